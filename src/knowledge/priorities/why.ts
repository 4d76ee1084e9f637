import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import type { Assessed } from './assessment.ts'
import type { BurdenChoice, BurdenFigure, MeasureBurden } from './burden.ts'
import { type Coverage, shareNotFull } from './coverage.ts'
import { type ComparedGap, type GapFinding, gapPull, type LocalFigure } from './gap.ts'
import { type Judgement, type LinkedEffort, underWay } from './judgement.ts'
import { texts } from './texts.ts'
import { inARow, inSentence } from './words.ts'

/** Why a line stands where it stands, in sentences that claim no more than what is known. What is unknown is said last. */
export function whyHere(line: Assessed, measure: BurdenChoice, locale: Locale): string[] {
  const t = texts[locale]
  const missing = line.missing.filter((column) => column !== 'gap' || line.gap.kind !== 'no-comparison')
  return [
    ...burdenSentences(line.burden, measure, locale),
    ...gapSentences(line.gap, locale),
    ...(line.pulls.coverage === null ? [] : [coverageSentence(line.coverage, locale)]),
    ...(line.judgement.mandate === null ? [] : [mandateSentence(line.judgement, locale)]),
    ...(line.pulls.readiness === null ? [] : [readinessSentence(line.judgement, line.efforts, locale)]),
    ...(missing.length === 0
      ? []
      : [
          t.missing(
            inARow(
              missing.map((column) => t.columnsInText[column]),
              locale,
            ),
          ),
        ]),
  ]
}

/** The same in a few words, where there is little room: what weighs most of the burden, the local figure, and the coverage. */
export function whyInShort(line: Assessed, measure: BurdenChoice, locale: Locale): string {
  return [
    ...burdenSentences(line.burden, measure, locale).slice(0, 1),
    ...gapSentences(line.gap, locale),
    ...(line.pulls.coverage === null ? [] : [coverageSentence(line.coverage, locale)]),
  ].join(' ')
}

/** What is worth saying of the gap among other things: an own figure even when there is nothing beside it. */
function gapSentences(gap: GapFinding, locale: Locale): string[] {
  if (gap.kind === 'no-comparison')
    return [`${ownFigure(gap.figure, locale)} ${texts[locale].gapNothingBeside}`]
  return gapPull(gap) === null ? [] : [gapSentence(gap, locale)]
}

/** The municipality's own figure in words: "Havby 2025: 14,2 % ryger dagligt." */
function ownFigure(figure: LocalFigure, locale: Locale): string {
  const value = figure.write(figure.value ?? Number.NaN, locale)
  return texts[locale].gapOwn(figure.municipalityName, figure.period, value, figure.finding[locale])
}

/** What the sources say of the burden: the order's own words, and confirmed figures with the country they are about. */
export function burdenSentences(
  burden: readonly MeasureBurden[],
  choice: BurdenChoice,
  locale: Locale,
): string[] {
  const t = texts[locale]
  return burden
    .filter(({ measure }) => choice === 'heaviest' || choice === measure)
    .flatMap(({ measure, step, figures }) => [
      ...(step ? [t.burdenSentence(t.measuresInText[measure], inSentence(step.words[locale]))] : []),
      ...figures.map((figure) => `${figureWords(figure, locale)} (${figure.publisher}, ${yearOf(figure)}).`),
    ])
}

/** A national figure in words: "15.920 ekstra dødsfald om året i hele landet". */
export function figureWords(figure: BurdenFigure, locale: Locale): string {
  return texts[locale].burdenFigure(writeNumber(figure.value, locale), figure.unit[locale])
}

function yearOf({ edition }: BurdenFigure): string {
  return /\d{4}/.exec(edition)?.[0] ?? edition
}

/** What may be said of a local figure. Without an interval no difference is claimed, however large it looks. */
export function gapSentence(finding: GapFinding, locale: Locale): string {
  const t = texts[locale]
  if (finding.kind === 'no-indicator') return t.gapNoIndicator
  if (finding.kind === 'no-figure') return t.gapNoFigure(finding.name[locale])
  const { figure } = finding
  const own = ownFigure(figure, locale)
  if (finding.kind === 'no-comparison') return `${own} ${finding.why[locale]}`
  if (finding.kind === 'no-direction') return `${own} ${t.gapNoDirection}`
  const other = t.gapOther(finding.compared.name[locale], figure.write(finding.compared.value, locale))
  return `${own} ${other} ${certaintySentence(finding, locale)}`
}

function certaintySentence({ kind, figure, compared }: ComparedGap, locale: Locale): string {
  const t = texts[locale]
  const { interval, municipalityName } = figure
  const isOwnKnown = interval !== null && interval.high > interval.low
  const unknown = isOwnKnown ? t.uncertaintyOf(compared.name[locale]) : t.uncertainty
  if (kind === 'looks-worse') return t.gapUnsureWorse(unknown)
  if (kind === 'not-known' || !isOwnKnown) return t.gapUnsureSame(unknown)
  const low = figure.write(interval.low, locale)
  const high = figure.write(interval.high, locale)
  if (kind === 'surely-worse') return t.gapSureWorse(municipalityName, low, high)
  if (kind === 'surely-better') return t.gapSureBetter(municipalityName, low, high)
  return t.gapSureSame(low, high)
}

/** What the review says of a line's recommendations, or why it cannot say anything yet. */
export function coverageSentence(coverage: Coverage, locale: Locale): string {
  const t = texts[locale]
  const answered = coverage.needed - coverage.unanswered
  if (answered === 0) return t.coverageNone
  if (shareNotFull(coverage) === null) return t.coverageFew(answered, coverage.needed)
  return [
    t.coverageSentence(coverage.full, answered),
    ...(coverage.unconfirmed > 0 ? [t.coverageUnconfirmed(coverage.unconfirmed)] : []),
    ...(coverage.unanswered > 0 ? [t.coverageUnanswered(coverage.unanswered)] : []),
  ].join(' ')
}

export function mandateSentence({ mandate, mandateReference }: Judgement, locale: Locale): string {
  const t = texts[locale]
  if (mandate === null) return t.mandateUnknown
  return mandate === 'stated' ? t.mandateStated(mandateReference.replace(/\.$/, '')) : t.mandateNot
}

export function readinessSentence(
  { readiness, readinessNote }: Judgement,
  efforts: readonly LinkedEffort[],
  locale: Locale,
): string {
  const t = texts[locale]
  const running = underWay(efforts)
  const said =
    readiness === null
      ? []
      : [t.readinessSentence(inSentence(t.readinessSteps[readiness])), readinessNote].filter(Boolean)
  const going = running.length === 0 ? [] : [t.readinessEfforts(titlesOf(running, locale), running.length)]
  return said.length + going.length === 0 ? t.readinessUnknown : [...said, ...going].join(' ')
}

/** The first three titles, and how many there are besides. */
function titlesOf(efforts: readonly LinkedEffort[], locale: Locale): string {
  const named = efforts.slice(0, 3).map(({ title }) => title)
  const rest = efforts.length - named.length
  return inARow(rest > 0 ? [...named, texts[locale].readinessMore(rest)] : named, locale)
}
