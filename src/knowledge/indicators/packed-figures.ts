import type { MissingReason, Round, SetName } from '../figures/index.ts'
import type { FiguresByPeriod } from './profile.ts'

/**
 * Thousands of figures come from the database as a few long texts: a row for each would cost more to send and to read than to find.
 * No part of a figure holds a space, a bar or a semicolon.
 */
export interface PackedRounds {
  set: SetName
  indicator: string
  /** `period|value|low|high|n|missing|import`, with semicolons between rounds. */
  rounds: string
}

/** What was measured and no more, by indicator: `period|value|missing`, with semicolons between rounds. */
export function unpackValues(packed: readonly PackedRounds[]): Map<string, PackedValue[]> {
  const found = new Map<string, Map<string, PackedValue>>()
  for (const { set, indicator, rounds } of [...packed].sort((a, b) => (a.set < b.set ? -1 : 1))) {
    const byPeriod = found.get(indicator) ?? new Map<string, PackedValue>()
    found.set(indicator, byPeriod)
    for (const text of rounds.split(';')) {
      const [period, value, missing] = text.split('|') as [string, string, string]
      byPeriod.set(period, {
        period,
        value: numberOf(value),
        missing: (missing || null) as MissingReason | null,
        set,
      })
    }
  }
  return new Map([...found].map(([indicator, byPeriod]) => [indicator, [...byPeriod.values()]]))
}

export type PackedValue = Pick<Round, 'period' | 'value' | 'missing' | 'set'>

export type PackedImports = Record<string, { at: string; source: string }>

/** All rounds of one area by indicator, oldest name first; the municipality's own figure before the national one. */
export function unpackRounds(
  area: string,
  packed: readonly PackedRounds[],
  imports: PackedImports,
): Map<string, Round[]> {
  const origins = new Map(
    Object.entries(imports).map(([id, { at, source }]) => [id, { importedAt: new Date(at), source }]),
  )
  const found = new Map<string, Round[]>()
  for (const { set, indicator, rounds } of [...packed].sort((a, b) => (a.set < b.set ? -1 : 1))) {
    const unpacked: Round[] = []
    for (const text of rounds.split(';')) {
      const round = unpackRound(text, { indicator, area, set, origins })
      if (round) unpacked.push(round)
    }
    const national = found.get(indicator)
    found.set(indicator, inOrderOfName(national ? ownFirst(unpacked, national) : unpacked))
  }
  return found
}

type Origins = ReadonlyMap<string, Pick<Round, 'importedAt' | 'source'>>

function unpackRound(
  text: string,
  { indicator, area, set, origins }: { indicator: string; area: string; set: SetName; origins: Origins },
): Round | null {
  const parts = text.split('|') as [string, string, string, string, string, string, string]
  const origin = origins.get(parts[6])
  if (!origin) return null
  return {
    indicator,
    area,
    group: 'all',
    period: parts[0],
    value: numberOf(parts[1]),
    low: numberOf(parts[2]),
    high: numberOf(parts[3]),
    n: numberOf(parts[4]),
    missing: (parts[5] || null) as MissingReason | null,
    set,
    importId: parts[6],
    importedAt: origin.importedAt,
    source: origin.source,
  }
}

function ownFirst(own: readonly Round[], national: readonly Round[]): Round[] {
  const periods = new Set(own.map(({ period }) => period))
  return [...own, ...national.filter(({ period }) => !periods.has(period))]
}

function inOrderOfName(rounds: Round[]): Round[] {
  return rounds.sort((a, b) => (a.period < b.period ? -1 : 1))
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text)
}

export interface PackedRound {
  set: SetName
  indicator: string
  period: string
  /** Codes with spaces between: the same text for most rounds, and so taken apart once. */
  areas: string
  /** Their values in the same order; nothing between two spaces where a figure is missing. */
  values: string
}

/** The figures of many areas by indicator, period and area; own before national, and missing ones left out. */
export function unpackFigures(packed: readonly PackedRound[]): Map<string, FiguresByPeriod> {
  const lists = new Map<string, string[]>()
  const found = new Map<string, Map<string, Map<string, number>>>()
  for (const { indicator, period, areas, values } of [...packed].sort((a, b) => (a.set < b.set ? -1 : 1))) {
    let codes = lists.get(areas)
    if (!codes) {
      codes = areas.split(' ')
      lists.set(areas, codes)
    }
    const byPeriod = found.get(indicator) ?? new Map<string, Map<string, number>>()
    found.set(indicator, byPeriod)
    const byArea = byPeriod.get(period) ?? new Map<string, number>()
    byPeriod.set(period, byArea)
    fill(byArea, codes, values.split(' '))
  }
  return found
}

/** A missing own figure hides the national one, as a figure would. */
function fill(byArea: Map<string, number>, codes: readonly string[], values: readonly string[]): void {
  for (let at = 0; at < codes.length; at++) {
    const value = values[at]
    if (value) byArea.set(codes[at] as string, Number(value))
    else byArea.delete(codes[at] as string)
  }
}
