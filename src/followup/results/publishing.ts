import type { Indicator, Observation } from '../../knowledge/figures/index.ts'
import { ownIndicatorMark } from '../../knowledge/indicators/index.ts'
import type { ReleasedTable } from '../../statistics/disclosure/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { type Survey, said } from '../surveys/index.ts'
import { mayCompare } from './change.ts'
import { isAnythingTold, peopleIn, shareInterval, sharesOf } from './figures.ts'
import { type Measure, yesOrNo } from './measure.ts'
import { measuredQuestions } from './measured.ts'
import { publishingTexts } from './texts-publishing.ts'

/** A result that was made a figure of an indicator. */
export interface Published {
  id: string
  surveyId: string
  measure: string
  /** The answers that count as yes. */
  countedAnswers: string[]
  indicator: string
  name: Wording
  period: string
  importId: string
}

/** What may become an indicator of a question: the question, one row of it, or one choice, with the answers one may count as yes. */
export interface Countable {
  measure: Measure
  releaseId: string
  table: ReleasedTable
  answers: { id: string; label: Wording }[]
}

/** A choice among several is counted by itself, so that there is nothing more to choose. */
export function countableAnswers(measure: Measure, table: ReleasedTable): Countable['answers'] {
  if (!isAnythingTold(table)) return []
  const isChoice = measure.categories.some(({ id }) => id === yesOrNo.yes)
  const told = sharesOf(table).filter(
    ({ category, count }) => category.startsWith('answer-') && count !== null,
  )
  const ids = new Set(told.map(({ category }) => category))
  return measure.categories.filter(({ id }) => ids.has(id) && (!isChoice || id === yesOrNo.yes))
}

/**
 * The share of everybody who gave one of these answers, with Wilson's interval, worked out from what has been released alone; null where
 * one of them is hidden or the figures are of different times. A band and a step of it are not counted twice.
 */
export function shareOfAnswers(
  { measure, table }: Pick<Countable, 'measure' | 'table'>,
  answers: readonly string[],
): { value: number; low: number; high: number; n: number } | null {
  const bandOf = new Map(measure.categories.map(({ id, within }) => [id, within]))
  const counted = answers.filter((id) => !answers.includes(bandOf.get(id) ?? ''))
  const shares = sharesOf(table).filter(({ category }) => counted.includes(category))
  const n = peopleIn(table)
  const times = new Set(shares.map(({ asOf }) => asOf))
  if (n === null || shares.length !== counted.length || shares.length === 0 || times.size > 1) return null
  if (shares.some(({ count }) => count === null)) return null
  const count = shares.reduce((sum, share) => sum + (share.count ?? 0), 0)
  const interval = shareInterval(count, n)
  return interval && { value: (100 * count) / n, ...interval, n }
}

/** The figure as the indicators keep it: of the municipality, in a period, of everybody who answered. */
export function observationOf(
  share: { value: number; low: number; high: number; n: number },
  place: { indicator: string; municipality: string; period: string },
): Observation {
  const { value, low, high, n } = share
  return {
    indicator: place.indicator,
    area: place.municipality,
    group: 'all',
    period: place.period,
    ...{ value, low, high, n, missing: null },
  }
}

/** Whether a round asked the same here and counts the same answers, so that its figure joins the earlier ones without a break. */
export function joinsSeries(
  earlier: { survey: Survey; published: Published },
  now: { survey: Survey; measure: Measure; answers: readonly string[] },
): boolean {
  const { survey, published } = earlier
  const was = measuredQuestions(survey)
    .flatMap(({ measures }) => measures)
    .find(({ id }) => id === published.measure)
  const isSame = [...published.countedAnswers].sort().join('|') === [...now.answers].sort().join('|')
  return isSame && mayCompare([was, now.measure], { before: survey.instrument, after: now.survey.instrument })
}

/** What a municipality's own indicator says about itself, made of the questionnaire's own words. */
export function ownIndicator(made: {
  survey: Survey
  countable: Countable
  counted: readonly string[]
  name: Wording
  direction: Indicator['direction']
  municipalityName: string
  mark: string
}): Indicator {
  const { survey, countable, name, direction, municipalityName } = made
  const inBoth = (write: (locale: Locale) => string): Wording => ({ da: write('da'), en: write('en') })
  const { answered, asked } = wordsOf(survey, countable, made.counted)
  const wording = (key: 'finding' | 'measures') =>
    inBoth((locale) => publishingTexts[locale][key](answered[locale], asked[locale]))
  return {
    id: `${ownIndicatorMark}${(countable.measure.questions[0] ?? '').slice(0, 36)}_${made.mark}`,
    name,
    short: name,
    finding: wording('finding'),
    measures: wording('measures'),
    unit: 'percent',
    direction,
    decimals: 1,
    minimum: 0,
    maximum: 100,
    population: inBoth((locale) => publishingTexts[locale].population),
    source: inBoth((locale) => publishingTexts[locale].source(said(survey.instrument.title, locale))),
    publisher: municipalityName,
    url: '',
    rounds: [],
    caveats: [inBoth((locale) => publishingTexts[locale].caveat)],
    breaks: [],
    riskFactors: [],
  }
}

/** Which answers count and what they answer: a row of a matrix stands for its question, and a choice among several for its answer. */
function wordsOf(survey: Survey, { measure, answers }: Countable, counted: readonly string[]) {
  const inBoth = (write: (locale: Locale) => string): Wording => ({ da: write('da'), en: write('en') })
  const question = measuredQuestions(survey).find(({ measures }) =>
    measures.some(({ id }) => id === measure.id),
  )?.question
  const isChoice = question?.kind === 'multiple'
  const labels =
    isChoice && measure.part
      ? [measure.part]
      : answers.filter(({ id }) => counted.includes(id)).map(({ label }) => label)
  const asked = (!isChoice && measure.part) || question?.text
  return {
    answered: inBoth((locale) =>
      labels
        .map((label) => publishingTexts[locale].quoted(said(label, locale)))
        .join(publishingTexts[locale].or),
    ),
    asked: inBoth((locale) => (asked ? said(asked, locale) : '')),
  }
}
