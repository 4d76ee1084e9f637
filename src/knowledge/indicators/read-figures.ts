import { guessDecimalMark, readNumber } from '../../formats/numbers.ts'
import type { Table, TableRow } from '../../formats/table.ts'
import { findIndicatorByName, type Known, type Reading } from './column-roles.ts'
import { type MissingReason, missingReasons, type Observation, type SetName } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { parsePeriod } from './period.ts'

type ProblemKind =
  | 'unknown-municipality'
  | 'not-a-municipality'
  | 'invented-in-national'
  | 'unknown-indicator'
  | 'unreadable-period'
  | 'unreadable-number'
  | 'impossible-value'
  | 'interval-misses-value'
  | 'group-too-long'
  | 'duplicate'
  | 'conflict'

/** What is wrong with one line, so that a person can find it and put it right. */
export interface Problem {
  line: number
  kind: ProblemKind
  cell: string
  /** What the sentence needs: a name, the bounds, the line it collides with. */
  about: Record<string, string | number>
}

/** What a file says: figures and problems. With a single problem nothing is stored. */
export interface ReadFigures {
  observations: Observation[]
  problems: Problem[]
  /** Cells without a figure: no row, no problem. */
  empty: number
  leftOut: number
}

export interface ReadingRules extends Known {
  set: SetName
  /** Lines for regions, the country and Christiansø are left out and counted, instead of being problems. */
  leaveOutOthers: boolean
}

/** Reads every figure of a table by its roles, and says line by line what could not be read. */
export function readFigures(table: Table, reading: Reading, rules: ReadingRules): ReadFigures {
  const found: ReadFigures = { observations: [], problems: [], empty: 0, leftOut: 0 }
  const seen = new Map<string, { line: number; observation: Observation }>()
  const columns = columnsOf(table, reading, rules.indicators)
  for (const row of table.rows) readRow(row, { columns, reading, rules, found, seen })
  return found
}

interface Columns {
  index: Partial<Record<string, number>>
  figures: {
    column: number
    indicator: Indicator | null
    period: string | null
    mark: 'comma' | 'point' | null
  }[]
  byName: Map<string, Indicator | null>
}

interface Work {
  columns: Columns
  reading: Reading
  rules: ReadingRules
  found: ReadFigures
  seen: Map<string, { line: number; observation: Observation }>
}

function columnsOf(table: Table, { roles }: Reading, indicators: readonly Indicator[]): Columns {
  const index: Columns['index'] = {}
  const figures: Columns['figures'] = []
  roles.forEach((role, column) => {
    const [kind, named] = role.split(':') as [string, string | undefined]
    if (kind !== 'value' && kind !== 'figures-of' && kind !== 'figures-in') {
      index[kind] ??= column
      return
    }
    figures.push({
      column,
      indicator: kind === 'figures-of' ? (indicators.find(({ id }) => id === named) ?? null) : null,
      period: kind === 'figures-in' ? (named ?? null) : null,
      mark: table.decimalMark ?? guessDecimalMark(cellsOf(table, column)),
    })
  })
  return { index, figures, byName: new Map() }
}

function* cellsOf(table: Table, column: number): Generator<string> {
  for (const row of table.rows) yield row.cells[column] ?? ''
}

function readRow(row: TableRow, work: Work): void {
  const { columns, rules, found } = work
  const cell = (role: string) => row.cells[columns.index[role] ?? -1]?.trim() ?? ''
  if (row.cells.every((each) => each.trim() === '')) return
  const area = rules.findArea(cell('area'))
  if (area.kind === 'not-a-municipality' && rules.leaveOutOthers) {
    found.leftOut++
    return
  }
  const problem = (kind: ProblemKind, text: string, about: Problem['about'] = {}): Problem => {
    return { line: row.line, kind, cell: text, about }
  }
  if (area.kind === 'unknown') found.problems.push(problem('unknown-municipality', cell('area')))
  else if (area.kind === 'not-a-municipality') {
    found.problems.push(problem('not-a-municipality', cell('area'), { name: area.name }))
  } else if (area.invented && rules.set === 'national') {
    found.problems.push(problem('invented-in-national', cell('area')))
  } else for (const figure of columns.figures) keep({ ...work, row, area: area.id, cell, problem }, figure)
}

type FigureColumn = Columns['figures'][number]
interface RowWork extends Work {
  row: TableRow
  area: string
  cell(role: string): string
  problem(kind: ProblemKind, text: string, about?: Problem['about']): Problem
}

/** Takes a figure in, unless its place, period and group have one already. */
function keep(work: RowWork, column: FigureColumn): void {
  const { found, seen, row } = work
  const read = readFigure(work, column)
  if (read === null) found.empty++
  else if ('kind' in read) found.problems.push(read)
  else {
    const { indicator, area, group, period, value } = read
    const key = `${indicator}|${area}|${group}|${period}`
    const earlier = seen.get(key)
    if (earlier) {
      const kind = earlier.observation.value === value ? 'duplicate' : 'conflict'
      const about = { earlier: earlier.line, indicator, period }
      found.problems.push(work.problem(kind, value === null ? '' : String(value), about))
      return
    }
    seen.set(key, { line: row.line, observation: read })
    found.observations.push(read)
  }
}

/** One cell's figure, what is wrong with it, or null when there is none. */
function readFigure(work: RowWork, column: FigureColumn): Observation | Problem | null {
  const { cell, problem } = work
  const written = work.row.cells[column.column]?.trim() ?? ''
  const missing = missingReasonOf(written, cell('reason'))
  if (written === '' && missing === null) return null
  const indicator = indicatorOf(column, work)
  if (indicator === null) return problem('unknown-indicator', cell('indicator'))
  const periodText = column.period ?? (cell('period') || work.reading.period || '')
  const period = parsePeriod(periodText)
  if (period === null) return problem('unreadable-period', periodText)
  const group = cell('group') || 'all'
  if (group.length > 60) return problem('group-too-long', group)
  const key = { indicator: indicator.id, area: work.area, group, period }
  if (missing !== null) return { ...key, value: null, low: null, high: null, n: null, missing }
  const measured = readValue(work, { written, indicator, mark: column.mark })
  return 'kind' in measured ? measured : { ...key, ...measured, missing: null }
}

type Measured = Pick<Observation, 'value' | 'low' | 'high' | 'n'>

function readValue(
  work: RowWork,
  about: { written: string; indicator: Indicator; mark: FigureColumn['mark'] },
): Measured | Problem {
  const { cell, problem } = work
  const { written, indicator, mark } = about
  const value = numberIn(written, indicator, mark)
  if (value === null) return problem('unreadable-number', written)
  const { minimum, maximum } = indicator
  if (value < minimum || value > maximum) {
    return problem('impossible-value', written, { minimum, maximum, indicator: indicator.id })
  }
  const interval = intervalOf(work, indicator, mark)
  if (interval === null) return problem('unreadable-number', [cell('low'), cell('high'), cell('n')].join(' '))
  const { low, high, n } = interval
  if (low !== null && high !== null && (low > value || value > high)) {
    return problem('interval-misses-value', `${cell('low')}–${cell('high')}`, { value: written })
  }
  return { value, low, high, n }
}

function indicatorOf(figure: Columns['figures'][number], work: RowWork): Indicator | null {
  if (figure.indicator) return figure.indicator
  const name = work.cell('indicator') || work.reading.indicator || ''
  const known = work.columns.byName.get(name)
  if (known !== undefined) return known
  const found = findIndicatorByName(name, work.rules.indicators)
  work.columns.byName.set(name, found)
  return found
}

/** Statistics Denmark's signs for a figure that is not given. */
const missingSigns = new Set(['..', '...', '.', '-', '–', '*', ':'])

function missingReasonOf(written: string, said: string): MissingReason | null {
  const reason = missingReasons.find((each) => each === said)
  if (reason && written === '') return reason
  return missingSigns.has(written) ? (reason ?? 'not-given') : null
}

/**
 * A whole number of people has no decimals, so `671.714` can only be thousands; a percentage is never thousands, so there the mark
 * is a decimal one whichever it is.
 */
function numberIn(text: string, indicator: Indicator, mark: 'comma' | 'point' | null): number | null {
  const own = text.includes(',') ? 'comma' : 'point'
  const other = own === 'comma' ? 'point' : 'comma'
  const value = readNumber(text, indicator.unit === 'persons' ? other : (mark ?? own))
  if (value !== null && indicator.unit === 'persons' && !Number.isInteger(value)) return null
  return value
}

function intervalOf(work: RowWork, indicator: Indicator, mark: 'comma' | 'point' | null) {
  const [lowText, highText, nText] = [work.cell('low'), work.cell('high'), work.cell('n')]
  const low = lowText === '' ? null : numberIn(lowText, indicator, mark)
  const high = highText === '' ? null : numberIn(highText, indicator, mark)
  const n = nText === '' ? null : numberIn(nText, { ...indicator, unit: 'persons' }, null)
  const unreadable = (text: string, value: number | null) => text !== '' && value === null
  const isHalf = (low === null) !== (high === null)
  if (
    isHalf ||
    (n ?? 0) < 0 ||
    (n ?? 0) > 1_000_000_000 ||
    unreadable(lowText, low) ||
    unreadable(highText, high) ||
    unreadable(nText, n)
  )
    return null
  return { low, high, n }
}
