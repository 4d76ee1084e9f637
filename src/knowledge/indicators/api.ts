import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type ApiRoute, type ApiVisit, apiRoute, type ReadPiece } from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  dimensionOf,
  everybody,
  type Indicator,
  missingReasons,
  parsePeriod,
  type SetName,
} from '../figures/index.ts'
import { csvOf, jsonOf, jsonStatOf, type Labels } from './observation-formats.ts'
import { allIndicators, areas, findIndicator } from './reads.ts'
import { extentOf, idsUnknown, markOfSet, selectedFigures } from './reads-selection.ts'
import { cellsIn, mostCells, type Selection } from './selection.ts'
import { indicatorRefusals } from './texts-refusals.ts'

const wording = z.object({ da: z.string(), en: z.string() })
const areaShape = z.object({
  id: z.string(),
  kind: z.enum(['municipality', 'region', 'country']),
  name: z.string(),
  invented: z.boolean(),
})
const indicatorShape = z.object({
  id: z.string(),
  name: wording,
  measures: wording,
  unit: z.enum(['percent', 'persons']),
  direction: z.enum(['higher-is-better', 'lower-is-better', 'none']),
  decimals: z.int(),
  population: wording,
  source: wording,
  publisher: z.string(),
  url: z.string(),
  rounds: z.array(z.string()),
  caveats: z.array(wording),
  breaks: z.array(z.object({ period: z.string(), reason: wording, newMethod: z.boolean().optional() })),
})
const observationShape = z.object({
  indicator: z.string(),
  area: z.string(),
  group: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.int().nullable(),
  missing: z.enum(missingReasons).nullable(),
})

const list = (english: string, danish: string) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(',').filter(Boolean))
    .optional()
    .meta({ description: english, danish })

const areasRoute = apiRoute({
  path: '/api/v1/areas',
  operationId: 'listAreas',
  summary: {
    da: 'Kommuner, regioner og hele landet med koder. Opdigtede kommuner er mærket.',
    en: 'Municipalities, regions and the country with their codes. Invented municipalities are marked.',
  },
  params: {},
  query: z.object({
    kind: areaShape.shape.kind
      .optional()
      .meta({ description: 'One kind of area only', danish: 'Kun én slags område' }),
  }),
  formats: ['json'],
  schema: z.object({ areas: z.array(areaShape) }),
  example: '/api/v1/areas?kind=municipality',
  versionOf: async ({ tx }) => ({ mark: (await markOfSet(tx, 'national')).mark, isPrivate: false }),
  answer: async ({ tx, query }) => {
    const every = await areas(tx)
    return { kind: 'value', value: { areas: every.filter(({ kind }) => !query.kind || kind === query.kind) } }
  },
})

const indicatorsRoute = apiRoute({
  path: '/api/v1/indicators',
  operationId: 'listIndicators',
  summary: {
    da: 'Hvad der måles: definition, kilde, enhed, retning, runder, brud og forbehold.',
    en: 'What is measured: definition, source, unit, direction, rounds, breaks and caveats.',
  },
  params: {},
  query: z.object({}),
  formats: ['json'],
  schema: z.object({ indicators: z.array(indicatorShape) }),
  example: '/api/v1/indicators',
  versionOf: async ({ tx }) => ({ mark: (await markOfSet(tx, 'national')).mark, isPrivate: false }),
  answer: async ({ tx }) => ({
    kind: 'value',
    value: { indicators: (await allIndicators(tx)).map(described) },
  }),
})

const indicatorRoute = apiRoute({
  path: '/api/v1/indicators/:id',
  operationId: 'findIndicator',
  summary: { da: 'Én indikator.', en: 'One indicator.' },
  params: { id: { da: 'Indikatorens id', en: 'The id of the indicator' } },
  query: z.object({}),
  formats: ['json'],
  schema: indicatorShape,
  example: '/api/v1/indicators/rygning',
  versionOf: async ({ tx }) => ({ mark: (await markOfSet(tx, 'national')).mark, isPrivate: false }),
  answer: async ({ tx, params }) => ({
    kind: 'value',
    value: described(await findIndicator(tx, params.id ?? '')),
  }),
})

const observationsQuery = z.object({
  indicator: list('Ids of indicators with commas between them', 'Indikatorers id med komma imellem'),
  area: list('Codes of areas', 'Områders koder'),
  group: list(
    'Groups: all, sex:female, age:16-24 … Everybody when none is given; * for every group',
    'Grupper: all, sex:female, age:16-24 … Alle mennesker, når intet er skrevet; * for alle grupper',
  ),
  period: list('Periods: 2025, 2025K1, 2025M04, 2024/2025', 'Perioder: 2025, 2025K1, 2025M04, 2024/2025'),
  set: z.enum(['national', 'own']).default('national').meta({
    description: 'The national set, or the signed-in person’s municipality’s own',
    danish: 'Det nationale sæt eller egen kommunes, når man er logget ind',
  }),
})

const observationsRoute = apiRoute({
  path: '/api/v1/observations',
  operationId: 'listObservations',
  summary: {
    da: 'Tal med usikkerhed, antal svar og årsag, når et tal mangler. Uden parametre kommer alt for alle mennesker.',
    en: 'Figures with interval, number of respondents and the reason when one is missing. Without parameters: all there is for everybody.',
  },
  params: {},
  query: observationsQuery,
  formats: ['json', 'csv', 'json-stat'],
  schema: z.object({ observations: z.array(observationShape) }),
  example: '/api/v1/observations?indicator=rygning&period=2025&format=json-stat',
  versionOf: async ({ tx, by, query }) => {
    if (query.set === 'own' && !hasCapability(by?.role ?? null, 'read-indicators'))
      throw new Refusal(indicatorRefusals.ownSetNeedsSignIn)
    return { mark: (await markOfSet(tx, query.set)).mark, isPrivate: query.set === 'own' }
  },
  answer: async (visit) => {
    const selection = selectionOf(visit.query)
    await mustBeKnown(visit.tx, selection)
    if (visit.format === 'json-stat') return jsonStatAnswer(visit, selection)
    const write = visit.format === 'csv' ? csvOf : jsonOf
    return {
      kind: 'stream',
      fileName: `observations.${visit.format}`,
      chunks: (read) => write(selectedFigures(read, selection)),
    }
  },
})

async function jsonStatAnswer(visit: ApiVisit<unknown>, selection: Selection) {
  const cells = cellsIn(await extentOf(visit.tx, selection))
  if (cells > mostCells) throw new Refusal(indicatorRefusals.cubeTooLarge, { cells, most: mostCells })
  return {
    kind: 'stream' as const,
    fileName: 'observations.json',
    chunks: async function* (read: ReadPiece) {
      const { extent, labels, mark } = await read(async (tx) => ({
        extent: await extentOf(tx, selection),
        labels: await labelsOf(tx, selection, visit.locale),
        mark: (await markOfSet(tx, selection.set)).mark,
      }))
      yield* jsonStatOf(selectedFigures(read, selection, mark), extent, labels)
    },
  }
}

async function labelsOf(tx: ReadTx, { set }: Selection, locale: Locale): Promise<Labels> {
  const { updated } = await markOfSet(tx, set)
  return {
    indicators: new Map((await allIndicators(tx)).map((each) => [each.id, each])),
    areas: new Map((await areas(tx)).map(({ id, name }) => [id, name])),
    locale,
    updated: updated.toISOString(),
  }
}

/** An empty answer to a slip of the pen would look as if nothing was measured. */
async function mustBeKnown(tx: ReadTx, chosen: Selection): Promise<void> {
  const ids = await idsUnknown(tx, chosen)
  const groups = (chosen.groups ?? []).filter((id) => id !== everybody && dimensionOf(id) === null)
  const unknown = [...ids, ...groups]
  if (unknown.length > 0) throw new Refusal(indicatorRefusals.notOfOurs, { ids: unknown.join(', ') })
}

function selectionOf(query: z.infer<typeof observationsQuery>): Selection {
  const periods = query.period?.map((text) => {
    const period = parsePeriod(text)
    if (!period) throw new Refusal(indicatorRefusals.periodUnknown, { period: text })
    return period
  })
  return {
    set: query.set as SetName,
    indicators: query.indicator ?? null,
    areas: query.area ?? null,
    groups: query.group?.includes('*') ? null : (query.group ?? ['all']),
    periods: periods ?? null,
  }
}

function described(indicator: Indicator): z.infer<typeof indicatorShape> {
  return indicatorShape.parse(indicator)
}

export const indicatorApi: ApiRoute[] = [areasRoute, indicatorsRoute, indicatorRoute, observationsRoute]
