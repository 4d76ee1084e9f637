import { setTimeout as pause } from 'node:timers/promises'
import { openAssessment } from '../src/implementation/capacity/actions.ts'
import { type Assessment, dimensionSets, shortAddress } from '../src/implementation/capacity/index.ts'
import { findAssessment } from '../src/implementation/capacity/reads.ts'
import { changing } from '../src/platform/tenancy/index.ts'
import type { House } from '../src/platform/web/index.ts'
import { dayIn } from '../src/values/day.ts'
import { judge, percentile, rounded, say } from './data-report.ts'
import { ask } from './surveys-http.ts'
import { inHouse, type Place, place } from './surveys-place.ts'

/** How often the screen looks, as its island does; and how many dots come into the picture together. */
const look = 500
const batch = 5

/** A dot's way: when the phone pressed, and when it was told that the dots are placed. */
interface Placed {
  pressed: number
  receipt: number
}

/** A room places dots by phone while a big screen shows them: how long until a full batch can be seen. */
export async function measureRoom(
  { address, folder }: { address: string; folder: string },
  { accountId, cookies }: Place,
  { phones, window, isJudged }: { phones: number; window: number; isJudged: boolean },
): Promise<void> {
  const room = await inHouse(folder, ({ house }) => openRoom(house, accountId))
  const screen = screenOf(address, `/kapacitet/${room.id}/skaerm`, cookies[0])
  const placed = await Promise.all(
    Array.from({ length: phones }, async (_, number) => {
      await pause((window * number) / phones)
      return placeDots(address, room, number)
    }),
  )
  const whole = phones - (phones % batch)
  for (let tries = 0; screen.shown() < whole && tries < 100; tries++) await pause(100)
  screen.close()
  const receipts = placed.map(({ pressed, receipt }) => receipt - pressed)
  say(
    'phones placing dots; from the press to the receipt',
    `${phones} within ${window / 1000} s; p95 ${rounded(percentile(receipts, 0.95))} ms`,
  )
  judge('dots on the big screen', { value: screen.shown(), unit: `of ${phones}` }, { least: whole })
  const delays = delaysOf(placed, screen.seenAt)
  const [p50, p95] = [percentile(delays, 0.5), percentile(delays, 0.95)]
  const more = `p50 ${rounded(p50)} ms, slowest ${rounded(Math.max(...delays))} ms`
  const name = 'from the press that fills a batch to the big screen, p95'
  if (isJudged) judge(name, { value: p95, unit: 'ms', more }, { most: 1000 })
  else say(name, `${rounded(p95)} ms   not judged at this size   ${more}`)
}

async function openRoom(house: House, accountId: string): Promise<Assessment> {
  return changing(house.database, place, async (tx) => {
    const [set] = await dimensionSets(tx)
    const id = await openAssessment(
      tx,
      { accountId, name: 'bench' },
      {
        subject: 'municipality',
        effortId: null,
        team: null,
        moment: 'during',
        heldOn: dayIn(house.now()),
        way: 'room',
        setId: set?.id ?? '',
        seats: 500,
      },
    )
    return findAssessment(tx, id)
  })
}

async function placeDots(address: string, room: Assessment, number: number): Promise<Placed> {
  const link = `/k/${shortAddress(place, room.code)}`
  await mustAnswer(address, link, 200)
  const dots = room.dimensions.map(({ id }, at) => [`dot-${id}`, String(1 + ((number + at) % 5))])
  const form = { _key: crypto.randomUUID(), ...Object.fromEntries(dots) }
  const pressed = performance.now()
  await mustAnswer(address, link, 303, { form })
  return { pressed, receipt: performance.now() }
}

async function mustAnswer(
  address: string,
  path: string,
  status: number,
  call?: { form: Record<string, string> },
) {
  const reply = await ask(address, path, call)
  if (reply.status !== status) throw new Error(`${path} answered ${reply.status}: ${reply.text.slice(-800)}`)
}

/** The big screen: it looks again half a second after each answer, and notes when so many dots were there for the first time. */
function screenOf(address: string, path: string, cookie: string) {
  const seenAt = new Map<number, number>()
  let shown = 0
  let isOpen = true
  void (async () => {
    while (isOpen) {
      const { text } = await ask(address, path, { cookie }).catch(() => ({ text: '' }))
      const now = Number(/data-batch="(\d+)"/.exec(text)?.[1] ?? 0)
      for (let count = shown + 1; count <= now; count++) seenAt.set(count, performance.now())
      shown = Math.max(shown, now)
      await pause(look)
    }
  })()
  return { seenAt, shown: () => shown, close: () => (isOpen = false) }
}

/** For each full batch: from the last press in it until its dots were on the screen, in milliseconds. */
function delaysOf(placed: Placed[], seenAt: ReadonlyMap<number, number>): number[] {
  const inOrder = placed.toSorted((one, other) => one.receipt - other.receipt)
  const delays: number[] = []
  for (let end = batch; end <= inOrder.length; end += batch) {
    const filled = Math.max(...inOrder.slice(end - batch, end).map(({ pressed }) => pressed))
    delays.push((seenAt.get(end) ?? Number.POSITIVE_INFINITY) - filled)
  }
  return delays
}
