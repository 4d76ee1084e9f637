import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { type Answer, type Question, said } from '../surveys/index.ts'

/** An answer as its giver reads it again, one line for each thing said. */
export function wordsOf(question: Question, answer: Answer, locale: Locale): string[] {
  switch (answer.kind) {
    case 'choice':
      return [labelOf(question, answer.choice, locale)]
    case 'choices':
      return answer.choices.map((choice) => labelOf(question, choice, locale))
    case 'rows':
      return question.kind === 'matrix'
        ? question.rows.flatMap(({ id, label }) => {
            const step = answer.rows[id]
            return step ? [`${said(label, locale)}: ${labelOf(question, step, locale)}`] : []
          })
        : []
    case 'number':
      return [locale === 'da' ? String(answer.number).replace('.', ',') : String(answer.number)]
    case 'date':
      return [writeDay(answer.date, locale)]
    case 'text':
      return [answer.text]
    default:
      return [own[answer.kind][locale]]
  }
}

const own = {
  'dont-know': { da: 'Ved ikke', en: 'Don’t know' },
  'not-relevant': { da: 'Ikke relevant', en: 'Not relevant' },
}

function labelOf(question: Question, id: string, locale: Locale): string {
  if (id === 'dont-know' || id === 'not-relevant') return own[id][locale]
  const choices =
    question.kind === 'likert' || question.kind === 'matrix'
      ? question.steps
      : 'choices' in question
        ? question.choices
        : []
  const choice = choices.find((each) => each.id === id)
  return choice ? said(choice.label, locale) : id
}
