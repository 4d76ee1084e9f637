import { countSides, type FunnelSide, shareSides } from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { numberCell } from './cells.ts'
import {
  type FunnelInput,
  type FunnelRow,
  funnelOptions,
  placesOf,
  readFunnel,
  statisticOf,
} from './funnel-input.ts'
import type { Method } from './method.ts'
import { resultTable } from './results.ts'
import { calculationRefusals } from './texts.ts'

/** Where every row lies in its funnel, and whether that is outside the control limits. */
export const funnelPointsMethod: Method = {
  name: 'funnel-points',
  about: {
    da: 'Punkterne i et tragtplot, og om de ligger uden for kontrolgrænserne',
    en: 'The points of a funnel plot, and whether they lie outside the control limits',
  },
  needsReference: false,
  options: funnelOptions,
  run(input, _reference, options) {
    const funnel = readFunnel(input, options)
    const sides = sidesOf(funnel)
    const words = [statisticOf(funnel), funnel.kind === 'proportion' ? 'Wilson' : 'Poisson']
    const points = funnel.rows.map((row) => {
      const side = isPlaced(row) ? (sides.shift() ?? null) : null
      const { value, denominator } = pointOf(row, funnel)
      const shown = [numberCell(value), numberCell(denominator), significanceOf(row, side, funnel)]
      return { group: row.group, cells: [...shown, ...words] }
    })
    const value = funnel.kind === 'rate' ? 'rate_chart' : 'value'
    const measures = [value, 'denominator_derived', 'significance', 'statistic', 'method']
    return resultTable(funnel.identifying, measures, points)
  },
}

/** Below this many events a directly standardised rate is neither drawn nor judged. */
const fewestForDsr = 10

function isTooFew({ numerator }: FunnelRow, { kind, rateKind }: FunnelInput): boolean {
  return kind === 'rate' && rateKind === 'dsr' && numerator !== null && numerator < fewestForDsr
}

function isPlaced({ numerator, denominator }: FunnelRow): boolean {
  return numerator !== null && denominator !== null
}

function pointOf(row: FunnelRow, funnel: FunnelInput): { value: number | null; denominator: number | null } {
  const { numerator, denominator, rate } = row
  if (numerator === null || denominator === null || isTooFew(row, funnel)) {
    return { value: null, denominator: null }
  }
  const own = (numerator / denominator) * funnel.multiplier
  if (funnel.kind !== 'rate') return { value: own, denominator }
  return { value: rate ?? own, denominator: denominator / funnel.years }
}

/** The sides of the rows that have a place, in their order. */
function sidesOf(funnel: FunnelInput): FunnelSide[] {
  const places = placesOf(funnel)
  if (places.length === 0) return []
  const found =
    funnel.kind === 'proportion'
      ? shareSides(places)
      : countSides(places, funnel.kind === 'ratio' ? 'expected' : 'average')
  if (found.kind === 'value') return found.sides
  throw new Refusal(
    found.reason === 'no-events' ? calculationRefusals.nothingCounted : calculationRefusals.noRows,
  )
}

const sideWords: Record<FunnelSide, string> = {
  'high-998': 'High (0.001)',
  'high-95': 'High (0.025)',
  'low-998': 'Low (0.001)',
  'low-95': 'Low (0.025)',
  within: 'Not significant',
}

function significanceOf(row: FunnelRow, side: FunnelSide | null, funnel: FunnelInput): string {
  if (isTooFew(row, funnel)) return 'Not applicable for events less than 10 for dsrs'
  return side === null ? '' : sideWords[side]
}
