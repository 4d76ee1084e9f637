import { CompiledQuery, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { CopyText } from '../db/index.ts'

// biome-ignore lint/suspicious/noExplicitAny: SQL is written as SQL; each read names the row it gives
type Tables = any
export type Database = Kysely<Tables>

/** A transaction that can only read, with one municipality set (or none, for what is national). */
export interface ReadTx {
  readonly municipality: MunicipalityCode | null
  rows<Row>(query: RawBuilder<unknown>): Promise<Row[]>
  /** The first row, or null. */
  row<Row>(query: RawBuilder<unknown>): Promise<Row | null>
}

/** A transaction that can write. Remembers which events were recorded, so that no change goes unaudited. */
export interface WriteTx extends ReadTx {
  readonly recorded: Set<string>
  /** Runs a statement and says how many rows it touched. */
  run(statement: RawBuilder<unknown>): Promise<number>
  /** Fills a table by a `copy … from stdin`, and says how many rows came. Refused by PostgreSQL where row-level security binds. */
  copyIn(statement: string, text: CopyText): Promise<number>
}

/** Reads in one snapshot. Row-level security sees only the municipality named here. */
export function reading<T>(
  database: Database,
  municipality: MunicipalityCode | null,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await setMunicipality(transaction, municipality)
      return work(asTx(transaction, municipality))
    })
}

/** Changes all or nothing: whatever is thrown rolls everything back. */
export function changing<T>(
  database: Database,
  municipality: MunicipalityCode | null,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await setMunicipality(transaction, municipality)
    return work(asTx(transaction, municipality))
  })
}

function setMunicipality(transaction: Transaction<Tables>, municipality: MunicipalityCode | null) {
  return sql`select set_config('app.municipality', ${municipality ?? ''}, true)`.execute(transaction)
}

/** How many statements topics have run since the process started, for the figures we publish. */
export const tally = { statements: 0 }

function asTx(transaction: Transaction<Tables>, municipality: MunicipalityCode | null): WriteTx {
  return {
    municipality,
    recorded: new Set(),
    async rows<Row>(query: RawBuilder<unknown>) {
      tally.statements += 1
      return (await query.execute(transaction)).rows as Row[]
    },
    async row<Row>(query: RawBuilder<unknown>) {
      tally.statements += 1
      return ((await query.execute(transaction)).rows[0] as Row | undefined) ?? null
    },
    async run(statement) {
      tally.statements += 1
      const result = await statement.execute(transaction)
      return Number(result.numAffectedRows ?? result.rows.length)
    },
    async copyIn(statement, text) {
      tally.statements += 1
      let count = 0
      for await (const { rows } of transaction.getExecutor().stream(CompiledQuery.raw(statement, [text]), 1))
        count += (rows[0] as { count: number }).count
      return count
    },
  }
}
