import { describe, expect, test } from 'vitest'
import { figureIdOf, isMarkOf, type Observation, readFigureId } from './figure.ts'
import { missingReasons, missingWords, readMissingReason } from './missing-reason.ts'

describe('why a figure is missing', () => {
  test.each([
    ['.', 'cannot-exist'],
    ['..', 'not-given'],
    ['-', 'not-given'],
    ['–', 'not-given'],
    ['Endnu ikke offentliggjort', 'not-yet-published'],
    ['ikke offentliggjort endnu', 'not-yet-published'],
    ['Ikke spurgt', 'not-collected'],
    ['For få svar', 'too-small'],
    ['suppressed', 'too-small'],
    ['Trukket tilbage', 'withdrawn'],
    ['kan ikke forekomme', 'cannot-exist'],
    ['NA', 'not-given'],
    ['N/A', 'not-given'],
    ['too-small', 'too-small'],
    ['12,4', null],
    ['', null],
    ['-3,5', null],
    ['constructor', null],
    ['ni', null],
  ])('is read from a cell with %j as %s', (cell, reason) => {
    expect(readMissingReason(cell)).toBe(reason)
  })

  test('is read back from the words pages show it with, in both languages', () => {
    for (const reason of missingReasons) {
      expect(readMissingReason(missingWords.da[reason])).toBe(reason)
      expect(readMissingReason(missingWords.en[reason])).toBe(reason)
    }
  })

  test('is still recognised in a report that knew it by its earlier name', () => {
    const missing = { value: null, missing: 'too-small' as const }
    const figure = {
      indicator: 'rygning',
      area: '0326',
      group: 'all',
      period: '2025',
      low: null,
      high: null,
      n: null,
    }
    const before = {
      ...figure,
      value: null,
      missing: 'too-few',
      set: 'national',
    } as unknown as Observation & {
      set: 'national'
    }
    const mark = readFigureId(figureIdOf(before))?.mark ?? ''
    expect(isMarkOf(mark, missing)).toBe(true)
    expect(isMarkOf(mark, { value: null, missing: 'withdrawn' })).toBe(false)
  })
})
