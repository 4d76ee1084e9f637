import type { Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type Area, type Indicator, placeInTime, populationId } from '../figures/index.ts'
import { type AreaFigure, allIndicators, areaFigures, roundsAmong } from '../indicators/index.ts'
import { type Measure, type Nearest, nearest } from './nearest.ts'
import { defaultWeights, type NearestChoices, usualCount, type Weight } from './nearest-choices.ts'
import { type Comparing, comparing } from './reads.ts'

export interface ChosenMeasure {
  indicator: Indicator
  weight: Weight
  /** The period its figure was taken from in each round. */
  periods: Map<string, string>
  /** By period and area. */
  figures: ReadonlyMap<string, ReadonlyMap<string, AreaFigure>>
}

export interface NearestFound extends Comparing {
  /** Every indicator nearness can be asked by, the population first. */
  indicators: Indicator[]
  measures: ChosenMeasure[]
  /** The rounds that count together, the newest first. */
  rounds: string[]
  /** How many are called nearest. */
  count: number
  /** Null without a municipality to be near. */
  answer: Nearest | null
}

/** The municipalities nearest to one: among the real ones for a real one, among the invented ones for an invented one. */
export async function nearestTo(
  tx: ReadTx,
  by: Pick<Person, 'municipality'>,
  choices: NearestChoices,
): Promise<NearestFound> {
  const from = await comparing(tx, by, choices.municipality)
  const all = await allIndicators(tx)
  const indicators = all.toSorted((a, b) => Number(b.id === populationId) - Number(a.id === populationId))
  const { own } = from
  if (own === null)
    return { ...from, indicators, measures: [], rounds: [], count: choices.count ?? 0, answer: null }
  const areas = from.frame.surroundings.areas.filter(
    ({ kind, invented }) => kind === 'municipality' && invented === own.invented,
  )
  const periods = await roundsAmong(tx, {
    indicators: indicators.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
  })
  const weights = choices.weights.size ? choices.weights : defaultWeights(indicators, new Set(periods.keys()))
  const chosen = indicators.filter(({ id }) => weights.has(id))
  const rounds = roundsOf(chosen, periods, choices.rounds)
  const measures = await measuresOf(tx, { chosen, weights, periods, rounds })
  const candidates = areas.map(({ id }) => id).filter((id) => id !== own.id)
  const count = choices.count ?? usualCount(candidates.length)
  const answer = nearest({
    own: own.id,
    candidates,
    measures: measures.map(asMeasure),
    rounds,
    count,
  })
  return { ...from, indicators, measures, rounds, count, answer }
}

/** The newest rounds in which at least half of the measures have figures; the population is known between its rounds too. */
function roundsOf(
  chosen: readonly Indicator[],
  periods: ReadonlyMap<string, readonly string[]>,
  count: number,
): string[] {
  const others = chosen.filter(({ id }) => id !== populationId)
  const deciding = (others.length ? others : chosen).map(({ id }) => new Set(periods.get(id)))
  return [...new Set(deciding.flatMap((each) => [...each]))]
    .filter((period) => deciding.filter((each) => each.has(period)).length * 2 >= deciding.length)
    .sort((a, b) => placeInTime(b) - placeInTime(a))
    .slice(0, count)
}

async function measuresOf(
  tx: ReadTx,
  about: {
    chosen: readonly Indicator[]
    weights: ReadonlyMap<string, Weight>
    periods: ReadonlyMap<string, readonly string[]>
    rounds: readonly string[]
  },
): Promise<ChosenMeasure[]> {
  const placed = about.chosen.map((indicator) => {
    const known = about.periods.get(indicator.id) ?? []
    return {
      indicator,
      weight: about.weights.get(indicator.id) ?? 1,
      periods: new Map(
        about.rounds.flatMap((round) => {
          const period =
            indicator.id === populationId ? nearestPeriod(known, round) : known.find((each) => each === round)
          return period ? [[round, period] as const] : []
        }),
      ),
    }
  })
  const figures = await areaFigures(
    tx,
    placed.flatMap(({ indicator, periods }) =>
      [...new Set(periods.values())].map((period) => ({ indicator: indicator.id, period })),
    ),
  )
  return placed.map((measure) => ({ ...measure, figures: figures.get(measure.indicator.id) ?? new Map() }))
}

function nearestPeriod(periods: readonly string[], round: string): string | undefined {
  const distance = (period: string) => Math.abs(placeInTime(period) - placeInTime(round))
  return [...periods].sort((a, b) => distance(a) - distance(b) || placeInTime(a) - placeInTime(b))[0]
}

function asMeasure({ indicator, weight, periods, figures }: ChosenMeasure): Measure {
  return {
    id: indicator.id,
    weight,
    scale: indicator.unit === 'persons' ? 'ratio' : 'difference',
    figures: new Map(
      [...periods].map(([round, period]) => [round, valuesOf(figures.get(period) ?? new Map())] as const),
    ),
  }
}

function valuesOf(figures: ReadonlyMap<string, AreaFigure>): Map<string, number> {
  return new Map(
    [...figures].flatMap(([area, { value }]) => (value === null ? [] : [[area, value] as const])),
  )
}

/** A municipality's figure in the newest round a measure was used in. */
export function newestFigure(measure: ChosenMeasure, area: string): AreaFigure | null {
  const [period] = measure.periods.values()
  return period === undefined ? null : (measure.figures.get(period)?.get(area) ?? null)
}

export function areaNamed(areas: readonly Area[], id: string): string {
  return areas.find((area) => area.id === id)?.name ?? id
}
