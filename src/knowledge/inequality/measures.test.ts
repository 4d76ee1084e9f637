import { describe, expect, test } from 'vitest'
import type { Round } from '../figures/index.ts'
import { groupPeople, groupRounds, pairsOf } from './group-rounds.ts'
import { gradientOf, pairMeasures, wholeMeasures } from './measures.ts'

const steps = ['basic', 'upper', 'short', 'medium', 'long']

function figure(group: string, value: number | null, more: Partial<Round> = {}): Round {
  return {
    indicator: 'rygning',
    area: '9901',
    group,
    period: '2025',
    value,
    low: value === null ? null : value - 2,
    high: value === null ? null : value + 2,
    n: value === null ? null : 400,
    missing: value === null ? 'too-small' : null,
    set: 'own',
    importId: 'i',
    importedAt: new Date('2026-01-02'),
    source: 'Prøve',
    ...more,
  }
}

const people = (counts: number[], period = '2026') =>
  new Map([[period, new Map(steps.map((step, at) => [`education:${step}`, counts[at] ?? 0]))]])
const byEducation = (values: (number | null)[], more: Partial<Round> = {}) =>
  steps.map((step, at) => figure(`education:${step}`, values[at] ?? null, more))

/** Five equal groups at 10, 30, 50, 70 and 90 per cent of the way, 5 apart: the line falls 25 from 27.5 to 2.5. */
function straight(more: Partial<Round> = {}, counts = [100, 100, 100, 100, 100]) {
  const breakdown = { figures: byEducation([25, 20, 15, 10, 5], more), people: people(counts) }
  const [round] = groupRounds(breakdown, 'education')
  if (!round) throw new Error('no round')
  return { breakdown, round, people: groupPeople(breakdown, round) }
}

describe('the gradient over education', () => {
  test('of a straight ladder is its whole height, counted from the shortest education', () => {
    const { round, people: counted } = straight()
    const gradient = gradientOf(round, counted, 'percent')
    expect(gradient.kind).toBe('value')
    if (gradient.kind !== 'value') return
    expect(gradient.slope.value).toBeCloseTo(25, 9)
    expect(gradient.atStart).toBeCloseTo(27.5, 9)
    expect(gradient.atEnd).toBeCloseTo(2.5, 9)
    expect(gradient.slope.interval?.low).toBeGreaterThan(18)
    expect(gradient.slope.interval?.high).toBeLessThan(33)
    expect(gradientOf(round, counted, 'percent')).toEqual(gradient)
  })

  test('has no ratio where the line may reach zero, and no interval where the uncertainty is not known', () => {
    const wide = straight({ low: 1, high: 60 })
    const found = gradientOf(wide.round, wide.people, 'percent')
    expect(found.kind === 'value' && found.ratio).toBeNull()
    const unknown = straight({ low: null, high: null })
    const bare = gradientOf(unknown.round, unknown.people, 'percent')
    expect(bare.kind === 'value' && bare.slope.interval).toBeNull()
    expect(bare.kind === 'value' && bare.ratio?.value).toBeCloseTo(11, 9)
  })

  test('is not worked out without people, with a missing figure, or over fewer than five groups', () => {
    const { round, people: counted } = straight()
    expect(gradientOf(round, null, 'percent')).toEqual({ kind: 'none', reason: 'no-people' })
    const hidden = { ...round, groups: byEducation([25, 20, null, 10, 5]) }
    expect(gradientOf(hidden, counted, 'percent')).toEqual({ kind: 'none', reason: 'missing-figure' })
    const four = { ...round, groups: round.groups.slice(0, 4) }
    expect(gradientOf(four, counted, 'percent')).toEqual({ kind: 'none', reason: 'too-few-groups' })
  })
})

describe('two groups', () => {
  // 20 − 10 with √(2² + 2²) = 2.83 each way; ln 2 with √(ln(20/18)² + ln(12/10)²) = 0.2106 down
  test('have a gap and a ratio with the intervals that follow from their own', () => {
    const at = (value: number) => ({ value, interval: { low: value - 2, high: value + 2 } })
    const { gap, ratio } = pairMeasures({ one: at(20), other: at(10) }) ?? {}
    expect(gap?.value).toBe(10)
    expect(gap?.interval?.low).toBeCloseTo(7.172, 3)
    expect(gap?.interval?.high).toBeCloseTo(12.828, 3)
    expect(ratio?.value).toBe(2)
    expect(ratio?.interval?.low).toBeCloseTo(2 * Math.exp(-0.21061), 3)
  })

  test('have no ratio over nothing, and no interval of it where one reaches zero', () => {
    const zero = { value: 0, interval: { low: 0, high: 3 } }
    const one = { value: 20, interval: { low: 16, high: 24 } }
    expect(pairMeasures({ one, other: zero })?.ratio).toBeNull()
    expect(pairMeasures({ one: zero, other: one })?.ratio).toEqual({ value: 0, interval: null })
  })

  test('are the ends of an order; sårbare and udsatte are each held up against the others', () => {
    const { round } = straight()
    expect(pairsOf('education', round)).toEqual([{ one: 'education:basic', other: 'education:long' }])
    const situation = ['marginalised', 'vulnerable', 'other'].map((name) => figure(`situation:${name}`, 10))
    const [apart] = groupRounds({ figures: situation, people: new Map() }, 'situation')
    expect(apart && pairsOf('situation', apart)).toEqual([
      { one: 'situation:marginalised', other: 'situation:other' },
      { one: 'situation:vulnerable', other: 'situation:other' },
    ])
    const lonely = groupRounds({ figures: [figure('sex:male', 10)], people: new Map() }, 'sex')[0]
    expect(lonely && pairsOf('sex', lonely)).toEqual([])
  })
})

describe('the people of the groups', () => {
  test('are counted in the nearest year that knows every group', () => {
    const counts = new Map([...people([1, 1, 1, 1, 1], '2019'), ...people([2, 2, 2, 2, 2], '2026')])
    counts.set('2025', new Map([['education:basic', 9]]))
    const breakdown = { figures: byEducation([1, 2, 3, 4, 5]), people: counts }
    const [round] = groupRounds(breakdown, 'education')
    expect(round && groupPeople(breakdown, round)).toMatchObject({ period: '2026', all: 10 })
  })
})

describe('the measures over all groups', () => {
  // f = 0.2, R = 0.1 … 0.9, mean 15: (2/15)·0.2·(25·0.1 + 20·0.3 + 15·0.5 + 10·0.7 + 5·0.9) − 1 = −0.2667
  test('say how the burden lies, and what the figure of the best off would mean for all', () => {
    const { round, people: counted } = straight()
    const { concentration, attributable } = wholeMeasures(round, counted)
    expect(concentration?.value).toBeCloseTo(-4 / 15, 9)
    expect(concentration?.interval?.high).toBeLessThan(0)
    expect(attributable).toBeCloseTo(-10, 9)
    expect(wholeMeasures(round, null)).toEqual({ concentration: null, attributable: null })
  })
})
