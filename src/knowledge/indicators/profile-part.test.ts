import { describe, expect, test } from 'vitest'
import type { Indicator } from '../figures/index.ts'
import { partAsked, partOf, rowsOnPage } from './profile-part.ts'

function measured(name: string, measures = '') {
  const wording = { da: name, en: '' }
  const indicator = {
    id: plainId(name),
    name: wording,
    short: wording,
    finding: wording,
    measures: { da: measures, en: '' },
  }
  return { indicator: indicator as unknown as Indicator }
}
const plainId = (name: string) => name.toLowerCase().replaceAll(' ', '_')
const ask = (query: string) => partAsked(new URLSearchParams(query))
const many = Array.from({ length: 2 * rowsOnPage + 3 }, (_, index) => measured(`Tal ${index + 1}`))

describe('a long profile', () => {
  test('is shown a page at a time, in its own order', () => {
    const last = partOf(many, ask('side=3'))
    expect(last.rows).toEqual(many.slice(2 * rowsOnPage))
    expect(last).toMatchObject({
      page: 3,
      pages: 3,
      from: 2 * rowsOnPage + 1,
      found: many.length,
      total: many.length,
    })
  })

  test('is handed over whole where it is not read on a page', () => {
    expect(partOf(many, { search: '', page: 'all' })).toMatchObject({ rows: many, page: 1, pages: 1 })
    expect(partOf([], { search: '', page: 'all' })).toMatchObject({ rows: [], from: 0, pages: 1 })
  })

  test.each(['side=99', 'side=3.0', 'side=0', 'side=-1', 'side=x', ''])(
    'has rows on every page asked for (%s)',
    (query) => {
      expect(partOf(many, ask(query)).rows.length).toBeGreaterThan(0)
    },
  )

  test('is searched by every word, with or without Danish letters, in what is called or measured', () => {
    const rows = [measured('Svær overvægt', 'BMI på mindst 30'), measured('Overvægt'), measured('Rygning')]
    expect(partOf(rows, ask('soeg=OVERVAEGT svaer')).rows).toEqual([rows[0]])
    expect(partOf(rows, ask('soeg=bmi')).rows).toEqual([rows[0]])
    expect(partOf(rows, ask('soeg=findes ikke'))).toMatchObject({
      rows: [],
      from: 0,
      found: 0,
      total: 3,
      pages: 1,
    })
    expect(partOf([], ask('')).rows).toEqual([])
  })
})
