import { readNumber } from '../../formats/numbers.ts'
import type { Table, TableRow } from '../../formats/table.ts'
import type { CountTable } from '../../statistics/disclosure/index.ts'
import {
  everybody,
  groupOf,
  type Indicator,
  parseGroup,
  parsePeriod,
  plainPlaceName,
} from '../figures/index.ts'
import type { ColumnRole } from './columns.ts'
import { countTableOf } from './count-table.ts'
import type { District } from './district.ts'
import { faultsAmong } from './faults.ts'

export type ProblemKind =
  | 'no-district'
  | 'bad-code'
  | 'other-name'
  | 'same-name'
  | 'parent-is-district'
  | 'unreadable-period'
  | 'unreadable-count'
  | 'more-than-population'
  | 'unknown-group'
  | 'two-groups'
  | 'other-groups'
  | 'overlapping-groups'
  | 'without-groups'
  | 'duplicate'

/** What is wrong with a line, and the cell it is about, never a count. */
export interface Problem {
  line: number
  kind: ProblemKind
  cell: string
}

/** One line of a file: so many of so many in a district, a period and a group. */
export interface CountLine {
  line: number
  district: District
  period: string
  group: string
  count: number
  population: number
}

export interface ReadRound {
  period: string
  districts: District[]
  table: CountTable
  /** Lines of groups and districts that the file does not name: counted as nobody. */
  absent: number
}

export interface ReadCounts {
  rounds: ReadRound[]
  problems: Problem[]
  /** Lines with totals, which are added up anew and not read. */
  leftOut: number
}

/** What the lines of a file are read by. */
export interface Reading {
  roles: readonly (ColumnRole | null)[]
  /** The period of the whole file, where no column says it. */
  period: string | null
  indicator: Pick<Indicator, 'name'>
  /** The municipality's name, by which a line of its totals is known. */
  municipality: string
  /** Districts there are already: a file without codes finds them by name. */
  known: readonly District[]
}

const totals = new Set([
  'i alt',
  'whole municipality',
  'ialt',
  'alle',
  'total',
  'all',
  'hele omraadet',
  'sum',
  'uoplyst i alt',
])

/** Reads a file of counts by district, all of it or problems by line; totals in the file are left out. */
export function readCounts(table: Table, reading: Reading): ReadCounts {
  const problems: Problem[] = []
  const lines: CountLine[] = []
  let leftOut = 0
  for (const row of table.rows) {
    const read = lineOf(row, table, reading)
    if (read === 'total') leftOut += 1
    else if ('kind' in read) problems.push(read)
    else lines.push(read)
  }
  const rounds: ReadRound[] = []
  for (const [period, all] of Map.groupBy(lines, (line) => line.period)) {
    const finest = withoutTotals(all)
    leftOut += all.length - finest.length
    problems.push(...faultsAmong(all, finest))
    if (problems.length === 0) rounds.push({ period, ...countTableOf(finest, reading.indicator) })
  }
  const inOrder = problems.sort((one, other) => one.line - other.line)
  return { rounds: rounds.sort((a, b) => a.period.localeCompare(b.period)), problems: inOrder, leftOut }
}

/** Where a period is divided by groups, its lines of everybody are totals. */
function withoutTotals(lines: CountLine[]): CountLine[] {
  const isDivided = lines.some(({ group }) => group !== everybody)
  return isDivided ? lines.filter(({ group }) => group !== everybody) : lines
}

function lineOf(row: TableRow, table: Table, reading: Reading): CountLine | Problem | 'total' {
  const cell = (role: ColumnRole) => (row.cells[reading.roles.indexOf(role)] ?? '').trim()
  const problem = (kind: ProblemKind, about: string): Problem => ({ line: row.line, kind, cell: about })
  const district = districtOf({ code: cell('code'), name: cell('district'), parent: cell('parent') }, reading)
  if (typeof district === 'string')
    return district === 'total' ? 'total' : problem(district, cell('code') || cell('district'))
  const written = reading.roles.includes('period') ? cell('period') : (reading.period ?? '')
  const period = parsePeriod(written)
  if (period === null) return problem('unreadable-period', written)
  const group = groupIn(row, reading)
  if (typeof group !== 'string') return problem(group.kind, group.cell)
  const [count, population] = [peopleIn(cell('count'), table), peopleIn(cell('population'), table)]
  // a count that cannot be read is no count, so that it may be shown
  if (count === null) return problem('unreadable-count', cell('count'))
  if (population === null) return problem('unreadable-count', cell('population'))
  if (count > population) return problem('more-than-population', district.name)
  return { line: row.line, district, period, group, count, population }
}

function districtOf(
  written: { code: string; name: string; parent: string },
  { known, municipality }: Reading,
): District | 'no-district' | 'bad-code' | 'total' {
  const name = written.name.slice(0, 120)
  const plain = plainPlaceName(name)
  if (name === '' && written.code === '') return 'no-district'
  if (totals.has(plain) || totals.has(plainPlaceName(written.code))) return 'total'
  if (isWholeMunicipality(name, municipality)) return 'total'
  const same = known.find((each) => plainPlaceName(each.name) === plain)
  const code = written.code || (same?.code ?? plain.replaceAll(' ', '-'))
  if (!/^[^|*\s]{1,40}$/.test(code)) return 'bad-code'
  const byCode = known.find((each) => each.code === code)
  const isWhole = written.parent === '' || plainPlaceName(written.parent) === plainPlaceName(municipality)
  return {
    code,
    name: name || (byCode?.name ?? code),
    parent: isWhole ? null : written.parent.replace(/[|*]/g, ' ').slice(0, 120),
  }
}

/** `Havby Kommune` and `Hele Havby` are all of it; `Havby` alone may be the town. */
function isWholeMunicipality(name: string, municipality: string): boolean {
  const [plain, whole] = [plainPlaceName(name), plainPlaceName(municipality)]
  return plain === `hele ${whole}` || (plain === whole && /kommune\b/i.test(name))
}

/** The group a line is about, from whichever of its columns names one. */
function groupIn(row: TableRow, { roles }: Reading): string | { kind: ProblemKind; cell: string } {
  const cells = roles.flatMap((role, index) => (role === 'group' ? [(row.cells[index] ?? '').trim()] : []))
  let found = everybody
  for (const cell of cells) {
    const group = parseGroup(cell)
    if (group === null || (group !== everybody && groupOf(group) === null))
      return { kind: 'unknown-group', cell }
    if (group === everybody) continue
    if (found !== everybody) return { kind: 'two-groups', cell: cells.join(', ') }
    found = group
  }
  return found
}

/** A whole number of people: `1.234` and `1,234` are thousands, since nobody is a fraction. A workbook says itself what its mark is. */
function peopleIn(text: string, { decimalMark }: Table): number | null {
  const value = readNumber(text, decimalMark ?? (text.includes(',') ? 'point' : 'comma'))
  return value !== null && !text.includes('%') && Number.isSafeInteger(value) && value >= 0 ? value : null
}
