import {
  type CountTable,
  type Dimension,
  layerRules,
  type Sensitivity,
} from '../../statistics/disclosure/index.ts'
import { meanWithInterval } from '../../statistics/index.ts'
import type { Wording } from '../../values/locale.ts'
import type { SentAnswer } from '../answers/index.ts'
import type { Measure } from './measure.ts'

/** The layer survey answers are told in. */
export const layer = 'L2'

/** The fewest answers anything is told of, by sensitivity. */
export function fewestFor(sensitivity: Sensitivity): number {
  return layerRules[layer].threshold[sensitivity]
}

/** The fewest values there must be behind a mean, by sensitivity. */
export function fewestForMean(sensitivity: Sensitivity): number {
  return Math.max(layerRules.L3.averageOf, fewestFor(sensitivity))
}

/** What the respondents are divided by: one thing only, since two divisions of the same people can be subtracted. */
export interface Background {
  kind: 'administration' | 'role'
  groups: { id: string; name: string }[]
}

export const dimensionIds = { administration: 'administration', role: 'role', answer: 'answer' } as const
const notSaid = { id: 'not-said', label: { da: 'Ikke oplyst', en: 'Not said' } }

/** The first of the backgrounds with at least two groups of so many answers; how they answered does not count. */
export function backgroundFor(
  backgrounds: Background[],
  answers: readonly SentAnswer[],
  sensitivity: Sensitivity,
): Background | null {
  const fewest = fewestFor(sensitivity)
  return (
    backgrounds.find((background) => {
      const sizes = Map.groupBy(answers, (answer) => groupOf(background, answer))
      return background.groups.filter(({ id }) => (sizes.get(id)?.length ?? 0) >= fewest).length >= 2
    }) ?? null
  )
}

function groupOf({ kind, groups }: Background, answer: SentAnswer): string {
  const said = kind === 'administration' ? answer.administrationId : answer.role
  const place = groups.findIndex((group) => said === (kind === 'administration' ? group.id : group.name))
  return groups[place]?.id ?? notSaid.id
}

/** Everybody who answered, counted by their answer, and by the background where there is one. */
export function countTable(
  measure: Measure,
  answers: readonly SentAnswer[],
  background: Background | null,
): CountTable {
  const known = new Set(measure.categories.map(({ id }) => id))
  const counts = new Map<string, { at: string[]; count: number }>()
  for (const answer of answers) {
    const place = measure.placeOf(answer.answers)
    // an answer the version does not know is none
    const category = known.has(place) ? place : 'missing'
    const at = background ? [groupOf(background, answer), category] : [category]
    const cell = counts.get(at.join('|')) ?? { at, count: 0 }
    cell.count += 1
    counts.set(at.join('|'), cell)
  }
  const answer: Dimension = {
    id: dimensionIds.answer,
    label: { da: 'Svar', en: 'Answer' },
    categories: measure.categories,
  }
  return {
    dimensions: background ? [dimensionOf(background), answer] : [answer],
    cells: [...counts.values()],
    impossible: emptyPlaces(measure, { cells: [...counts.values()], background }),
    answers: dimensionIds.answer,
  }
}

/** Where nobody can stand: unanswered where one had to answer, and without a group where everybody named theirs. */
function emptyPlaces(
  { isRequired, categories }: Measure,
  { cells, background }: { cells: CountTable['cells']; background: Background | null },
): string[][] {
  const groups = background ? [...background.groups.map(({ id }) => [id]), [notSaid.id]] : [[]]
  const places = groups.flatMap((group) => categories.map(({ id }) => [...group, id]))
  const isMissing = (at: string[]) => at.at(-1) === 'missing'
  const isUnsaid = (at: string[]) => background !== null && at[0] === notSaid.id
  const neverMissing = isRequired && !cells.some(({ at }) => isMissing(at))
  const neverUnsaid = !cells.some(({ at }) => isUnsaid(at))
  return places.filter((at) => (neverMissing && isMissing(at)) || (neverUnsaid && isUnsaid(at)))
}

function dimensionOf({ kind, groups }: Background): Dimension {
  const label: Wording =
    kind === 'administration' ? { da: 'Forvaltning', en: 'Administration' } : { da: 'Rolle', en: 'Role' }
  const categories = groups.map(({ id, name }) => ({ id, label: { da: name, en: name } }))
  return { id: dimensionIds[kind], label, categories: [...categories, notSaid] }
}

/** A mean as it is kept: one decimal, so that one answer cannot be worked out of it. */
export interface MeanFigure {
  mean: number
  low: number
  high: number
}

/**
 * The mean of a measure and its 95 % interval; null when too few have a value, when all said the same (the mean would then say what each
 * of them answered), or when one value is nearly all of the sum.
 */
export function meanFigure(measure: Measure, answers: readonly SentAnswer[]): MeanFigure | null {
  const values = answers.flatMap((each) => measure.valueOf?.(each.answers) ?? [])
  if (values.length < fewestForMean(measure.sensitivity)) return null
  const found = meanWithInterval(values)
  if (found.kind === 'refused' || found.low === null || found.high === null || !found.deviation) return null
  const sizes = values.map(Math.abs)
  const largest = sizes.reduce((before, size) => Math.max(before, size), 0)
  const sum = sizes.reduce((before, size) => before + size, 0)
  if (largest > layerRules[layer].pooled.largestShare * sum) return null
  const told = (value: number) => Math.round(value * 10) / 10
  return { mean: told(found.mean), low: told(found.low), high: told(found.high) }
}
