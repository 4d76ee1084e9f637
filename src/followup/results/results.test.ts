import { describe, expect, test } from 'vitest'
import { protect, total } from '../../statistics/disclosure/index.ts'
import { changesBetween, mayCompare, meanChange } from './change.ts'
import { backgroundFor, meanFigure } from './counting.ts'
import { groupsOf, peopleIn, sharesOf } from './figures.ts'
import { textsToRead } from './free-text.ts'
import type { Measure } from './measure.ts'
import { measuredQuestions, measuredScores } from './measured.ts'
import { answersOf, instrumentOf, question } from './testing/answered-survey.ts'
import { measureOf, opensOn, sent, tableOf, tallyOf, told } from './testing/counted.ts'

describe('what is counted', () => {
  test('is everything all are asked, and not what only some are asked, text and dates', () => {
    const found = measuredQuestions({ instrument: instrumentOf(), opensOn })
    expect(
      found.map(({ question: { id }, measures, why }) => [id, measures.map((each) => each.id), why]),
    ).toEqual([
      ['ofte', ['ofte'], null],
      ['tit', ['tit'], null],
      ['hvad', ['hvad=valg0', 'hvad=valg1'], null],
      ['krænket', ['krænket'], null],
      ['hvorfor', [], 'text'],
      ['kun', [], 'conditional'],
    ])
    expect(measureOf('krænket').sensitivity).toBe('sensitive')
  })

  test('a sensitive question of a score is told by the score alone', () => {
    const items = ['a', 'b', 'c'].map((id) =>
      question(
        id,
        { kind: 'dots', lowest: { da: '', en: '' }, highest: { da: '', en: '' } },
        { sensitivity: 'sensitive' },
      ),
    )
    const { sections, scores, ...head } = instrumentOf()
    const instrument = {
      ...head,
      sections: sections.map((section) => ({ ...section, questions: items })),
      scores: scores.map((score) => ({ ...score, questions: ['a', 'b', 'c'] })),
    }
    expect(measuredQuestions({ instrument, opensOn }).map(({ why }) => why)).toEqual([
      'in-score',
      'in-score',
      'in-score',
    ])
    expect(measuredScores({ instrument, opensOn }).map(({ measure }) => measure.sensitivity)).toEqual([
      'sensitive',
    ])
  })

  test('keeps don’t know, not relevant and missing apart, also in a row of a matrix', () => {
    const rows = ['a', 'b'].map((id) => ({ id, label: { da: id, en: id } }))
    const steps = [{ id: 'ja', label: { da: 'ja', en: 'yes' }, points: 1 }]
    const matrix = question(
      'm',
      { kind: 'matrix', steps, rows },
      { offersDontKnow: true, offersNotRelevant: true },
    )
    const instrument = {
      ...instrumentOf(),
      sections: [{ ...instrumentOf().sections[0], questions: [matrix] }],
    }
    const measure = measureOf('m.a', instrument as ReturnType<typeof instrumentOf>)
    const placed = ['ja', 'dont-know', 'not-relevant'].map((step) =>
      measure.placeOf({ m: { kind: 'rows', rows: { a: step } } }),
    )
    expect(placed).toEqual(['answer-ja', 'dont-know', 'not-relevant'])
    expect(measure.placeOf({ m: { kind: 'rows', rows: { b: 'ja' } } })).toBe('missing')
    expect(measure.placeOf({})).toBe('missing')
  })

  test('shares are told with Wilson’s interval: 20 of 60 is 33.3 %, 22.7–45.9', () => {
    const [never] = sharesOf(told([20, 25, 15]))
    expect(never).toMatchObject({ count: 20, of: 60, value: 33.3 })
    expect(never?.interval?.low).toBeCloseTo(22.73, 2)
    expect(never?.interval?.high).toBeCloseTo(45.94, 2)
  })

  test('a step with six, and one more so that it cannot be subtracted, are hidden', () => {
    const shares = sharesOf(told([20, 14, 6])).filter(({ category }) => category !== 'missing')
    expect(shares.map(({ count }) => count)).toEqual([20, null, null])
    expect(shares.map(({ value }) => value)).toEqual([50, null, null])
  })

  test('a division by administration is made only where two groups hold the threshold', () => {
    const groups = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
    const background = { kind: 'administration' as const, groups }
    const large = sent(answersOf([20, 20, 20]), 'a')
    const sizes = (b: number) => ({
      administration: new Map([
        ['a', 60],
        ['b', b],
        ['c', 3],
      ]),
      role: new Map<string, number>(),
    })
    expect(backgroundFor([background], sizes(6), 7)).toBeNull()
    expect(backgroundFor([background], sizes(24), 7)).toBe(background)
    expect(backgroundFor([background], sizes(24), 40)).toBeNull()
    const answers = [...large, ...sent(answersOf([7, 8, 9]), 'b'), ...sent(answersOf([1, 1, 1]), 'c')]
    const made = protect(tableOf(measureOf('ofte'), answers, background), {
      layer: 'L2',
      sensitivity: 'ordinary',
    })
    if (made.kind === 'refused') throw new Error(made.reason)
    expect(groupsOf(made.table).map(({ id }) => peopleIn(made.table, id))).not.toContain(3)
    expect(peopleIn(made.table, total)).toBe(87)
    expect(sharesOf(made.table, 'c').every(({ count }) => count === null || count === 0)).toBe(true)
  })
})

describe('a mean', () => {
  const [score] = measuredScores({ instrument: instrumentOf(), opensOn })
  const meanOf = (counts: [number, number, number]) =>
    score ? meanFigure(tallyOf(score.measure, sent(answersOf(counts)))) : null

  test('is told of eight: of 0, 0, 0, 0, 4, 4, 4, 4 it is 2, plus or minus 2.365 × 2.138 / √8 = 1.8', () => {
    expect(meanOf([4, 0, 4])).toEqual({ mean: 2, low: 0.2, high: 3.8 })
  })
  test('is not told of seven, nor when all have said the same', () => {
    expect(meanOf([4, 0, 3])).toBeNull()
    expect(meanOf([0, 0, 20])).toBeNull()
  })
  test('that has moved less than its uncertainty is not said to have moved', () => {
    const was = { mean: 50, low: 45, high: 55 }
    expect(meanChange(was, { mean: 53, low: 48, high: 58 })?.isTold).toBe(false)
    expect(meanChange(was, { mean: 60, low: 55, high: 65 })?.isTold).toBe(true)
  })
})

describe('a change since the last round', () => {
  test('is claimed only where the interval for all answers together leaves out "unchanged"', () => {
    const small = changesBetween(sharesOf(told([20, 20, 20])), sharesOf(told([24, 20, 16])))
    expect([...small.values()].map(({ isTold }) => isTold)).not.toContain(true)
    const large = changesBetween(sharesOf(told([60, 20, 20])), sharesOf(told([20, 20, 60])))
    expect(large.get('answer-trin0')).toMatchObject({ before: 60, isTold: true })
    expect(large.get('answer-trin0')?.value).toBeCloseTo(-40, 10)
    expect(large.get('answer-trin1')?.isTold).toBe(false)
  })
  test('is not worked out of a figure that is hidden in either round', () => {
    const changes = changesBetween(sharesOf(told([20, 14, 6])), sharesOf(told([20, 20, 20])))
    expect([...changes.keys()]).toEqual(['answer-trin0'])
  })
  test('needs the same wording mark and the same answers', () => {
    const [before, reworded] = [instrumentOf(), instrumentOf({ wording: 'ofte-2' })]
    const pair = (after: typeof before): [Measure, Measure] => [
      measureOf('ofte', before),
      measureOf('ofte', after),
    ]
    expect(mayCompare(pair(instrumentOf()), { before, after: instrumentOf() })).toBe(true)
    expect(mayCompare(pair(reworded), { before, after: reworded })).toBe(false)
  })
})

test('free text is read from ten who wrote, in an order that says nothing', () => {
  const written = Array.from({ length: 10 }, (_, at) => `Fordi ${9 - at}`)
  expect(textsToRead(written.slice(1))).toBeNull()
  expect(textsToRead(written)?.map(({ text }) => text)).toEqual(written.toReversed())
})
