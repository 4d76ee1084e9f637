import type { Wording } from '../../values/locale.ts'
import { ownEdition, type RecommendationContent, type TwoSentences } from './recommendation.ts'

/** What a municipality says when it writes a recommendation of its own: all but what only a publication has. */
export type OwnContent = Omit<
  RecommendationContent,
  'id' | 'edition' | 'group' | 'number' | 'addressee' | 'level'
>

/** An own recommendation as the catalogue holds it. */
function asContent(id: string, own: OwnContent): RecommendationContent {
  return {
    ...own,
    id,
    edition: ownEdition,
    group: ownEdition,
    number: 1,
    addressee: 'municipality',
    level: null,
  }
}

/** Danish, and English where somebody wrote it; else the Danish stands for both. */
export function wordingOf(da: string, en: string | null): Wording {
  return { da, en: en || da }
}

/** Only fields of work somebody wrote a sentence for. */
export function writtenSentences(sentences: readonly TwoSentences[]): TwoSentences[] {
  return sentences.filter(({ forHealth, forOwnTask }) => forHealth.da !== '' || forOwnTask.da !== '')
}
