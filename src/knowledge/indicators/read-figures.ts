import { type DecimalMark, guessDecimalMark } from '../../formats/numbers.ts'
import type { Table, TableRow } from '../../formats/table.ts'
import {
  everybody,
  type FoundArea,
  type Indicator,
  type MissingReason,
  type Observation,
  parseGroup,
  parsePeriod,
  readMissingReason,
  type SetName,
} from '../figures/index.ts'
import { findIndicatorByName, type Known, type Reading } from './column-roles.ts'
import { type Columns, columnsOf, type FigureColumn } from './figure-columns.ts'
import type { Problem, ProblemKind } from './problem.ts'
import { type MarkOf, numberIn } from './read-values.ts'
import { type SeenFigures, seenFigures } from './seen-figures.ts'

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
  const observations: Observation[] = []
  const lines: number[] = []
  const earlier = earlierIn(observations, lines)
  const marks = new Map<number, DecimalMark | null>()
  const markOf: MarkOf = (column) => {
    const known = marks.get(column)
    if (known !== undefined) return known
    const mark = table.decimalMark ?? guessDecimalMark(table.rows.map(({ cells }) => cells[column] ?? ''))
    marks.set(column, mark)
    return mark
  }
  const reader = figureReader(reading, rules, {
    keep: (figure, line) => {
      observations.push(figure)
      lines.push(line)
    },
    earlier,
    markOf,
  })
  for (const row of table.rows) reader.take(row)
  return { observations, problems: reader.problems, empty: reader.count.empty, leftOut: reader.count.leftOut }
}

/** Finds the figure that a later one repeats; the first search makes the list it is found in. */
function earlierIn(observations: readonly Observation[], lines: readonly number[]): Destination['earlier'] {
  const places = new Map<string, number>()
  let listed = 0
  return (figure) => {
    for (; listed < observations.length; listed++)
      places.set(keyOf(observations[listed] as Observation), listed)
    const at = places.get(keyOf(figure)) as number
    return { line: lines[at] as number, value: (observations[at] as Observation).value }
  }
}

export function keyOf({ indicator, area, group, period }: Observation): string {
  return `${indicator}|${area}|${group}|${period}`
}

/** Where a reader's figures go, and what it must be told about those that went before. */
interface Destination {
  keep(figure: Observation, line: number): void
  /** The figure this one repeats; null when it is not at hand. */
  earlier(figure: Observation): { line: number; value: number | null } | null
  markOf: MarkOf
}

/** Takes rows one by one, so that a file of any length can be read. */
export interface FigureReader {
  take(row: TableRow): void
  problems: Problem[]
  count: { empty: number; leftOut: number }
}

export function figureReader(reading: Reading, rules: ReadingRules, to: Destination): FigureReader {
  const work: Work = {
    columns: columnsOf(reading.roles, rules.indicators),
    reading,
    rules,
    to,
    areas: new Map(),
    indicators: new Map(),
    periods: new Map(),
    groups: new Map(),
    seen: seenFigures(),
    problems: [],
    count: { empty: 0, leftOut: 0 },
  }
  return { take: (row) => readRow(row, work), problems: work.problems, count: work.count }
}

interface Work {
  columns: Columns
  reading: Reading
  rules: ReadingRules
  to: Destination
  /** What cells were found to mean: a file says the same few things on every line. */
  areas: Map<string, FoundArea>
  indicators: Map<string, Indicator | null>
  periods: Map<string, string | null>
  groups: Map<string, string | null>
  seen: SeenFigures
  problems: Problem[]
  count: { empty: number; leftOut: number }
}

/** What a cell was found to mean before, or what it is found to mean now. A short piece of a long text would keep the whole in memory. */
function remembered<Meaning>(
  known: Map<string, Meaning>,
  cell: string,
  find: (cell: string) => Meaning,
): Meaning {
  const before = known.get(cell)
  if (before !== undefined) return before
  const meaning = find(cell)
  known.set(Buffer.from(cell).toString(), meaning)
  return meaning
}

function readRow(row: TableRow, work: Work): void {
  const { columns, rules, problems, count } = work
  const cell = cellOf(row, columns.area)
  if (cell === '' && row.cells.every((each) => each.trim() === '')) return
  const area = remembered(work.areas, cell, rules.findArea)
  if (area.kind === 'not-a-municipality' && rules.leaveOutOthers) count.leftOut++
  else if (area.kind === 'unknown') problems.push(problemIn(row, 'unknown-municipality', cell))
  else if (area.kind === 'not-a-municipality')
    problems.push(problemIn(row, 'not-a-municipality', cell, { name: area.name }))
  else if (area.invented && rules.set === 'national')
    problems.push(problemIn(row, 'invented-in-national', cell))
  else for (const figure of columns.figures) keep(row, { work, area: area.id, figure })
}

function cellOf(row: TableRow, column: number): string {
  return column < 0 ? '' : (row.cells[column]?.trim() ?? '')
}

function problemIn(row: TableRow, kind: ProblemKind, cell: string, about: Problem['about'] = {}): Problem {
  return { line: row.line, kind, cell, about }
}

interface Place {
  work: Work
  area: string
  figure: FigureColumn
}

/** Takes a figure in, unless its place, period and group have one already. */
function keep(row: TableRow, place: Place): void {
  const { to, seen, problems, count } = place.work
  const read = readFigure(row, place)
  if (read === null) count.empty++
  else if ('kind' in read) problems.push(read)
  else if (seen.isNew(read)) to.keep(read, row.line)
  else problems.push(repeated(read, row.line, to.earlier(read)))
}

/** A second figure of the same place, period and group: the same again, or another. */
export function repeated(
  { indicator, area, group, period, value }: Observation,
  line: number,
  earlier: { line: number; value: number | null } | null,
): Problem {
  return {
    line,
    kind: earlier && earlier.value !== value ? 'conflict' : 'duplicate',
    cell: value === null ? '' : String(value),
    about: {
      ...(earlier && { earlier: earlier.line }),
      indicator,
      period,
      ...(earlier ? {} : { area, group }),
    },
  }
}

const nothing = { value: null, low: null, high: null, n: null }

/** A figure about fewer people than this says something about each of them, and is not taken in whoever made it (layer L1, k = 5). */
const fewestAnswers = 5

/** One cell's figure, what is wrong with it, or null when there is none. */
function readFigure(row: TableRow, place: Place): Observation | Problem | null {
  const { work, area, figure } = place
  const { columns } = work
  const written = cellOf(row, figure.column)
  const missing = missingIn(written, columns.reason < 0 ? '' : cellOf(row, columns.reason))
  if (written === '' && missing === null) return null
  const name = cellOf(row, columns.indicator) || work.reading.indicator || ''
  const indicator =
    figure.indicator ??
    remembered(work.indicators, name, (text) => findIndicatorByName(text, work.rules.indicators))
  if (indicator === null) return problemIn(row, 'unknown-indicator', cellOf(row, columns.indicator))
  const periodText = figure.period ?? (cellOf(row, columns.period) || work.reading.period || '')
  const period = remembered(work.periods, periodText, parsePeriod)
  if (period === null) return problemIn(row, 'unreadable-period', periodText)
  const group = groupIn(row, work)
  if (typeof group !== 'string') return group
  const without = (reason: MissingReason): Observation => {
    return { indicator: indicator.id, area, group, period, ...nothing, missing: reason }
  }
  if (missing !== null) return without(missing)
  const measured = readValue(row, { ...place, written, indicator })
  if ('kind' in measured) return measured
  const { value, low, high, n } = measured
  if (n !== null && n < fewestAnswers) return without('too-small')
  return { indicator: indicator.id, area, group, period, value, low, high, n, missing: null }
}

/** The part of the population a line holds for; a line that names two parts at once is none we know. */
function groupIn(row: TableRow, { columns, groups }: Work): string | Problem {
  let found = everybody
  for (const column of columns.groups) {
    const cell = cellOf(row, column)
    const group = cell === '' ? everybody : remembered(groups, cell, parseGroup)
    if (group === null) return problemIn(row, 'unknown-group', cell)
    if (group === everybody) continue
    if (found !== everybody) return problemIn(row, 'two-groups', cell, { name: found })
    found = group
  }
  return found
}

/** The reason a figure is missing: in its cell, or in a column of its own beside an empty cell or a sign. */
function missingIn(written: string, said: string): MissingReason | null {
  const first = written.charCodeAt(0)
  if (first >= 48 && first <= 57) return null
  const reason = said === '' ? null : readMissingReason(said)
  if (written === '') return reason
  const sign = readMissingReason(written)
  return sign === null ? null : (reason ?? sign)
}

type Measured = Pick<Observation, 'value' | 'low' | 'high' | 'n'>

function readValue(
  row: TableRow,
  { work, figure, written, indicator }: Place & { written: string; indicator: Indicator },
): Measured | Problem {
  const { columns, to } = work
  const from = { column: figure.column, markOf: to.markOf }
  const value = numberIn(written, indicator.unit, from)
  if (value === null) return problemIn(row, 'unreadable-number', written)
  const { minimum, maximum } = indicator
  if (value < minimum || value > maximum)
    return problemIn(row, 'impossible-value', written, { minimum, maximum, indicator: indicator.id })
  if (columns.low < 0 && columns.high < 0 && columns.n < 0) return { value, low: null, high: null, n: null }
  const texts = [cellOf(row, columns.low), cellOf(row, columns.high), cellOf(row, columns.n)] as const
  const [lowText, highText, nText] = texts
  const low = lowText === '' ? null : numberIn(lowText, indicator.unit, from)
  const high = highText === '' ? null : numberIn(highText, indicator.unit, from)
  const n = nText === '' ? null : numberIn(nText, 'persons', from)
  const isUnreadable =
    (lowText !== '' && low === null) || (highText !== '' && high === null) || (nText !== '' && n === null)
  const isHalf = (low === null) !== (high === null)
  if (isUnreadable || isHalf || (n ?? 0) < 0 || (n ?? 0) > mostAnswers)
    return problemIn(row, 'unreadable-number', texts.join(' '))
  if (low !== null && high !== null && (low > value || value > high))
    return problemIn(row, 'interval-misses-value', `${lowText}–${highText}`, { value: written })
  return { value, low, high, n }
}

const mostAnswers = 1_000_000_000
