/**
 * Where a rising function crosses zero between two points, by halving until neighbouring numbers are reached.
 * Slow and unfailing: quantiles are asked for by the row, not by the million.
 */
export function risingRoot(rises: (x: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  for (let step = 0; step < 2000; step++) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return middle
    if (rises(middle) < 0) low = middle
    else high = middle
  }
  return low + (high - low) / 2
}

/** The first of start, 2 × start, 4 × start … where a rising function is no longer below zero. */
export function doubledUntil(rises: (x: number) => number, start: number): number {
  let x = start
  while (rises(x) < 0 && x < Number.MAX_VALUE / 2) x *= 2
  return x
}
