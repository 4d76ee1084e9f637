import { sql } from 'kysely'
import type { CopyText } from '../../platform/db/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Observation, SetName } from '../figures/index.ts'
import { copyText } from './copy-text.ts'
import { indicatorRefusals } from './texts-refusals.ts'
import {
  asParameters,
  compared,
  copiedStraight,
  type Difference,
  isFirstImport,
  merged,
  ofSet,
  sameKey,
  staged,
  tables,
} from './writes-merge.ts'

export type { Difference } from './writes-merge.ts'

/** More than this are staged before they are stored. */
const figuresPerStatement = 20_000

/** What storing these figures would do; stores nothing. */
export async function differenceTo(
  tx: ReadTx,
  set: SetName,
  observations: readonly Observation[],
): Promise<Difference> {
  const total: Difference = { added: 0, changed: 0, unchanged: 0 }
  for (let start = 0; start < observations.length; start += figuresPerStatement) {
    const part = await compared(tx, set, asParameters(observations.slice(start, start + figuresPerStatement)))
    total.added += part.added
    total.changed += part.changed
    total.unchanged += part.unchanged
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
 * is what was really there. Refuses an indicator or an area there is none of.
 */
export async function storeObservations(
  tx: WriteTx,
  set: SetName,
  origin: ImportRecord,
  observations: readonly Observation[],
): Promise<Difference & { importId: string }> {
  await mustBeKnown(tx, set, observations)
  if (observations.length > figuresPerStatement) return storeCopied(tx, set, origin, copyText(observations))
  await lockSet(tx, set)
  const importId = await addImport(tx, set, origin)
  return finished(tx, set, importId, await merged(tx, set, asParameters(observations), importId))
}

/**
 * Stores a stream of figures of known indicators and areas, each at most once. Whoever reads them throws when one of them is not
 * right, and then nothing is stored.
 */
export async function storeCopied(
  tx: WriteTx,
  set: SetName,
  origin: ImportRecord,
  text: CopyText,
): Promise<Difference & { importId: string }> {
  await lockSet(tx, set)
  const importId = await addImport(tx, set, origin)
  if (await isFirstImport(tx, set)) {
    const added = await copiedStraight(tx, importId, text)
    return finished(tx, set, importId, { added, changed: 0, unchanged: 0 })
  }
  return finished(tx, set, importId, await merged(tx, set, await staged(tx, text), importId))
}

/** What storing a stream of figures would do. The transaction it is asked in must not be kept. */
export async function differenceOfCopied(tx: WriteTx, set: SetName, text: CopyText): Promise<Difference> {
  return compared(tx, set, await staged(tx, text))
}

async function finished(
  tx: WriteTx,
  set: SetName,
  importId: string,
  total: Difference,
): Promise<Difference & { importId: string }> {
  await tx.run(sql`
    update ${tables[set].import} as o set added = ${total.added}, changed = ${total.changed}, unchanged = ${total.unchanged}
    where ${ofSet(tx, set).where} and o.id = ${importId}`)
  return { ...total, importId }
}

/** The observations' table has no foreign keys: asked for every row, they made an import four times as slow. */
async function mustBeKnown(tx: ReadTx, set: SetName, observations: readonly Observation[]): Promise<void> {
  const known = set === 'own' ? sql`knowledge.known_indicator` : sql`knowledge.indicator`
  const distinct = (of: 'indicator' | 'area') => [...new Set(observations.map((each) => each[of]))]
  const { unknown } = (await tx.row<{ unknown: string[] }>(sql`
    select array(
      select named from unnest(${distinct('indicator')}::text[]) named where not exists (select 1 from ${known} where id = named)
      union all
      select named from unnest(${distinct('area')}::text[]) named where not exists (select 1 from knowledge.area where id = named)
    ) as unknown`)) as { unknown: string[] }
  const stray = observations.find(
    ({ indicator, area }) => unknown.includes(indicator) || unknown.includes(area),
  )
  if (stray)
    throw new Refusal(indicatorRefusals.impossibleObservation, {
      indicator: stray.indicator,
      period: stray.period,
    })
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

/**
 * Puts every figure of an import back to what stood before it, or takes it away when nothing did; what is taken away is written down
 * first, so that a report that used it can be told.
 */
export async function takeBack(tx: WriteTx, set: SetName, importId: string, byName: string): Promise<void> {
  const { where, column, value } = ofSet(tx, set)
  const { observation, change } = tables[set]
  const ofImport = sql`${set === 'own' ? sql`s.municipality_id = ${tx.municipality}` : sql`true`} and s.import_id = ${importId}`
  await tx.run(sql`
    update ${observation} o set value = s.before_value, low = s.before_low, high = s.before_high, n = s.before_n,
           missing_reason = s.before_missing_reason, import_id = s.before_import
    from ${change} s where ${where} and ${sameKey} and ${ofImport} and s.before_import is not null`)
  await tx.run(sql`
    insert into ${change} (${column} import_id, indicator, area, grp, period, value, missing_reason)
    select ${value} o.import_id, o.indicator, o.area, o.grp, o.period, o.value, o.missing_reason
    from ${observation} o where ${where} and o.import_id = ${importId}
    on conflict do nothing`)
  await tx.run(sql`delete from ${observation} o where ${where} and o.import_id = ${importId}`)
  await tx.run(sql`
    update ${tables[set].import} as o set undone_at = now(), undone_by = ${byName} where ${where} and o.id = ${importId}`)
}

/** How many figures of an import a newer one has changed since: those it brought, less those that still are its own. */
export async function touchedSince(tx: ReadTx, set: SetName, importId: string): Promise<number> {
  const { where } = ofSet(tx, set)
  const row = await tx.row<{ count: number }>(sql`
    select i.added + i.changed - (select count(*) from ${tables[set].observation} o where ${where} and o.import_id = ${importId}) as count
    from ${tables[set].import} i where ${set === 'own' ? sql`i.municipality_id = ${tx.municipality}` : sql`true`} and i.id = ${importId}`)
  return row?.count ?? 0
}

export async function lockSet(tx: WriteTx, set: SetName): Promise<void> {
  const name = set === 'own' ? `observations ${tx.municipality}` : 'observations'
  await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}
