import type { Table, TableRow } from '../../formats/table.ts'
import {
  type SlopeIndex,
  type SlopeLimits,
  type SlopeLimitsRefusal,
  slopeIndexWithLimits,
} from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { columnAt, findColumn, mustFindColumn, numberCell, textIn } from './cells.ts'
import type { Method } from './method.ts'
import { type Given, plainOption, readSiiOptions, type SiiOptions, siiOptions } from './sii-options.ts'
import { rankedGroups, type SiiColumns, siiColumnsOf } from './sii-rows.ts'
import { calculationRefusals } from './texts.ts'
import { siiRefusals } from './texts-sii.ts'

/** The slope and relative index of inequality, one row an area, as PHEindicatormethods names its columns. */
export const siiMethod: Method = {
  name: 'sii',
  about: {
    da: 'Ulighed fra nederst til øverst på den sociale stige: forskel (SII) og forhold (RII) med simulerede grænser',
    en: 'Inequality from the bottom to the top of the social ladder: difference (SII) and ratio (RII) with simulated limits',
  },
  needsReference: false,
  options: siiOptions,
  run(input, _reference, options) {
    if (input.rows.length === 0) throw new Refusal(calculationRefusals.noRows)
    const asked = new Map([...options].map(([name, value]) => [plainOption(name), value.trim()]))
    const columns = siiColumnsOf(input, stepColumnIn(asked, input))
    const areas = areasOf(input, columns, asked)
    const results = areas.map((area) => resultOf(area, columns, neededSteps(area, areas)))
    return tableOf(areas, results)
  },
}

/** The option for the number of steps may name the column of the steps instead. */
function stepColumnIn(asked: Map<string, string>, input: Table): string | null {
  const named = asked.get('quantiles') ?? ''
  if (/^\d*$/.test(named) || !findColumn(input, [named])) return null
  asked.delete('quantiles')
  return named
}

/** The rows that make one index, with what identifies them and what is asked for them. */
interface Area {
  identity: { header: string; text: string }[]
  /** Areas of one case are held up against each other: all must have the same steps. */
  caseId: string
  options: SiiOptions
  rows: TableRow[]
}

type Result =
  | { kind: 'index'; index: SlopeIndex; limits: SlopeLimits[]; options: SiiOptions }
  | { kind: 'incomplete'; has: number; needs: number }

const parameterNames = [
  'value_type',
  'confidence',
  'multiplier',
  'transform',
  'repetitions',
  'seed',
  'description',
]
const resultNames =
  /^(?:sii|rii)(?:$| |_)|^intercept|^statistic$|^method$|^rii requested$|^intercept requested$/i

/** Areas in the order they first appear; a column that says an option for its rows is obeyed where the command line does not. */
function areasOf(input: Table, columns: SiiColumns, asked: ReadonlyMap<string, string>): Area[] {
  const identifying = identifyingColumns(input, columns, asked)
  const caseColumn = findColumn(input, ['case_id', 'case'])
  const areas = new Map<string, Area>()
  for (const row of input.rows) {
    const identity = identifying.map((column) => ({ header: column.header, text: textIn(row, column) }))
    const key = JSON.stringify(identity)
    const known = areas.get(key)
    if (known) {
      known.rows.push(row)
      continue
    }
    const caseId = caseColumn ? textIn(row, caseColumn) : ''
    areas.set(key, { identity, caseId, options: readSiiOptions(givenBy(row, input, asked)), rows: [row] })
  }
  return [...areas.values()]
}

function identifyingColumns(input: Table, columns: SiiColumns, asked: ReadonlyMap<string, string>) {
  const wanted = asked.get('group')
  if (wanted !== undefined && wanted !== '') {
    const about = { da: 'området', en: 'the area' }
    return wanted.split(',').map((name) => mustFindColumn(input, { about, names: [name.trim()] }))
  }
  const measured = new Set(Object.values(columns).flatMap((column) => (column ? [column.index] : [])))
  const parameters = new Set(parameterNames.map(plainOption))
  return input.headers.flatMap((header, index) =>
    header === '' || measured.has(index) || parameters.has(plainOption(header)) || resultNames.test(header)
      ? []
      : [columnAt(input, index)],
  )
}

function givenBy(row: TableRow, input: Table, asked: ReadonlyMap<string, string>): Given {
  return (name) => {
    const option = asked.get(plainOption(name))
    if (option) return option
    const column = parameterNames.includes(name) ? findColumn(input, [name]) : null
    const cell = column ? textIn(row, column) : ''
    return cell === '' || /^na$/i.test(cell) ? null : cell
  }
}

/** As many steps as the option says, else as the areas of the same case have between them. */
function neededSteps(area: Area, areas: readonly Area[]): (columns: SiiColumns) => number {
  return ({ step }) => {
    if (area.options.quantiles !== null) return area.options.quantiles
    const alike = areas.filter(({ caseId }) => caseId === area.caseId)
    return new Set(alike.flatMap(({ rows }) => rows.map((row) => textIn(row, step)))).size
  }
}

function resultOf(area: Area, columns: SiiColumns, needed: (columns: SiiColumns) => number): Result {
  const rows = inOrderOfSteps(area, columns)
  const needs = needed(columns)
  if (needs < 5 || needs > 100) throw refusalOf('too-few-groups', area)
  if (rows.length !== needs) return { kind: 'incomplete', has: rows.length, needs }
  const { options } = area
  const { groups, kind } = rankedGroups(rows, columns, options.kind)
  const found = slopeIndexWithLimits(groups, { ...options, kind }, options)
  if (found.kind === 'refused') throw refusalOf(found.reason, area)
  return { kind: 'index', index: found, limits: found.limits, options }
}

/** From the worst off to the best off: by number where the steps are named by numbers, else as the file has them. */
function inOrderOfSteps(area: Area, { step }: SiiColumns): TableRow[] {
  const seen = new Set<string>()
  for (const row of area.rows) {
    const text = textIn(row, step)
    if (text === '') throw new Refusal(calculationRefusals.emptyCell, { line: row.line, column: step.header })
    if (seen.has(text)) {
      throw new Refusal(siiRefusals.sameStepTwice, {
        line: row.line,
        column: step.header,
        text,
        group: nameOf(area),
      })
    }
    seen.add(text)
  }
  if (![...seen].every((text) => /\d/.test(text))) return area.rows
  const byNumber = new Intl.Collator('en', { numeric: true })
  return [...area.rows].sort((a, b) => byNumber.compare(textIn(a, step), textIn(b, step)))
}

function nameOf({ identity }: Area): string {
  return (
    identity
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', ') || '–'
  )
}

function refusalOf(reason: SlopeLimitsRefusal, area: Area): Refusal {
  const details = { line: area.rows[0]?.line ?? 1, group: nameOf(area), count: area.rows.length }
  switch (reason) {
    case 'too-few-groups':
    case 'too-many-groups':
      return new Refusal(siiRefusals.tooFewGroups, details)
    case 'uncertainty-unknown':
      return new Refusal(siiRefusals.noUncertainty, details)
    case 'impossible-interval':
    case 'impossible-value':
      return new Refusal(siiRefusals.limitsMissTheValue, details)
    case 'nothing-to-transform':
      return new Refusal(siiRefusals.nothingToTransform)
    case 'beyond-transformation':
      return new Refusal(siiRefusals.beyondTransformation, details)
    default:
      return new Refusal(siiRefusals.notFinite, details)
  }
}

const limitNames = ['sii_lowercl', 'sii_uppercl', 'rii_lowercl', 'rii_uppercl']

function tableOf(areas: readonly Area[], results: readonly Result[]): Table {
  const levels = Math.max(1, ...results.map((each) => (each.kind === 'index' ? each.limits.length : 1)))
  const limitHeaders = Array.from({ length: levels }, (_, at) =>
    limitNames.map((name) => `${name}_${at + 1}`),
  )
  const identity = areas[0]?.identity.map(({ header }) => header) ?? []
  return {
    headers: [...identity, 'sii', 'rii', ...limitHeaders.flat(), 'intercept', 'statistic', 'method'],
    rows: results.map((result, at) => ({
      line: at + 2,
      cells: [...(areas[at]?.identity.map(({ text }) => text) ?? []), ...cellsOf(result, levels)],
    })),
  }
}

function cellsOf(result: Result, levels: number): string[] {
  if (result.kind === 'incomplete') {
    const reason = `sii NA: ${result.has} of ${result.needs} quantiles`
    return [...new Array<string>(3 + levels * limitNames.length).fill(''), reason, '']
  }
  const { index, limits, options } = result
  const ratio = (value: number | null | undefined) => (options.wantsRatio ? numberCell(value ?? null) : '')
  return [
    numberCell(index.slope),
    ratio(index.ratio),
    ...Array.from({ length: levels }, (_, at) => limits[at]).flatMap((each) => [
      numberCell(each?.slope.low ?? null),
      numberCell(each?.slope.high ?? null),
      ratio(each?.ratio?.low),
      ratio(each?.ratio?.high),
    ]),
    options.wantsIntercept ? numberCell(index.intercept) : '',
    'slope index of inequality',
    `simulation ${options.repetitions} reps, ${options.confidences.map((level) => `${numberCell(Number((level * 100).toPrecision(10)))}%`).join(' ')}`,
  ]
}
