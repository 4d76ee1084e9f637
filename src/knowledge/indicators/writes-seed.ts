import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Seed } from '../../platform/house/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { type Area, countryId, eastDenmarkId, type Indicator } from '../figures/index.ts'

const definitions = readFileSync(join(projectRoot, 'db/seeds/indicators/indicators.json'), 'utf8')
const municipalities = readFileSync(join(projectRoot, 'db/seeds/municipalities.csv'), 'utf8')

const largerAreas: Area[] = [
  { id: countryId, kind: 'country', name: 'Hele landet', invented: false },
  { id: '1081', kind: 'region', name: 'Region Nordjylland', invented: false },
  { id: '1082', kind: 'region', name: 'Region Midtjylland', invented: false },
  { id: '1083', kind: 'region', name: 'Region Syddanmark', invented: false },
  { id: '1084', kind: 'region', name: 'Region Hovedstaden', invented: false },
  { id: '1085', kind: 'region', name: 'Region Sjælland', invented: false },
  { id: eastDenmarkId, kind: 'region', name: 'Region Østdanmark', invented: false },
]

/** The two regions that become one on 1 January 2027. */
const joining = ['1084', '1085']

/** The areas, the regions by date and the definitions of the indicators; no figures are shipped. */
export const indicatorSeed: Seed = {
  name: 'indicators',
  fingerprint: createHash('sha256')
    .update(definitions)
    .update(municipalities)
    .update(JSON.stringify(largerAreas))
    .digest('hex'),
  load: async (tx) => {
    const listed = municipalities
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(';') as [string, string, string])
    const places = listed.filter(([code]) => code !== '0000')
    const named = places.map(
      ([id, name]): Area => ({ id, kind: 'municipality', name, invented: id >= '9900' }),
    )
    await nameAreas(tx, [...largerAreas, ...named])
    await saveMemberships(
      tx,
      places.filter(([, , region]) => region),
    )
    for (const [position, indicator] of (JSON.parse(definitions) as Indicator[]).entries())
      await saveIndicator(tx, indicator, position)
  },
}

/** Adds areas or gives them their present name. */
export async function nameAreas(tx: WriteTx, areas: readonly Area[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.area (id, kind, name, invented)
    select * from unnest(${areas.map(({ id }) => id)}::text[], ${areas.map(({ kind }) => kind)}::text[],
                         ${areas.map(({ name }) => name)}::text[], ${areas.map(({ invented }) => invented)}::boolean[])
    on conflict (id) do update set kind = excluded.kind, name = excluded.name, invented = excluded.invented`)
}

async function saveMemberships(tx: WriteTx, places: [string, string, string][]): Promise<void> {
  const rows = places.flatMap(([municipality, , region]) =>
    joining.includes(region)
      ? [
          { municipality, region, from: '-infinity', to: '2026-12-31' },
          { municipality, region: eastDenmarkId, from: '2027-01-01', to: null },
        ]
      : [{ municipality, region, from: '-infinity', to: null }],
  )
  await tx.run(sql`delete from knowledge.region_membership`)
  await tx.run(sql`
    insert into knowledge.region_membership (municipality, region, valid_from, valid_to)
    select * from unnest(${rows.map(({ municipality }) => municipality)}::text[], ${rows.map(({ region }) => region)}::text[],
                         ${rows.map(({ from }) => from)}::date[], ${rows.map(({ to }) => to)}::date[])`)
}

async function saveIndicator(tx: WriteTx, indicator: Indicator, position: number): Promise<void> {
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  const { id, unit, direction, decimals, minimum, maximum, publisher, url, rounds, riskFactors } = indicator
  await tx.run(sql`
    insert into knowledge.indicator (id, position, name, short, finding, measures, unit, direction, decimals, minimum, maximum,
                                     population, source, publisher, url, rounds, caveats, breaks, risk_factors)
    values (${id}, ${position}, ${json(indicator.name)}, ${json(indicator.short)}, ${json(indicator.finding)},
            ${json(indicator.measures)}, ${unit}, ${direction}, ${decimals}, ${minimum}, ${maximum}, ${json(indicator.population)},
            ${json(indicator.source)}, ${publisher}, ${url}, ${rounds}, ${json(indicator.caveats)}, ${json(indicator.breaks)},
            ${riskFactors})
    on conflict (id) do update set position = excluded.position, name = excluded.name, short = excluded.short,
      finding = excluded.finding, measures = excluded.measures, unit = excluded.unit, direction = excluded.direction,
      decimals = excluded.decimals, minimum = excluded.minimum, maximum = excluded.maximum, population = excluded.population,
      source = excluded.source, publisher = excluded.publisher, url = excluded.url, rounds = excluded.rounds,
      caveats = excluded.caveats, breaks = excluded.breaks, risk_factors = excluded.risk_factors`)
}
