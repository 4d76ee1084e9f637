import { describe, expect, test } from 'vitest'
import type { Indicator } from '../figures/index.ts'
import type { Cell, Line } from './lines.ts'
import type { Scope } from './scope.ts'
import { spokenOf, standingOf } from './standing.ts'

const havby = { id: '9901', kind: 'municipality' as const, name: 'Havby', invented: true }
const fjordby = { ...havby, id: '9902', name: 'Fjordby' }
const scope: Scope = {
  id: 'opdigtede',
  name: { kind: 'invented' },
  members: [havby, fjordby],
  isInvented: true,
}

const line = (name: string, cell: Cell): Line => ({
  indicator: { id: name, short: { da: name, en: name } } as Indicator,
  period: '2025',
  spread: null,
  whole: null,
  cells: new Map([['9901', cell]]),
})
type Known = Extract<Cell, { value: number }>
const known = (verdict: Known['verdict'], quarter: Known['quarter']): Cell => ({
  figure: {} as Known['figure'],
  value: 10,
  quarter,
  verdict,
})

describe('what a heat map shows of one municipality, in words', () => {
  const lines = [
    line('Rygning', known('above', 3)),
    line('Kost', known('cannot-be-told', 3)),
    line('Søvn', known('uncertainty-unknown', 0)),
    line('Ensomhed', { figure: null, missing: 'not-yet-published' }),
  ]

  test('claims a difference only where the interval carries one, and says why a figure is missing', () => {
    expect(standingOf({ lines, scope }, havby, 'da')).toEqual([
      'Havby ligger over de opdigtede kommuner samlet på disse tal: Rygning.',
      'Havby kan ikke skelnes fra de opdigtede kommuner samlet på disse tal: Kost.',
      'Usikkerheden kendes ikke for disse tal, så vi siger ikke, om Havby adskiller sig fra de opdigtede kommuner samlet: Søvn.',
      'I højeste fjerdedel ligger: Rygning, Kost.',
      'I laveste fjerdedel ligger: Søvn.',
      expect.stringMatching(/^Uden tal: Ensomhed \(.+\)\.$/),
    ])
  })

  test('says the same in English, and nothing of what is not there', () => {
    expect(standingOf({ lines: lines.slice(0, 1), scope }, havby, 'en')).toEqual([
      'Havby lies above the invented municipalities together on these figures: Rygning.',
      'In the highest quarter: Rygning.',
    ])
  })

  test('speaks of the own municipality where it is among those shown, and else of the one beside', () => {
    expect(spokenOf({ own: havby, areas: [fjordby, havby] }, '9902')).toBe(havby)
    expect(spokenOf({ own: havby, areas: [fjordby] }, '9902')).toBe(fjordby)
    expect(spokenOf({ own: null, areas: [fjordby] }, null)).toBeNull()
  })
})
