import {
  type AgeBand,
  type LifeExpectancy,
  type LifeTableRefusal,
  lifeExpectancies,
} from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { startOfBand } from './age-label.ts'
import { type Column, mustFindColumn, mustHaveNumber, numberCell, textIn } from './cells.ts'
import { ageBands, deaths, populations } from './column-names.ts'
import { type Group, groupRows, identifyingColumns } from './groups.ts'
import type { Method } from './method.ts'
import { confidenceOption, groupOption, impossible, type Level, levelsOf, type Options } from './options.ts'
import { emptyLimits, limitCells, limitHeaders, resultTable } from './results.ts'
import { calculationRefusals } from './texts.ts'

const usualAges = '0,1,5,10,15,20,25,30,35,40,45,50,55,60,65,70,75,80,85,90'

/** Life expectancy at every age band of every group, which must have a whole life table. */
export const lifeExpectancyMethod: Method = {
  name: 'life-expectancy',
  about: {
    da: 'Middellevetid ved hver alder (Chiang, Silcocks)',
    en: 'Life expectancy at every age (Chiang, Silcocks)',
  },
  needsReference: false,
  options: [
    confidenceOption,
    groupOption,
    {
      name: 'ages',
      also: ['age_contents'],
      about: {
        da: 'De aldre, livstavlens grupper begynder ved, med komma imellem',
        en: 'The ages the bands of the life table start at, with commas between',
      },
      default: usualAges,
    },
  ],
  run(input, _reference, options) {
    const levels = levelsOf(options)
    const columns = {
      age: mustFindColumn(input, ageBands),
      population: mustFindColumn(input, populations),
      deaths: mustFindColumn(input, deaths),
    }
    const results = /^(?:pops used|dths used)$/
    const identifying = identifyingColumns(input, Object.values(columns), { options, results })
    const ages = agesOf(options)
    const lines = groupRows(input, identifying).flatMap((group) =>
      linesOf(bandsOf(group, columns), ages, levels).map((cells) => ({ group, cells })),
    )
    const measures = ['pops_used', 'dths_used', 'statistic', 'method', 'note']
    const headers = [columns.age.header, 'value', ...limitHeaders(levels), ...measures]
    return resultTable(identifying, headers, lines)
  },
}

function agesOf(options: Options): number[] {
  const text = options.get('ages') ?? usualAges
  const ages = text.split(/[\s,;]+/).map((age) => (/^\d+$/.test(age) ? Number(age) : Number.NaN))
  const isRising = ages.every((age, index) => (index === 0 ? age === 0 : age > (ages[index - 1] ?? 0)))
  if (isRising && ages.length > 1) return ages
  throw impossible('ages', text, { da: 'stigende hele aldre fra 0', en: 'rising whole ages from 0' })
}

interface LabelledBand extends AgeBand {
  label: string
}

/** The group's bands from the youngest to the oldest; the same age twice is refused. */
function bandsOf(
  { rows }: Group,
  columns: { age: Column; population: Column; deaths: Column },
): LabelledBand[] {
  const seen = new Set<number>()
  const bands = rows.map((row) => {
    const label = textIn(row, columns.age)
    const from = startOfBand(row, columns.age)
    if (seen.has(from)) {
      throw new Refusal(calculationRefusals.ageTwice, {
        line: row.line,
        column: columns.age.header,
        text: label,
      })
    }
    seen.add(from)
    const population = mustHaveNumber(row, columns.population)
    return { label, from, population, deaths: mustHaveNumber(row, columns.deaths) }
  })
  return bands.sort((a, b) => a.from - b.from)
}

/** Why a group has no life expectancy, as the note of its lines says. */
const notes: Record<LifeTableRefusal, string> = {
  'impossible-confidence': 'impossible confidence',
  'impossible-bands': 'incomplete age bands',
  'negative-deaths': 'negative deaths in an age band',
  'empty-band': 'no population in an age band',
  'more-deaths-than-people': 'more deaths than population in an age band',
  'too-few-people': 'total population not above 5,000',
  'no-deaths-in-last-band': 'no deaths in the last age band',
}

const methodName = 'Chiang, using Silcocks et al for confidence limits'

function linesOf(bands: readonly LabelledBand[], ages: readonly number[], levels: Level[]): string[][] {
  const found = lifeExpectancies(bands)
  const isWhole = bands.length === ages.length && bands.every(({ from }, index) => from === ages[index])
  const comesFirst = found.kind === 'refused' && /^(?:negative-deaths|empty-band)$/.test(found.reason)
  const problem: LifeTableRefusal | null =
    !isWhole && !comesFirst ? 'impossible-bands' : found.kind === 'refused' ? found.reason : null
  if (found.kind === 'refused' || problem) {
    const note = problem ? notes[problem] : ''
    return bands.map(({ label }) => [label, '', ...emptyLimits(levels), '', '', ...wordsOf(label), note])
  }
  return bands.map(({ label }, index) => {
    const at = found.ages[index]
    return at ? lineAt(label, at, limitsAt(bands, index, levels)) : []
  })
}

function lineAt(label: string, at: LifeExpectancy, limits: string[]): string[] {
  const note = at.years === null ? '95% confidence interval wider than 20 years' : ''
  const used = [numberCell(at.population), numberCell(at.deaths)]
  return [label, numberCell(at.years), ...limits, ...used, ...wordsOf(label), note]
}

function limitsAt(bands: readonly LabelledBand[], index: number, levels: Level[]): string[] {
  return limitCells(levels, 1, (confidence) => {
    const table = lifeExpectancies(bands, confidence)
    if (table.kind === 'refused') return table
    return { kind: 'value', low: table.ages[index]?.low ?? null, high: table.ages[index]?.high ?? null }
  })
}

function wordsOf(label: string): string[] {
  return [`life expectancy at ${label}`, methodName]
}
