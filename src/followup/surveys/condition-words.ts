import type { Locale } from '../../values/locale.ts'
import { type Expression, type Operand, parseExpression } from './expression.ts'
import type { Sign } from './expression-words.ts'
import type { Instrument, Question } from './instrument.ts'
import { type Placed, placedQuestions } from './references.ts'
import { said } from './survey.ts'

/** A condition as a person would say it: "“Hvad er du?” er “Leder”"; as it was written when it cannot be read. */
export function conditionInWords(
  condition: string,
  instrument: Pick<Instrument, 'sections'>,
  locale: Locale,
): string {
  const parsed = parseExpression(condition)
  if (!parsed.ok) return condition
  return spoken(parsed.tree, { questions: placedQuestions(instrument), locale })
}

interface Setting {
  questions: ReadonlyMap<string, Placed>
  locale: Locale
}

const words = {
  da: {
    and: ' og ',
    or: ' eller ',
    not: (what: string) => `ikke (${what})`,
    answered: (what: string) => `${what} er besvaret`,
    among: (what: string, list: string) => `${what} er en af ${list}`,
    contains: (what: string, of: string) => `${of} omfatter ${what}`,
    'dont-know': '“ved ikke”',
    'not-relevant': '“ikke relevant”',
    true: 'altid',
    false: 'aldrig',
    signs: {
      '=': 'er',
      '!=': 'er ikke',
      '<': 'er mindre end',
      '<=': 'er højst',
      '>': 'er mere end',
      '>=': 'er mindst',
    },
  },
  en: {
    and: ' and ',
    or: ' or ',
    not: (what: string) => `not (${what})`,
    answered: (what: string) => `${what} is answered`,
    among: (what: string, list: string) => `${what} is one of ${list}`,
    contains: (what: string, of: string) => `${of} includes ${what}`,
    'dont-know': '“don’t know”',
    'not-relevant': '“not relevant”',
    true: 'always',
    false: 'never',
    signs: {
      '=': 'is',
      '!=': 'is not',
      '<': 'is less than',
      '<=': 'is at most',
      '>': 'is more than',
      '>=': 'is at least',
    },
  },
} satisfies Record<Locale, { signs: Record<Sign, string> } & Record<string, unknown>>

function spoken(expression: Expression, setting: Setting): string {
  const t = words[setting.locale]
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts
        .map((part) =>
          part.kind === 'and' || part.kind === 'or' ? `(${spoken(part, setting)})` : spoken(part, setting),
        )
        .join(t[expression.kind])
    case 'not':
      return t.not(spoken(expression.of, setting))
    case 'answered':
      return t.answered(operand(expression.of, null, setting))
    case 'compare': {
      const asked = questionOf(expression.left, setting) ?? questionOf(expression.right, setting)
      return [
        operand(expression.left, asked, setting),
        t.signs[expression.sign],
        operand(expression.right, asked, setting),
      ].join(' ')
    }
    case 'in': {
      if (!Array.isArray(expression.among)) {
        const asked = questionOf(expression.among, setting)
        return t.contains(operand(expression.what, asked, setting), operand(expression.among, asked, setting))
      }
      const asked = questionOf(expression.what, setting)
      const list = expression.among.map((each) => operand(each, asked, setting)).join(', ')
      return t.among(operand(expression.what, asked, setting), list)
    }
    default:
      return operand(expression, null, setting)
  }
}

function questionOf(one: Operand, { questions }: Setting): Question | null {
  return one.kind === 'question' ? (questions.get(one.id)?.question ?? null) : null
}

function operand(one: Operand, asked: Question | null, { questions, locale }: Setting): string {
  const t = words[locale]
  if (one.kind === 'special') return t[one.value]
  if (one.kind === 'literal') {
    if (typeof one.value === 'boolean') return t[`${one.value}`]
    const choice = typeof one.value === 'string' ? choiceOf(asked, one.value) : null
    return choice ? `“${said(choice.label, locale)}”` : String(one.value)
  }
  const question = questions.get(one.id)?.question
  if (!question) return one.id
  const row =
    question.kind === 'matrix' && one.row !== null
      ? question.rows.find(({ id }) => id === one.row)
      : undefined
  return `“${said(row ? row.label : question.text, locale)}”`
}

function choiceOf(question: Question | null, id: string) {
  if (!question) return null
  const choices = 'steps' in question ? question.steps : 'choices' in question ? question.choices : []
  return choices.find((choice) => choice.id === id) ?? null
}
