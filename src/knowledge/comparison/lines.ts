import type { Interval } from '../../statistics/index.ts'
import {
  type Comparison,
  type Indicator,
  type MissingReason,
  realMunicipalities,
  type Spread,
  spreadOf,
} from '../figures/index.ts'
import { type Beside, type Verdict, verdictOf } from '../findings/index.ts'
import {
  type AreaFigure,
  groupComparison,
  nationalComparison,
  type ProfileFrame,
} from '../indicators/index.ts'
import type { Scope } from './scope.ts'

/** Which quarter of the municipalities a figure lies in, 0 for the lowest. */
export type Quarter = 0 | 1 | 2 | 3

/** One municipality's figure beside the others, or why there is none. */
export type Cell =
  | {
      figure: AreaFigure
      value: number
      quarter: Quarter | null
      /** What the intervals carry against the whole; `no-whole` when there is nothing to hold it against. */
      verdict: Verdict | 'no-whole'
    }
  | { figure: AreaFigure | null; missing: MissingReason }

/** An indicator in one round with every area of a scope. */
export interface Line {
  indicator: Indicator
  /** Null when no area of the scope has a figure in any round. */
  period: string | null
  /** The spread of the real municipalities, or of the invented ones where they stand alone. */
  spread: Spread | null
  /** What the figures are held up against: the country, or the invented municipalities together. Null without a round. */
  whole: Comparison | null
  cells: Map<string, Cell>
}

type FiguresOfRound = ReadonlyMap<string, AreaFigure>

/** Places every area's figure among the municipalities of its round. An area that is not in the source has no figure, and no reason. */
export function lineOf(
  about: { indicator: Indicator; period: string | null },
  figures: FiguresOfRound,
  around: { frame: ProfileFrame; scope: Scope; areas: readonly { id: string }[] },
): Line {
  const { indicator, period } = about
  const { frame, scope, areas } = around
  const values = new Map(
    [...figures].flatMap(([area, { value }]) => (value === null ? [] : [[area, value] as const])),
  )
  const counted = scope.isInvented
    ? frame.surroundings.areas.filter(({ invented }) => invented).map(({ id }) => id)
    : realMunicipalities(frame.surroundings.areas)
  const spread = spreadOf(counted.flatMap((area) => values.get(area) ?? []))
  const whole = period === null ? null : wholeOf(period, values, { frame, scope, counted })
  const beside =
    whole?.kind === 'value'
      ? {
          value: whole.value,
          interval: scope.isInvented ? intervalOf(whole, figures, { frame, counted }) : ('exact' as const),
        }
      : null
  const cells = areas.map(({ id }) => [id, cellOf(figures.get(id) ?? null, { spread, beside })] as const)
  return { indicator, period, spread, whole, cells: new Map(cells) }
}

interface Counting {
  frame: ProfileFrame
  counted: readonly string[]
}

function wholeOf(
  period: string,
  values: ReadonlyMap<string, number>,
  { frame, scope, counted }: Counting & { scope: Scope },
): Comparison {
  const figures = new Map([[period, values]])
  if (!scope.isInvented) return nationalComparison(frame.surroundings, figures, period)
  return groupComparison(frame.surroundings, figures, { name: '', members: counted, period, without: '' })
}

/**
 * The 95 % interval of a mean of few municipalities, weighted by population: half its width is √Σ(w·h)² ∕ Σw, where h is half the width
 * of each, since their samples are apart. Null when one of them has no interval. The country has so many that its own is nought beside
 * a municipality's. That a municipality is itself in the mean makes the comparison careful, never bold.
 */
function intervalOf(
  whole: Extract<Comparison, { kind: 'value' }>,
  figures: FiguresOfRound,
  { frame, counted }: Counting,
): Interval | null {
  const people = frame.surroundings.populations.get(whole.populationPeriod)
  const known = counted.flatMap((area) => {
    const figure = figures.get(area)
    return figure && figure.value !== null
      ? [{ weight: people?.get(area) ?? 0, interval: figure.interval }]
      : []
  })
  let squares = 0
  for (const { weight, interval } of known) {
    if (interval === null) return null
    squares += ((weight * (interval.high - interval.low)) / 2) ** 2
  }
  const half = Math.sqrt(squares) / known.reduce((sum, { weight }) => sum + weight, 0)
  return Number.isFinite(half) ? { low: whole.value - half, high: whole.value + half } : null
}

function cellOf(figure: AreaFigure | null, around: { spread: Spread | null; beside: Beside | null }): Cell {
  if (figure === null || figure.value === null) return { figure, missing: figure?.missing ?? 'not-given' }
  const { value, interval } = figure
  const { spread, beside } = around
  return {
    figure,
    value,
    quarter: spread && quarterOf(value, spread),
    verdict: beside ? verdictOf({ value, interval }, beside) : 'no-whole',
  }
}

/** On a quarter point counts as the middle half, as on the page of the figure. */
export function quarterOf(value: number, { lower, median, upper }: Spread): Quarter {
  if (value < lower) return 0
  if (value < median) return 1
  return value > upper ? 3 : 2
}

/** The newest round that is not later than the one asked for; `periods` stand newest first. */
export function roundOf(
  periods: readonly string[],
  asked: string | null,
  placeInTime: (period: string) => number,
): string | null {
  if (asked === null) return periods[0] ?? null
  return periods.find((period) => placeInTime(period) <= placeInTime(asked)) ?? null
}
