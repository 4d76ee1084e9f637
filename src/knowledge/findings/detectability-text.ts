import type { Locale, Wording } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { type Indicator, writeFigure, writePeriod } from '../figures/index.ts'
import { answersToShow, type HeldRound, type Sight, sightOf } from './detectability.ts'
import { type GoalSpan, goalSightOf } from './goal-sight.ts'
import { detectabilityTexts } from './texts-detectability.ts'

type Measure = Pick<Indicator, 'unit' | 'decimals'>

/** The smallest change the next round can show, in plain words. */
export function sightText(indicator: Measure, held: HeldRound, nextAnswers: number | null = null): Wording {
  const sight = sightOf(indicator.unit, held, nextAnswers)
  return inBoth((locale) => {
    const t = detectabilityTexts[locale]
    if (sight.kind === 'refused') return sight.reason === 'no-figure' ? t.noFigure : t.unknown
    const change = changeOf(sight, { indicator, locale })
    const answers = sight.answers === null ? null : writeNumber(sight.answers, locale)
    if (change === null) return answers === null ? t.unknown : t.none(answers)
    return answers === null ? t.asBefore(change) : t.withAnswers(answers, change)
  })
}

/** How many answers the next round needs to show a change to another figure, in plain words. */
export function answersText(indicator: Measure, held: HeldRound, to: number): Wording {
  const needed = answersToShow(held, to)
  const from = held.value ?? to
  return inBoth((locale) => {
    const t = detectabilityTexts[locale]
    const amount = amountOf(Math.abs(to - from), { indicator, locale }, 'nearest')
    const change = to > from ? t.change.rise(amount) : t.change.fall(amount)
    if (needed.kind === 'value') return t.needed(writeNumber(needed.answers, locale), change)
    if (needed.reason === 'too-few-answers') return t.neverEnough(change)
    return needed.reason === 'no-figure' ? t.noFigure : t.unknown
  })
}

/** Whether a goal can be seen in the figure at all, and in which round, in plain words. */
export function goalSightText(indicator: Measure & Pick<Indicator, 'rounds'>, span: GoalSpan): Wording {
  const found = goalSightOf(indicator, span)
  const { baseline, target } = span
  const size = target.value - (baseline.value ?? target.value)
  return inBoth((locale) => {
    const t = detectabilityTexts[locale]
    if (found.kind === 'refused') return found.reason === 'no-figure' ? t.noFigure : t.unknown
    const { goal } = found
    if (goal.kind === 'no-change') return t.goal.noChange
    const direction = size > 0 ? 'rise' : 'fall'
    const period = (each: string) => writePeriod(each, locale)
    const amount = amountOf(Math.abs(size), { indicator, locale }, 'nearest')
    const lead = t.goal[direction](amount, period(baseline.period), period(target.period))
    if (goal.kind === 'no-round') return `${lead} ${t.goal.noRound(period(target.period))}`
    const smallest = goal.sight[direction]
    const shown =
      smallest === null ? null : t.change[direction](amountOf(smallest, { indicator, locale }, 'up'))
    const round = period(goal.round)
    const verdict =
      shown === null ? t.goal.notSeenAtAll(round) : seenOrNot(goal.kind, { round, shown, locale })
    return [lead, verdict, ...(goal.isExpected ? [t.goal.asBefore] : [])].join(' ')
  })
}

function seenOrNot(
  kind: 'seen' | 'not-seen',
  { round, shown, locale }: { round: string; shown: string; locale: Locale },
): string {
  const t = detectabilityTexts[locale].goal
  return kind === 'seen' ? t.seen(round, shown) : t.notSeen(round, shown)
}

/** One figure that holds for both directions, or for the only one that can be seen; null when none can. */
function changeOf({ rise, fall }: Sight, written: Written): string | null {
  const t = detectabilityTexts[written.locale].change
  if (rise !== null && fall !== null) return t.any(amountOf(Math.max(rise, fall), written, 'up'))
  if (rise !== null) return t.rise(amountOf(rise, written, 'up'))
  return fall === null ? null : t.fall(amountOf(fall, written, 'up'))
}

interface Written {
  indicator: Measure
  locale: Locale
}

/** An amount in the indicator's unit. What can be seen is rounded up, so that no more is promised than the round can show. */
function amountOf(amount: number, { indicator, locale }: Written, rounding: 'up' | 'nearest'): string {
  const scale = 10 ** indicator.decimals
  const written = rounding === 'up' ? Math.ceil(amount * scale - 1e-9) / scale : amount
  if (indicator.unit !== 'percent') return writeFigure(indicator, written, locale)
  return detectabilityTexts[locale].points(writeNumber(written, locale, indicator.decimals))
}

function inBoth(write: (locale: Locale) => string): Wording {
  return { da: write('da'), en: write('en') }
}
