import type { Wording } from '../../values/locale.ts'
import type { Instrument } from './instrument.ts'

/** A questionnaire that comes with Pejling: whole, or a shape that waits for its owners' wording. */
export type ReadyInstrument = { id: string; instrument: Instrument } & (
  | { sort: 'whole'; terms: null }
  | { sort: 'shape'; terms: Terms }
)

/** Whose the wording is, where it is found, and on what terms. */
export interface Terms {
  holder: string
  text: Wording
  where: string
}

/** Every place in a shape where official wording goes, in order, by its path; what is not asked keeps what it has. */
export function wordingPlaces(shape: Instrument): { path: string; wording: Wording; label: Wording }[] {
  return shape.sections.flatMap((section, sectionAt) =>
    section.questions.flatMap((question, at) => {
      const path = `sections.${sectionAt}.questions.${at}`
      const named = (da: string, en: string) => ({
        da: `${da} (${question.id})`,
        en: `${en} (${question.id})`,
      })
      const list = <T extends { label: Wording }>(name: string, all: T[], label: (at: number) => Wording) =>
        all.map((one, place) => ({
          path: `${path}.${name}.${place}.label`,
          wording: one.label,
          label: label(place),
        }))
      return [
        {
          path: `${path}.text`,
          wording: question.text,
          label: named('Indledning eller spørgsmål', 'Lead or question'),
        },
        ...('rows' in question
          ? list('rows', question.rows, (row) => named(`Udsagn ${row + 1}`, `Statement ${row + 1}`))
          : []),
        ...('steps' in question
          ? list('steps', question.steps, (step) => {
              const points = question.steps[step]?.points ?? ''
              return named(`Svar, der giver ${points}`, `Answer that gives ${points}`)
            })
          : []),
      ]
    }),
  )
}

/** The shape with the wordings put in; a place that was left out stays as it was. */
export function withWordings(shape: Instrument, wordings: ReadonlyMap<string, Wording>): Instrument {
  const sections = shape.sections.map((section, sectionAt) => ({
    ...section,
    questions: section.questions.map((question, at) => {
      const path = `sections.${sectionAt}.questions.${at}`
      const put = <T extends { label: Wording }>(name: string, all: T[]) =>
        all.map((one, place) => ({
          ...one,
          label: wordings.get(`${path}.${name}.${place}.label`) ?? one.label,
        }))
      const text = wordings.get(`${path}.text`) ?? question.text
      if (question.kind === 'matrix')
        return { ...question, text, rows: put('rows', question.rows), steps: put('steps', question.steps) }
      return question.kind === 'likert'
        ? { ...question, text, steps: put('steps', question.steps) }
        : { ...question, text }
    }),
  }))
  return { ...shape, sections }
}

/**
 * A conversion table as it is pasted: a raw sum and its value on each line, apart by space, tab, semicolon or a comma that is no
 * decimal sign. Null when a line cannot be read or a sum stands twice.
 */
export function readConversion(text: string): Record<number, number> | null {
  const table: Record<number, number> = {}
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '' || /^[^\d-]/.test(line)) continue
    const found = /^(-?\d{1,4})\s*[\s;,:=]\s*(-?\d{1,6}(?:[.,]\d{1,6})?)$/.exec(line)
    const sum = Number(found?.[1])
    if (!found || Object.hasOwn(table, sum)) return null
    table[sum] = Number(found[2]?.replace(',', '.'))
  }
  return table
}
