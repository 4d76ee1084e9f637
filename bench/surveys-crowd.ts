import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Call, hangUp, type Reply } from './surveys-http.ts'

/** Everybody who answers, and what became of what they sent. */
export interface Crowd {
  finished: Promise<void>
  /** The numbers of those who hold a receipt. */
  receipts: Set<number>
  /** From the press to the receipt, and from a press to the next page, in milliseconds. */
  toReceipt: number[]
  toPage: number[]
  counts: Counts
  seconds(): number
  /** Everybody goes home; what they hold a receipt for must be there all the same. */
  goHome(): void
}

interface Counts {
  requests: number
  /** Sent answers, and those among them that were sent before. */
  sends: number
  duplicates: number
  cut: number
  /** Requests without an answer, those the app had no time for and said so, and those it answered with a fault. */
  unanswered: number
  busy: number
  faults: number
  /** Respondents who did not know what became of their answer; those it was there for; and those who then got their receipt by the same key. */
  unknown: number
  present: number
  resolved: number
  secondDevices: number
}

const steps = ['aldrig', 'nogle-gange', 'altid']

/** What a respondent says; each part tells who said it, so that a mixture can be seen. */
export function saidBy(number: number): { ofte: string; antal: number; ord: string } {
  return {
    ofte: steps[1 + (number % 2)] as string,
    antal: number,
    ord: `svar ${number} med æøå, 🚲 & "tegn" ${(number * 7919) % 100_003}`,
  }
}

/** Lets a crowd arrive evenly over a window of milliseconds, each with the link of their own. */
export function crowdOf(address: string, secrets: readonly string[], window: number): Crowd {
  const started = performance.now()
  let lastAt = started
  let isOver = false
  const crowd: Crowd = {
    finished: Promise.resolve(),
    receipts: new Set(),
    toReceipt: [],
    toPage: [],
    counts: {
      requests: 0,
      sends: 0,
      duplicates: 0,
      cut: 0,
      unanswered: 0,
      busy: 0,
      faults: 0,
      unknown: 0,
      present: 0,
      resolved: 0,
      secondDevices: 0,
    },
    seconds: () => (lastAt - started) / 1000,
    goHome: () => {
      isOver = true
      hangUp()
    },
  }
  const everybody = secrets.map(async (secret, number) => {
    await pause((window * number) / secrets.length)
    const respondent = new Respondent(crowd, { address, link: `/s/${secret}`, number, isOver: () => isOver })
    await respondent.answer().catch((fault) => {
      if (!isOver) throw fault
    })
    lastAt = performance.now()
  })
  crowd.finished = Promise.all(everybody).then(hangUp)
  return crowd
}

/** One phone: it opens the link, saves each section, and sends, with everything that people and networks do to it. */
class Respondent {
  readonly #crowd: Crowd
  readonly #link: string
  readonly #number: number
  readonly #ask: (path: string, call?: Call) => Promise<Reply>
  #isUnsure = false
  #wasThere = false

  constructor(crowd: Crowd, who: { address: string; link: string; number: number; isOver: () => boolean }) {
    this.#crowd = crowd
    this.#link = who.link
    this.#number = who.number
    this.#ask = (path, call) => {
      if (who.isOver()) throw new Error('gone home')
      crowd.counts.requests++
      return ask(who.address, path, call)
    }
  }

  async answer(): Promise<void> {
    const { ofte, antal, ord } = saidBy(this.#number)
    await this.#look(this.#link)
    await this.#look(`${this.#link}/1`)
    await this.#save(`${this.#link}/1`, { 'q.ofte': ofte, _go: 'next' })
    await this.#save(`${this.#link}/2`, { 'q.antal': String(antal), 'q.ord': ord, _go: 'next' })
    await this.#send()
  }

  /** One of twenty presses twice. */
  get #pressesTwice(): boolean {
    return this.#number % 20 === 7
  }

  async #look(path: string): Promise<Reply> {
    const started = performance.now()
    const page = await this.#untilAnswered(path)
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}: ${page.text.slice(-800)}`)
    this.#crowd.toPage.push(performance.now() - started)
    return page
  }

  async #save(path: string, fields: Record<string, string>): Promise<void> {
    const form = { _key: crypto.randomUUID(), ...fields }
    const press = () => this.#untilAnswered(path, { form })
    const [one, other] = await Promise.all(this.#pressesTwice ? [press(), press()] : [press()])
    if (one?.status !== 303 || (other && other.location !== one.location))
      throw new Error(`${path} answered ${one?.status} and ${other?.status}: ${one?.text.slice(-800)}`)
    await this.#look(one.location)
  }

  async #send(): Promise<void> {
    const { counts, receipts, toReceipt } = this.#crowd
    const form = { _key: crypto.randomUUID() }
    const again = 1 + (this.#number % 5)
    const atOnce = this.#number % 2 === 0 ? again : this.#pressesTwice ? 1 : 0
    let sent = 0
    const press = () => {
      counts.sends++
      if (sent++ > 0) counts.duplicates++
      return this.#once(`${this.#link}/afsendelse`, { form })
    }
    if (this.#number % 10 === 3) await this.#cutShort(form, () => sent++)
    const started = performance.now()
    let receipt: Reply | undefined
    for (;;) {
      const replies = await Promise.all([press(), ...Array.from({ length: atOnce }, press)])
      receipt = replies.find((reply) => reply !== null) ?? undefined
      if (receipt) break
      await this.#lookWhetherThere()
    }
    toReceipt.push(performance.now() - started)
    this.#mustBeReceipt(receipt)
    receipts.add(this.#number)
    if (this.#wasThere) counts.resolved++
    for (let more = atOnce; more < again; more++) {
      const reply = await press()
      if (reply) this.#mustBeReceipt(reply)
    }
    await this.#look(receipt.location)
    if (this.#number % 25 === 11) await this.#otherDevice()
  }

  /** Sends and is gone before the receipt; a while later the same phone is back. */
  async #cutShort(form: Record<string, string>, note: () => void): Promise<void> {
    const { counts } = this.#crowd
    counts.sends++
    counts.cut++
    note()
    await this.#ask(`${this.#link}/afsendelse`, { form, isCut: true }).catch(() => null)
    await pause(200 + (this.#number % 800))
    await this.#lookWhetherThere()
  }

  /** Looks whether an answer is there that no receipt came for: the link itself says so. */
  async #lookWhetherThere(): Promise<void> {
    const { counts } = this.#crowd
    if (!this.#isUnsure) counts.unknown++
    this.#isUnsure = true
    const isThere = (await this.#look(this.#link)).text.includes('data-receipt')
    if (isThere && !this.#wasThere) counts.present++
    this.#wasThere ||= isThere
  }

  async #otherDevice(): Promise<void> {
    const reply = await this.#untilAnswered(`${this.#link}/afsendelse`, {
      form: { _key: crypto.randomUUID() },
    })
    if (reply.status !== 409) throw new Error(`a second device was answered ${reply.status}`)
    this.#crowd.counts.secondDevices++
  }

  #mustBeReceipt({ status, location, text }: Reply): void {
    if (status !== 303 || !location.startsWith('/kvittering/'))
      throw new Error(`${this.#link}/afsendelse answered ${status} ${location}: ${text.slice(-800)}`)
  }

  /** The answer, or null where none came: then nobody knows. */
  async #once(path: string, call?: Call): Promise<Reply | null> {
    const { counts } = this.#crowd
    const reply = await this.#ask(path, call).catch(() => null)
    // 408: the connection was given up before the app had read the request
    if (reply && reply.status < 500 && reply.status !== 408) return reply
    if (!reply || reply.status === 408) counts.unanswered++
    else if (reply.status === 503) counts.busy++
    else counts.faults++
    // as the page itself does: after four seconds, not all at the same moment
    await pause(3_500 + Math.random() * 1_000)
    return null
  }

  async #untilAnswered(path: string, call?: Call): Promise<Reply> {
    for (;;) {
      const reply = await this.#once(path, call)
      if (reply) return reply
    }
  }
}
