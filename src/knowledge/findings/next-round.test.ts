import { describe, expect, test } from 'vitest'
import type { Indicator } from '../figures/index.ts'
import { heldRound, nextRoundAsked } from './next-round.ts'

const smoking = { indicator: { minimum: 0, maximum: 100 } as Indicator, value: 12.4 }
const empty = { answers: '', next: '', to: '' }

describe('what somebody asks about the next round', () => {
  test.each([
    ['1200', 1200],
    ['1.200', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['10.000.000', 10_000_000],
  ])('is %s answers, read as %d', (written, answers) => {
    expect(nextRoundAsked({ ...empty, answers: written }, smoking)).toMatchObject({ answers, wrong: [] })
  })

  test.each(['0', '-5', '12,5', 'mange', '10000001', '1e3'])('cannot be %s answers', (written) => {
    const asked = nextRoundAsked({ ...empty, next: written }, smoking)
    expect(asked).toMatchObject({ next: null, wrong: ['next'] })
    expect(asked.written.next).toBe(written)
  })

  test('is a figure the indicator can have, with comma or point, and another than the latest', () => {
    expect(nextRoundAsked({ ...empty, to: '10,5 %' }, smoking)).toMatchObject({ to: 10.5, wrong: [] })
    expect(nextRoundAsked({ ...empty, to: '10.5' }, smoking).to).toBe(10.5)
    expect(nextRoundAsked({ ...empty, to: '101' }, smoking)).toMatchObject({ to: null, wrong: ['to'] })
    expect(nextRoundAsked({ ...empty, to: '12,4' }, smoking)).toMatchObject({ to: null, wrong: ['to-same'] })
  })

  test('is nothing when nothing is written', () => {
    expect(nextRoundAsked(empty, smoking)).toMatchObject({ answers: null, next: null, to: null, wrong: [] })
  })
})

test('the answers of the source go before those somebody wrote', () => {
  const figure = { period: '2025', value: 12.4, interval: null, n: 800 }
  expect(heldRound(figure, 1200).answers).toBe(800)
  expect(heldRound({ ...figure, n: null }, 1200).answers).toBe(1200)
})
