import { describe, expect, test } from 'vitest'
import { everybody } from '../knowledge/figures/index.ts'
import { peopleByGroup, splitOnGroups } from './indicator-groups.ts'
import { correctedRound } from './indicators.ts'
import { answersOf, sampledFigure } from './sampled-figure.ts'

const havby = { code: '9901', name: 'Havby', people: 43_120, burden: 0.3 }
const people = peopleByGroup({ area: havby, period: '2026', people: havby.people })
const total = (indicator: string, value: number, period = '2025') =>
  sampledFigure({ indicator, area: havby.code, group: everybody, period }, value, answersOf(havby, period))
const shareOf = (id: string) => {
  const same = people.filter(({ group }) => group.split(':')[0] === id.split(':')[0])
  const own = same.find(({ group }) => group === id)?.value ?? 0
  return own / same.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

describe('the invented figures by group', () => {
  test.each([
    ['rygning', 12.4],
    ['ensomhed', 13.1],
    ['selvvurderet_helbred', 81.7],
  ])('of %s, weighted by their people, give the total again', (indicator, value) => {
    const groups = splitOnGroups(havby, total(indicator, value))
    expect(groups).toHaveLength(17)
    for (const dimension of ['sex', 'age', 'education', 'situation']) {
      const of = groups.filter(({ group }) => group.startsWith(dimension))
      const mean = of.reduce((sum, each) => sum + (each.value ?? 0) * shareOf(each.group), 0)
      expect(Math.abs(mean - value), dimension).toBeLessThan(0.06)
    }
  })

  test('give the corrected total again when a round has been corrected', () => {
    const [whole, ...groups] = correctedRound({ indicator: 'rygning', period: '2017' }, 17.6)
    expect(whole).toMatchObject({ area: '9901', group: everybody, value: 17.6 })
    const byEducation = groups.filter(({ group }) => group.startsWith('education'))
    const mean = byEducation.reduce((sum, { value, group }) => sum + (value ?? 0) * shareOf(group), 0)
    expect(Math.abs(mean - 17.6)).toBeLessThan(0.06)
  })

  test('lie within their own intervals and are possible percentages', () => {
    for (const figure of splitOnGroups(havby, total('rygning', 12.4))) {
      const { value, low, high, n } = figure
      expect([value, low, high, n].every((each) => each !== null)).toBe(true)
      expect(low as number).toBeLessThan(value as number)
      expect(high as number).toBeGreaterThan(value as number)
      expect(low as number).toBeGreaterThanOrEqual(0)
      expect(n as number).toBeGreaterThanOrEqual(30)
    }
  })

  test('keep udsatte at 2–5 and sårbare at 15–20 per cent of the adults', () => {
    expect(shareOf('situation:marginalised')).toBeGreaterThan(0.02)
    expect(shareOf('situation:marginalised')).toBeLessThan(0.05)
    expect(shareOf('situation:vulnerable')).toBeGreaterThan(0.15)
    expect(shareOf('situation:vulnerable')).toBeLessThan(0.2)
  })

  test('rest on 1.900 answers in Havby in 2025, and are hidden where fewer than 30 answered', () => {
    expect(answersOf(havby, '2025')).toBe(1900)
    const small = { ...havby, people: 2000 }
    const hidden = splitOnGroups(small, total('rygning', 12.4)).filter(({ value }) => value === null)
    expect(hidden.map(({ group, missing }) => [group, missing])).toEqual([
      ['situation:marginalised', 'too-small'],
    ])
  })
})
