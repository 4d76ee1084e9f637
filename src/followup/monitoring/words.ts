import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { type Answer, type Question, said } from '../surveys/index.ts'
import { texts } from './texts.ts'

/** An answer at one place in the reader's words, on one line. */
export function wordsOf(question: Question, answer: Answer, locale: Locale): string {
  switch (answer.kind) {
    case 'choice':
      return labelOf(question, answer.choice, locale)
    case 'choices':
      return answer.choices.map((choice) => labelOf(question, choice, locale)).join(', ')
    case 'rows':
      return Object.values(answer.rows)
        .map((step) => labelOf(question, step, locale))
        .join(', ')
    case 'number':
      return locale === 'da' ? String(answer.number).replace('.', ',') : String(answer.number)
    case 'date':
      return writeDay(answer.date, locale)
    case 'text':
      return answer.text
    default:
      return texts[locale].own[answer.kind]
  }
}

function labelOf(question: Question, id: string, locale: Locale): string {
  if (id === 'dont-know' || id === 'not-relevant') return texts[locale].own[id]
  const choices = 'steps' in question ? question.steps : 'choices' in question ? question.choices : []
  const choice = choices.find((each) => each.id === id)
  return choice ? said(choice.label, locale) : id
}

/** A place in the reader's words: the question, and of a matrix the row. */
export function nameOfPlace(
  question: Question,
  rowId: string,
  locale: Locale,
): { question: string; row: string | null } {
  const row = question.kind === 'matrix' ? question.rows.find(({ id }) => id === rowId) : undefined
  return { question: said(question.text, locale), row: row ? said(row.label, locale) : null }
}
