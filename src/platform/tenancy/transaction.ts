import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely'
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
  return within(database, 'begin isolation level repeatable read read only', municipality, work)
}

/** Changes all or nothing: whatever is thrown rolls everything back. */
export function changing<T>(
  database: Database,
  municipality: MunicipalityCode | null,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  return within(database, 'begin', municipality, work)
}

/** Begins and names the municipality in one journey to the database: most of what a page costs is the number of journeys. */
function within<T>(
  database: Database,
  begin: string,
  municipality: MunicipalityCode | null,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  if (municipality !== null && !/^\d{4}$/.test(municipality)) throw new Error('not a municipality code')
  return database.connection().execute(async (connection) => {
    const say = (words: string) => connection.executeQuery(CompiledQuery.raw(words))
    await say(`${begin}; set local app.municipality = '${municipality ?? ''}'`)
    const life = { isOver: false }
    try {
      const done = await work(asTx(connection, municipality, life))
      life.isOver = true
      await say('commit')
      return done
    } catch (fault) {
      life.isOver = true
      // a connection that is lost cannot roll back, and need not
      await say('rollback').catch(() => {})
      throw fault
    }
  })
}

/** How many statements topics have run since the process started, for the figures we publish. */
export const tally = { statements: 0 }

/** `life`: the connection goes to others when the transaction is over, so whatever asks later is refused. */
function asTx(
  transaction: Database,
  municipality: MunicipalityCode | null,
  life: { isOver: boolean },
): WriteTx {
  function oneMore(): void {
    if (life.isOver) throw new Error('the transaction is over')
    tally.statements += 1
  }
  return {
    municipality,
    recorded: new Set(),
    async rows<Row>(query: RawBuilder<unknown>) {
      oneMore()
      return (await query.execute(transaction)).rows as Row[]
    },
    async row<Row>(query: RawBuilder<unknown>) {
      oneMore()
      return ((await query.execute(transaction)).rows[0] as Row | undefined) ?? null
    },
    async run(statement) {
      oneMore()
      const result = await statement.execute(transaction)
      return Number(result.numAffectedRows ?? result.rows.length)
    },
    async copyIn(statement, text) {
      oneMore()
      let count = 0
      for await (const { rows } of transaction.getExecutor().stream(CompiledQuery.raw(statement, [text]), 1))
        count += (rows[0] as { count: number }).count
      return count
    },
  }
}
