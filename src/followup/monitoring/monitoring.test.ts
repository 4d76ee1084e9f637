import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, daysAfter } from '../../values/day.ts'
import type { Answer, Instrument, Question } from '../surveys/index.ts'
import { medianMinutes, secondsSpent, sharesOf } from './burden.ts'
import { monitoringMail } from './letters.ts'
import { finalsOf, type GivenAnswer, type Settlement, standingPlaces, unsettled } from './place-standing.ts'
import { partOf, partsOf, saysTheSame, together } from './places.ts'
import { isTimeToRemind } from './reminder.ts'

const word = (text: string) => ({ da: text, en: text })
const steps = ['high', 'some', 'little', 'not'].map((id, at) => ({ id, label: word(id), points: 3 - at }))

function question(id: string, kind: object, change: Partial<Question> = {}): Question {
  const head = { id, text: word(id), help: null, wording: id, required: true, showIf: null, requireIf: null }
  const own = { offersDontKnow: true, offersNotRelevant: false, sensitivity: 'ordinary' }
  return { ...head, ...own, ...kind, ...change } as Question
}

const known = question('kender', { kind: 'likert', steps })
const why = question('hvorfor', { kind: 'text', long: false }, { required: false, showIf: "kender = 'not'" })
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
  sections: [
    { id: 'a', title: word('A'), help: null, showIf: null, questions: [known, why] },
    { id: 'b', title: word('B'), help: null, showIf: null, questions: [done] },
  ],
}
const round = { instrument, sectionFields: { a: ['health', 'children'], b: ['children'] } }
const health = { id: 'h', name: 'Sundhed', fields: ['health'] }
const children = { id: 'c', name: 'Børn', fields: ['children', 'culture'] }
const choice = (step: string): Answer => ({ kind: 'choice', choice: step })

function given(name: string, at: string, step: string, more: Partial<GivenAnswer> = {}): GivenAnswer {
  const place = { questionId: 'kender', rowId: '', administrationId: 'h' }
  const origin = { origin: 'typed', prefilledFrom: null, comment: '' } as const
  return { ...place, delegationId: name, name, answer: choice(step), answeredAt: at, ...origin, ...more }
}

function settled(at: string, step: string | null): Settlement {
  const place = {
    questionId: 'kender',
    rowId: '',
    administrationId: 'h',
    reason: 'set efter',
    settledByName: 'Anne',
  }
  return {
    ...place,
    answer: step ? choice(step) : null,
    gapReason: step ? null : 'nobody-knows',
    settledAt: at,
  }
}

function placeOf(answers: GivenAnswer[], settlements: Settlement[] = []) {
  const places = standingPlaces({ round, administrations: [health, children], given: answers, settlements })
  return places.find(
    ({ questionId, administrationId }) => questionId === 'kender' && administrationId === 'h',
  )
}

describe('a place', () => {
  test('is asked of the administrations that have the field of work, row by row', () => {
    const places = standingPlaces({ round, administrations: [health, children], given: [], settlements: [] })
    expect(
      places.map(({ questionId, rowId, administrationId, field }) => [
        questionId,
        rowId,
        administrationId,
        field,
      ]),
    ).toEqual([
      ['kender', '', 'h', 'health'],
      ['kender', '', 'c', 'children'],
      ['gennemfoert', 'tobak', 'c', 'children'],
      ['gennemfoert', 'alkohol', 'c', 'children'],
    ])
  })

  test('is answered when people agree, and differs when they do not; nobody’s answer takes another’s place', () => {
    expect(placeOf([given('Bo', '1', 'high'), given('Ida', '2', 'high')])).toMatchObject({
      state: 'answered',
    })
    const differing = placeOf([given('Bo', '1', 'high'), given('Ida', '2', 'not')])
    expect(differing).toMatchObject({ state: 'differing', answer: null })
    expect(differing?.given.map(({ name }) => name)).toEqual(['Bo', 'Ida'])
  })

  test('that was settled opens again when somebody answers something else, and not when they agree with it', () => {
    const both = [given('Bo', '1', 'high'), given('Ida', '2', 'not')]
    expect(placeOf(both, [settled('3', 'some')])).toMatchObject({ state: 'settled', answer: choice('some') })
    expect(placeOf(both, [settled('3', 'some'), settled('4', 'high')])).toMatchObject({
      answer: choice('high'),
    })
    expect(placeOf([...both, given('Per', '4', 'some')], [settled('3', 'some')])).toMatchObject({
      state: 'settled',
    })
    expect(placeOf([...both, given('Per', '4', 'little')], [settled('3', 'some')])).toMatchObject({
      state: 'differing',
    })
    expect(placeOf([given('Bo', '4', 'high')], [settled('3', null)])).toMatchObject({ state: 'answered' })
  })

  test('without an answer or a reason stands in the way of the signature; with one it is signed as a gap', () => {
    const parts = { round, administrations: [health], given: [], settlements: [] }
    expect(unsettled(standingPlaces(parts))).toHaveLength(1)
    const places = standingPlaces({ ...parts, settlements: [settled('1', null)] })
    expect(unsettled(places)).toEqual([])
    expect(finalsOf(places)).toEqual([
      {
        questionId: 'kender',
        rowId: '',
        administrationId: 'h',
        field: 'health',
        answer: null,
        gapReason: 'nobody-knows',
        origin: 'gap',
      },
    ])
  })

  test('is there only while what it depends on is answered so, and a remark only when it is written', () => {
    const ids = (answers: GivenAnswer[]) =>
      standingPlaces({ round, administrations: [health], given: answers, settlements: [] }).map(
        ({ questionId }) => questionId,
      )
    const remark = given('Bo', '1', '', { questionId: 'hvorfor', answer: { kind: 'text', text: 'nyt hold' } })
    expect(ids([given('Bo', '1', 'not')])).toEqual(['kender'])
    expect(ids([given('Bo', '1', 'not'), remark])).toEqual(['kender', 'hvorfor'])
    expect(ids([given('Bo', '1', 'high'), remark])).toEqual(['kender'])
  })
})

test('an answer taken apart into places and put together again is the same', () => {
  const step = fc.constantFrom('high', 'some', 'little', 'not', 'dont-know')
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('tobak', 'alkohol'), step), (rows) => {
      const answer: Answer = { kind: 'rows', rows: { ...rows } }
      const byPart = new Map(
        partsOf(done).flatMap((row): [string, Answer][] => {
          const said = partOf(answer, row)
          return said ? [[row, said]] : []
        }),
      )
      const whole = together(done, byPart)
      if (Object.keys(rows).length === 0) expect(whole).toBeUndefined()
      else expect(whole && saysTheSame(whole, answer)).toBe(true)
    }),
  )
})

describe('the burden meter', () => {
  test('shares add up to one, and there are none before the first answer', () => {
    expect(sharesOf({ typed: 0, confirmed: 0, corrected: 0, minutes: 9 })).toBeNull()
    const count = fc.nat({ max: 2 ** 30 })
    fc.assert(
      fc.property(count, count, count, (typed, confirmed, corrected) => {
        const shares = sharesOf({ typed, confirmed, corrected, minutes: 0 })
        if (shares) expect(shares.typed + shares.confirmed + shares.corrected).toBeCloseTo(1, 9)
      }),
    )
  })

  test('tells the middle municipality’s minutes from three on, whoever has signed', () => {
    const signed = (...minutes: number[]) => minutes.map((each) => ({ minutes: each }))
    expect(medianMinutes(signed(10, 90))).toBeNull()
    expect(medianMinutes(signed(90, 10, 40))).toBe(40)
    expect(medianMinutes(signed(1, 90, 40, 41))).toBe(40.5)
  })

  test('counts what the page measured, else opened to sent and ten minutes at most', () => {
    const now = new Date('2026-11-26T10:00:00Z')
    const opened = (seconds: number) => String(now.getTime() - seconds * 1000)
    expect(secondsSpent('75', opened(900), now)).toBe(75)
    expect(secondsSpent('', opened(90), now)).toBe(90)
    expect(secondsSpent('', opened(9000), now)).toBe(600)
    fc.assert(
      fc.property(fc.string(), fc.string(), (measured, text) => {
        const seconds = secondsSpent(measured, text, now)
        expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 4 * 3600).toBe(true)
      }),
    )
    expect(secondsSpent('-5', opened(-60), now)).toBe(0)
  })
})

test('a mail is in both languages, each with the link that opens the page in it', () => {
  const round = { title: { da: 'Monitorering\n2026', en: 'Monitoring 2026' }, answersBy: '2026-12-14' as Day }
  const person = { name: 'Ida Friis', note: 'Kære du' }
  const link = 'https://pejling.example/m/9901.x'
  for (const sort of ['asking', 'reminder', 'signing'] as const) {
    const { subject, body } = monitoringMail(sort, { round, coordinator: 'Anne Kjær', person, link })
    expect(subject).toMatch(/Monitorering 2026$/)
    const [first, danish, english] = body.split('– – –')
    expect(first).toContain('English below')
    expect(danish).toContain(`${link}?sprog=da`)
    expect(danish).toContain('14. december 2026')
    expect(english).toContain(`${link}?sprog=en`)
    expect(english).toContain('14 December 2026')
  }
})

test('a person is reminded a week after the last mail and once in the last two days, and never after', () => {
  const today = '2026-11-26' as Day
  const asked = {
    sentOn: daysAfter(today, -8),
    remindedOn: null,
    isDone: false,
    answersBy: daysAfter(today, 20),
  }
  expect(isTimeToRemind(asked, today)).toBe(true)
  expect(isTimeToRemind({ ...asked, isDone: true }, today)).toBe(false)
  expect(isTimeToRemind({ ...asked, sentOn: null }, today)).toBe(false)
  expect(isTimeToRemind({ ...asked, remindedOn: daysAfter(today, -6) }, today)).toBe(false)
  expect(
    isTimeToRemind({ ...asked, remindedOn: daysAfter(today, -3), answersBy: daysAfter(today, 1) }, today),
  ).toBe(true)
  expect(isTimeToRemind({ ...asked, remindedOn: daysAfter(today, -1), answersBy: today }, today)).toBe(false)
  expect(isTimeToRemind({ ...asked, answersBy: daysAfter(today, -1) }, today)).toBe(false)
})
