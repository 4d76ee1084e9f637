import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GroupStanding } from '../../implementation/review/index.ts'
import type { Answer, Instrument, Question } from '../surveys/index.ts'
import { originOf, type Prefill, prefillsFor, stepOf } from './prefill.ts'

const word = (text: string) => ({ da: text, en: text })
const steps = ['high', 'some', 'little', 'not'].map((id, at) => ({ id, label: word(id), points: 3 - at }))

function question(id: string, kind: object, change: Partial<Question> = {}): Question {
  const head = { id, text: word(id), help: null, wording: id, required: true, showIf: null, requireIf: null }
  const own = { offersDontKnow: true, offersNotRelevant: false, sensitivity: 'ordinary' }
  return { ...head, ...own, ...kind, ...change } as Question
}

const known = question('kender', { kind: 'likert', steps })
const done = question('gennemfoert', {
  kind: 'matrix',
  steps,
  rows: ['tobak', 'alkohol'].map((id) => ({ id, label: word(id) })),
})
const instrument: Instrument = {
  id: 'prove',
  title: word('Prøve'),
  introduction: word(''),
  scores: [],
  source: null,
  sections: [{ id: 'a', title: word('A'), help: null, showIf: null, questions: [known, done] }],
}
const health = { id: 'h', name: 'Sundhed', fields: ['health'] }
const children = { id: 'c', name: 'Børn', fields: ['children', 'culture'] }
const choice = (step: string): Answer => ({ kind: 'choice', choice: step })

function standing(
  counts: Partial<GroupStanding['claimed']>,
  more: Partial<GroupStanding> = {},
): GroupStanding {
  const claimed = { full: 0, 'under-way': 0, 'not-started': 0, 'not-now': 0, ...counts }
  return { groupId: 'sst-tobak', administrationId: 'c', claimed, unconfirmed: 0, unanswered: 0, ...more }
}

describe('what stands in a question beforehand', () => {
  test.each([
    [{ full: 4 }, 0, 'high'],
    [{ full: 2, 'under-way': 2 }, 0, 'some'],
    [{ 'under-way': 3, 'not-started': 3 }, 0, 'little'],
    [{ 'not-started': 3, 'not-now': 1 }, 0, 'not'],
    [{ full: 2 }, 2, 'high'],
    [{ full: 2 }, 3, null],
    [{}, 0, null],
  ] as const)('the review’s %j with %i unanswered is the step %s', (claimed, unanswered, step) => {
    expect(stepOf(done, [standing(claimed, { unanswered })])).toBe(step)
  })

  test('the review never gives a higher step when something gets worse', () => {
    const count = fc.nat({ max: 400 })
    fc.assert(
      fc.property(count, count, count, fc.boolean(), (full, underWay, not, turned) => {
        const upper = ['not', 'little', 'some', 'high']
        const at = (claimed: object) =>
          upper.indexOf(
            stepOf(turned ? ({ ...done, steps: [...steps].reverse() } as Question) : done, [
              standing(claimed),
            ]) ?? 'not',
          )
        const now = at({ full: full + 1, 'under-way': underWay, 'not-started': not })
        expect(at({ full, 'under-way': underWay + 1, 'not-started': not })).toBeLessThanOrEqual(now)
        expect(at({ full, 'under-way': underWay, 'not-started': not + 1 })).toBeLessThanOrEqual(now)
      }),
    )
  })

  const link = { question: 'gennemfoert', row: 'tobak', groups: ['sst-tobak'] }
  const last = (row: string, step: string, more: object = {}) => ({
    questionId: 'gennemfoert',
    rowId: row,
    administrationId: null,
    field: 'children',
    answer: choice(step),
    ...more,
  })
  const sources = {
    round: { instrument, reviewLinks: [link] },
    predecessor: { instrument },
    lastAnswers: [last('tobak', 'little'), last('alkohol', 'some')],
    review: [] as GroupStanding[],
  }
  const rowIn = (from: typeof sources, row: string) =>
    prefillsFor(from, children).find(({ rowId }) => rowId === row)

  test('is the review’s word while it is fresh, with what was said last; a faded one gives way to last round', () => {
    const fresh = { ...sources, review: [standing({ full: 3 })] }
    expect(rowIn(fresh, 'tobak')).toMatchObject({
      source: 'review',
      answer: choice('high'),
      other: choice('little'),
    })
    const faded = { ...sources, review: [standing({ full: 3 }, { unconfirmed: 1 })] }
    expect(rowIn(faded, 'tobak')).toMatchObject({
      source: 'last-round',
      answer: choice('little'),
      other: choice('high'),
    })
    expect(rowIn({ ...faded, lastAnswers: [] }, 'tobak')).toMatchObject({ source: 'review', faded: 1, of: 3 })
    expect(rowIn(fresh, 'alkohol')).toMatchObject({
      source: 'last-round',
      answer: choice('some'),
      other: null,
    })
  })

  test('is never what was said to another wording, or by another administration', () => {
    const reworded = {
      ...instrument,
      sections: instrument.sections.map((section) => ({
        ...section,
        questions: section.questions.map((each) => ({ ...each, wording: `${each.id}-2` })),
      })),
    }
    expect(prefillsFor({ ...sources, predecessor: { instrument: reworded } }, children)).toEqual([])
    expect(prefillsFor(sources, health)).toEqual([])
    const own = last('alkohol', 'not', { administrationId: 'c', field: 'elderly' })
    expect(rowIn({ ...sources, lastAnswers: [...sources.lastAnswers, own] }, 'alkohol')?.answer).toEqual(
      choice('not'),
    )
    const torn = last('alkohol', 'not', { field: 'culture' })
    expect(rowIn({ ...sources, lastAnswers: [...sources.lastAnswers, torn] }, 'alkohol')).toBeUndefined()
  })

  test('is confirmed or corrected once; what was typed stays typed', () => {
    const prefill = { answer: choice('some'), source: 'last-round' } as Prefill
    expect(originOf(choice('some'), prefill, undefined)).toEqual({
      origin: 'confirmed',
      prefilledFrom: 'last-round',
    })
    expect(originOf(choice('high'), prefill, undefined)).toEqual({
      origin: 'corrected',
      prefilledFrom: 'last-round',
    })
    expect(originOf(choice('high'), undefined, undefined)).toEqual({ origin: 'typed', prefilledFrom: null })
    const typed = { answer: choice('high'), origin: 'typed', prefilledFrom: null } as const
    expect(originOf(choice('some'), prefill, typed).origin).toBe('typed')
    const confirmed = { answer: choice('some'), origin: 'confirmed', prefilledFrom: 'last-round' } as const
    expect(originOf(choice('not'), prefill, confirmed).origin).toBe('corrected')
    const corrected = { answer: choice('not'), origin: 'corrected', prefilledFrom: 'last-round' } as const
    expect(originOf(choice('some'), prefill, corrected).origin).toBe('confirmed')
  })
})
