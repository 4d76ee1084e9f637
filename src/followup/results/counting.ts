import {
  type CountTable,
  type Dimension,
  layerRules,
  type Sensitivity,
} from '../../statistics/disclosure/index.ts'
import { meanOfMoments } from '../../statistics/index.ts'
import type { Wording } from '../../values/locale.ts'
import type { SentAnswer } from '../answers/index.ts'
import type { Measure } from './measure.ts'
import type { Tally } from './tally.ts'

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

/** How many answers have said each administration and each role; what else they said does not count. */
export interface GroupSizes {
  administration: ReadonlyMap<string, number>
  role: ReadonlyMap<string, number>
}

/** The first of the backgrounds with at least two groups of so many answers. */
export function backgroundFor(
  backgrounds: readonly Background[],
  sizes: GroupSizes,
  fewest: number,
): Background | null {
  const sizeOf = ({ kind }: Background, group: { id: string; name: string }) =>
    sizes[kind].get(kind === 'administration' ? group.id : group.name) ?? 0
  return (
    backgrounds.find(
      (background) => background.groups.filter((group) => sizeOf(background, group) >= fewest).length >= 2,
    ) ?? null
  )
}

/** The group an answer belongs to. */
export function groupOf(
  { kind, groups }: Background,
  answer: Pick<SentAnswer, 'administrationId' | 'role'>,
): string {
  const said = kind === 'administration' ? answer.administrationId : answer.role
  const place = groups.findIndex((group) => said === (kind === 'administration' ? group.id : group.name))
  return groups[place]?.id ?? notSaid.id
}

/** People counted by what they answered, and by the background they were counted in where it is to be told. */
export function countTable({ measure, counts }: Tally, background: Background | null): CountTable {
  const cells = background ? [...counts.values()] : withoutGroups(counts)
  const answer: Dimension = {
    id: dimensionIds.answer,
    label: { da: 'Svar', en: 'Answer' },
    categories: measure.categories,
  }
  return {
    dimensions: background ? [dimensionOf(background), answer] : [answer],
    cells,
    impossible: emptyPlaces(measure, { cells, background }),
    answers: dimensionIds.answer,
  }
}

function withoutGroups(counts: Tally['counts']): CountTable['cells'] {
  const sums = new Map<string, number>()
  for (const { at, count } of counts.values()) {
    const category = at.at(-1) ?? 'missing'
    sums.set(category, (sums.get(category) ?? 0) + count)
  }
  return [...sums].map(([category, count]) => ({ at: [category], count }))
}

/** Where nobody can stand: unanswered where one had to answer, and without a group where everybody named theirs. */
function emptyPlaces(
  { isRequired, categories }: Measure,
  { cells, background }: { cells: CountTable['cells']; background: Background | null },
): string[][] {
  const groups = background ? [...background.groups.map(({ id }) => [id]), [notSaid.id]] : [[]]
  const bands = new Set(categories.map(({ within }) => within))
  const finest = categories.filter(({ id }) => !bands.has(id))
  const places = groups.flatMap((group) => finest.map(({ id }) => [...group, id]))
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
export function meanFigure({ measure, values }: Tally): MeanFigure | null {
  if (values.count < fewestForMean(measure.sensitivity)) return null
  const found = meanOfMoments(values)
  if (found.kind === 'refused' || found.low === null || found.high === null || !found.deviation) return null
  if (values.largest > layerRules[layer].pooled.largestShare * values.size) return null
  return toldMean({ mean: found.mean, low: found.low, high: found.high })
}

/** A mean as it is told: one decimal. */
export function toldMean({ mean, low, high }: MeanFigure): MeanFigure {
  const told = (value: number) => Math.round(value * 10) / 10
  return { mean: told(mean), low: told(low), high: told(high) }
}
