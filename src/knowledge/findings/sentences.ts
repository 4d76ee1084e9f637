import type { Estimate, Interval, Trend } from '../../statistics/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import {
  betterSign,
  type Indicator,
  type MissingReason,
  missingWords,
  placeInTime,
  writeFigure,
  writePeriod,
} from '../figures/index.ts'
import {
  type Beside,
  gapMoveOf,
  gapVerdictOf,
  isCutBetween,
  marksBetween,
  type TwoGroups,
  trendVerdictOf,
  type Verdict,
  verdictOf,
} from './sentence-verdicts.ts'
import { sentenceTexts } from './texts-sentences.ts'

/** What is measured, as far as a sentence needs it. */
type Measure = Pick<Indicator, 'name' | 'finding' | 'unit' | 'decimals' | 'direction' | 'breaks'>

/** What is known about one figure, for a text that says no more than that. */
export interface FigureSaid {
  indicator: Measure
  /** Whose figure it is, e.g. `Havby`. */
  place: string
  period: string
  value: number | null
  missing: MissingReason | null
  /** The 95 % interval; null when the uncertainty is not known. */
  interval: Interval | null
  /** What it is held up against, named so that it can stand in a sentence: `hele landet`, `the country`. */
  beside?: (Beside & { name: Wording }) | null
  /** An earlier round of the same figure. */
  earlier?: { period: string; value: number; interval: Interval | null } | null
  trend?: Trend | null
  /** How the figures are written where a text refers to them instead, as a document does whose figures have references. */
  written?: Partial<Record<'value' | 'beside' | 'earlier', string>>
}

/**
 * A figure in words that claim a difference, a change or a better or worse only where the intervals carry it; else the figures stand
 * side by side, or the text says that they cannot be told apart. Rounds with a caveat between those compared are named.
 */
export function figureText(said: FigureSaid): Wording {
  return inBoth((locale) => sentencesOf(said, locale).join(' '))
}

/** The same where a heading has said the figure already: what stands beside it, how it has changed, and what to be careful with. */
export function textAfterLead(said: FigureSaid): Wording {
  return inBoth((locale) => sentencesOf(said, locale).slice(1).join(' '))
}

function inBoth(write: (locale: Locale) => string): Wording {
  return { da: write('da'), en: write('en') }
}

function sentencesOf(said: FigureSaid, locale: Locale): string[] {
  const t = sentenceTexts[locale]
  const { indicator, place, value, beside } = said
  const period = writePeriod(said.period, locale)
  if (value === null) {
    const reason = lowered(missingWords[locale][said.missing ?? 'not-given'])
    return [
      t.missing(place, indicator.name[locale], period, reason),
      ...besideOnly(said, locale),
      ...changeSentences(said, said.earlier ? 'uncertainty-unknown' : null, locale),
    ]
  }
  const figure = { value, interval: said.interval }
  const difference = beside ? verdictOf(figure, beside) : null
  const change = changeOf(said, figure)
  return [
    t.lead(
      place,
      said.written?.value ?? writeFigure(indicator, value, locale),
      indicator.finding[locale],
      period,
    ),
    ...besideSentences(said, difference, locale),
    ...changeSentences(said, change, locale),
    ...unknownSentence(isOtherUnknown(said) ? null : difference, change, locale),
    ...trendSentences(said, change, locale),
    ...caveats(said, locale),
  ]
}

type Change = Verdict | 'new-method' | null

function changeOf({ indicator, earlier, period }: FigureSaid, figure: Estimate): Change {
  if (!earlier) return null
  if (isCutBetween(indicator.breaks, earlier.period, period)) return 'new-method'
  return verdictOf(figure, earlier)
}

function besideOnly({ beside, indicator, written }: FigureSaid, locale: Locale): string[] {
  if (!beside) return []
  const value = written?.beside ?? writeFigure(indicator, beside.value, locale)
  return [sentenceTexts[locale].besideOnly(raised(beside.name[locale]), value)]
}

function besideSentences(said: FigureSaid, verdict: Verdict | null, locale: Locale): string[] {
  const { beside, indicator } = said
  if (!beside || verdict === null) return []
  const t = sentenceTexts[locale]
  const value = said.written?.beside ?? writeFigure(indicator, beside.value, locale)
  const written = [beside.name[locale], value] as const
  if (verdict === 'uncertainty-unknown') return [...besideOnly(said, locale), ...ofTheOtherOnly(said, locale)]
  if (verdict === 'cannot-be-told') return [t.notTold(...written)]
  return [judged(t.claims[verdict](...written), verdict === 'above' ? 1 : -1, { indicator, locale })]
}

/** Whether the figure's own uncertainty is known, and only that of what it is held up against is not. */
function isOtherUnknown({ interval, beside }: FigureSaid): boolean {
  return interval !== null && interval.high > interval.low && beside?.interval === null
}

function ofTheOtherOnly(said: FigureSaid, locale: Locale): string[] {
  return said.beside && isOtherUnknown(said)
    ? [sentenceTexts[locale].unknown.other(said.beside.name[locale])]
    : []
}

function changeSentences(said: FigureSaid, change: Change, locale: Locale): string[] {
  const { earlier, indicator } = said
  if (!earlier || change === null) return []
  const t = sentenceTexts[locale]
  const value = said.written?.earlier ?? writeFigure(indicator, earlier.value, locale)
  const written = [writePeriod(earlier.period, locale), value] as const
  switch (change) {
    case 'new-method':
      return [t.newMethod(...written)]
    case 'uncertainty-unknown':
      return [t.earlierOnly(...written)]
    case 'cannot-be-told':
      return [t.changeNotTold(...written)]
    case 'above':
      return [judged(t.claims.risen(...written), 1, { indicator, locale })]
    case 'below':
      return [judged(t.claims.fallen(...written), -1, { indicator, locale })]
  }
}

/** The claim, and whether it is better or worse where the indicator has a direction. */
function judged(
  claim: string,
  sign: 1 | -1,
  { indicator, locale }: { indicator: Measure; locale: Locale },
): string {
  const t = sentenceTexts[locale]
  const better = betterSign(indicator.direction)
  if (better === null) return t.stop(claim)
  return t.and(claim, better === sign ? t.claims.better : t.claims.worse)
}

function unknownSentence(difference: Verdict | null, change: Change, locale: Locale): string[] {
  const t = sentenceTexts[locale].unknown
  const isDifferenceUnknown = difference === 'uncertainty-unknown'
  const isChangeUnknown = change === 'uncertainty-unknown'
  if (isDifferenceUnknown) return [isChangeUnknown ? t.both : t.difference]
  return isChangeUnknown ? [t.change] : []
}

/** A trend is named from the first round that was tested, and judged unless the sentence before has just done it. */
function trendSentences({ trend, indicator, period }: FigureSaid, change: Change, locale: Locale): string[] {
  const verdict = trendVerdictOf(trend ?? null)
  if (!verdict || trend?.kind !== 'tested') return []
  const t = sentenceTexts[locale]
  // a quarter stands up to half a year before its year's own place, and a school year half a year after it
  const since = String(Math.round(trend.since - 0.01))
  if (isCutBetween(indicator.breaks, since, period)) return []
  if (verdict === 'no-clear-change') return [t.trendNotTold(since)]
  const claim = t.claims[verdict](since)
  const isJudged = change === (verdict === 'rising' ? 'above' : 'below')
  return [isJudged ? t.stop(claim) : judged(claim, verdict === 'rising' ? 1 : -1, { indicator, locale })]
}

/** The rounds between the first one mentioned and this one that a reader must be careful with. */
function caveats({ indicator, earlier, trend, period }: FigureSaid, locale: Locale): string[] {
  const from = Math.min(
    placeInTime(period),
    earlier ? placeInTime(earlier.period) : Number.POSITIVE_INFINITY,
    trend?.kind === 'tested' ? trend.since : Number.POSITIVE_INFINITY,
  )
  return carefulSentences(indicator, { from, later: period }, locale)
}

function carefulSentences(
  indicator: Measure,
  { from, later }: { from: number; later: string },
  locale: Locale,
): string[] {
  return marksBetween(indicator.breaks, from, later).map((mark) =>
    sentenceTexts[locale].careful(writePeriod(mark.period, locale), lowered(mark.reason[locale])),
  )
}

/** What is known about a figure in two groups, in one round or two. */
export interface GapSaid {
  indicator: Measure
  place: string
  /** The two groups as they stand in a list: `kort uddannelse`, `lang uddannelse`. */
  names: { one: Wording; other: Wording }
  now: TwoGroups & { period: string }
  before?: (TwoGroups & { period: string }) | null
}

/** The level in both groups and the gap between them, and whether it has grown or narrowed; each only where the intervals carry it. */
export function gapText(said: GapSaid): Wording {
  return inBoth((locale) => gapSentences(said, locale).join(' '))
}

function gapSentences({ indicator, place, names, now, before }: GapSaid, locale: Locale): string[] {
  const t = sentenceTexts[locale]
  const period = writePeriod(now.period, locale)
  const value = ({ value }: Estimate) => writeFigure(indicator, value, locale)
  const verdict = gapVerdictOf(now)
  const said = {
    shown: t.claims.gap(pointsOf(indicator, now, locale)),
    'cannot-be-told': t.gapNotTold,
    'uncertainty-unknown': t.unknown.difference,
  }
  return [
    indicator.unit === 'percent'
      ? t.gapLead(place, indicator.finding[locale], period)
      : t.gapLeadOfNumber(place, indicator.name[locale], period),
    t.groups(names.one[locale], value(now.one), names.other[locale], value(now.other)),
    said[verdict],
    ...(before ? gapMoveSentences({ indicator, now, before }, locale) : []),
  ]
}

function gapMoveSentences(
  { indicator, now, before }: Pick<GapSaid, 'indicator' | 'now'> & { before: TwoGroups & { period: string } },
  locale: Locale,
): string[] {
  const t = sentenceTexts[locale]
  const then = [writePeriod(before.period, locale), pointsOf(indicator, before, locale)] as const
  const span = { from: placeInTime(before.period), later: now.period }
  const careful = carefulSentences(indicator, span, locale)
  if (isCutBetween(indicator.breaks, before.period, now.period)) return [t.newMethod(...then), ...careful]
  const move = gapMoveOf(now, before)
  switch (move) {
    case 'grown':
    case 'narrowed':
      return [t.claims[move](...then), ...careful]
    case 'turned':
      return [t.claims.turned(then[0]), ...careful]
    default:
      return [t.gapChangeNotTold(...then), ...careful]
  }
}

/** The size of a gap: percentage points between shares, else the figure's own unit. */
function pointsOf(indicator: Measure, { one, other }: TwoGroups, locale: Locale): string {
  const size = Math.abs(one.value - other.value)
  if (indicator.unit !== 'percent') return writeFigure(indicator, size, locale)
  return sentenceTexts[locale].points(writeNumber(size, locale, indicator.decimals))
}

/** A reason in the middle of a sentence; names and abbreviations keep their capitals. */
function lowered(words: string): string {
  return /^[A-ZÆØÅ][^A-ZÆØÅ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
