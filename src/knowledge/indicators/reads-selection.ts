import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { ReadPiece } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { SetName } from '../figures/index.ts'
import type { ExtraColumn } from './export-file.ts'
import { type Extent, everything, type SelectedFigure, type Selection } from './selection.ts'
import { indicatorRefusals } from './texts-refusals.ts'

/** Enough for few round trips, little enough to lie in memory. */
const pageSize = 10_000

/**
 * The figures of a selection page by page, in the order of their key: indicator, area, group, period by code. Each page starts where
 * the one before ended, so that memory stays flat. An import in between breaks it off: half an old set and half a new one is no set.
 * `since` is the mark of what was read before it and must still hold.
 */
export async function* selectedFigures(
  read: ReadPiece,
  selection: Selection,
  since: string | null = null,
): AsyncGenerator<SelectedFigure[]> {
  const first = await read(async (tx) => ({
    mark: (await markOfSet(tx, selection.set)).mark,
    page: await pageAfter(tx, selection, null),
  }))
  if (since !== null && since !== first.mark) throw new Refusal(indicatorRefusals.changedMeanwhile)
  let page = first.page
  while (page.length > 0) {
    yield page
    if (page.length < pageSize) return
    const last = page.at(-1) as SelectedFigure
    page = await read(async (tx) => {
      if ((await markOfSet(tx, selection.set)).mark !== first.mark)
        throw new Refusal(indicatorRefusals.changedMeanwhile)
      return pageAfter(tx, selection, last)
    })
  }
}

function pageAfter(tx: ReadTx, selection: Selection, last: SelectedFigure | null): Promise<SelectedFigure[]> {
  const after = last
    ? sql`and (indicator, area, grp, period) > (${last.indicator}, ${last.area}, ${last.group}, ${last.period})`
    : sql``
  return tx.rows<SelectedFigure>(sql`
    select indicator, area, grp as "group", period, value, low, high, n, missing_reason as missing
    from ${tableOf(selection.set)}
    where ${whereOf(tx, selection)} ${after}
    order by indicator, area, grp, period
    limit ${pageSize}`)
}

/** The indicators and areas of a selection that there are none of, as they were written. */
export async function idsUnknown(tx: ReadTx, { indicators, areas }: Selection): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from unnest(${indicators ?? []}::text[]) asked (id)
    where not exists (select 1 from knowledge.known_indicator known where known.id = asked.id)
    union all
    select id from unnest(${areas ?? []}::text[]) asked (id)
    where not exists (select 1 from knowledge.area known where known.id = asked.id)`)
  return rows.map(({ id }) => id)
}

/** The categories in a selection, in the order the figures come in. */
export async function extentOf(tx: ReadTx, selection: Selection): Promise<Extent> {
  const row = await tx.row<Extent>(sql`
    with chosen as materialized (
      select indicator, area, grp, period from ${tableOf(selection.set)} where ${whereOf(tx, selection)}
    )
    select array(select distinct indicator from chosen order by 1) as indicators,
           array(select distinct area from chosen order by 1) as areas,
           array(select distinct grp from chosen order by 1) as groups,
           array(select distinct period from chosen order by 1) as periods`)
  return row as Extent
}

/** The columns beside the value that some figure of a set has something in. */
export async function usedColumns(tx: ReadTx, set: SetName): Promise<Set<ExtraColumn>> {
  const row = await tx.row<Record<ExtraColumn, boolean | null>>(sql`
    select bool_or(grp <> 'all') as "group", bool_or(low is not null) as low, bool_or(high is not null) as high,
           bool_or(n is not null) as n, bool_or(missing_reason is not null) as missing
    from ${tableOf(set)}
    where ${whereOf(tx, { set, ...everything })}`)
  return new Set((['group', 'low', 'high', 'n', 'missing'] as const).filter((column) => row?.[column]))
}

/** Changes with every import into the set, and with every import taken back. */
export async function markOfSet(tx: ReadTx, set: SetName): Promise<{ mark: string; updated: Date }> {
  const from =
    set === 'own'
      ? sql`knowledge.own_observation_import where municipality_id = ${tx.municipality}`
      : sql`knowledge.observation_import`
  const row = await tx.row<{ imports: number; updated: Date | null }>(sql`
    select count(*)::int as imports, max(greatest(at, undone_at)) as updated from ${from}`)
  const updated = row?.updated ?? new Date(0)
  return { mark: `${set}:${row?.imports ?? 0}:${updated.toISOString()}:${tx.municipality ?? ''}`, updated }
}

function tableOf(set: SetName) {
  return set === 'own' ? sql`knowledge.own_observation` : sql`knowledge.observation`
}

function whereOf(tx: ReadTx, { set, indicators, areas, groups, periods }: Selection) {
  const among = (column: string, values: string[] | null) =>
    values === null ? sql`` : sql`and ${sql.ref(column)} = any(${values})`
  const own = set === 'own' ? sql`municipality_id = ${tx.municipality}` : sql`true`
  return sql`${own} ${among('indicator', indicators)} ${among('area', areas)} ${among('grp', groups)} ${among('period', periods)}`
}
