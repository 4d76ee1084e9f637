import type { Table, TableRow } from '../../formats/table.ts'
import { Refusal } from '../../values/refusal.ts'
import { bandTable, startOfBand } from './age-label.ts'
import { type Column, countIn, findColumn, mustFindColumn, mustHaveNumber, textIn } from './cells.ts'
import { ageBands, populations, standardPopulations } from './column-names.ts'
import { columnOf, impossible, type Options } from './options.ts'
import { calculationRefusals } from './texts.ts'

/** Where the people of the standard population are read: a column of the file itself, or a table of age bands. */
export interface Standard {
  column: Column | null
  weightOf(row: TableRow): number
}

/**
 * The standard population asked for: a column the option `standard` names, one of the published standards (esp2013, esp1976), the
 * reference file's, or the file's own column, in this order.
 */
export function readStandard(input: Table, reference: Table | null, options: Options): Standard {
  const asked = options.get('standard')
  const own = asked === undefined ? null : findColumn(input, [asked])
  if (own) return ownStandard(own)
  if (reference) return referenceStandard(input, reference, asked)
  if (asked === undefined) return ownStandard(mustFindColumn(input, standardPopulations))
  const published = publishedStandards[asked.toLowerCase().replace(/[^a-z0-9]/g, '')]
  if (published) return bandStandard(input, published)
  const names = Object.keys(publishedStandards).join(', ')
  throw impossible('standard', asked, {
    da: `en kolonne i filen eller en af disse: ${names}`,
    en: `a column of the file or one of these: ${names}`,
  })
}

function ownStandard(column: Column): Standard {
  return {
    column,
    weightOf(row) {
      mustHaveNumber(row, column)
      return countIn(row, column) ?? 0
    },
  }
}

function referenceStandard(input: Table, reference: Table, asked: string | undefined): Standard {
  const age = mustFindColumn(reference, ageBands)
  const weight = columnOf(reference, asked, {
    ...standardPopulations,
    names: [...standardPopulations.names, ...populations.names],
  })
  const { weightOf } = ownStandard(weight)
  const bands = reference.rows.map((row) => ({
    label: textIn(row, age),
    from: startOfBand(row, age),
    value: weightOf(row),
  }))
  return bandStandard(input, bands)
}

function bandStandard(
  input: Table,
  bands: readonly { label: string; from: number; value: number }[],
): Standard {
  const age = mustFindColumn(input, ageBands)
  const known = bandTable(bands)
  return {
    column: findColumn(input, standardPopulations.names),
    weightOf(row) {
      const weight = known.find(textIn(row, age), startOfBand(row, age))
      if (weight !== undefined) return weight
      throw new Refusal(calculationRefusals.ageNotInStandard, {
        line: row.line,
        column: age.header,
        text: textIn(row, age),
      })
    },
  }
}

/**
 * People of the European standard populations by the age their five-year bands start at.
 * 2013: Eurostat (2013), Revision of the European Standard Population, table of section 5, last band 90+.
 * 1976: Waterhouse, Muir, Correa & Powell (1976), Cancer Incidence in Five Continents III, last band 85+.
 */
const publishedStandards: Record<string, { label: string; from: number; value: number }[]> = {
  esp2013: fiveYearBands([
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500,
    1500, 1000,
  ]),
  esp1976: fiveYearBands([
    8000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 6000, 5000, 4000, 3000, 2000, 1000,
    1000,
  ]),
}

function fiveYearBands(people: readonly number[]): { label: string; from: number; value: number }[] {
  return people.map((value, index) => {
    const from = index * 5
    const isLast = index === people.length - 1
    return { label: isLast ? `${from}+` : `${from}-${from + 4}`, from, value }
  })
}
