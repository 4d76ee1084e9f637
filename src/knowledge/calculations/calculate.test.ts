import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { calculate, mustFindMethod } from './calculate.ts'
import { methods } from './methods.ts'

const examples = join(projectRoot, 'docs/calculate')

function tableIn(text: string) {
  return readCsv(new TextEncoder().encode(text))
}

function calculated(method: string, text: string, ...options: string[]): string[] {
  return calculate(mustFindMethod(method), { input: tableIn(text), reference: null }, options)
    .trim()
    .split('\n')
}

function refusalOf(method: string, text: string, ...options: string[]): string {
  try {
    calculated(method, text, ...options)
  } catch (error) {
    if (error instanceof Refusal) return sentenceOf(error, 'en')
    throw error
  }
  return 'no refusal'
}

test.each(methods.map(({ name }) => name))(
  'the example of %s in the documentation is what it gives',
  (name) => {
    const read = (part: string) => readFileSync(join(examples, `${name}-${part}.csv`), 'utf8')
    const reference = existsSync(join(examples, `${name}-reference.csv`)) ? tableIn(read('reference')) : null
    expect(calculate(mustFindMethod(name), { input: tableIn(read('input')), reference }, [])).toBe(
      read('output'),
    )
  },
)

describe('a table of counts', () => {
  test('may have semicolons, decimal commas, a mark in front, Windows line ends and quoted cells', () => {
    const [headers, first] = calculated(
      'proportion',
      '\ufeff"Område";"antal";"befolkning"\r\n"Havby; nord";"0,5";"1.234"\r\n',
    )
    expect(headers).toBe('Område,value,lower95,upper95,lower998,upper998,statistic,method')
    expect(first).toMatch(/^"Havby; nord",0\.0004051863857374392,/)
  })

  test('may hold its own expected results, which do not identify anything', () => {
    const table =
      'Area,Numerator,Denominator,value,lower95_0cl,upper95_0cl,lowercl,statistic,method,multiplier\nA,1,4,9,9,9,9,x,y,100\n'
    expect(calculated('proportion', table)[1]).toMatch(/^A,25,.*,percentage,Wilson$/)
  })

  test('gives its multiplier by the option, else by its column, else by the method', () => {
    const table = 'Area,x,n,multiplier\nA,20,100,1000\n'
    expect(calculated('rate', table)[1]).toMatch(/^A,200,.*rate per 1000,Byars$/)
    expect(calculated('rate', table, 'multiplier=10')[1]).toMatch(/^A,2,.*rate per 10,Byars$/)
    expect(calculated('rate', 'Area,x,n\nA,2,100\n')[1]).toMatch(/^A,2000,.*rate per 100000,Exact$/)
  })

  test('is added up by the columns of the option group, unknown parts making an unknown sum', () => {
    const table = 'Area,Sex,x,n\nA,m,1,10\nB,m,2,10\nA,f,3,10\nB,f,NA,10\n'
    const [headers, a, b] = calculated('proportion', table, 'group=Area')
    expect(headers).toMatch(/^Area,value,/)
    expect(a).toMatch(/^A,0\.2,/)
    expect(b).toBe('B,,,,,,proportion of 1,Wilson')
  })

  test('names its limits by the levels asked for', () => {
    expect(calculated('rate', 'x,n\n5,10\n', 'confidence=0.9,99')[0]).toBe(
      'value,lower90,upper90,lower99,upper99,statistic,method',
    )
  })
})

describe('a fault is one sentence with line and column', () => {
  test.each([
    ['nope', 'x,n\n1,2\n', [], 'There is no method "nope". Choose one of these: proportion, rate'],
    ['proportion', 'x,n\n1,2\n', ['size=2'], 'proportion has no option "size".'],
    ['proportion', 'x,n\n1,2\n', ['multiplier'], '"multiplier" is not an option with a value.'],
    ['proportion', 'x,n\n1,2\n', ['confidence=100'], 'The option confidence cannot be "100".'],
    ['proportion', 'x,b\n1,2\n', [], 'The column with the population is missing from the headers (line 1).'],
    ['proportion', 'x,n\n1,2\nmany,2\n', [], 'Line 3, column "x": "many" is not a number.'],
    ['rate', 'x,n\n-1,2\n', [], 'Line 2, column "x": -1 is below 0'],
    ['rate', 'x,n\n1,0\n', [], 'Line 2, column "n": 0 is not above 0.'],
    ['proportion', 'x,n\n3,2\n', [], 'Line 2, column "x": 3 is more than the 2'],
    ['proportion', 'x,n\n', [], 'There are no rows below the headers'],
    ['isr', 'ageband,x,n\n0-4,1,2\n', [], 'isr needs a reference population.'],
    ['dsr', 'ageband,x,n,stdpop\n0-4,1,2,\n', [], 'Line 2, column "stdpop" is empty'],
    [
      'dsr',
      'ageband,x,n\nold,1,2\n',
      ['standard=esp2013'],
      'Line 2, column "ageband": "old" does not start with an age.',
    ],
    ['dsr', 'ageband,x,n,f1,f2,stdpop\n0-4,5,9,1,1,1\n', [], 'Line 2, column "x": 5 does not match the 3'],
    ['quantiles', 'value\n1\n', ['quantiles=1.5'], 'The option quantiles cannot be "1.5".'],
    [
      'quantiles',
      'value,invert\n1,perhaps\n',
      [],
      'Line 2, column "invert": "perhaps" is neither TRUE nor FALSE.',
    ],
    [
      'life-expectancy',
      'age,pop,deaths\n0,9,1\n0,9,1\n',
      [],
      'Line 3, column "age": the age band "0" is there twice.',
    ],
    ['funnel-limits', 'ev,rate\n5,0\n', [], 'Line 2, column "rate": 0 is not above 0.'],
    ['funnel-limits', 'numerator,denominator\n0,9\n', [], 'The file has no events'],
  ])('%s of %j', (method, table, options, sentence) => {
    expect(refusalOf(method, table, ...options)).toContain(sentence)
  })

  test('a reference population nobody uses is not passed over in silence', () => {
    const input = tableIn('x,n\n1,2\n')
    expect(() => calculate(mustFindMethod('rate'), { input, reference: input }, [])).toThrow(
      'uselessReference',
    )
  })
})

describe('standard populations', () => {
  const table = 'Area,ageband,count,pop\nA,0-4,8,1000\nA,5-9,12,500\n'

  test('come by name, by reference file or in a column, with the same rate', () => {
    // (5000 · 8/1000 + 5500 · 12/500) / 10500 · 100,000.
    const [, byName] = calculated('dsr', table, 'standard=ESP2013')
    expect(Number(byName?.split(',')[3])).toBeCloseTo(((40 + 132) / 10_500) * 100_000, 8)
    const reference = tableIn('Age Band,esp2013\n00-04,5000\n5 - 9,5500\n')
    const byFile = calculate(mustFindMethod('dsr'), { input: tableIn(table), reference }, [])
    expect(byFile.trim().split('\n')[1]).toBe(byName)
  })

  test('lack the age bands they lack', () => {
    expect(refusalOf('dsr', 'Area,ageband,count,pop\nA,3-7,8,1000\n', 'standard=esp2013')).toContain(
      'the age band "3-7" is not in the standard population',
    )
  })
})

test('results never have an exponent, so that no spreadsheet takes them for something else', () => {
  const [, line] = calculated('proportion', 'x,n\n1,123456789\n', 'multiplier=0.001')
  expect(line).toMatch(/^0\.000000000008/)
  expect(line).not.toMatch(/\de/)
})
