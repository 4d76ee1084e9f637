import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersToShow, type HeldRound, sightOf } from './detectability.ts'
import { answersText, goalSightText, sightText } from './detectability-text.ts'
import { goalSightOf } from './goal-sight.ts'

const percent = { unit: 'percent' as const, decimals: 1, rounds: ['2010', '2013', '2017', '2021', '2025'] }
const persons = { unit: 'persons' as const, decimals: 0, rounds: percent.rounds }

function held(change: Partial<HeldRound> = {}): HeldRound {
  return { period: '2025', value: 10, interval: null, answers: 1900, ...change }
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

test('1,900 answers at 10 % show a change of 2.9 points, rounded up, either way', () => {
  const text = sightText(percent, held())
  expect(plain(text.da)).toBe(
    'Med 1.900 svar kan næste runde vise en ændring på mindst 2,9 procentpoint. Mindre ændringer kan ikke skelnes fra tilfældighed.',
  )
  expect(text.en).toBe(
    'With 1,900 answers the next round can show a change of at least 2.9 percentage points. Smaller changes cannot be told from chance.',
  )
})

test('an interval wider than that of a simple sample makes the smallest change larger, a narrower one does not make it smaller', () => {
  const change = (interval: HeldRound['interval']) => {
    const sight = sightOf('percent', held({ interval }))
    return sight.kind === 'value' ? sight.rise : null
  }
  expect(change({ low: 8, high: 12.2 })).toBeGreaterThan(change(null) ?? 100)
  expect(change({ low: 9.9, high: 10.1 })).toBeCloseTo(change(null) ?? 100, 10)
})

test('where only the interval is known, the next round is taken to be as certain', () => {
  expect(sightText(percent, held({ answers: null, interval: { low: 8.7, high: 11.4 } })).da).toMatch(
    /^Er næste runde lige så sikker som denne, kan den vise en ændring på mindst 2,9 procentpoint\./,
  )
  // 2.8016 × √2 × 200 / 3.92 = 202.1, written as a whole number and rounded up.
  const count = held({ value: 5000, answers: null, interval: { low: 4900, high: 5100 } })
  expect(sightText(persons, count).da).toContain('en ændring på mindst 203.')
})

test.each([
  { round: held({ answers: null }), words: 'Hverken antallet af svar eller usikkerheden kendes' },
  { round: held({ value: null }), words: 'Der er intet tal at regne fra' },
  { round: held({ value: 50, answers: 4 }), words: 'Med 4 svar kan næste runde ikke vise nogen ændring' },
  { round: held({ value: 0 }), words: 'en stigning på mindst' },
  { round: held({ value: 100 }), words: 'et fald på mindst' },
  { round: held({ answers: 0 }), words: 'kendes' },
])('the text says what cannot be known: $words', ({ round, words }) => {
  expect(sightText(percent, round).da).toContain(words)
  expect(sightText(percent, round).en).not.toMatch(/NaN|Infinity|null/)
})

test('the answers a smaller change takes are many, and too few before cannot be mended', () => {
  expect(plain(answersText(percent, held(), 8).da)).toMatch(
    /^Skal næste runde vise et fald på mindst 2,0 procentpoint, skal mindst \d\.\d{3} svare\.$/,
  )
  expect(answersText(percent, held({ answers: 100 }), 9).da).toMatch(/^Den seneste runde har for få svar/)
  expect(answersText(percent, held({ answers: null }), 9).en).toMatch(/^Neither the number of answers/)
})

test('a goal of 3 points until 2033 is seen in the second round only', () => {
  const span = { baseline: held(), target: { value: 7, period: '2033' } }
  expect(goalSightOf(percent, span)).toMatchObject({
    goal: { kind: 'seen', round: '2033', isExpected: true },
  })
  expect(plain(goalSightText(percent, span).da)).toBe(
    'Målet er et fald på 3,0 procentpoint fra 2025 til 2033. Går det jævnt frem, kan ændringen ses i runden 2033: Den kan vise et fald på mindst 2,6 procentpoint. Vi regner med, at runderne kommer lige så tit som hidtil.',
  )
})

test('a large goal is seen in the next round, and a planned round is not called expected', () => {
  const planned = { ...percent, rounds: [...percent.rounds, '2029'] }
  const goal = goalSightOf(planned, { baseline: held(), target: { value: 4, period: '2033' } })
  expect(goal).toMatchObject({ goal: { kind: 'seen', round: '2029', isExpected: false } })
})

test('a small goal is never seen, and a short one meets no round', () => {
  const small = { baseline: held(), target: { value: 9, period: '2029' } }
  expect(plain(goalSightText(percent, small).da)).toContain(
    'Runden 2029 kan kun vise et fald på mindst 2,6 procentpoint. Derfor kan tallet ikke vise, om målet er nået.',
  )
  const short = { baseline: held(), target: { value: 5, period: '2027' } }
  expect(goalSightText(percent, short).en).toContain('There is no new round up to and including 2027.')
  const same = { baseline: held(), target: { value: 10, period: '2029' } }
  expect(goalSightText(percent, same).da).toContain('det samme som udgangspunktet')
})

test('a goal without a figure or a certainty gets the reason, and one held round says nothing of the next', () => {
  const target = { value: 5, period: '2029' }
  expect(goalSightOf(percent, { baseline: held({ value: null }), target })).toMatchObject({
    reason: 'no-figure',
  })
  expect(goalSightOf(percent, { baseline: held({ answers: null }), target })).toMatchObject({
    reason: 'certainty-unknown',
  })
  expect(goalSightOf({ ...percent, rounds: ['2025'] }, { baseline: held(), target })).toMatchObject({
    goal: { kind: 'no-round' },
  })
})

test('a goal that is called seen is at least as large as what the round can show, and the answers needed agree', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 5, max: 95, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.integer({ min: 200, max: 20_000 }),
      (value, target, answers) => {
        const baseline = held({ value, answers })
        const found = goalSightOf(percent, { baseline, target: { value: target, period: '2029' } })
        if (found.kind === 'refused') return false
        if (found.goal.kind !== 'seen' && found.goal.kind !== 'not-seen') return value === target
        const needed = answersToShow(baseline, target)
        const isEnough = needed.kind === 'value' && needed.answers <= answers + 1
        return found.goal.kind === 'seen' ? isEnough : true
      },
    ),
    { numRuns: 60 },
  )
})
