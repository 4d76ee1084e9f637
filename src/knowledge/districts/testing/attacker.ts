import { readCsv } from '../../../formats/csv.ts'
import { attackedRange } from '../../../statistics/disclosure/attacker.ts'
import { type CountTable, keyOf } from '../../../statistics/disclosure/count-table.ts'
import { type Lattice, latticeOf } from '../../../statistics/disclosure/lattice.ts'
import { addUnknowns, sumsOf } from '../../../statistics/disclosure/reader.ts'

/** What one release's file tells of true counts, which the attacker does not see but the test does. */
export interface Told {
  lattice: Lattice
  isTold(place: number): boolean
  /** The true counts the file does not tell. */
  hidden: number[]
}

const names: Record<string, string> = { 'I alt': '*', Ja: 'yes', Nej: 'no' }

/** Reads a release's own CSV of districts by sex by answer; a figure kept from an earlier release tells nothing of this one. */
export function toldIn(lines: [string, string, number, number][], file: string): Told {
  const found = latticeOf(tableOf(lines))
  if (found.kind === 'refused') throw new Error(found.reason)
  const { lattice } = found
  const told = new Map<string, number>()
  for (const { cells } of readCsv(new TextEncoder().encode(file)).rows) {
    const [figure = '', note = ''] = cells.slice(3)
    const count = Number(figure.replaceAll('.', ''))
    const at = cells.slice(0, 3).map((name) => names[name] ?? name)
    if (!Number.isNaN(count) && note === '') told.set(keyOf(at), count)
  }
  for (const { at, count } of lattice.cells) {
    const figure = told.get(keyOf(at))
    if (figure !== undefined && figure !== count) throw new Error(`${at.join(' ')} is told as ${figure}`)
  }
  const isTold = (place: number) => told.has(keyOf(lattice.cells[place]?.at ?? []))
  const hidden = lattice.cells.flatMap(({ count }, place) => (isTold(place) ? [] : [count]))
  return { lattice, isTold, hidden }
}

function tableOf(lines: [string, string, number, number][]): CountTable {
  const dimension = (id: string, ids: string[]) => ({
    id,
    label: { da: id, en: id },
    categories: [...new Set(ids)].map((each) => ({ id: each, label: { da: each, en: each } })),
  })
  return {
    dimensions: [
      dimension(
        'district',
        lines.map(([place]) => place),
      ),
      dimension(
        'sex',
        lines.map(([, sex]) => sex),
      ),
      dimension('answer', ['yes', 'no']),
    ],
    cells: lines.flatMap(([place, sex, yes, of]) => [
      { at: [place, sex, 'yes'], count: yes },
      { at: [place, sex, 'no'], count: of - yes },
    ]),
  }
}

/** The narrowest range of a count below 5 in any of the releases, for somebody with all of them who knows that people only came. */
export function narrowestSecret(releases: readonly Told[]): number {
  const program = { variables: [], truth: [], rows: [] as ReturnType<typeof sumsOf> }
  const unknown = releases.map(({ lattice, isTold }) =>
    addUnknowns(program, lattice.cells, (place) => {
      const count = lattice.cells[place]?.count ?? 0
      return isTold(place) ? { lower: count, upper: count } : { lower: 0, upper: null }
    }),
  )
  for (const [index, { lattice }] of releases.entries())
    program.rows.push(...sumsOf(lattice, unknown[index] ?? new Map()))
  for (const [place, after] of unknown[1] ?? []) {
    const before = unknown[0]?.get(place)
    const known = releases[0]?.lattice.cells[place]?.count ?? 0
    if (before === undefined) program.rows.push({ terms: [[after, 1]], min: known })
    else
      program.rows.push({
        terms: [
          [after, 1],
          [before, -1],
        ],
        min: 0,
      })
  }
  const widths = releases.flatMap(({ lattice }, index) =>
    lattice.cells.flatMap(({ count }, place) => {
      if (count >= 5) return []
      const variable = unknown[index]?.get(place)
      if (variable === undefined) return [0]
      const { lowest, highest } = attackedRange(program, [[variable, 1]])
      return [(highest ?? Number.MAX_SAFE_INTEGER) - (lowest ?? 0)]
    }),
  )
  return Math.min(...widths)
}
