import type { SpineRow } from './spine-types.ts'

/**
 * Where a value stands on the spine, 0 to 1: the country is always in the middle, better is to the right, and the
 * municipality furthest from the country (or the end of the own interval) reaches the edge. Beyond the edge a value is
 * held at it.
 */
export function placeOnSpine(row: SpineRow, value: number): number {
  const own = row.own === null ? [] : [row.own]
  const limits = row.interval === undefined ? [] : [row.interval.low, row.interval.high]
  const shown = [row.lowest, row.highest, ...own, ...limits]
  const reach = Math.max(...shown.map((end) => Math.abs(end - row.country)))
  if (reach === 0) return 0.5
  const sign = row.better === 'lower' ? -1 : 1
  return Math.max(0, Math.min(1, 0.5 + (sign * (value - row.country)) / (2 * reach)))
}

/** Two values as a stretch of the spine from left to right, whichever way is better. */
export function stretchOnSpine(
  row: SpineRow,
  [one, other]: readonly [number, number],
): { from: number; to: number } {
  const places = [placeOnSpine(row, one), placeOnSpine(row, other)]
  return { from: Math.min(...places), to: Math.max(...places) }
}
