import pg from 'pg'
import { typeParsers } from './type-parsers.ts'

/** Where a database is and as whom to enter it: an address, or a socket folder as `host`. */
export type Connection =
  | { connectionString: string }
  | { host: string; port: number; user: string; password: string; database: string }

/** Lends a single connection without time limits, for migrating, backing up and restoring, and always gives it back. */
export async function withClient<Answer>(
  connection: Connection,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ ...connection, types: typeParsers, connectionTimeoutMillis: 10_000 })
  // A server that goes away while the connection is idle must end as the next query's error, not as a crash.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server and role, another database. */
export function toDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const address = new URL(connection.connectionString)
  address.pathname = `/${encodeURIComponent(database)}`
  return { connectionString: address.href }
}
