import { type RawBuilder, sql } from 'kysely'
import type { CopyText } from '../../platform/db/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import type { Observation, SetName } from '../figures/index.ts'
import { stagedColumns } from './copy-text.ts'

/** How many figures of a file are new, say something else than the set, or say the same. */
export interface Difference {
  added: number
  changed: number
  unchanged: number
}

export const tables = {
  own: {
    observation: sql`knowledge.own_observation`,
    change: sql`knowledge.own_observation_change`,
    import: sql`knowledge.own_observation_import`,
  },
  national: {
    observation: sql`knowledge.observation`,
    change: sql`knowledge.observation_change`,
    import: sql`knowledge.observation_import`,
  },
} as const

/** The tenant's condition and column, which the national set does not have. */
export function ofSet(tx: ReadTx, set: SetName) {
  return set === 'own'
    ? {
        where: sql`o.municipality_id = ${tx.municipality}`,
        column: sql`municipality_id,`,
        value: sql`${tx.municipality}::text,`,
      }
    : { where: sql`true`, column: sql``, value: sql`` }
}

export const sameKey = sql`o.indicator = s.indicator and o.area = s.area and o.grp = s.grp and o.period = s.period`
const differs = sql`(o.value, o.low, o.high, o.n, o.missing_reason) is distinct from
                    (s.value, s.low, s.high, s.n, s.missing_reason)`
/** The same as `stagedColumns`, which COPY needs as plain text. */
const columns = sql`indicator, area, grp, period, value, low, high, n, missing_reason`

/** Figures that are on their way in: as parameters of a statement when they are few, in a temporary table when they are many. */
export interface Incoming {
  from: RawBuilder<unknown>
  count: number
}

export function asParameters(observations: readonly Observation[]): Incoming {
  const column = <Key extends keyof Observation>(key: Key) => observations.map((each) => each[key])
  const from = sql`(select * from unnest(
    ${column('indicator')}::text[], ${column('area')}::text[], ${column('group')}::text[], ${column('period')}::text[],
    ${column('value')}::float8[], ${column('low')}::float8[], ${column('high')}::float8[], ${column('n')}::int[],
    ${column('missing')}::text[]) as s (${columns}))`
  return { from, count: observations.length }
}

/**
 * Takes figures into a temporary table without indexes: PostgreSQL refuses COPY where row-level security binds, and so nothing is
 * checked or sorted before all of the file is there.
 */
export async function staged(tx: WriteTx, text: CopyText): Promise<Incoming> {
  await unhurried(tx)
  await tx.run(sql`drop table if exists staged_observation`)
  await tx.run(sql`
    create temporary table staged_observation (
      indicator text collate "C", area text collate "C", grp text collate "C", period text collate "C", value double precision,
      low double precision, high double precision, n int, missing_reason text
    ) on commit drop`)
  const count = await tx.copyIn(`copy staged_observation (${stagedColumns}) from stdin`, text)
  await tx.run(sql`analyze staged_observation`)
  return { from: sql`staged_observation`, count }
}

/** A file of millions takes longer than a page may; the limits are lifted for this transaction alone. */
export async function unhurried(tx: ReadTx): Promise<void> {
  await tx.row(sql`
    select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
           set_config('work_mem', '128MB', true)`)
}

/** What storing the figures would do; stores nothing. */
export async function compared(tx: ReadTx, set: SetName, { from, count }: Incoming): Promise<Difference> {
  const row = await tx.row<{ added: number; changed: number }>(sql`
    select count(*) filter (where o.indicator is null) as added,
           count(*) filter (where o.indicator is not null and ${differs}) as changed
    from ${from} s left join ${tables[set].observation} o on ${ofSet(tx, set).where} and ${sameKey}`)
  const { added, changed } = row as { added: number; changed: number }
  return { added, changed, unchanged: count - added - changed }
}

/** Whether the national set is empty: then there is nothing to compare with, and no wall that COPY stops at. */
export async function isFirstImport(tx: ReadTx, set: SetName): Promise<boolean> {
  if (set === 'own') return false
  const row = await tx.row<{ first: boolean }>(
    sql`select not exists (select 1 from knowledge.observation) as first`,
  )
  return row?.first ?? false
}

/** Takes the figures of a first import straight into the national set. */
export async function copiedStraight(tx: WriteTx, importId: string, text: CopyText): Promise<number> {
  await unhurried(tx)
  await tx.row(sql`select set_config('app.import', ${importId}, true)`)
  return tx.copyIn(`copy knowledge.observation (${stagedColumns}) from stdin`, text)
}

/**
 * Stores the figures and keeps what stood before those that change. What is only added needs no such line: its import says it.
 * Where the set has none of the indicators yet there is nothing to compare with, and the figures go straight in.
 */
export async function merged(
  tx: WriteTx,
  set: SetName,
  { from, count }: Incoming,
  importId: string,
): Promise<Difference> {
  const { where, column, value } = ofSet(tx, set)
  const { observation, change } = tables[set]
  if (count > manyFigures && (await isUntouched(tx, set, from))) {
    const added = await tx.run(sql`
      insert into ${observation} (${column} ${columns}, import_id) select ${value} ${columns}, ${importId}::uuid from ${from} s`)
    return { added, changed: 0, unchanged: 0 }
  }
  const row = await tx.row<{ added: number; changed: number }>(sql`
    with news as materialized (
      select s.*, o.import_id as before_import, o.value as before_value, o.low as before_low, o.high as before_high, o.n as before_n,
             o.missing_reason as before_missing_reason
      from ${from} s left join ${observation} o on ${where} and ${sameKey}
      where o.indicator is null or ${differs}
    ),
    kept as (
      insert into ${change} (${column} import_id, indicator, area, grp, period, value, missing_reason, before_import, before_value,
                             before_low, before_high, before_n, before_missing_reason)
      select ${value} ${importId}::uuid, indicator, area, grp, period, value, missing_reason, before_import, before_value, before_low,
             before_high, before_n, before_missing_reason
      from news where before_import is not null
    ),
    added as (
      insert into ${observation} (${column} ${columns}, import_id)
      select ${value} ${columns}, ${importId}::uuid from news where before_import is null
    ),
    changed as (
      update ${observation} o set value = s.value, low = s.low, high = s.high, n = s.n, missing_reason = s.missing_reason,
             import_id = ${importId}::uuid
      from news s where ${where} and ${sameKey} and s.before_import is not null
    )
    select count(*) filter (where before_import is null) as added, count(before_import) as changed from news`)
  const { added, changed } = row as { added: number; changed: number }
  return { added, changed, unchanged: count - added - changed }
}

/** Below this, asking whether there is anything to compare with costs as much as comparing. */
const manyFigures = 20_000

async function isUntouched(tx: ReadTx, set: SetName, from: RawBuilder<unknown>): Promise<boolean> {
  const row = await tx.row<{ untouched: boolean }>(sql`
    select not exists (
      select 1 from (select distinct indicator from ${from} s) named
      where exists (select 1 from ${tables[set].observation} o where ${ofSet(tx, set).where} and o.indicator = named.indicator)
    ) as untouched`)
  return row?.untouched ?? false
}
