import { CompiledQuery } from 'kysely'
import type { Database } from '../tenancy/index.ts'

/** The application's own connections, as pg-boss asks for them. */
export interface QueueConnection {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/**
 * pg-boss sends whole transactions as one text (`begin; …; commit`). When one fails in the middle, its connection is left inside a
 * dead transaction; it is rolled back here, or the next page that borrowed the connection would fail for it.
 */
export function queueConnection(database: Database): QueueConnection {
  return {
    executeSql: (text, values = []) =>
      database.connection().execute(async (connection) => {
        try {
          const { rows } = await connection.executeQuery<Record<string, unknown>>(
            CompiledQuery.raw(text, values),
          )
          return { rows }
        } catch (fault) {
          await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
          throw fault
        }
      }),
  }
}
