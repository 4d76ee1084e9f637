import { type Day, daysAfter } from '../../values/day.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import type { Question } from '../surveys/index.ts'

/** A stretch of values that are told as one; `from` belongs to it, `to` does not. */
export interface Band<T> {
  id: string
  label: Wording
  from: T | null
  to: T | null
}

/** A band's id where a value lies, or null where none holds it. */
export function bandIdOf<T>(bands: readonly Band<T>[], value: T): string | null {
  return (
    bands.find(
      ({ from, to }) => (from === null || value >= (from as T)) && (to === null || value < (to as T)),
    )?.id ?? null
  )
}

type NumberQuestion = Extract<Question, { kind: 'number' }>

const mostBands = 8
const openEdges = [0, 1, 5, 10, 20, 50, 100, 500]

/**
 * The bands a number is told in, the same whatever is answered: whole ones of the question's own range where it has one, else from 0 and
 * up in steps that grow. Small ranges of whole numbers are told number by number.
 */
export function numberBands(question: NumberQuestion): Band<number>[] {
  const edges = edgesOf(question)
  return [null, ...edges].flatMap((from, at): Band<number>[] => {
    const to = edges[at] ?? null
    const { minimum, maximum } = question
    // beyond the question's own limits nobody can answer
    if (to !== null && minimum !== null && to <= minimum) return []
    if (from !== null && maximum !== null && from > maximum) return []
    return [{ id: `from${from ?? ''}to${to ?? ''}`, label: labelOf({ from, to }, question), from, to }]
  })
}

function edgesOf({ minimum, maximum, decimals }: NumberQuestion): number[] {
  if (minimum === null || maximum === null || !Number.isFinite(maximum - minimum)) return openEdges
  const span = maximum - minimum
  if (decimals === 0 && span < 12) return Array.from({ length: span + 1 }, (_, at) => minimum + at)
  const step = niceStep(span / mostBands)
  const first = Math.floor(minimum / step)
  const count = Math.floor(maximum / step) - first + 1
  if (!(count <= 2 * mostBands)) return openEdges
  const edges = Array.from({ length: count }, (_, at) => tidied((first + at) * step))
  // a range too narrow or too far out for its own steps
  return edges.every((edge, at) => Number.isFinite(edge) && edge > (edges[at - 1] ?? -Infinity))
    ? edges
    : openEdges
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below a number. */
function niceStep(least: number): number {
  const size = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((times) => times * size).find((step) => step >= least) ?? 10 * size
}

/** 0.30000000000000004 is 0.3. */
function tidied(edge: number): number {
  return Number(edge.toPrecision(12)) + 0
}

function labelOf({ from, to }: Pick<Band<number>, 'from' | 'to'>, question: NumberQuestion): Wording {
  const { decimals, unit, maximum } = question
  const wordsIn = (locale: Locale): string => {
    const write = (value: number) => writeNumber(value, locale, decimals)
    const [under, above, upTo] =
      locale === 'da' ? ['Under', 'eller mere', 'til under'] : ['Under', 'or more', 'to under']
    if (from === null) return `${under} ${write(to ?? 0)}`
    if (decimals === 0) {
      const last = to === null ? maximum : to - 1
      if (last === null) return `${write(from)} ${above}`
      return last <= from ? write(from) : `${write(from)}–${write(Math.min(last, maximum ?? last))}`
    }
    return to === null ? `${write(from)} ${above}` : `${write(from)} ${upTo} ${write(to)}`
  }
  const unitIn = (locale: Locale) => (unit?.[locale] ? ` ${unit[locale]}` : '')
  return { da: wordsIn('da') + unitIn('da'), en: wordsIn('en') + unitIn('en') }
}

const dayEdges = [
  { days: 1826, da: 'Mere end 5 år før', en: 'More than 5 years before' },
  { days: 365, da: '1–5 år før', en: '1–5 years before' },
  { days: 91, da: '3–12 måneder før', en: '3–12 months before' },
  { days: 30, da: '1–3 måneder før', en: '1–3 months before' },
  { days: 0, da: 'Inden for 30 dage før', en: 'Within 30 days before' },
]

/** The bands a date is told in: how long it lies before the survey's first day. */
export function dateBands(opensOn: Day): Band<Day>[] {
  const ends = dayEdges.map(({ days }) => daysAfter(opensOn, -days))
  const before = dayEdges.map(
    ({ days, da, en }, at): Band<Day> => ({
      id: `before${days}`,
      label: { da, en },
      from: ends[at - 1] ?? null,
      to: ends[at] ?? null,
    }),
  )
  const label = { da: 'Undersøgelsens første dag eller senere', en: 'The survey’s first day or later' }
  return [...before, { id: 'after', label, from: opensOn, to: null }]
}

/** Where the steps of a scale from 0 to 10 are told together, when they are too few to be told one by one. */
export const scaleBands = [
  { id: 'low', from: 0, to: 3 },
  { id: 'middle', from: 4, to: 6 },
  { id: 'high', from: 7, to: 10 },
].map(({ id, from, to }) => ({ id, from, to, label: { da: `${from}–${to}`, en: `${from}–${to}` } }))
