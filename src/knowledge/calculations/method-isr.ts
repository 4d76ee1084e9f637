import type { Table } from '../../formats/table.ts'
import { indirectRate, type ReferenceStratum } from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { bandTable, plainBand, startOfBand } from './age-label.ts'
import {
  type Column,
  countIn,
  findColumn,
  mustFindColumn,
  mustHaveNumber,
  numberCell,
  textIn,
} from './cells.ts'
import {
  ageBands,
  counts,
  multipliers,
  populations,
  referenceCounts,
  referencePopulations,
} from './column-names.ts'
import { type Group, groupPositive, groupRows, identifyingColumns } from './groups.ts'
import type { Method } from './method.ts'
import { intervalName } from './method-rate.ts'
import {
  choiceOption,
  confidenceOption,
  groupOption,
  type Level,
  levelsOf,
  multiplierOption,
  positiveOption,
} from './options.ts'
import { emptyLimits, limitCells, limitHeaders, resultTable } from './results.ts'
import { calculationRefusals } from './texts.ts'

/** Indirectly standardised rates, or ratios, against a reference population given by age band in a file of its own. */
export const isrMethod: Method = {
  name: 'isr',
  about: {
    da: 'Indirekte standardiserede rater eller forhold; kræver --reference',
    en: 'Indirectly standardised rates or ratios; needs --reference',
  },
  needsReference: true,
  options: [
    {
      name: 'type',
      also: ['statistic', 'measure'],
      about: { da: 'rate eller ratio (forhold)', en: 'rate or ratio' },
      default: 'rate',
    },
    multiplierOption('100000 (rate), 1 (ratio)'),
    confidenceOption,
    groupOption,
  ],
  run(input, reference, options) {
    if (!reference) throw new Refusal(calculationRefusals.missingReference, { method: 'isr' })
    const type = choiceOption(options, 'type', ['rate', 'ratio'] as const) ?? 'rate'
    const levels = levelsOf(options)
    const columns = {
      age: mustFindColumn(input, ageBands),
      events: mustFindColumn(input, counts),
      population: mustFindColumn(input, populations),
    }
    const multiplierColumn = findColumn(input, multipliers)
    const measured = [...Object.values(columns), multiplierColumn]
    const results = /^(?:expected|ref rate)$/
    const identifying = identifyingColumns(input, measured, { options, results })
    const bands = readReference(reference)
    const rates = groupRows(input, identifying).map((group) => {
      const multiplier = positiveOption(options, 'multiplier') ?? groupPositive(group, multiplierColumn)
      const strata = strataOf(group, columns, bands)
      const as = { type, levels, multiplier: multiplier ?? (type === 'rate' ? 100_000 : 1) }
      return { group, cells: cellsOf(strata, as) }
    })
    const parts = ['observed', 'expected', 'ref_rate', 'value']
    return resultTable(identifying, [...parts, ...limitHeaders(levels), 'statistic', 'method'], rates)
  },
}

interface ReferenceBand {
  label: string
  from: number
  value: { place: number; events: number; population: number }
}

function readReference(table: Table): ReferenceBand[] {
  const age = mustFindColumn(table, ageBands)
  const events = mustFindColumn(table, referenceCounts)
  const population = mustFindColumn(table, referencePopulations)
  if (table.rows.length === 0) throw new Refusal(calculationRefusals.noRows)
  const seen = new Set<string>()
  return table.rows.map((row, place) => {
    const label = textIn(row, age)
    const people = mustHaveNumber(row, population)
    const details = { line: row.line, column: population.header, text: textIn(row, population) }
    if (people <= 0) throw new Refusal(calculationRefusals.notAboveZero, details)
    if (seen.has(plainBand(label))) {
      throw new Refusal(calculationRefusals.ageTwice, { line: row.line, column: age.header, text: label })
    }
    seen.add(plainBand(label))
    const value = { place, events: countIn(row, events) ?? 0, population: people }
    return { label, from: startOfBand(row, age), value }
  })
}

/** One stratum a band of the reference population, bands the group lacks being empty; an empty cell is no events, or nobody. */
function strataOf(
  { rows }: Group,
  columns: { age: Column; events: Column; population: Column },
  bands: readonly ReferenceBand[],
): ReferenceStratum[] {
  const known = bandTable(bands)
  const strata = bands.map(({ value }) => ({
    events: 0,
    population: 0,
    referenceEvents: value.events,
    referencePopulation: value.population,
  }))
  for (const row of rows) {
    const label = textIn(row, columns.age)
    const place = known.find(label, startOfBand(row, columns.age))?.place
    const stratum = place === undefined ? undefined : strata[place]
    if (!stratum) {
      const details = { line: row.line, column: columns.age.header, text: label }
      throw new Refusal(calculationRefusals.ageNotInStandard, details)
    }
    stratum.events += countIn(row, columns.events) ?? 0
    stratum.population += countIn(row, columns.population) ?? 0
  }
  return strata
}

function cellsOf(
  strata: readonly ReferenceStratum[],
  { type, levels, multiplier }: { type: 'rate' | 'ratio'; levels: Level[]; multiplier: number },
): string[] {
  const found = indirectRate(strata)
  const statistic =
    type === 'rate'
      ? `indirectly standardised rate per ${numberCell(multiplier)}`
      : `indirectly standardised ratio x ${numberCell(multiplier)}`
  if (found.kind === 'refused') {
    const observed = strata.reduce((sum, { events }) => sum + events, 0)
    return [numberCell(observed), '', '', '', ...emptyLimits(levels), statistic, '']
  }
  const scale = (type === 'rate' ? found.referenceRate : 1) * multiplier
  return [
    ...[found.observed, found.expected].map(numberCell),
    type === 'rate' ? numberCell(found.referenceRate * multiplier) : '',
    numberCell(found.ratio * scale),
    ...limitCells(levels, scale, (confidence) => indirectRate(strata, confidence)),
    statistic,
    intervalName(found.observed),
  ]
}
