import { layerRules } from '../../statistics/disclosure/index.ts'
import { asksSensitive, type Survey } from '../surveys/index.ts'

/** The fewest who must be asked before answers can be called anonymous: with fewer, no result could be shown of them either. */
export function fewestAnonymous({ instrument }: Pick<Survey, 'instrument'>): number {
  return layerRules.L2.threshold[asksSensitive(instrument) ? 'sensitive' : 'ordinary']
}

/** How many answers are moved together at least while a survey is open, so that no answer can be laid beside a moment. */
export const fewestInBatch = 10
