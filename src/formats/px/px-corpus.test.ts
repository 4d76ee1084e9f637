import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { readCsv } from '../csv.ts'
import { readPx } from './index.ts'

/** Real PX files kept beside the checkout, never in it; without them these tests say that they were skipped. */
const folder = join(import.meta.dirname, '../../../../shared/data/stat/px')
const isThere = existsSync(join(folder, 'px_expected.csv'))
const expectedOf = new Map(
  isThere
    ? readCsv(readFileSync(join(folder, 'px_expected.csv'))).rows.map(({ cells }) => [cells[0] ?? '', cells])
    : [],
)
const files = isThere ? globSync('**/*.{px,PX}', { cwd: folder }).sort() : []
const honest = files.filter((file) => expectedOf.get(file)?.[9] !== '' && !file.includes('/error/'))
const faulty = (kind: string) => files.filter((file) => file.includes(`/error/${kind}/`))

describe.skipIf(!isThere)('the PX files of statistical offices, beside the checkout', () => {
  test.each(honest)('%s has the cells, figures and names that were counted by hand', (file) => {
    const [, , , languages, language, matrix, title, stub, heading, sizes, cells, , figures, sum] =
      expectedOf.get(file) ?? []
    const px = readPx(readFileSync(join(folder, file)))
    const numbers = px.values.filter((value) => typeof value === 'number')
    expect(px.dimensions.map(({ categories }) => categories.length).join('x')).toBe(sizes)
    expect([px.values.length, numbers.length]).toEqual([Number(cells), Number(figures)])
    expect(numbers.reduce((total, value) => total + value, 0)).toBeCloseTo(Number(sum), 3)
    expect([px.id, px.language ?? '']).toEqual([matrix, language])
    if (languages) expect(px.languages).toEqual(languages.split('|'))
    if (title) expect(px.label).toBe(title)
    expect(px.dimensions.map(({ label }) => label).join('|')).toBe(
      [stub, heading].filter((one) => one).join('|'),
    )
    for (const other of px.languages)
      expect(readPx(readFileSync(join(folder, file)), { language: other }).values).toEqual(px.values)
  })

  test.each(faulty('fatal'))('%s is refused with the place', (file) => {
    try {
      readPx(readFileSync(join(folder, file)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      expect(sentenceOf(error, 'da')).toMatch(/^Linje \d+, tegn \d+: /)
      return
    }
    throw new Error('it was read')
  })

  test.each([...faulty('continue'), ...faulty('multilang')])('%s is read with a warning', (file) => {
    const px = readPx(readFileSync(join(folder, file)))
    expect(px.values).toHaveLength(48)
    expect(px.warnings.length).toBeGreaterThan(0)
  })
})
