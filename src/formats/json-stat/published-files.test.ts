import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../values/refusal.ts'
import { readCsv } from '../csv.ts'
import { longCsv } from '../long-csv.ts'
import { jsonStatText, readJsonStat } from './index.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/stat')
const isThere = existsSync(join(folder, 'jsonstat'))
if (!isThere)
  process.stderr.write('Skipped: published JSON-stat files are not beside this checkout (3 tests)\n')

interface Case {
  id: string
  expected: { valid: boolean }
  input: unknown
}

/** Every file that is a table, with the name of its expected flat table when there is one. */
function tables(): { path: string; flat: string | null }[] {
  const folders = ['jsonstat', 'jsonstat/other', 'dst'].map((name) => join(folder, name))
  return folders.flatMap((inside) => {
    const names = readdirSync(inside)
    return names
      .filter(
        (name) => name.endsWith('.json') && name !== 'validation_cases.json' && !name.includes('metadata'),
      )
      .map((name) => {
        const flat = names.find((each) => new RegExp(`^${name.slice(0, -5)}(?:-to_table)?\\.csv$`).test(each))
        return { path: join(inside, name), flat: flat ? join(inside, flat) : null }
      })
  })
}

const encode = (pieces: Iterable<string>) => new TextEncoder().encode([...pieces].join(''))

describe('published JSON-stat files', () => {
  test.runIf(isThere)('become their expected flat tables, cell by cell', () => {
    const compared = tables().flatMap(({ path, flat }) => {
      if (!flat) return []
      const wanted = readCsv(readFileSync(flat))
      const found = readCsv(
        encode(longCsv(readJsonStat(readFileSync(path)).datasets[0]?.cube as never, 'labels')),
      )
      const headers = found.headers.map((header) => header.toLowerCase())
      const columns = wanted.headers.map((header) => headers.indexOf(header.toLowerCase()))
      expect(found.rows.map(({ cells }) => columns.map((column) => cells[column]))).toEqual(
        wanted.rows.map(({ cells }) => cells),
      )
      return [path]
    })
    expect(compared.length).toBeGreaterThan(0)
  })

  test.runIf(isThere)('are the same tables when they are written and read again', () => {
    for (const { path } of tables()) {
      for (const { cube } of readJsonStat(readFileSync(path)).datasets) {
        const again = readJsonStat(encode(jsonStatText(cube))).datasets[0]?.cube
        expect({ ...again, status: [...(again?.status ?? [])] }).toEqual({
          ...cube,
          status: [...cube.status],
        })
      }
    }
  })

  test.runIf(isThere)('are refused where the published cases say they are invalid', () => {
    const cases: Case[] = JSON.parse(readFileSync(join(folder, 'jsonstat/validation_cases.json'), 'utf8'))
    const verdicts = cases.map(({ id, input }) => {
      try {
        readJsonStat(encode([JSON.stringify(input)]))
        return [id, true]
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal
        return [id, false]
      }
    })
    expect(verdicts).toEqual(cases.map(({ id, expected }) => [id, expected.valid]))
  })
})
