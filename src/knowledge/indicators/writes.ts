import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import type { Observation, SetName } from './figure.ts'

/** How many figures of a file are new, say something else than the set, or say the same. */
export interface Difference {
  added: number
  changed: number
  unchanged: number
}

const figuresPerStatement = 20_000

const tables = {
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
function ofSet(tx: ReadTx, set: SetName) {
  return set === 'own'
    ? {
        where: sql`o.municipality_id = ${tx.municipality}`,
        column: sql`municipality_id,`,
        value: sql`${tx.municipality}::text,`,
      }
    : { where: sql`true`, column: sql``, value: sql`` }
}

function staged(observations: readonly Observation[]) {
  const column = <Key extends keyof Observation>(key: Key) => observations.map((each) => each[key])
  return sql`select * from unnest(
    ${column('indicator')}::text[], ${column('area')}::text[], ${column('group')}::text[], ${column('period')}::text[],
    ${column('value')}::float8[], ${column('low')}::float8[], ${column('high')}::float8[], ${column('n')}::int[],
    ${column('missing')}::text[]) as s (indicator, area, grp, period, value, low, high, n, missing_reason)`
}

const sameKey = sql`o.indicator = s.indicator and o.area = s.area and o.grp = s.grp and o.period = s.period`
const differs = sql`(o.value, o.low, o.high, o.n, o.missing_reason) is distinct from
                    (s.value, s.low, s.high, s.n, s.missing_reason)`

/** What storing these figures would do; stores nothing. */
export async function differenceTo(
  tx: ReadTx,
  set: SetName,
  observations: readonly Observation[],
): Promise<Difference> {
  const { where } = ofSet(tx, set)
  const total: Difference = { added: 0, changed: 0, unchanged: 0 }
  for (const part of partsOf(observations)) {
    const counts = await tx.row<Difference>(sql`
      select count(*) filter (where o.indicator is null) as added,
             count(*) filter (where o.indicator is not null and ${differs}) as changed,
             count(*) filter (where o.indicator is not null and not ${differs}) as unchanged
      from (${staged(part)}) s left join ${tables[set].observation} o on ${where} and ${sameKey}`)
    add(total, counts)
  }
  return total
}

export interface ImportRecord {
  source: string
  fileName: string | null
  byName: string
}

/**
 * Stores figures in a set, keeps what stood before, and says how many were new. One import at a time per set, so that what is kept
 * is what was really there.
 */
export async function storeObservations(
  tx: WriteTx,
  set: SetName,
  origin: ImportRecord,
  observations: readonly Observation[],
): Promise<Difference & { importId: string }> {
  await lockSet(tx, set)
  const importId = await addImport(tx, set, origin)
  const total: Difference = { added: 0, changed: 0, unchanged: 0 }
  for (const part of partsOf(observations)) add(total, await storePart(tx, set, importId, part))
  await tx.run(sql`
    update ${tables[set].import} as o set added = ${total.added}, changed = ${total.changed}, unchanged = ${total.unchanged}
    where ${ofSet(tx, set).where} and o.id = ${importId}`)
  return { ...total, importId }
}

function storePart(
  tx: WriteTx,
  set: SetName,
  importId: string,
  part: readonly Observation[],
): Promise<Difference | null> {
  const { where, column, value } = ofSet(tx, set)
  const { observation, change } = tables[set]
  return tx.row<Difference>(sql`
    with s as (${staged(part)}),
    compared as (
      select s.*, o.indicator is not null as known, o.indicator is null or ${differs} as is_news, o.import_id as before_import,
             o.value as before_value, o.low as before_low, o.high as before_high, o.n as before_n,
             o.missing_reason as before_missing_reason
      from s left join ${observation} o on ${where} and ${sameKey}
    ),
    kept as (
      insert into ${change} (${column} import_id, indicator, area, grp, period, value, before_import, before_value, before_low,
                             before_high, before_n, before_missing_reason)
      select ${value} ${importId}::uuid, indicator, area, grp, period, value, before_import, before_value, before_low, before_high,
             before_n, before_missing_reason
      from compared where is_news
    ),
    stored as (
      insert into ${observation} (${column} indicator, area, grp, period, value, low, high, n, missing_reason, import_id)
      select ${value} indicator, area, grp, period, value, low, high, n, missing_reason, ${importId}::uuid
      from compared where is_news
      on conflict (${column} indicator, area, grp, period) do update set
        value = excluded.value, low = excluded.low, high = excluded.high, n = excluded.n,
        missing_reason = excluded.missing_reason, import_id = excluded.import_id
    )
    select count(*) filter (where not known) as added, count(*) filter (where known and is_news) as changed,
           count(*) filter (where not is_news) as unchanged
    from compared`)
}

async function addImport(
  tx: WriteTx,
  set: SetName,
  { source, fileName, byName }: ImportRecord,
): Promise<string> {
  const row =
    set === 'own'
      ? await tx.row<{ id: string }>(sql`
        insert into knowledge.own_observation_import (municipality_id, source, file_name, by_name, added, changed, unchanged)
        values (${tx.municipality}, ${source}, ${fileName}, ${byName}, 0, 0, 0) returning id`)
      : await tx.row<{ id: string }>(sql`
        insert into knowledge.observation_import (source, file_name, by_municipality, by_name, added, changed, unchanged)
        values (${source}, ${fileName}, ${tx.municipality}, ${byName}, 0, 0, 0) returning id`)
  return row?.id as string
}

/** Puts every figure of an import back to what stood before it, or takes it away when nothing did. */
export async function takeBack(tx: WriteTx, set: SetName, importId: string, byName: string): Promise<void> {
  const { where } = ofSet(tx, set)
  const { observation, change } = tables[set]
  const ofImport = sql`${set === 'own' ? sql`s.municipality_id = ${tx.municipality}` : sql`true`} and s.import_id = ${importId}`
  await tx.run(sql`
    update ${observation} o set value = s.before_value, low = s.before_low, high = s.before_high, n = s.before_n,
           missing_reason = s.before_missing_reason, import_id = s.before_import
    from ${change} s where ${where} and ${sameKey} and ${ofImport} and s.before_import is not null`)
  await tx.run(sql`
    delete from ${observation} o using ${change} s
    where ${where} and ${sameKey} and ${ofImport} and s.before_import is null`)
  await tx.run(sql`
    update ${tables[set].import} as o set undone_at = now(), undone_by = ${byName} where ${where} and o.id = ${importId}`)
}

/** How many figures of an import a newer one has changed since. */
export async function touchedSince(tx: ReadTx, set: SetName, importId: string): Promise<number> {
  const { where } = ofSet(tx, set)
  const own = set === 'own' ? sql`s.municipality_id = ${tx.municipality}` : sql`true`
  const row = await tx.row<{ count: number }>(sql`
    select count(*) as count from ${tables[set].change} s
    left join ${tables[set].observation} o on ${where} and ${sameKey}
    where ${own} and s.import_id = ${importId} and o.import_id is distinct from s.import_id`)
  return row?.count ?? 0
}

export async function lockSet(tx: WriteTx, set: SetName): Promise<void> {
  const name = set === 'own' ? `observations ${tx.municipality}` : 'observations'
  await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

function* partsOf(observations: readonly Observation[]): Generator<readonly Observation[]> {
  for (let start = 0; start < observations.length; start += figuresPerStatement) {
    yield observations.slice(start, start + figuresPerStatement)
  }
}

function add(total: Difference, part: Difference | null): void {
  total.added += part?.added ?? 0
  total.changed += part?.changed ?? 0
  total.unchanged += part?.unchanged ?? 0
}
