import type { Locale } from '../../values/locale.ts'
import type { AnswerFields } from './answer.ts'
import { texts } from './texts.ts'
import { complexityWords, statusWords } from './texts-status.ts'

/** What is stored beside what was typed, field by field, for two people who answered at once. */
export function answerDifferences(
  stored: AnswerFields,
  typed: AnswerFields,
  locale: Locale,
): { label: string; theirs: string; mine: string }[] {
  const t = texts[locale]
  const line = (label: string, write: (answer: AnswerFields) => string | number | null) => ({
    label,
    theirs: String(write(stored) ?? ''),
    mine: String(write(typed) ?? ''),
  })
  return [
    line(t.status, ({ status }) => statusWords[locale][status]),
    line(t.reason, ({ reason }) => reason),
    line(t.reviewOn, ({ reviewOn }) => reviewOn),
    line(t.reachCount, ({ reachCount }) => reachCount),
    line(t.reachTotal, ({ reachTotal }) => reachTotal),
    line(t.complexity, ({ complexity }) => complexity && complexityWords[locale][complexity]),
    line(t.note, ({ note }) => note),
  ]
}
