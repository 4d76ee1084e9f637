import type { Table } from '../../formats/table.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Column, type ColumnNames, findColumn, mustFindColumn } from './cells.ts'
import type { Method } from './method.ts'
import { calculationRefusals } from './texts.ts'

export type Options = ReadonlyMap<string, string>

/** Reads `name=value` texts by a method's own names for them; an option it does not have is refused. */
export function readOptions(method: Method, texts: readonly string[]): Options {
  const options = new Map<string, string>()
  for (const text of texts) {
    const equals = text.indexOf('=')
    if (equals <= 0) throw new Refusal(calculationRefusals.optionWithoutValue, { text })
    const asked = text.slice(0, equals).trim()
    const option = method.options.find(({ name, also = [] }) =>
      [name, ...also].some((each) => plain(each) === plain(asked)),
    )
    if (!option) {
      const known = method.options.map(({ name }) => name).join(', ') || '–'
      throw new Refusal(calculationRefusals.unknownOption, { method: method.name, name: asked, known })
    }
    options.set(option.name, text.slice(equals + 1).trim())
  }
  return options
}

/** A name without case, hyphens and low lines: `years_of_data` is `yearsofdata`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** A number above 0; null when the option is not given. */
export function positiveOption(options: Options, name: string): number | null {
  const text = options.get(name)
  if (text === undefined) return null
  const value = /^[\d.]+(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(value) && value > 0) return value
  throw impossible(name, text, { da: 'et tal over 0 med point som decimaltegn', en: 'a number above 0' })
}

/** One of a few words, in any case; null when the option is not given. */
export function choiceOption<Choice extends string>(
  options: Options,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const text = options.get(name)
  if (text === undefined) return null
  const choice = choices.find((each) => each === text.toLowerCase())
  if (choice) return choice
  throw impossible(name, text, { da: choices.join(' eller '), en: choices.join(' or ') })
}

/** A level of confidence: what it is called in a header (95, 998), and what it is (0.95, 0.998). */
export interface Level {
  name: string
  confidence: number
}

/** The levels asked for, `95,99.8` unless said otherwise; a level may also be written as 0.95. */
export function levelsOf(options: Options): Level[] {
  const text = options.get('confidence') ?? '95,99.8'
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const percents = parts.map((part) => {
    const level = /^[\d.]+%?$/.test(part) ? Number(part.replace('%', '')) : Number.NaN
    return level < 1 ? Number((level * 100).toPrecision(12)) : level
  })
  if (percents.length === 0 || !percents.every((percent) => percent > 1 && percent < 100)) {
    throw impossible('confidence', text, {
      da: 'et eller flere niveauer under 100, fx 95 eller 95,99.8',
      en: 'one or more levels below 100, such as 95 or 95,99.8',
    })
  }
  return percents.map((percent) => ({ name: String(percent).replace('.', ''), confidence: percent / 100 }))
}

/** The column an option names, else the one with a usual name. */
export function columnOf(table: Table, chosen: string | undefined, usual: ColumnNames): Column {
  return chosenColumn(table, chosen) ?? mustFindColumn(table, usual)
}

/** The column an option names; null when none is named, refused when there is no such column. */
export function chosenColumn(table: Table, chosen: string | undefined): Column | null {
  if (chosen === undefined) return null
  const column = findColumn(table, [chosen])
  if (column) return column
  throw new Refusal(calculationRefusals.unknownColumn, { name: chosen, found: table.headers.join(', ') })
}

export function impossible(name: string, value: string, expected: Wording): Refusal {
  return new Refusal(calculationRefusals.impossibleOption, {
    name,
    value,
    expected: expected.da,
    expectedInEnglish: expected.en,
  })
}

export const confidenceOption = {
  name: 'confidence',
  also: ['level'],
  about: {
    da: 'Sikkerhed i procent, fx 95 eller 95,99.8',
    en: 'Confidence in per cent, such as 95 or 95,99.8',
  },
  default: '95,99.8',
}

export const groupOption = {
  name: 'group',
  also: ['groupby', 'by'],
  about: {
    da: 'De kolonner, rækkerne lægges sammen efter, med komma imellem',
    en: 'The columns to add rows up by, with commas between',
  },
}

export function multiplierOption(standard: string) {
  return {
    name: 'multiplier',
    also: ['per'],
    about: {
      da: 'Tal pr. hvor mange; vinder over filens kolonne multiplier',
      en: 'Figures per how many; wins over the column multiplier of the file',
    },
    default: standard,
  }
}
