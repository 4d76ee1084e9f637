import { describe, expect, test } from 'vitest'
import type { Day } from '../../values/day.ts'
import { type confirmedUntil, fadesWithin, shownStatus } from './freshness.ts'

const today = '2026-11-26' as Day
const rules = { roundStartedOn: '2026-04-20' as Day, proofDays: 365 }

function anAnswer(changed: Partial<Parameters<typeof confirmedUntil>[0]>) {
  return {
    status: 'full' as const,
    reviewOn: null,
    answeredOn: '2026-05-10' as Day,
    carriedFrom: null,
    proofUntil: null,
    ...changed,
  }
}

describe('an answer', () => {
  test.each([
    ['is unknown before anybody has answered', null, 'unknown'],
    [
      'without proof holds a year from the day it was given',
      anAnswer({ answeredOn: '2025-11-26' as Day }),
      'full',
    ],
    ['without proof fades after that year', anAnswer({ answeredOn: '2025-11-25' as Day }), 'unconfirmed'],
    [
      'with proof holds to the last day of the proof',
      anAnswer({ answeredOn: '2020-01-01' as Day, proofUntil: today }),
      'full',
    ],
    [
      'given yesterday fades all the same when its only proof is old',
      anAnswer({ answeredOn: '2026-11-25' as Day, proofUntil: '2026-11-25' as Day }),
      'unconfirmed',
    ],
    [
      'under way fades as a full one does',
      anAnswer({ status: 'under-way', answeredOn: '2024-01-01' as Day }),
      'unconfirmed',
    ],
    [
      'that nothing has begun never fades',
      anAnswer({ status: 'not-started', answeredOn: '2020-01-01' as Day }),
      'not-started',
    ],
    ['not now holds to its own day', anAnswer({ status: 'not-now', reviewOn: today }), 'not-now'],
    [
      'not now wants a new answer after its day',
      anAnswer({ status: 'not-now', reviewOn: '2026-11-25' as Day }),
      'unconfirmed',
    ],
    [
      'carried over is unconfirmed whatever its proof',
      anAnswer({ carriedFrom: 'a', proofUntil: '2027-06-01' as Day }),
      'unconfirmed',
    ],
    [
      'carried over that nothing has begun is unconfirmed too',
      anAnswer({ status: 'not-started', carriedFrom: 'a' }),
      'unconfirmed',
    ],
    [
      'carried over as not now keeps its day',
      anAnswer({ status: 'not-now', carriedFrom: 'a', reviewOn: '2027-01-15' as Day }),
      'not-now',
    ],
  ] as const)('%s', (_, answer, shown) => {
    expect(shownStatus(answer, rules, today)).toBe(shown)
  })

  test('a municipality that lets proof hold half a year sees it fade after half a year', () => {
    const answer = anAnswer({ answeredOn: '2026-05-10' as Day })
    expect(shownStatus(answer, rules, today)).toBe('full')
    expect(shownStatus(answer, { ...rules, proofDays: 182 }, today)).toBe('unconfirmed')
  })

  test('is about to fade in the month before it does, and not after', () => {
    const at = (proofUntil: string) =>
      fadesWithin(30, anAnswer({ proofUntil: proofUntil as Day }), { ...rules, today })
    expect([at('2026-11-25'), at('2026-11-26'), at('2026-12-25'), at('2026-12-26')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
