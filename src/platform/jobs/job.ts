import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { House } from '../web/index.ts'

/** How often work comes round: every so many whole minutes (1–1440), or by a cron line of five fields in Danish time. */
export type Rhythm = { everyMinutes: number; cron?: never } | { cron: string; everyMinutes?: never }

/**
 * Work that comes round by itself, once for each municipality that works here. It opens its own transactions with
 * `changing(house.database, municipality, …)`, and must bear being run twice: a job that was interrupted is run again.
 */
export type Job = Rhythm & {
  /** Letters and hyphens, the same for ever: `send-mail`. */
  name: string
  run(house: House, municipality: MunicipalityCode): Promise<void>
}

/** The hand that does a job, as the audit trail names it. */
export function jobActor(name: string): { accountId: null; name: string } {
  return { accountId: null, name: `job:${name}` }
}
