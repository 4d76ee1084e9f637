import type { Locale } from '../../values/locale.ts'
import { conditionInWords } from './condition-words.ts'
import type { Choice, Instrument, Question } from './instrument.ts'
import { said } from './survey.ts'

/** The answers one chooses between, where there are such. */
export function choosable(question: Question): Choice[] {
  return 'steps' in question ? question.steps : 'choices' in question ? question.choices : []
}

/** Conditions one may choose instead of writing: each answer to each earlier question, and that it was answered at all. */
export function offers(
  earlier: Question[],
  locale: Locale,
): { value: string; label: string; group: string }[] {
  const setting = {
    sections: [{ id: 'earlier', title: { da: '', en: '' }, help: null, showIf: null, questions: earlier }],
  }
  return earlier.flatMap((question) =>
    conditionsOn(question, locale).map((value) => ({
      value,
      label: conditionInWords(value, setting satisfies Pick<Instrument, 'sections'>, locale),
      group: said(question.text, locale) || question.id,
    })),
  )
}

function conditionsOn(question: Question, locale: Locale): string[] {
  const { id, kind } = question
  const isAnswered = `${locale === 'da' ? 'besvaret' : 'answered'}(${id})`
  const isIn = locale === 'da' ? 'i' : 'in'
  switch (kind) {
    case 'single':
    case 'likert':
      return [...choosable(question).map((choice) => `${id} = '${choice.id}'`), isAnswered]
    case 'multiple':
      return [...choosable(question).map((choice) => `'${choice.id}' ${isIn} ${id}`), isAnswered]
    case 'dots':
      return [`${id} <= 2`, `${id} >= 4`, isAnswered]
    case 'scale':
      return [`${id} <= 4`, `${id} >= 7`, isAnswered]
    case 'matrix':
      return []
    default:
      return [isAnswered]
  }
}

/** What was written and what was chosen, put together: both must hold. Null when there is neither. */
export function joinedCondition(written: string, chosen: string, locale: Locale): string | null {
  const [one, other] = [written.trim(), chosen.trim()]
  if (one === '' || other === '' || one === other) return one || other || null
  return `(${one}) ${locale === 'da' ? 'og' : 'and'} ${other}`
}
