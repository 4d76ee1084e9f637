import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type LevelAndGapSaid,
  levelAndGapHeading,
  levelAndGapMove,
  levelAndGapText,
} from './sentences-level-and-gap.ts'

const indicator = {
  name: { da: 'Daglig rygning', en: 'Daily smoking' },
  unit: 'percent' as const,
  decimals: 1,
  direction: 'lower-is-better' as const,
  breaks: [],
}
const names = {
  one: { da: 'Grundskole', en: 'Primary school' },
  other: { da: 'Lang videregående', en: 'Long higher' },
}
const at = (value: number, reach: number | null) => ({
  value,
  interval: reach === null ? null : { low: value - reach, high: value + reach },
})
const round = (period: string, [level, one, other]: [number, number, number], reach: number | null) => ({
  period,
  level: at(level, reach),
  groups: { one: at(one, reach), other: at(other, reach) },
})
const said = (changed: Partial<LevelAndGapSaid>): LevelAndGapSaid => ({
  indicator,
  place: 'Havby',
  names,
  now: round('2025', [12, 21, 4], 1),
  before: round('2017', [18, 28, 7], 1),
  ...changed,
})

describe('level and gap', () => {
  test.each<[string, Partial<LevelAndGapSaid>, string]>([
    ['both told', {}, 'Daglig rygning i Havby: niveauet er bedre end i 2017, og forskellen er mindre'],
    [
      'the level alone',
      { before: round('2017', [18, 22, 4], 1) },
      'Daglig rygning i Havby: niveauet er bedre end i 2017, men det kan ikke afgøres, om forskellen har ændret sig',
    ],
    [
      'the gap alone',
      { before: round('2017', [12.5, 14, 4], 1) },
      'Daglig rygning i Havby: niveauet kan ikke skelnes fra 2017, men forskellen er større',
    ],
    [
      'neither',
      { before: round('2017', [12.5, 21.5, 4], 1) },
      'Daglig rygning i Havby: hverken niveau eller forskel kan skelnes fra 2017',
    ],
    [
      'worse and turned',
      { before: round('2017', [6, 4, 9], 1) },
      'Daglig rygning i Havby: niveauet er dårligere end i 2017, og forskellen er vendt',
    ],
    [
      'a level without direction',
      { indicator: { ...indicator, direction: 'none' } },
      'Daglig rygning i Havby: niveauet er lavere end i 2017, og forskellen er mindre',
    ],
    [
      'one round',
      { before: null },
      'Daglig rygning i Havby 2025: forskellen mellem grundskole og lang videregående er 17,0 procentpoint',
    ],
    [
      'one round that shows no gap',
      { before: null, now: round('2025', [12, 13, 12], 3) },
      'Daglig rygning i Havby 2025: grundskole og lang videregående kan ikke skelnes fra hinanden',
    ],
    [
      'no intervals',
      { now: round('2025', [12, 21, 4], null), before: round('2017', [18, 28, 7], null) },
      'Daglig rygning i Havby 2025: grundskole 21,0\u00a0%, lang videregående 4,0\u00a0%',
    ],
    [
      'a new method between',
      { indicator: { ...indicator, breaks: [{ period: '2021', reason: names.one, newMethod: true }] } },
      'Daglig rygning i Havby 2025: forskellen mellem grundskole og lang videregående er 17,0 procentpoint',
    ],
    [
      'a missing group',
      { now: { ...round('2025', [12, 21, 4], 1), groups: null }, before: null },
      'Daglig rygning i Havby 2025: der mangler tal for grupperne',
    ],
  ])('in a heading with %s', (_, changed, heading) => {
    expect(levelAndGapHeading(said(changed)).da).toBe(heading)
  })

  test('say in one sentence what there is to compare with, in both languages', () => {
    expect(levelAndGapText(said({})).da).toBe('Niveauet er bedre end i 2017, og forskellen er mindre.')
    expect(levelAndGapText(said({})).en).toBe('The level is better than in 2017, and the gap is narrower.')
    expect(levelAndGapText(said({ before: null })).en).toContain('only one round')
    const cut = { ...indicator, breaks: [{ period: '2021', reason: names.one, newMethod: true }] }
    expect(levelAndGapText(said({ indicator: cut })).da).toContain('målt på en ny måde')
  })

  test('claim nothing that the intervals do not carry', () => {
    const share = fc.double({ min: 10, max: 90, noNaN: true })
    const figures = fc.tuple(share, share, share)
    fc.assert(
      fc.property(figures, figures, fc.double({ min: 0.1, max: 30, noNaN: true }), (now, before, reach) => {
        const about = said({ now: round('2025', now, reach), before: round('2017', before, reach) })
        const move = levelAndGapMove(about)
        const { da, en } = levelAndGapText(about)
        // the interval of a difference between two such figures reaches √2 as far
        const isLevelShown = Math.abs(now[0] - before[0]) > Math.SQRT2 * reach
        expect(/niveauet er/i.test(da)).toBe(isLevelShown)
        expect(/level is/i.test(en)).toBe(isLevelShown)
        const claimsGap = /forskellen er/.test(da)
        expect(/the gap (?:is|has turned)/.test(en)).toBe(claimsGap)
        expect(claimsGap).toBe(['grown', 'narrowed', 'turned'].includes(move?.gap ?? ''))
        // of four such figures twice as far
        const change = Math.abs(now[1] - now[2] - (before[1] - before[2]))
        if (claimsGap) expect(change).toBeGreaterThan(2 * reach - 1e-9)
      }),
    )
  })
})
