import type { SpineRow } from './spine-types.ts'

/**
 * Where a value stands on the spine, 0 to 1: the country is always in the middle, better is to the right, and the
 * municipality furthest from the country reaches the edge. Beyond the edge a value is held at it.
 */
export function placeOnSpine(row: SpineRow, value: number): number {
  const reach = Math.max(
    Math.abs(row.highest - row.country),
    Math.abs(row.country - row.lowest),
    row.own === null ? 0 : Math.abs(row.own - row.country),
  )
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
