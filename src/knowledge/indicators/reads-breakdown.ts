import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  countryId,
  dimensionOf,
  everybody,
  type GroupDimension,
  groupDimensions,
  lastDayOf,
  meanOf,
  membersOn,
  type Populations,
  populationId,
  type Round,
  realMunicipalities,
  regionOn,
} from '../figures/index.ts'
import type { Surroundings } from './profile.ts'

/** An indicator by group in one municipality. */
export interface Breakdown {
  /** The figures of every group in every round, and the whole as `all`; in the order of their names. */
  figures: Round[]
  /** How many people each group holds, by period and then by group; empty where nobody has said. */
  people: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** The figures by group for all dimensions and rounds, or for one round; own figures before national ones. */
export async function breakdownOf(
  tx: ReadTx,
  municipality: string,
  indicatorId: string,
  { period }: { period?: string | undefined } = {},
): Promise<Breakdown> {
  const found = await breakdownsOf(tx, municipality, [indicatorId])
  const breakdown = found.get(indicatorId) ?? { figures: [], people: new Map() }
  if (period === undefined) return breakdown
  return { ...breakdown, figures: breakdown.figures.filter((figure) => figure.period === period) }
}

/** The same for several indicators in one read, by indicator; those without any figure are left out. */
export async function breakdownsOf(
  tx: ReadTx,
  municipality: string,
  indicatorIds: readonly string[],
): Promise<Map<string, Breakdown>> {
  const asked = [...indicatorIds, populationId]
  const columns = sql`o.indicator, o.area, o.grp as "group", o.period, o.value, o.low, o.high, o.n, o.missing_reason as missing,
    o.import_id as "importId"`
  const rows = await tx.rows<Round>(sql`
    select distinct on (indicator, "group", period) * from (
      select ${columns}, 'own' as set, i.at as "importedAt", i.source
      from knowledge.own_observation o
      join knowledge.own_observation_import i on i.municipality_id = o.municipality_id and i.id = o.import_id
      where o.municipality_id = ${tx.municipality} and o.area = ${municipality} and o.indicator = any(${asked})
      union all
      select ${columns}, 'national', i.at, i.source
      from knowledge.observation o join knowledge.observation_import i on i.id = o.import_id
      where o.area = ${municipality} and o.indicator = any(${asked})
    ) figure
    order by indicator, "group", period, set desc`)
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator)
  const people = peopleIn(byIndicator.get(populationId) ?? [])
  return new Map(
    indicatorIds.flatMap((id) => {
      const figures = byIndicator.get(id)
      return figures ? [[id, { figures, people }] as const] : []
    }),
  )
}

function peopleIn(counts: readonly Round[]): Breakdown['people'] {
  const byPeriod = Map.groupBy(
    counts.filter(({ group }) => group !== everybody),
    ({ period }) => period,
  )
  return new Map(
    [...byPeriod].map(([period, groups]) => [
      period,
      new Map(groups.flatMap(({ group, value }) => (value === null ? [] : [[group, value] as const]))),
    ]),
  )
}

/** By which dimensions each indicator is known in a municipality, by indicator; the population left out. */
export async function dimensionsOf(tx: ReadTx, municipality: string): Promise<Map<string, GroupDimension[]>> {
  // groups are stored as `education:basic`, so each dimension is a stretch of the key, and one look at its beginning is enough
  const rows = await tx.rows<{ indicator: string; dimension: GroupDimension }>(sql`
    select i.id as indicator, d.dimension
    from knowledge.known_indicator i cross join unnest(${[...groupDimensions]}::text[]) d (dimension)
    where i.id <> ${populationId} and (
      exists (select 1 from knowledge.own_observation o
              where o.municipality_id = ${tx.municipality} and o.indicator = i.id and o.area = ${municipality}
                and o.grp >= d.dimension || ':' and o.grp < d.dimension || ';')
      or exists (select 1 from knowledge.observation o
                 where o.indicator = i.id and o.area = ${municipality}
                   and o.grp >= d.dimension || ':' and o.grp < d.dimension || ';'))
    order by i.position`)
  return new Map(
    [...Map.groupBy(rows, ({ indicator }) => indicator)].map(([id, found]) => [
      id,
      found.map(({ dimension }) => dimension),
    ]),
  )
}

/** The groups of a round somewhere else: as its source gives them, or reckoned from municipalities by the people in each group. */
export interface GroupsBeside {
  id: string
  name: string
  kind: 'region' | 'country' | 'group'
  values: ReadonlyMap<string, number>
  /** False where the area's own source gives the figures. */
  isReckoned: boolean
}

interface Elsewhere {
  area: string
  indicator: string
  group: string
  period: string
  value: number
}

/**
 * One round by group in the country, the region and the municipality's own groups of municipalities. Each is left out where it is not
 * known: a mean needs 95 % of the people in each group, and how many there are of them.
 */
export async function groupsBeside(
  tx: ReadTx,
  asked: { municipality: string; indicatorId: string; period: string; dimension: GroupDimension },
  {
    surroundings,
    groups,
  }: {
    surroundings: Surroundings
    groups: readonly { id: string; name: string; members: readonly string[] }[]
  },
): Promise<GroupsBeside[]> {
  const rows = await elsewhere(tx, asked)
  const { municipality, period } = asked
  const nameOf = (id: string) => surroundings.areas.find((area) => area.id === id)?.name ?? id
  const day = lastDayOf(period)
  const region = regionOn(surroundings.memberships, municipality, day)
  const reckoned = reckoner(rows, asked)
  const regional = region ? membersOn(surroundings.memberships, region, day) : []
  return [
    ...(region
      ? [
          {
            id: region,
            name: nameOf(region),
            kind: 'region' as const,
            ...(stated(rows, region) ?? reckoned(regional)),
          },
        ]
      : []),
    {
      id: countryId,
      name: nameOf(countryId),
      kind: 'country' as const,
      ...(stated(rows, countryId) ?? reckoned(realMunicipalities(surroundings.areas))),
    },
    ...groups.map(({ id, name, members }) => ({
      id,
      name,
      kind: 'group' as const,
      ...reckoned(members.filter((member) => member !== municipality)),
    })),
  ].filter(({ values }) => values.size > 0)
}

function elsewhere(
  tx: ReadTx,
  { indicatorId, period, dimension }: { indicatorId: string; period: string; dimension: string },
) {
  const chosen = sql`(o.indicator = ${indicatorId} and o.period = ${period} or o.indicator = ${populationId})
    and o.grp >= ${`${dimension}:`} and o.grp < ${`${dimension};`} and o.value is not null`
  const columns = sql`o.indicator, o.area, o.grp as "group", o.period, o.value`
  return tx.rows<Elsewhere>(sql`
    select distinct on (indicator, area, "group", period) indicator, area, "group", period, value from (
      select ${columns}, 'own' as set from knowledge.own_observation o where o.municipality_id = ${tx.municipality} and ${chosen}
      union all
      select ${columns}, 'national' from knowledge.observation o where ${chosen}
    ) figure
    order by indicator, area, "group", period, set desc`)
}

function stated(
  rows: readonly Elsewhere[],
  area: string,
): Pick<GroupsBeside, 'values' | 'isReckoned'> | null {
  const own = rows.filter((row) => row.area === area && row.indicator !== populationId)
  if (own.length === 0) return null
  return { values: new Map(own.map(({ group, value }) => [group, value])), isReckoned: false }
}

/** Means over some municipalities, group by group, weighted by how many people the group holds in each. */
function reckoner(rows: readonly Elsewhere[], { period }: { period: string }) {
  const byGroup = Map.groupBy(rows, ({ group }) => group)
  return (members: readonly string[]): Pick<GroupsBeside, 'values' | 'isReckoned'> => {
    const values = [...byGroup].flatMap(([group, ofGroup]) => {
      const figures = ofGroup.filter(({ indicator }) => indicator !== populationId)
      const counts = ofGroup.filter(({ indicator }) => indicator === populationId)
      const populations: Populations = new Map(
        [...Map.groupBy(counts, (count) => count.period)].map(([at, counted]) => [
          at,
          new Map(counted.map(({ area, value }) => [area, value])),
        ]),
      )
      const known = new Map(figures.map(({ area, value }) => [area, value]))
      const mean = meanOf(members, known, { populations, period }, 'nearly-all')
      return mean.kind === 'value' ? [[group, mean.value] as const] : []
    })
    return { values: new Map(values), isReckoned: true }
  }
}

/** The figures of one dimension, the whole left out. */
export function ofDimension<Figure extends { group: string }>(
  figures: readonly Figure[],
  dimension: GroupDimension,
): Figure[] {
  return figures.filter(({ group }) => dimensionOf(group) === dimension)
}
