import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgetsBroken, sayMachine } from './data-report.ts'
import { measureAnswers } from './surveys-answers.ts'
import { measureEditors } from './surveys-editors.ts'
import { measureLosses } from './surveys-losses.ts'
import { inHouse, makePlace } from './surveys-place.ts'
import { measureResults } from './surveys-results.ts'
import { measureRoom } from './surveys-room.ts'
import { freePort, startWeb } from './surveys-web.ts'

// Asking at full size: a crowd that answers while the app is killed, a room that places dots, two who edit. Only loopback is asked.
const size = Number(wordAfter('--size') ?? 10_000)
const isFull = size >= 10_000
const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-surveys-'))
const start = { folder, app: wordAfter('--app') ?? 'dist/main.js', port: await freePort() }
try {
  const place = await inHouse(folder, makePlace)
  sayMachine(place.database)
  const web = await startWeb(start)
  const there = { folder, address: web.address }
  const room = isFull ? { phones: 300, window: 20_000 } : { phones: 20, window: 1_000 }
  await measureRoom(there, place, { ...room, isJudged: isFull })
  await measureEditors(there, place, isFull ? 400 : 10)
  if (isFull) await measureResults(there, place, { respondents: 10_000, questions: 100, visits: 50 })
  await measureAnswers(start, web, size)
  await measureLosses(start, isFull ? 1_000 : size)
} catch (fault) {
  console.error(fault)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (budgetsBroken() > 0) process.exitCode = 1
// a respondent who gave up leaves others waiting
process.exit()

function wordAfter(word: string): string | undefined {
  const at = process.argv.indexOf(word)
  return at > 0 ? process.argv[at + 1] : undefined
}
