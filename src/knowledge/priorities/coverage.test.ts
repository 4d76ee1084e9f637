import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../values/day.ts'
import { type Coverage, coverageOf, coveragePull, type ReviewStatus, shareNotFull } from './coverage.ts'

const today = '2026-11-26' as Day

function answer(
  status: ReviewStatus['status'],
  confirmedUntil: string | null = null,
  administrationId = 'health',
): ReviewStatus {
  return { recommendationId: 'kl-1', administrationId, status, confirmedUntil: confirmedUntil as Day | null }
}

function covered(...answers: ReviewStatus[]): Coverage {
  return coverageOf(
    [{ id: 'kl-1', mustAct: ['health', 'children', 'culture'] }],
    new Map([['kl-1', answers]]),
    today,
  )
}

describe('coverage of a line', () => {
  it('counts an administration that has not answered as missing, never as not begun', () => {
    expect(covered(answer('full'))).toMatchObject({ needed: 3, full: 1, unanswered: 2, notStarted: 0 })
  })

  it('counts full as full to the last day its proof holds, and as unconfirmed the day after', () => {
    expect(covered(answer('full', '2026-11-26'))).toMatchObject({ full: 1, unconfirmed: 0 })
    expect(covered(answer('full', '2026-11-25'))).toMatchObject({ full: 0, unconfirmed: 1 })
  })

  it('leaves out an administration that is not asked any more', () => {
    expect(covered(answer('full', null, 'closed')).needed).toBe(3)
    expect(covered(answer('full', null, 'closed')).full).toBe(0)
  })

  it('says nothing while fewer than half of the answers are given', () => {
    expect(shareNotFull(covered(answer('not-started')))).toBeNull()
    expect(shareNotFull(covered(answer('not-started'), answer('full', null, 'children')))).toBe(0.5)
  })

  it.each([
    { full: 0, pull: 3 },
    { full: 1, pull: 3 },
    { full: 2, pull: 2 },
    { full: 3, pull: 1 },
    { full: 4, pull: 0 },
  ])('pulls $pull when $full of four are fully implemented', ({ full, pull }) => {
    expect(
      coveragePull({
        recommendations: 4,
        needed: 4,
        full,
        underWay: 4 - full,
        notStarted: 0,
        notNow: 0,
        unconfirmed: 0,
        unanswered: 0,
      }),
    ).toBe(pull)
  })

  it('never pulls harder because one more is fully implemented', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (full, rest) => {
        const counted = (more: number) => ({
          recommendations: 1,
          needed: full + rest + 1,
          full: full + more,
          underWay: rest + 1 - more,
          notStarted: 0,
          notNow: 0,
          unconfirmed: 0,
          unanswered: 0,
        })
        expect(coveragePull(counted(1)) ?? 0).toBeLessThanOrEqual(coveragePull(counted(0)) ?? 0)
      }),
    )
  })
})
