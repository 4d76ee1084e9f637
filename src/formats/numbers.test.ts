import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeNumber } from '../values/numbers.ts'
import { guessDecimalMark, readNumber } from './numbers.ts'

describe('a number is read as Danes and the English write it', () => {
  test.each([
    ['12,4', 12.4],
    ['12.4', 12.4],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u202f567.25', 1234567.25],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1234.567', 1234.567],
    ['0,123', 0.123],
    ['0.123', 0.123],
    [',5', 0.5],
    [' 42 ', 42],
    ['-3,5', -3.5],
    ['\u22123,5', -3.5],
    ['+7', 7],
    ['12,4 %', 12.4],
    ['12.4%', 12.4],
    ['12,4\u00a0%', 12.4],
    ['1,5E+3', 1500],
    ['1.2e-7', 1.2e-7],
    ['007', 7],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  test.each([
    '',
    ' ',
    '-',
    '%',
    '..',
    'x',
    '1x',
    '1.2.3',
    '1,2,3',
    '12.34.567',
    '1 23',
    '1  234',
    '5.',
    '1,',
    '--1',
    '12-11',
    '2026-11-22',
    '12.11.2026',
    '1e5e5',
    '9'.repeat(400),
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
  ])('%j is no number', (text) => {
    expect(readNumber(text)).toBeNull()
    expect(readNumber(text, 'comma')).toBeNull()
  })

  test.each([
    ['1.234', 'comma', 1234],
    ['1.234', 'point', 1.234],
    ['1,234', 'comma', 1.234],
    ['1,234', 'point', 1234],
    ['-12.345 %', 'point', -12.345],
    ['12.4', 'comma', 12.4],
  ] as const)('%j in a column with a decimal %s is %d', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value)
  })

  test('a number that could be two is not guessed at', () => {
    expect(readNumber('1.234')).toBeNull()
    expect(readNumber('1,234')).toBeNull()
  })

  test('what the pages write can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const value = whole / 10 ** decimals
        expect(readNumber(writeNumber(value, 'da', decimals), 'comma')).toBeCloseTo(value, 6)
        expect(readNumber(writeNumber(value, 'en', decimals), 'point')).toBeCloseTo(value, 6)
      }),
    )
  })
})

describe('the decimal mark of a column', () => {
  test.each([
    ['comma', ['1.234', '12,4']],
    ['comma', ['navn', '', '1.234.567,8']],
    ['comma', ['1 234,5']],
    ['point', ['1,234', '0.5 %']],
    ['point', ['1,234,567']],
    ['comma', ['1.234.567']],
    ['point', ['1234.567']],
  ] as const)('is a %s in %j', (mark, cells) => {
    expect(guessDecimalMark(cells)).toBe(mark)
  })

  test.each([[[]], [['1.234', '5.678']], [['12', '13']], [['12,4', '12.4']], [['x,y', '12.11.2026']]])(
    'is for a person to say in %j',
    (cells) => {
      expect(guessDecimalMark(cells)).toBeNull()
    },
  )
})
