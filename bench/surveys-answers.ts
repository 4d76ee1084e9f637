import { setTimeout as pause } from 'node:timers/promises'
import type { SentAnswer } from '../src/followup/answers/index.ts'
import { judge, percentile, rounded, say } from './data-report.ts'
import { compare, plantedFaults, storedAnswers } from './surveys-count.ts'
import { type Crowd, crowdOf } from './surveys-crowd.ts'
import { databaseSeconds } from './surveys-database.ts'
import { askPeople, inHouse } from './surveys-place.ts'
import { type Start, startWeb, type Web } from './surveys-web.ts'

/** What the crowd cost the app, over its two lives. */
interface Cost {
  peak: number
  seconds: number
  databaseSeconds: number
}

/**
 * A whole country answers at once: everybody arrives within a minute, presses several times or is cut off, and the app is killed once.
 * The app is stopped in the end.
 */
export async function measureAnswers(start: Start, first: Web, size: number): Promise<void> {
  const { folder } = start
  const { surveyId, secrets } = await inHouse(folder, ({ house }) => askPeople(house, size))
  const window = size >= 10_000 ? 60_000 : Math.max(2_000, size * 6)
  const crowd = crowdOf(first.address, secrets, window)
  const [{ web, before }] = await Promise.all([killOnce(crowd, { web: first, start, size }), crowd.finished])
  const after = costOf(web, folder)
  await web.stop()
  tell(crowd, { size, window, cost: both(before, after) })
  judgeStored(crowd, { size, stored: await inHouse(folder, ({ house }) => storedAnswers(house, surveyId)) })
}

function judgeStored(crowd: Crowd, { size, stored }: { size: number; stored: SentAnswer[] }): void {
  const found = compare(stored, crowd.receipts)
  judge('answers stored of expected', { value: found.stored, unit: `of ${size}` }, { least: size })
  judge('… stored twice', { value: found.duplicates, unit: 'answers' }, { most: 0 })
  judge('… not byte for byte what was sent', { value: found.mixed, unit: 'answers' }, { most: 0 })
  judge('… with a receipt and not stored', { value: found.missing, unit: 'answers' }, { most: 0 })
  const { unknown, present, resolved, faults } = crowd.counts
  judge(
    'stored without a receipt, resolved by the same key',
    { value: resolved, unit: `of ${present}`, more: `${unknown} did not know` },
    { least: present },
  )
  judge('faults the app answered', { value: faults, unit: 'answers' }, { most: 0 })
  const planted = plantedFaults(stored, crowd.receipts)
  judge('planted: one lost, one doubled, two mixed; caught', { value: planted, unit: 'of 4' }, { least: 4 })
}

/** Kills the app without warning when half have their receipt, and starts it again; gives the one that runs then. */
async function killOnce(
  crowd: Crowd,
  { web, start, size }: { web: Web; start: Start; size: number },
): Promise<{ web: Web; before: Cost }> {
  while (crowd.receipts.size < size / 2) await pause(20)
  const receipts = crowd.receipts.size
  const before = costOf(web, start.folder)
  await web.kill()
  const killed = performance.now()
  const again = await startWeb(start)
  say(
    'killed once with kill -9',
    `after ${receipts} receipts; answering again after ${rounded((performance.now() - killed) / 1000)} s`,
  )
  return { web: again, before }
}

function both(one: Cost, other: Cost): Cost {
  return {
    peak: Math.max(one.peak, other.peak),
    seconds: one.seconds + other.seconds,
    databaseSeconds: one.databaseSeconds + other.databaseSeconds,
  }
}

function costOf(web: Web, folder: string): Cost {
  return { peak: web.peak(), seconds: web.processorSeconds(), databaseSeconds: databaseSeconds(folder) }
}

function tell(crowd: Crowd, run: { size: number; window: number; cost: Cost }): void {
  const { requests, sends, duplicates, cut, unanswered, busy, secondDevices } = crowd.counts
  const rate = Math.round(requests / crowd.seconds())
  say(
    'respondents',
    `${run.size}, arriving within ${run.window / 1000} s; all done after ${rounded(crowd.seconds())} s`,
  )
  say(
    '… their requests',
    `${requests}, ${rate} a second; ${unanswered} without an answer, ${busy} asked to come again`,
  )
  say(
    '… their answers',
    `sent ${sends} times: ${duplicates} duplicates absorbed, ${cut} cut off, ${secondDevices} from a second device refused`,
  )
  spread('from the press to the receipt', crowd.toReceipt)
  spread('from a press to the next page', crowd.toPage)
  const each = (seconds: number) => `${rounded((seconds * 1000) / (requests - unanswered))} ms`
  say('peak memory of the app', `${Math.round(run.cost.peak)} MB`)
  say(
    'processor for each answered request',
    `app ${each(run.cost.seconds)}, database ${each(run.cost.databaseSeconds)}`,
  )
}

function spread(name: string, milliseconds: number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => Math.round(percentile(milliseconds, share)))
  say(name, `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`)
}
