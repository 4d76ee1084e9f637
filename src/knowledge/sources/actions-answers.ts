import { nationalLevel } from '../../platform/auth/index.ts'
import { changing, type Database, reading } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { askSource, type HttpPolicy } from './actions-http.ts'
import { type Addresses, type Question, realAddresses } from './question.ts'
import { findAnswer } from './reads.ts'
import { sourceRefusals } from './texts-refusals.ts'
import { confirmAnswer, keepAnswer } from './writes.ts'

/** From where answers are taken, and whether they are kept. Never inside a transaction: a source may be slow. */
export interface Fetching {
  database: Database
  policy: HttpPolicy
  addresses: Addresses
  /** Only what is kept is used; nothing is asked. */
  offline: boolean
  /** False for a trial that is to leave nothing behind. */
  keeps: boolean
  now(): Date
}

/** An answer younger than this is used again, so that two recipes of one table ask once. */
const freshFor = 10 * 60_000

/** How the house fetches: from the hosts it allows, and no others. */
export function fetchingFor(
  house: { config: { sourceHosts: string[] }; now(): Date },
  database: Database,
  choices: { offline?: boolean; keeps?: boolean } = {},
): Fetching {
  return {
    database,
    policy: { hosts: house.config.sourceHosts },
    addresses: realAddresses,
    offline: choices.offline ?? false,
    keeps: choices.keeps ?? true,
    now: house.now,
  }
}

/** The answer to a question: kept, or asked for now and kept. */
export async function answerTo(
  fetching: Fetching,
  question: Question,
): Promise<{ bytes: Uint8Array; fetchedAt: Date }> {
  const { database, offline, policy } = fetching
  const kept = await reading(database, nationalLevel, (tx) => findAnswer(tx, question))
  if (question.url.startsWith('file:')) {
    if (!kept) throw new Refusal(sourceRefusals.noFile)
    return kept
  }
  if (offline && !kept) throw new Refusal(sourceRefusals.notKept, { url: question.url })
  const at = fetching.now()
  if (kept && (offline || at.getTime() - kept.fetchedAt.getTime() < freshFor)) return kept
  const answer = await askSource(question, policy, kept?.etag ?? null)
  if (fetching.keeps) {
    await changing(database, nationalLevel, (tx) =>
      answer ? keepAnswer(tx, question, { ...answer, at }) : confirmAnswer(tx, question, at),
    )
  }
  return { bytes: (answer ?? kept)?.bytes ?? new Uint8Array(), fetchedAt: at }
}
