import type { Wording } from '../../values/locale.ts'

/** A part of a municipality, as the municipality draws it: a town, a parish, a school district. */
export interface District {
  /** Stable from round to round, e.g. `03`. */
  code: string
  name: string
  /** The larger part it lies in, by name; null when that is the municipality. */
  parent: string | null
}

const subjectBeginning = 'small-area'

/** The name the counts of an indicator and period are released under: the same text for the same people. */
export function subjectOf(indicator: string, period: string): string {
  return `${subjectBeginning}:${indicator}:${period}`
}

/** What the subjects of one indicator, or of all, begin with. */
export function subjectsOf(indicator: string | null): string {
  return indicator === null ? `${subjectBeginning}:` : `${subjectBeginning}:${indicator}:`
}

/** The indicator and the period of a subject. */
export function partsOf(subject: string): { indicator: string; period: string } {
  const [, indicator = '', period = ''] = subject.split(':')
  return { indicator, period }
}

/** The id of a larger part among the categories; a district's code has no space. */
export function parentId(name: string): string {
  return `part of ${name}`
}

export const dimensionIds = { district: 'district', answer: 'answer' } as const
export const answers = { yes: 'yes', no: 'no' } as const

export const answerLabels: Record<keyof typeof answers, Wording> = {
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
}

/** What it hurts most to be known for: the mind, being alone, alcohol. Their counts are told from ten people and up, not five. */
const sensitiveIndicators = new Set(['mentalt_helbred', 'alkohol', 'ensomhed', 'social_stoette'])

export function isSensitiveByNature(indicator: string): boolean {
  return sensitiveIndicators.has(indicator)
}
