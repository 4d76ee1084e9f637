import { readNumber } from '../../formats/numbers.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { EquityClause, MeasuredGoal } from './equity-clause.ts'
import { goalTexts } from './texts-goal.ts'

export const clauseNames = ['ingen', 'ikke-vokse', 'mindskes'] as const
type ClauseName = (typeof clauseNames)[number]

/** What a person has written in the goal form, as it was written. */
export interface GoalValues {
  maal: string
  aar: string
  klausul: ClauseName
  forskel: string
  /** The first group of the pair, e.g. `situation:vulnerable`. */
  par: string
}

/** The goal in an address: nothing as long as nobody has asked, else the goal or what is wrong with it. */
export type ReadGoal =
  | { kind: 'none' }
  | { kind: 'wrong'; errors: FieldError[] }
  | { kind: 'goal'; goal: MeasuredGoal }

export function goalValues(query: URLSearchParams): GoalValues {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 30)
  const klausul = clauseNames.find((name) => name === query.get('klausul')) ?? 'ikke-vokse'
  return { maal: text('maal'), aar: text('aar'), klausul, forskel: text('forskel'), par: text('par') }
}

/** Reads the goal of an address; numbers may have a comma or a point. */
export function readGoal(query: URLSearchParams, locale: Locale): ReadGoal {
  if (!query.has('maal')) return { kind: 'none' }
  const values = goalValues(query)
  const t = goalTexts[locale].errors
  const target = numberIn(values.maal)
  const gap = numberIn(values.forskel)
  const errors: FieldError[] = []
  if (target === null) errors.push({ field: 'maal', message: t.maal })
  if (!/^(?:19|20)\d\d$/.test(values.aar)) errors.push({ field: 'aar', message: t.aar })
  if (values.klausul === 'mindskes' && gap === null) errors.push({ field: 'forskel', message: t.forskel })
  if (target === null || errors.length > 0) return { kind: 'wrong', errors }
  return { kind: 'goal', goal: { target, period: values.aar, clause: clauseOf(values.klausul, gap ?? 0) } }
}

function clauseOf(name: ClauseName, gap: number): EquityClause {
  if (name === 'mindskes') return { kind: 'narrow-to', gap }
  return name === 'ikke-vokse' ? { kind: 'not-wider' } : { kind: 'none' }
}

/** `9,5`, `9.5` or `12,4 %`; a lone mark is a decimal one, since no goal here has thousands. */
function numberIn(text: string): number | null {
  return text === '' ? null : readNumber(text, text.includes(',') ? 'comma' : 'point')
}
