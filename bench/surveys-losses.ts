import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, startEmbedded } from '../src/platform/db/index.ts'
import { judge } from './data-report.ts'
import { compare, storedAnswers } from './surveys-count.ts'
import { crowdOf } from './surveys-crowd.ts'
import { databaseProcesses } from './surveys-database.ts'
import { askPeople, inHouse } from './surveys-place.ts'
import { type Start, startWeb } from './surveys-web.ts'

/** Commits that do not wait for the disk: what was acknowledged within the last seconds is in memory alone. */
const notDurable = { synchronous_commit: 'off', wal_writer_delay: '10000ms' }

/**
 * The app and the database with all its workers are killed at once, and everybody with a receipt is looked for. Positive control: the
 * same where commits do not wait for the disk must be seen to lose answers, or the count would see nothing.
 */
export async function measureLosses(start: Start, size: number): Promise<void> {
  const durable = await lost(start, size, {})
  judge(
    'app and database killed with kill -9: receipts without an answer',
    { value: durable.missing, unit: `of ${durable.receipts}` },
    { most: 0 },
  )
  const loose = await lost(start, size, notDurable)
  judge(
    'planted: the same with synchronous_commit=off; losses seen',
    { value: loose.missing, unit: `of ${loose.receipts}` },
    { least: 1 },
  )
}

async function lost(
  start: Start,
  size: number,
  settings: Record<string, string>,
): Promise<{ missing: number; receipts: number }> {
  const { folder } = start
  const { surveyId, secrets } = await inHouse(folder, ({ house }) => askPeople(house, size))
  const database = await startEmbedded({ folder, settings })
  const environment = {
    DATABASE_URL: addressOf(database.application),
    DATABASE_OWNER_URL: addressOf(database.owner),
  }
  const web = await startWeb({ ...start, environment })
  const crowd = crowdOf(web.address, secrets, size * 4)
  while (crowd.receipts.size < size / 2) await pause(5)
  for (const pid of databaseProcesses(folder)) process.kill(pid, 'SIGKILL')
  await web.kill()
  crowd.goHome()
  await crowd.finished
  await database.stop()
  const stored = await inHouse(folder, ({ house }) => storedAnswers(house, surveyId))
  return { missing: compare(stored, crowd.receipts).missing, receipts: crowd.receipts.size }
}

function addressOf(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString
  const { host, port, user, password, database } = connection
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
