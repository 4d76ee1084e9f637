import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Connection } from './connection.ts'
import { copyIn } from './copy-in.ts'
import { typeParsers } from './type-parsers.ts'

/** Connections to share, and typed SQL over them. */
export interface DatabasePool<Tables> {
  pool: pg.Pool
  kysely: Kysely<Tables>
  end(): Promise<void>
}

export interface PoolChoices {
  /** Connections at most; the server allows a hundred for all processes together. */
  size?: number
  /** Told when a connection that lay idle was lost, as when the server restarts; the next query opens another. */
  onLost?: (error: Error) => void
  name?: string
}

/** A page that takes longer than this is a fault, and must not hold a connection from the others. In milliseconds. */
const longestStatement = 15_000
const longestIdleTransaction = 30_000
const longestLock = 10_000

/** Opens a pool as the application. It opens connections only as they are needed, so an absent server shows at the first query. */
export function createPool<Tables>(connection: Connection, choices: PoolChoices = {}): DatabasePool<Tables> {
  const pool = new pg.Pool({
    ...connection,
    types: typeParsers,
    max: choices.size ?? 10,
    application_name: choices.name ?? 'pejling',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: longestStatement,
    idle_in_transaction_session_timeout: longestIdleTransaction,
    lock_timeout: longestLock,
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', choices.onLost ?? (() => {}))
  // Nor may the loss of one that is lent out, between two of its queries: its next query says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: copyIn }) })
  return { pool, kysely, end: () => kysely.destroy() }
}
