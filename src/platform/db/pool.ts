import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Connection } from './connection.ts'
import { copyIn } from './copy-in.ts'
import { PreparingClient } from './prepared.ts'
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
  /** Whether the server itself is at the other end, which keeps prepared statements; a pooler between may not. */
  isDirect?: boolean
}

/** A page that takes longer than this is a fault, and must not hold a connection from the others. In milliseconds. */
const longestStatement = 15_000
const longestIdleTransaction = 30_000
const longestLock = 10_000
/** How long a request stands in line for a connection. A whole country that answers at once is served in turn; giving up sooner makes it come back. */
const longestInLine = 30_000

/** Opens a pool as the application. It opens connections only as they are needed, so an absent server shows at the first query. */
export function createPool<Tables>(connection: Connection, choices: PoolChoices = {}): DatabasePool<Tables> {
  const pool = new pg.Pool({
    ...connection,
    ...(choices.isDirect ? { Client: PreparingClient } : {}),
    types: typeParsers,
    max: choices.size ?? 10,
    application_name: choices.name ?? 'pejling',
    connectionTimeoutMillis: longestInLine,
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
  const end = async () => {
    await kysely.destroy()
    // Kysely closes only what it has used, and not a pool that was asked by its own name alone.
    if (!pool.ending) await pool.end()
  }
  return { pool, kysely, end }
}

/** The server starts, closes or was lost; a lock was waited for too long. */
const busyCodes = ['57P01', '57P02', '57P03', '08006', '55P03']
const busyWords = /timeout exceeded when trying to connect|Connection terminated|not queryable|\.s\.PGSQL/

/** Whether a fault only says "not now": too many stand in line, or the database is away. The same again may succeed. */
export function isBusy(fault: unknown): boolean {
  const { code = '', message = '' } = (fault ?? {}) as { code?: string; message?: string }
  return busyCodes.includes(code) || busyWords.test(message)
}
