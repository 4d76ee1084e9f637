import type { Day } from '../../values/day.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import type { Instrument } from './instrument.ts'

export const surveyModes = ['named', 'personal-link', 'open-link', 'anonymous'] as const
export type SurveyMode = (typeof surveyModes)[number]

/** An asking: one version of an instrument, asked in a period. */
export interface Survey {
  id: string
  title: string
  mode: SurveyMode
  opensOn: Day
  /** The last day an answer is taken; null until somebody closes it. */
  closesOn: Day | null
  /** Asked about the respondent: ids of administrations, and roles in words. */
  administrations: string[]
  roles: string[]
  instrumentId: string
  versionNumber: number
  instrument: Instrument
  state: SurveyState
  predecessorId: string | null
  /** Whether results are shown in batches while it is open. */
  showsLive: boolean
  /** When its answers were counted after it was closed; null until then. */
  countedAt: Date | null
  /** When its answers, given by name, were deleted; null while they are kept. */
  answersDeletedOn: Day | null
  version: number
}

export type SurveyState = 'draft' | 'open' | 'closed'

/** Whether an answer is taken today: opened, begun, and not after its last day. */
export function isOpen(survey: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>, today: Day): boolean {
  return (
    survey.state === 'open' &&
    survey.opensOn <= today &&
    (survey.closesOn === null || survey.closesOn >= today)
  )
}

/** Whether no more answers are taken: closed by somebody, or past its last day. */
export function isOver(survey: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>, today: Day): boolean {
  return standingOf(survey, today) === 'closed'
}

/** Where an asking is today: what somebody has decided, and what its days say. */
export type Standing = SurveyState | 'coming'

export function standingOf(survey: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>, today: Day): Standing {
  if (survey.state !== 'open' || isOpen(survey, today)) return survey.state
  return survey.opensOn > today ? 'coming' : 'closed'
}

/** Whether anything in it is sensitive: it then decides for the whole asking, also for the ordinary questions beside it. */
export function asksSensitive({ sections }: Pick<Instrument, 'sections'>): boolean {
  return sections.some(({ questions }) => questions.some(({ sensitivity }) => sensitivity !== 'ordinary'))
}

/**
 * The ways an instrument may be asked. Health and what hurts to be known for are asked so that nobody can see whose answer it is: a low
 * score of a named person would call for care that belongs elsewhere.
 */
export function modesFor(instrument: Pick<Instrument, 'sections'>): SurveyMode[] {
  return asksSensitive(instrument) ? ['anonymous', 'open-link'] : [...surveyModes]
}

/** A wording in the reader's language, or in Danish where it has not been translated. */
export function said(wording: Wording, locale: Locale): string {
  return wording[locale].trim() === '' ? wording.da : wording[locale]
}
