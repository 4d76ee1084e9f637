import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from './check-instrument.ts'
import { conditionInWords } from './condition-words.ts'
import type { Instrument } from './instrument.ts'
import { instrumentIn } from './read-instrument.ts'
import { readConversion, type Terms } from './ready.ts'
import { itemsOf } from './scoring.ts'
import { officialPlaces, withWordings } from './wordings.ts'

const folder = fileURLToPath(new URL('../../../db/seeds/instruments/', import.meta.url))
const shipped = readdirSync(folder).map(
  (file) =>
    JSON.parse(readFileSync(folder + file, 'utf8')) as {
      sort: 'whole' | 'shape'
      terms: Terms | null
      instrument: Instrument
    },
)

describe('what Pejling comes with', () => {
  test.each(shipped.map(({ instrument, ...more }) => [instrument.id, instrument, more] as const))(
    '%s may be used as it is, or waits for its wording only',
    (_, instrument, { sort, terms }) => {
      expect(instrumentIn(instrument)).toEqual({ ok: true, instrument })
      const problems = checkInstrument(instrument)
      if (sort === 'whole') {
        expect(problems).toEqual([])
        expect(wordless(instrument)).toEqual([])
      } else {
        expect(terms).not.toBeNull()
        for (const { path } of problems) expect(path).toMatch(/\.(text|label|table)$/)
        expect(problems.filter(({ stage }) => stage === 'saving')).toEqual([])
        for (const { wording } of officialPlaces(instrument)) expect(wording).toEqual({ da: '', en: '' })
      }
    },
  )

  test('the three scales are of the published length, and asked as what is sensitive', () => {
    const items = Object.fromEntries(
      shipped
        .filter(({ sort }) => sort === 'shape')
        .map(({ instrument }) => {
          const [score] = instrument.scores
          const isSensitive = instrument.sections.every(({ questions }) =>
            questions.every(({ sensitivity }) => sensitivity === 'sensitive'),
          )
          return [instrument.id, score && isSensitive ? itemsOf(score, instrument).length : 0]
        }),
    )
    expect(items).toEqual({ 'who-5': 5, 't-ils': 3, swemwbs: 7 })
  })

  test('a shape with every word and the whole table put in may be used', () => {
    for (const { instrument } of shipped.filter(({ sort }) => sort === 'shape')) {
      const words = new Map(officialPlaces(instrument).map(({ path }) => [path, { da: path, en: path }]))
      const worded = withWordings(instrument, words)
      const problems = checkInstrument(worded).filter(({ path }) => !path.endsWith('.table'))
      expect(problems).toEqual([])
    }
  })
})

/** Places where one of the two languages is missing. */
function wordless(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return []
  if ('da' in value && 'en' in value) return value.da && value.en ? [] : [path]
  return Object.entries(value).flatMap(([name, each]) => wordless(each, `${path}.${name}`))
}

describe('a conversion table as it is pasted', () => {
  test.each([
    ['7 7,00\n8 9,51', { 7: 7, 8: 9.51 }],
    ['raw_score,metric_score\r\n7,7.00\r\n8,9.51\r\n', { 7: 7, 8: 9.51 }],
    ['7;7,00\n\n8\t9.51', { 7: 7, 8: 9.51 }],
    ['', {}],
  ])('%j is read', (text, table) => {
    expect(readConversion(text)).toEqual(table)
  })

  test.each(['7', '7 seven', '7 7\n7 8', '7 7 7'])('%j is not', (text) => {
    expect(readConversion(text)).toBeNull()
  })
})

test('a condition is said as a person would', () => {
  const monitoring = shipped.find(
    ({ instrument }) => instrument.id === 'kendskab-holdninger-og-rollemodeller',
  )?.instrument
  if (!monitoring) throw new Error('not shipped')
  expect(conditionInWords("rolle = 'leader' and not answered(brug_for)", monitoring, 'da')).toBe(
    '“Hvad er du?” er “Leder” og ikke (“Hvad ville hjælpe jer mest?” er besvaret)',
  )
  expect(conditionInWords("kendskab.tilbud in ('agree', 'neither')", monitoring, 'en')).toBe(
    '“I know the offers and communities I can show citizens to” is one of “Agree”, “Neither”',
  )
})
