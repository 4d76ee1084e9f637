/** Which questions the living review can fill in, and with what. Pure. */

import type { RecommendationGroup } from '../../knowledge/catalogue/index.ts'
import type { Instrument, Question } from '../surveys/index.ts'
import { partsOf, questionsOf } from './places.ts'
import { orderedSteps } from './prefill.ts'

export interface LinkablePlace {
  question: Question
  row: string
  /** The group that has the row's name, or null. */
  suggested: string | null
}

/** Every row of a matrix whose steps are in order, with the group of recommendations of the same name where there is one. */
export function linkablePlaces(
  instrument: Pick<Instrument, 'sections'>,
  groups: readonly Pick<RecommendationGroup, 'id' | 'name'>[],
): LinkablePlace[] {
  return questionsOf(instrument)
    .filter(({ question }) => question.kind === 'matrix' && orderedSteps(question).length > 0)
    .flatMap(({ question }) =>
      partsOf(question).map((row) => ({ question, row, suggested: suggestedFor(question, row, groups) })),
    )
}

function suggestedFor(
  question: Question,
  row: string,
  groups: readonly Pick<RecommendationGroup, 'id' | 'name'>[],
): string | null {
  const label = question.kind === 'matrix' ? question.rows.find(({ id }) => id === row)?.label.da : undefined
  const bare = (text: string) => text.toLowerCase().replace(/[^a-zæøå0-9]/g, '')
  return groups.find(({ name }) => label !== undefined && bare(name.da) === bare(label))?.id ?? null
}
