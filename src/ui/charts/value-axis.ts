import { scaleLinear } from 'd3-scale'

export interface ValueAxis {
  /** Lowest and highest value the axis shows. */
  low: number
  high: number
  ticks: number[]
  startsAtZero: boolean
}

/**
 * An axis that holds every value. It starts at zero unless that would press all values into its outer third, so that
 * small differences do not look large by default; when it does not start at zero the chart must say so.
 */
export function valueAxis(values: readonly number[], wantedTicks: number): ValueAxis {
  const known = values.filter(Number.isFinite)
  const lowest = known.length > 0 ? Math.min(...known) : 0
  const highest = known.length > 0 ? Math.max(...known) : 1
  const farFromZero = lowest > 0 ? lowest > highest * (2 / 3) : highest < lowest * (2 / 3) && highest < 0
  const [low, high] = farFromZero
    ? widened(lowest, highest)
    : widened(Math.min(0, lowest), Math.max(0, highest))
  return roundedAxis([low, high], wantedTicks)
}

/** An axis just long enough for the values, for charts where only the place of a dot carries meaning. */
export function tightAxis(values: readonly number[], wantedTicks: number): ValueAxis {
  const known = values.filter(Number.isFinite)
  return roundedAxis(known.length > 0 ? widened(Math.min(...known), Math.max(...known)) : [0, 1], wantedTicks)
}

function roundedAxis([low, high]: [number, number], wantedTicks: number): ValueAxis {
  const scale = scaleLinear().domain([low, high]).nice(wantedTicks)
  const [from = low, to = high] = scale.domain()
  return {
    low: from,
    high: to,
    ticks: scale.ticks(wantedTicks),
    startsAtZero: from === 0 || to === 0 || from * to < 0,
  }
}

export interface ValueWriters {
  /** A value with its unit, as exact as it is known. */
  writeValue: (value: number) => string
  /** The same, shorter, for an axis. */
  writeTick?: ((value: number) => string) | undefined
}

/** The short way of writing, unless it would write two different ticks alike. */
export function tickWriter(
  ticks: readonly number[],
  { writeTick, writeValue }: ValueWriters,
): (value: number) => string {
  if (writeTick === undefined) return writeValue
  return new Set(ticks.map(writeTick)).size === ticks.length ? writeTick : writeValue
}

/** When all values are as good as one, the axis still needs a length: a tenth of the value to either side. */
function widened(low: number, high: number): [number, number] {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (high - low > 1e-9 * Math.max(1, largest)) return [low, high]
  const reach = largest > 1e-6 ? largest * 0.1 : 1
  return [low - reach, high + reach]
}
