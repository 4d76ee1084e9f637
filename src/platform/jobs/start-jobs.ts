import { PgBoss } from 'pg-boss'
import { pino } from 'pino'
import { jobSchema } from '../db/schemas.ts'
import type { House } from '../web/index.ts'
import type { Job } from './job.ts'
import { queueConnection } from './queue-connection.ts'
import { cronOf } from './rhythm.ts'
import { runRound } from './round.ts'

const secondsBetweenLooks = 5
const hour = 3600

/**
 * Lets every job come round by its rhythm, in Danish time, and gives a function that stops them. Any number of processes may do so on
 * one database: a round is run by one of them. What came due while nobody ran is caught up once.
 */
export async function startJobs(house: House, jobs: Job[]): Promise<() => Promise<void>> {
  const logger = pino(
    { level: house.config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const boss = new PgBoss({
    db: queueConnection(house.database),
    schema: jobSchema,
    // one table without partitions, as the migration made it: the application has no rights on partitions
    backend: 'yugabytedb',
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    persistWarnings: false,
  })
  let isStopping = false
  boss.on('error', (fault) => {
    if (!isStopping) logger.warn({ fault: fault.message }, 'job queue')
  })
  await boss.start()
  await forgetOthers(boss, jobs)
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      policy: 'exclusive',
      retryLimit: 2,
      retryDelay: 60,
      retentionSeconds: 24 * hour,
      deleteAfterSeconds: hour,
    })
    await boss.schedule(job.name, cronOf(job), null, { tz: 'Europe/Copenhagen', missed: 'once' })
    await boss.work(job.name, { pollingIntervalSeconds: secondsBetweenLooks }, async () => {
      const faults = await runRound(house, job, () => isStopping)
      for (const { municipality, fault } of faults)
        logger.error({ job: job.name, municipality, fault: fault.message, stack: fault.stack }, 'job fault')
      // what the queue keeps of a fault is this sentence: a database error may quote what somebody wrote
      if (faults.length) throw new Error(`failed in ${faults.length} municipalities`)
    })
  }
  return async () => {
    isStopping = true
    await boss.stop({ graceful: true, timeout: 10_000 })
  }
}

/** Schedules of jobs that this version does not have would fill a queue nobody empties. */
async function forgetOthers(boss: PgBoss, jobs: Job[]): Promise<void> {
  const known = new Set(jobs.map(({ name }) => name))
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name)
}
