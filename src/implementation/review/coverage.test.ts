import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnswerStatus, answerStatuses, type ShownStatus, shownStatuses } from './answer.ts'
import { coverageCounts, coverageOfPairs, overallStatus, type Pair } from './coverage.ts'

/** `full` is a full answer that stands; `full!` one that has faded; `?` nobody has answered. */
function said(words: string): Pair[] {
  return words.split(' ').map((word, index) => {
    const claimed = word === '?' ? null : (word.replace('!', '') as AnswerStatus)
    const shown: ShownStatus = claimed === null ? 'unknown' : word.endsWith('!') ? 'unconfirmed' : claimed
    return { recommendationId: 'r', administrationId: String(index), claimed, shown }
  })
}

describe('what the administrations say together', () => {
  test.each([
    ['full full', 'full'],
    ['full full!', 'unconfirmed'],
    ['full under-way', 'under-way'],
    ['full not-started', 'under-way'],
    ['full not-now', 'under-way'],
    ['full ?', 'under-way'],
    ['under-way ?', 'under-way'],
    ['under-way! not-started', 'unconfirmed'],
    ['full! under-way', 'under-way'],
    ['full! under-way!', 'unconfirmed'],
    ['not-started not-started', 'not-started'],
    ['not-started not-now', 'not-started'],
    ['not-now not-now', 'not-now'],
    ['not-now not-now!', 'not-now'],
    ['not-now!', 'unconfirmed'],
    ['not-started ?', 'unknown'],
    ['not-now ?', 'unknown'],
    ['? ?', 'unknown'],
    ['not-started! not-started', 'not-started'],
  ] as const)('%s is %s', (words, together) => {
    expect(overallStatus(said(words))).toBe(together)
  })

  test('a recommendation nobody is asked about is unknown', () => {
    expect(overallStatus([])).toBe('unknown')
  })
})

describe('coverage', () => {
  test('only what is full and confirmed counts, of everything that was asked', () => {
    expect(coverageOfPairs(said('full full! under-way not-now ?'))).toBe(0.2)
  })

  test('there is none where nobody was asked', () => {
    expect(coverageOfPairs([])).toBeNull()
  })

  test('it never rises because an answer fades, is set aside or is left out', () => {
    const pair = fc.record({
      recommendationId: fc.constantFrom('a', 'b', 'c'),
      administrationId: fc.uuid(),
      claimed: fc.constantFrom<AnswerStatus | null>(null, ...answerStatuses),
      shown: fc.constantFrom<ShownStatus>(...shownStatuses),
    })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), fc.nat(), (pairs, which) => {
        const index = which % pairs.length
        const before = coverageOfPairs(pairs) ?? 0
        for (const shown of ['unconfirmed', 'not-now', 'unknown'] as const) {
          const after =
            coverageOfPairs(pairs.map((each, at) => (at === index ? { ...each, shown } : each))) ?? 0
          expect(after).toBeLessThanOrEqual(before)
        }
      }),
    )
  })

  test('every pair and every recommendation is counted exactly once', () => {
    const pairs = [
      ...said('full full'),
      ...said('under-way ? not-now').map((pair) => ({ ...pair, recommendationId: 's' })),
    ]
    const counts = coverageCounts(pairs)
    expect(Object.values(counts.pairs).reduce((sum, count) => sum + count)).toBe(5)
    expect(counts.recommendations).toMatchObject({ full: 1, 'under-way': 1 })
    expect(counts.coverage).toBe(0.4)
  })
})
