import type { Wording } from '../../values/locale.ts'
import type { Mean, NoComparison } from './comparison.ts'
import { betterSign, type Direction, type Indicator } from './indicator.ts'
import { earlierNames, type MissingReason } from './missing-reason.ts'
import type { Place, Spread } from './spread.ts'

export { type MissingReason, missingReasons } from './missing-reason.ts'

export type SetName = 'own' | 'national'

/** One figure as it is stored: what, where, for whom, when, and in which set. */
export interface Observation {
  indicator: string
  area: string
  /** `all`, or the part of the population it holds for. */
  group: string
  period: string
  value: number | null
  low: number | null
  high: number | null
  n: number | null
  missing: MissingReason | null
}

/** A figure with its set and its origin. */
export interface Round extends Observation {
  set: SetName
  importId: string
  importedAt: Date
  source: string
}

export type Comparison =
  | (Extract<Mean, { kind: 'value' }> & { areaId: string; areaName: string; label: Wording })
  | (Extract<Mean, { kind: 'none' }> & { areaId: string | null; areaName: string; sentence: Wording })

/** A municipality's newest figure for an indicator, with everything a page or a report may say about it. */
export interface LatestFigure {
  indicatorId: string
  indicator: Indicator
  name: Wording
  municipality: string
  municipalityName: string
  value: number | null
  missing: MissingReason | null
  period: string
  interval: { low: number; high: number } | null
  n: number | null
  /** False when the source gives no interval: then no difference may be claimed. */
  uncertaintyKnown: boolean
  direction: Direction
  /** The round before that has a figure. */
  previous: { period: string; value: number } | null
  /** All rounds, oldest first. */
  rounds: Round[]
  region: Comparison
  country: Comparison
  /** The spread of the real municipalities in the same period; null when too few have a figure. */
  spread: Spread | null
  /** Null without a spread or a figure, and for invented municipalities. */
  place: Place | null
  set: SetName
  source: string
  importedAt: Date
  /** Names this very figure for ever: set, indicator, area, group, period and a mark of the value. */
  figureId: string
}

/** Names a figure with its value, so that a report can tell later whether it was revised: `own~rygning~9901~all~2025~1f3a9c02`. */
export function figureIdOf(figure: Observation & { set: SetName }): string {
  const parts = [figure.set, figure.indicator, figure.area, figure.group, figure.period]
  return [...parts.map(encodeURIComponent), valueMark(figure)].join('~')
}

/** What a figure's id says; null when it is none. */
export function readFigureId(
  id: string,
): { set: SetName; indicator: string; area: string; group: string; period: string; mark: string } | null {
  const [set, indicator, area, group, period, mark, ...rest] = id.split('~').map(decoded)
  if (set !== 'own' && set !== 'national') return null
  if (!indicator || !area || !group || !period || !/^[0-9a-f]{8}$/.test(mark ?? '') || rest.length > 0)
    return null
  return { set, indicator, area, group, period, mark: mark ?? '' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** A short mark of a value (FNV-1a, 32 bits, Fowler, Noll & Vo 1991): another value gives another mark. */
function valueMark({ value, missing }: { value: number | null; missing: string | null }): string {
  let hash = 0x811c9dc5
  for (const character of value === null ? `none:${missing}` : String(value)) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Whether a mark is that of a figure, also when it was made while a missing figure's reason had another name. */
export function isMarkOf(mark: string, { value, missing }: Pick<Observation, 'value' | 'missing'>): boolean {
  if (valueMark({ value, missing }) === mark) return true
  const earlier = value === null && missing !== null ? earlierNames[missing] : undefined
  return earlier !== undefined && valueMark({ value, missing: earlier }) === mark
}

export type Gap =
  | { kind: 'value'; gap: number; countryValue: number }
  | { kind: 'none'; reason: NoComparison | 'no-own-figure' | 'no-direction' }

/**
 * How far a figure lies from the country's, in the unit of the indicator, counted in the direction that is better: positive is better
 * than the country, negative worse. It says nothing about whether the difference is real.
 */
export function gapOf(figure: Pick<LatestFigure, 'value' | 'direction' | 'country'>): Gap {
  const sign = betterSign(figure.direction)
  if (figure.value === null) return { kind: 'none', reason: 'no-own-figure' }
  if (sign === null) return { kind: 'none', reason: 'no-direction' }
  if (figure.country.kind === 'none') return { kind: 'none', reason: figure.country.reason }
  return {
    kind: 'value',
    gap: sign * (figure.value - figure.country.value),
    countryValue: figure.country.value,
  }
}
