import type { Pull } from './pull.ts'
import { type Column, columns, type Weights } from './weights.ts'

/** Where a line belongs. Bands and not ranks: the figures cannot carry finer steps, and two lines may well stand together. */
export const bands = ['first', 'next', 'watch', 'too-little'] as const
export type Band = (typeof bands)[number]

/** What each column says of a line; null is unknown. */
export type Pulls = Record<Column, Pull | null>

/** The share of the weight that must be known before a line gets a band; below it there is too little to go by. */
export const knownNeeded = 0.5

/** The weighted mean of the pulls from which a line is in a band, on the scale 0–3 of the pulls. */
export const bandsBeginAt = { first: 2, next: 1 } as const

/**
 * The band of a line: the mean of the known pulls, weighted by what each column counts. A column with weight 0 takes no part; what
 * is unknown is left out of the mean and never counts as 0. With less than half of the weight known there is no band.
 */
export function bandOf(pulls: Pulls, weights: Weights): Band {
  const mean = weightedPull(pulls, weights)
  if (mean === null) return 'too-little'
  if (mean >= bandsBeginAt.first) return 'first'
  return mean >= bandsBeginAt.next ? 'next' : 'watch'
}

/** The weighted mean (0–3) of the known pulls; null when too little is known. */
export function weightedPull(pulls: Pulls, weights: Weights): number | null {
  const all = columns.reduce((sum, column) => sum + weights[column], 0)
  const known = columns.filter((column) => pulls[column] !== null && weights[column] > 0)
  const weight = known.reduce((sum, column) => sum + weights[column], 0)
  if (weight === 0 || weight < knownNeeded * all) return null
  return known.reduce((sum, column) => sum + weights[column] * (pulls[column] ?? 0), 0) / weight
}

/** The columns that count and are not known: what to find out next. */
export function missingColumns(pulls: Pulls, weights: Weights): Column[] {
  return columns.filter((column) => weights[column] > 0 && pulls[column] === null)
}
