import { layerRules } from '../../statistics/disclosure/index.ts'
import type { Survey } from '../surveys/index.ts'

/** The fewest who must be asked before answers can be called anonymous: with fewer, no result could be shown of them either. */
export function fewestAnonymous({ instrument }: Pick<Survey, 'instrument'>): number {
  const isSensitive = instrument.sections.some(({ questions }) =>
    questions.some(({ sensitivity }) => sensitivity !== 'ordinary'),
  )
  return layerRules.L2.threshold[isSensitive ? 'sensitive' : 'ordinary']
}

/** How many answers are moved together at least while a survey is open, so that no answer can be laid beside a moment. */
export const fewestInBatch = 10
