/** What a municipality can take from the comparison of one field of work, in one sentence. Pure. */

import type { Counts } from './benchmark.ts'
import type { ComparedFigure, ComparedQuestion } from './comparison.ts'

type ComparedPart = ComparedQuestion['parts'][number]

export interface Finding {
  /** Which of the areas it is held against, by its place among them: the nearest that is told. */
  area: number
  /** Figures answered by us and told of the area, where some answer is given more often than others. */
  of: number
  /** Those where fewer answer as we do than something else. */
  apart: ComparedPart[]
  /** Figures we answered in both rounds, and how many of them we answer otherwise now. */
  since: { of: number; changed: number }
}

/** Where we answer what most answer, and what we have changed since the round before; null where there is nothing to hold up against. */
export function findingOf(compared: readonly ComparedQuestion[], areas: number): Finding | null {
  const own = compared.flatMap(({ parts }) => parts).filter(({ figure }) => figure.own !== null)
  const area = Array.from({ length: areas }, (_, at) => at).find((at) =>
    own.some(({ figure }) => figure.areas[at]),
  )
  if (area === undefined) return null
  const told = own.filter(({ figure }) => hasMost(figure.areas[area] ?? {}))
  const both = own.filter(({ figure }) => figure.before && figure.before.own !== null)
  if (told.length === 0) return null
  return {
    area,
    of: told.length,
    apart: told.filter(({ figure }) => !isMost(figure.areas[area] ?? {}, figure.own)),
    since: { of: both.length, changed: both.filter(({ figure }) => hasChanged(figure)).length },
  }
}

/** Where all answers given are given equally often, none is what most answer. */
function hasMost(counts: Counts): boolean {
  const given = Object.values(counts).filter((count) => count > 0)
  return given.length === 1 || Math.max(...given) > Math.min(...given)
}

/** An answer no other is given more often than; several may be. */
function isMost(counts: Counts, step: string | null): boolean {
  return (counts[step ?? ''] ?? 0) === Math.max(...Object.values(counts))
}

function hasChanged({ own, before }: ComparedFigure): boolean {
  return before !== null && before.own !== own
}
