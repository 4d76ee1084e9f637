import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Wording } from '../../values/locale.ts'
import {
  figureIdOf,
  type Indicator,
  type MissingReason,
  readFigureId,
  type SetName,
} from '../figures/index.ts'

/** A figure that an import changed: what stood before, and what it says since. */
export interface Revision {
  set: SetName
  importId: string
  at: Date
  source: string
  byName: string
  /** The import has been taken back since. */
  undone: boolean
  indicator: Pick<Indicator, 'id' | 'unit' | 'decimals'> & { name: Wording }
  area: string
  areaName: string
  group: string
  period: string
  before: number | null
  /** Null when the source gives no figure any more. */
  after: number | null
  /** Names the figure as it was before, the way a report that used it does. */
  figureIdBefore: string
}

/** An import that changed figures people may have used, with how many it changed. */
export interface RevisingImport {
  importId: string
  set: SetName
  at: Date
  source: string
  byName: string
  undone: boolean
  revised: number
}

export interface RevisionsAsked {
  /** Only those of one import. */
  importId?: string | undefined
  /** Only those of figures a report has used, by their ids as they were then. */
  figureIds?: readonly string[]
  most: number
  skip?: number
}

/** Imports that changed figures already there, newest first: of the national set and of the municipality's own. */
export function revisingImports(
  tx: ReadTx,
  asked: { importId?: string; most: number },
): Promise<RevisingImport[]> {
  const wanted = asked.importId ? sql`i.id = ${asked.importId}::uuid` : sql`true`
  return tx.rows<RevisingImport>(sql`
    select * from (
      select i.id as "importId", 'national' as "set", i.at, i.source, i.by_name as "byName", i.undone_at is not null as undone,
             (select count(*)::int from knowledge.observation_change c
              where c.import_id = i.id and c.before_import is not null and c.before_value is distinct from c.value) as revised
      from knowledge.observation_import i where i.changed > 0 and ${wanted}
      union all
      select i.id, 'own', i.at, i.source, i.by_name, i.undone_at is not null,
             (select count(*)::int from knowledge.own_observation_change c
              where c.municipality_id = i.municipality_id and c.import_id = i.id and c.before_import is not null and c.before_value is distinct from c.value)
      from knowledge.own_observation_import i where i.municipality_id = ${tx.municipality} and i.changed > 0 and ${wanted}
    ) import
    where revised > 0 order by at desc, "importId" limit ${asked.most}`)
}

interface RevisionRow extends Omit<Revision, 'indicator' | 'figureIdBefore'> {
  indicatorId: string
  name: Wording
  unit: Indicator['unit']
  decimals: number
  missingBefore: MissingReason | null
}

/** What imports changed, newest first, by indicator, area and period. */
export async function revisions(tx: ReadTx, asked: RevisionsAsked): Promise<Revision[]> {
  const wanted = sql`c.before_import is not null and c.before_value is distinct from c.value
    and ${asked.importId ? sql`c.import_id = ${asked.importId}::uuid` : sql`true`}
    and ${asked.figureIds ? ofFigures(asked.figureIds) : sql`true`}`
  const columns = sql`c.import_id, c.indicator, c.area, c.grp, c.period, c.before_value, c.before_missing_reason, c.value,
    i.at, i.source, i.by_name, i.undone_at`
  const rows = await tx.rows<RevisionRow>(sql`
    select one."set", one.import_id as "importId", one.at, one.source, one.by_name as "byName", one.undone_at is not null as undone,
           one.indicator as "indicatorId", d.name, d.unit, d.decimals, one.area, a.name as "areaName", one.grp as "group", one.period,
           one.before_value as before, one.before_missing_reason as "missingBefore", one.value as after
    from (
      select 'national' as "set", ${columns}
      from knowledge.observation_change c join knowledge.observation_import i on i.id = c.import_id where ${wanted}
      union all
      select 'own', ${columns}
      from knowledge.own_observation_change c
      join knowledge.own_observation_import i on i.municipality_id = c.municipality_id and i.id = c.import_id
      where c.municipality_id = ${tx.municipality} and ${wanted}
    ) one
    join knowledge.known_indicator d on d.id = one.indicator join knowledge.area a on a.id = one.area
    order by one.at desc, d.position, a.name collate "da-x-icu", one.grp, one.period limit ${asked.most} offset ${asked.skip ?? 0}`)
  return rows.map(asRevision)
}

function ofFigures(figureIds: readonly string[]) {
  const keys = figureIds.flatMap((id) => readFigureId(id) ?? [])
  return sql`(c.indicator, c.area, c.grp, c.period) in (
    select * from unnest(${keys.map(({ indicator }) => indicator)}::text[], ${keys.map(({ area }) => area)}::text[],
                         ${keys.map(({ group }) => group)}::text[], ${keys.map(({ period }) => period)}::text[]))`
}

function asRevision({ indicatorId, name, unit, decimals, missingBefore, ...row }: RevisionRow): Revision {
  const before = {
    ...row,
    indicator: indicatorId,
    value: row.before,
    missing: missingBefore,
    low: null,
    high: null,
    n: null,
  }
  return { ...row, indicator: { id: indicatorId, name, unit, decimals }, figureIdBefore: figureIdOf(before) }
}
