import type { Table, TableRow } from '../../formats/table.ts'
import { directRateOfRepeatedEvents, type RepeatedStratum } from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  type Column,
  columnAt,
  countIn,
  findColumn,
  mustFindColumn,
  mustHaveNumber,
  numberCell,
} from './cells.ts'
import { ageBands, counts, multipliers, populations } from './column-names.ts'
import { type Group, groupPositive, groupRows, identifyingColumns } from './groups.ts'
import type { Method } from './method.ts'
import {
  confidenceOption,
  groupOption,
  type Level,
  levelsOf,
  multiplierOption,
  type Options,
  positiveOption,
} from './options.ts'
import { emptyLimits, limitCells, limitHeaders, resultTable } from './results.ts'
import { readStandard, type Standard } from './standard-population.ts'
import { calculationRefusals } from './texts.ts'

/** Directly standardised rates, a line for every group of age bands; people with several events come in the columns f1, f2, f3 … */
export const dsrMethod: Method = {
  name: 'dsr',
  about: {
    da: 'Direkte standardiserede rater (Dobson); f1, f2 … er personer med 1, 2 … hændelser',
    en: 'Directly standardised rates (Dobson); f1, f2 … are people with 1, 2 … events',
  },
  needsReference: false,
  mayUseReference: true,
  options: [
    multiplierOption('100000'),
    confidenceOption,
    groupOption,
    {
      name: 'standard',
      also: ['stdpop'],
      about: {
        da: 'Kolonnen med standardbefolkningen, eller esp2013 eller esp1976',
        en: 'The column with the standard population, or esp2013 or esp1976',
      },
    },
  ],
  run(input, reference, options) {
    const levels = levelsOf(options)
    const columns = columnsOf(input, reference, options)
    const measured = [
      ...columns.repeated,
      columns.events,
      columns.population,
      columns.standard.column,
      columns.age,
      columns.multiplier,
    ]
    const results = /^(?:total count|total pop)$/
    const identifying = identifyingColumns(input, measured, { options, results })
    const rates = groupRows(input, identifying).map((group) => {
      const multiplier = positiveOption(options, 'multiplier') ?? groupPositive(group, columns.multiplier)
      return { group, cells: rateCells(group, columns, { levels, multiplier: multiplier ?? 100_000 }) }
    })
    const parts = ['total_count', 'total_pop', 'value']
    return resultTable(identifying, [...parts, ...limitHeaders(levels), 'statistic', 'method'], rates)
  },
}

interface DsrColumns {
  /** f1, f2 … in order; empty when the events are independent. */
  repeated: Column[]
  events: Column | null
  population: Column
  standard: Standard
  age: Column | null
  multiplier: Column | null
}

function columnsOf(input: Table, reference: Table | null, options: Options): DsrColumns {
  const repeated: Column[] = []
  for (let events = 1; ; events++) {
    const index = input.headers.findIndex((header) => header.trim().toLowerCase() === `f${events}`)
    if (index < 0) break
    repeated.push(columnAt(input, index))
  }
  return {
    repeated,
    events: repeated.length > 0 ? findColumn(input, counts.names) : mustFindColumn(input, counts),
    population: mustFindColumn(input, populations),
    standard: readStandard(input, reference, options),
    age: findColumn(input, ageBands.names),
    multiplier: findColumn(input, multipliers),
  }
}

function rateCells(
  group: Group,
  columns: DsrColumns,
  { levels, multiplier }: { levels: Level[]; multiplier: number },
): string[] {
  const strata = group.rows.map((row) => stratumIn(row, columns))
  const events = sum(strata, ({ personsByEvents }) => sum(personsByEvents, (persons, f) => (f + 1) * persons))
  const population = sum(strata, (each) => each.population)
  const found = directRateOfRepeatedEvents(strata)
  const totals = [numberCell(events), numberCell(population)]
  const method =
    columns.repeated.length > 0 ? 'Dobson, with confidence adjusted for non-independent events' : 'Dobson'
  if (found.kind === 'refused') {
    const statistic = found.reason === 'too-few-events' ? 'dsr NA for total count < 10' : 'dsr NA'
    return [...totals, '', ...emptyLimits(levels), statistic, method]
  }
  const limits = limitCells(levels, multiplier, (confidence) =>
    directRateOfRepeatedEvents(strata, confidence),
  )
  return [
    ...totals,
    numberCell(found.rate * multiplier),
    ...limits,
    `dsr per ${numberCell(multiplier)}`,
    method,
  ]
}

/** An empty count is no events; a population and a standard there must be. */
function stratumIn(row: TableRow, columns: DsrColumns): RepeatedStratum {
  const population = mustHaveNumber(row, columns.population)
  if (population <= 0) {
    const { header } = columns.population
    throw new Refusal(calculationRefusals.notAboveZero, { line: row.line, column: header, text: population })
  }
  return {
    personsByEvents: personsIn(row, columns),
    population,
    standard: columns.standard.weightOf(row),
  }
}

function personsIn(row: TableRow, { repeated, events }: DsrColumns): number[] {
  const counted = events ? countIn(row, events) : null
  if (repeated.length === 0) return [counted ?? 0]
  const persons = repeated.map((column) => countIn(row, column) ?? 0)
  const added = sum(persons, (each, f) => (f + 1) * each)
  if (events === null || counted === null || Math.abs(counted - added) < 1e-6) return persons
  throw new Refusal(calculationRefusals.eventsDoNotAddUp, {
    line: row.line,
    column: events.header,
    text: counted,
    sum: added,
  })
}

function sum<Each>(all: readonly Each[], amount: (each: Each, index: number) => number): number {
  return all.reduce((total, each, index) => total + amount(each, index), 0)
}
