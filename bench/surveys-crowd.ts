import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Everybody who answers, and what became of what they sent. */
export interface Crowd {
  finished: Promise<void>
  confirmed(): number
  seconds(): number
  sends: number
  cut: number
  failed: number
  refusedAgain: number
  /** From the press to the receipt, for each answered request that sends. */
  milliseconds: number[]
}

const steps = ['aldrig', 'nogle-gange', 'altid']
const agent = new Agent({ keepAlive: true, maxSockets: 500 })

/** What a respondent says; each part tells who said it, so that a mixture can be seen. */
export function saidBy(number: number): { ofte: string; antal: number; ord: string } {
  return {
    ofte: steps[1 + (number % 2)] as string,
    antal: number,
    ord: `svar ${number} med æøå & "tegn" ${(number * 7919) % 100_003}`,
  }
}

/** Lets a crowd arrive evenly over a window of milliseconds, each with the link of their own. */
export function crowdOf(address: string, secrets: readonly string[], window: number): Crowd {
  const started = performance.now()
  let done = 0
  let lastAt = started
  const crowd: Crowd = {
    finished: Promise.resolve(),
    confirmed: () => done,
    seconds: () => (lastAt - started) / 1000,
    sends: 0,
    cut: 0,
    failed: 0,
    refusedAgain: 0,
    milliseconds: [],
  }
  const everybody = secrets.map(async (secret, number) => {
    await pause((window * number) / secrets.length)
    await respond(crowd, `${address}/s/${secret}`, number)
    done++
    lastAt = performance.now()
  })
  crowd.finished = Promise.all(everybody).then(() => agent.destroy())
  return crowd
}

async function respond(crowd: Crowd, link: string, number: number): Promise<void> {
  const { ofte, antal, ord } = saidBy(number)
  await untilAnswered(crowd, `${link}/1`, { 'q.ofte': ofte, _go: 'next' })
  await untilAnswered(crowd, `${link}/2`, { 'q.antal': String(antal), 'q.ord': ord, _go: 'next' })
  const key = crypto.randomUUID()
  const duplicates = 1 + (number % 5)
  if (number % 10 === 3) {
    // sent, and gone before the receipt; a while later the same form again
    crowd.sends++
    crowd.cut++
    await post(`${link}/afsendelse`, { _key: key }, { isCut: true }).catch(() => null)
    await pause(200 + (number % 800))
  }
  await Promise.all(
    Array.from({ length: duplicates }, () => untilAnswered(crowd, `${link}/afsendelse`, { _key: key }, true)),
  )
  if (number % 20 === 7) {
    const other = await untilAnswered(crowd, `${link}/afsendelse`, {}, false, [409])
    if (other === 409) crowd.refusedAgain++
  }
}

/** Sends until the site has answered, with the same key, as the page of a respondent does. */
async function untilAnswered(
  crowd: Crowd,
  path: string,
  fields: Record<string, string>,
  isSend = false,
  expected: number[] = [303],
): Promise<number> {
  const form = { _key: crypto.randomUUID(), ...fields }
  for (;;) {
    const started = performance.now()
    if (isSend) crowd.sends++
    const answer = await post(path, form).catch(() => null)
    if (answer && expected.includes(answer.status)) {
      if (isSend) crowd.milliseconds.push(performance.now() - started)
      return answer.status
    }
    if (answer && answer.status < 500) throw new Error(`${path} answered ${answer.status}: ${answer.body}`)
    crowd.failed++
    await pause(300 + Math.random() * 700)
  }
}

function post(
  path: string,
  fields: Record<string, string>,
  { isCut }: { isCut: boolean } = { isCut: false },
): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams(fields).toString()
  const url = new URL(path)
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        ...(isCut ? {} : { agent }),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
          Origin: url.origin,
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => {
          text += piece
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text.slice(-2000) }))
        answer.on('error', reject)
      },
    )
    call.on('error', reject)
    call.end(body, () => {
      if (isCut) setTimeout(() => call.destroy(new Error('gone')), 1)
    })
  })
}
