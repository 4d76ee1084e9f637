/** The counts or populations along the horizontal axis of a funnel: whole numbers, rising, closer together where small. */
export const funnelPoints = 100

/**
 * Where the axis of a funnel starts and ends: at 0 unless the largest denominator is at most twice the smallest, and then 5 % below it;
 * 5 % above the largest; both rounded outwards to neat numbers. `scale` is the number of years the denominators add up.
 * The rule of the English public-health indicators (OHID, Fingertips technical guidance).
 */
export function funnelRange(denominators: readonly number[], scale = 1): { from: number; to: number } {
  let smallest = Number.POSITIVE_INFINITY
  let largest = 0
  for (const each of denominators) {
    smallest = Math.min(smallest, each)
    largest = Math.max(largest, each)
  }
  const from = largest > 2 * smallest ? 0 : neatBelow(smallest / scale) * scale
  return { from, to: neatAbove(largest / scale) * scale }
}

/**
 * A hundred whole numbers from `from` (at least 1) towards `to`, each the same number of times the one before, but at least one more.
 * `lead` is how many steps the curve is ahead of reaching `to` at the last one: 0 reaches it, 1 stops one step short.
 */
export function funnelAxis({ from, to }: { from: number; to: number }, lead: 0 | 1): number[] {
  const axis = [Math.max(1, from)]
  for (let place = 2; place <= funnelPoints; place++) {
    const before = axis.at(-1) ?? 1
    const stepsLeft = funnelPoints + 1 - place + lead
    axis.push(Math.max(roundHalfEven((to / before) ** (1 / stepsLeft) * before), before + 1))
  }
  return axis
}

/** Down to one digit after taking off 5 %. */
function neatBelow(value: number): number {
  if (value === 0) return 0
  const unit = 10 ** (digitsOf(Math.floor(value * 0.95)) - 1)
  return Math.floor((value * 0.95) / unit) * unit
}

/** Up to two digits after adding 5 %. */
function neatAbove(value: number): number {
  if (value === 0) return 0
  const unit = 10 ** (digitsOf(Math.ceil(value * 1.05)) - 2)
  return Math.ceil((value * 1.05) / unit) * unit
}

function digitsOf(whole: number): number {
  return whole.toLocaleString('en', { useGrouping: false }).length
}

function roundHalfEven(value: number): number {
  const down = Math.floor(value)
  if (value - down !== 0.5) return Math.round(value)
  return down % 2 === 0 ? down : down + 1
}
