import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { budgetsBroken, judge, percentile, rounded, say, sayMachine } from './data-report.ts'
import { countStored, plantedFaults } from './surveys-count.ts'
import { type Crowd, crowdOf } from './surveys-crowd.ts'
import { openPlace } from './surveys-place.ts'
import { startWeb, type Web } from './surveys-web.ts'

// A whole country answers at once: respondents arrive within a minute, press several times, lose their connection, and the app is killed.
const asked = process.argv.indexOf('--size')
const size = asked > 0 ? Number(process.argv[asked + 1]) : 10_000
const isSource = process.argv.includes('--source')
const window = size >= 10_000 ? 60_000 : Math.max(2_000, size * 20)
const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-surveys-'))
let web: Web | null = null
try {
  const place = await openPlace(folder, size)
  sayMachine(place.database)
  web = await startWeb(folder, isSource)
  const crowd = crowdOf(web.address, place.secrets, window)
  const [again] = await Promise.all([killOnce(crowd, web), crowd.finished])
  web = again
  tell(crowd, web)
  await web.stop()
  web = null
  const found = await countStored(folder, place.surveyId, size)
  judge('answers stored of expected', { value: found.stored, unit: `of ${size}` }, { least: size })
  judge('… stored twice', { value: found.duplicates, unit: 'answers' }, { most: 0 })
  judge('… holding something of another', { value: found.mixed, unit: 'answers' }, { most: 0 })
  judge(
    '… confirmed to the respondent and not stored',
    { value: found.missing, unit: 'answers' },
    { most: 0 },
  )
  const planted = await plantedFaults(folder, place.surveyId, size)
  judge('planted: one lost, one doubled, two mixed; caught', { value: planted, unit: 'of 4' }, { least: 4 })
} catch (fault) {
  console.error(fault)
  process.exitCode = 1
} finally {
  await web?.stop()
  rmSync(folder, { recursive: true, force: true })
}
if (budgetsBroken() > 0) process.exitCode = 1
// a respondent who gave up leaves others waiting
if (process.exitCode) process.exit()

/** Kills the app without warning when half have been confirmed, and starts it again; gives the one that runs then. */
async function killOnce(crowd: Crowd, running: Web): Promise<Web> {
  while (crowd.confirmed() < size / 2) await pause(20)
  const before = crowd.confirmed()
  running.kill()
  const started = performance.now()
  const again = await startWeb(folder, isSource)
  say(
    'killed once with kill -9',
    `after ${before} confirmed; answering again after ${rounded((performance.now() - started) / 1000)} s`,
  )
  again.peakBefore = running.peak()
  return again
}

function tell(crowd: Crowd, running: Web): void {
  const { sends, cut, failed, refusedAgain, milliseconds } = crowd
  say(
    'respondents, arriving within',
    `${size} in ${window / 1000} s, done after ${rounded(crowd.seconds())} s`,
  )
  say(
    'sent answers, duplicates included',
    `${sends} requests; ${cut} cut by the respondent, ${failed} by the kill, ${refusedAgain} from a second device refused`,
  )
  for (const share of [0.5, 0.95, 0.99])
    say(`time to a receipt, p${share * 100}`, `${Math.round(percentile(milliseconds, share))} ms`)
  say('peak memory of the app', `${Math.round(Math.max(running.peakBefore, running.peak()))} MB`)
}
