import type { ValueKind } from '../../statistics/index.ts'
import type { MethodOption } from './method.ts'
import { impossible } from './options.ts'

/** What the calculation is asked for; null where the file is to say it itself. */
export interface SiiOptions {
  quantiles: number | null
  kind: ValueKind | null
  multiplier: number
  transform: boolean
  confidences: number[]
  repetitions: number
  seed: number
  wantsRatio: boolean
  wantsIntercept: boolean
}

export const siiOptions: MethodOption[] = [
  {
    name: 'quantiles',
    also: ['quantile', 'nquantiles', 'noquantiles'],
    about: {
      da: 'Hvor mange trin hvert område skal have, fx 5 eller 10; ellers så mange som sagen har',
      en: 'How many steps every area must have, e.g. 5 or 10; else as many as its case has',
    },
  },
  {
    name: 'value_type',
    also: ['type', 'kind', 'indicatortype'],
    about: {
      da: '0 værdi, 1 rate, 2 andel; ellers det, filens standardfejl viser, og til sidst 0',
      en: '0 value, 1 rate, 2 proportion; else what the standard errors in the file show, and at last 0',
    },
  },
  {
    name: 'multiplier',
    also: ['per'],
    about: { da: 'Ganges på indekset; under 0 vender det', en: 'Multiplies the index; below 0 turns it' },
    default: '1',
  },
  {
    name: 'transform',
    about: {
      da: 'TRUE: regn på logaritmer (rater) eller logit (andele)',
      en: 'TRUE: calculate on logarithms (rates) or logits (proportions)',
    },
    default: 'FALSE',
  },
  {
    name: 'confidence',
    also: ['confidences', 'level'],
    about: {
      da: 'Et eller flere niveauer fra 90, fx 95 eller 95,99.8',
      en: 'One or more levels from 90, e.g. 95 or 95,99.8',
    },
    default: '95',
  },
  {
    name: 'repetitions',
    also: ['reps', 'repeats'],
    about: {
      da: 'Hvor mange gange der trækkes lod, mindst 1000',
      en: 'How many times values are drawn, at least 1000',
    },
    default: '100000',
  },
  {
    name: 'seed',
    about: { da: 'Samme tal giver samme grænser', en: 'The same number gives the same limits' },
    default: '1',
  },
  {
    name: 'rii',
    also: ['riirequested'],
    about: { da: 'FALSE: uden det relative indeks', en: 'FALSE: without the relative index' },
    default: 'TRUE',
  },
  {
    name: 'intercept',
    also: ['interceptrequested'],
    about: { da: 'FALSE: uden linjens begyndelse', en: 'FALSE: without the start of the line' },
    default: 'TRUE',
  },
  {
    name: 'group',
    also: ['groupby', 'by'],
    about: {
      da: 'De kolonner, der skiller områderne ad, med komma imellem; ellers alle, der ikke er målt',
      en: 'The columns that tell the areas apart, with commas between; else all that are not measured',
    },
  },
]

/** Options by plain names (no case, hyphens or low lines): what was asked for, else what the file's own columns say, else the default. */
export type Given = (name: string) => string | null

/** Reads what was given; an option that cannot be is refused by name, with what it must be. */
export function readSiiOptions(given: Given): SiiOptions {
  const quantiles = given('quantiles')
  return {
    quantiles: quantiles === null ? null : wholeNumber('quantiles', quantiles, [5, 100]),
    kind: kindOf(given('value_type')),
    multiplier: multiplierOf(given('multiplier') ?? '1'),
    transform: transformOf(given('transform') ?? 'false'),
    confidences: confidencesOf(given('confidence') ?? '95'),
    repetitions: wholeNumber('repetitions', given('repetitions') ?? '100000', [1000, 10_000_000]),
    seed: wholeNumber('seed', given('seed') ?? '1', [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]),
    wantsRatio: flagOf('rii', given('rii') ?? 'true'),
    wantsIntercept: flagOf('intercept', given('intercept') ?? 'true'),
  }
}

/** An option's or a column's name as it is compared. */
export function plainOption(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

const kinds: Record<string, ValueKind> = {
  0: 'normal',
  normal: 'normal',
  default: 'normal',
  other: 'normal',
  1: 'rate',
  rate: 'rate',
  2: 'proportion',
  proportion: 'proportion',
}

function kindOf(text: string | null): ValueKind | null {
  if (text === null) return null
  const kind = kinds[text.toLowerCase()]
  if (kind) return kind
  throw impossible('value_type', text, {
    da: '0 (værdi), 1 (rate) eller 2 (andel)',
    en: '0 (value), 1 (rate) or 2 (proportion)',
  })
}

function multiplierOf(text: string): number {
  const value = numberOf(text)
  if (value !== null && value !== 0) return value
  throw impossible('multiplier', text, { da: 'et tal, der ikke er 0', en: 'a number other than 0' })
}

function transformOf(text: string): boolean {
  if (/^(log|logit)$/i.test(text)) return true
  return /^none$/i.test(text) ? false : flagOf('transform', text)
}

function flagOf(name: string, text: string): boolean {
  if (/^(true|t|1|yes|ja|sand)$/i.test(text)) return true
  if (/^(false|f|0|no|nej|falsk)$/i.test(text)) return false
  throw impossible(name, text, { da: 'TRUE eller FALSE', en: 'TRUE or FALSE' })
}

/** Levels as shares: 95, 95 %, 0.95, and several of them with comma, semicolon, bar or space between. */
function confidencesOf(text: string): number[] {
  const levels = text
    .split(/[;,|\s]+/)
    .filter((part) => part !== '' && part !== '%')
    .map((part) => {
      const level = numberOf(part.replace(/%$/, '')) ?? Number.NaN
      return level >= 90 ? level / 100 : level
    })
  if (levels.length > 0 && levels.every((level) => level >= 0.9 && level < 1)) return levels
  throw impossible('confidence', text, {
    da: 'niveauer fra 90 op til, men ikke 100, med point som decimaltegn',
    en: 'levels from 90 up to but not 100, with a point as decimal mark',
  })
}

function wholeNumber(name: string, text: string, [least, most]: readonly [number, number]): number {
  const value = numberOf(text)
  if (value !== null && Number.isInteger(value) && value >= least && value <= most) return value
  throw impossible(name, text, {
    da: `et helt tal fra ${least} til ${most}`,
    en: `a whole number from ${least} to ${most}`,
  })
}

function numberOf(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}
