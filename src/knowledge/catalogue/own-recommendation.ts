import type { Wording } from '../../values/locale.ts'
import type { RecommendationContent, TwoSentences } from './recommendation.ts'

/** What a municipality says when it writes a recommendation of its own: all but what only a publication has. */
export type OwnContent = Omit<
  RecommendationContent,
  'id' | 'edition' | 'group' | 'number' | 'addressee' | 'level'
>

/** Danish, and English where somebody wrote it; else the Danish stands for both. */
export function wordingOf(da: string, en: string | null): Wording {
  return { da, en: en || da }
}

/** Only fields of work somebody wrote a sentence for. */
export function writtenSentences(sentences: readonly TwoSentences[]): TwoSentences[] {
  return sentences.filter(({ forHealth, forOwnTask }) => forHealth.da !== '' || forOwnTask.da !== '')
}
