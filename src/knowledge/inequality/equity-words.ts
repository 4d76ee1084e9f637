import type { Locale, Wording } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { type Indicator, writeFigure, writePeriod } from '../figures/index.ts'
import { goalSightText, sizeOf } from '../findings/index.ts'
import type { GoalCheck, MeasuredGoal } from './equity-clause.ts'
import { texts } from './texts.ts'
import { goalTexts } from './texts-goal.ts'

interface About {
  indicator: Indicator
  names: { one: Wording; other: Wording } | null
  goal: MeasuredGoal
  locale: Locale
}

/** What figures can say of a goal in plain words: of the level, of the gap, and what would fulfil both (null where nothing can be said). */
export function goalSentences(
  check: GoalCheck,
  about: About,
): { level: string[]; gap: string[]; fulfilment: string | null } {
  return {
    level: levelSentences(check, about),
    gap: gapSentences(check, about),
    fulfilment: fulfilmentSentence(check, about),
  }
}

function levelSentences({ level }: GoalCheck, { indicator, goal, locale }: About): string[] {
  const t = goalTexts[locale]
  if (level.kind === 'not-measurable') return [t.notMeasurable[level.reason]]
  const { baseline, isWorse, sight } = level
  const span = { baseline, target: { value: goal.target, period: goal.period } }
  return [
    t.measurable,
    t.baseline(writeFigure(indicator, baseline.value, locale), writePeriod(baseline.period, locale)),
    ...(isWorse ? [t.isWorse] : []),
    sight === null ? t.sightUnknown : goalSightText(indicator, span)[locale],
  ]
}

/** First where the gap stands, then what a round can show of the clause. */
function gapSentences({ gap }: GoalCheck, about: About): string[] {
  const t = goalTexts[about.locale]
  switch (gap.kind) {
    case 'no-clause':
      return [t.noClause]
    case 'impossible':
      return [t.impossible[gap.reason]]
    case 'cannot-be-followed':
      return [t.cannot[gap.reason], ...nowSentences(gap.now, about)]
    case 'followed': {
      const seen = gap.isSeen ? t.seen : t.notSeen
      return [
        ...nowSentences(gap.now, about),
        t.smallest(roundedUp(gap.smallest, about)),
        about.goal.clause.kind === 'not-wider' ? t.notWider : seen,
      ]
    }
  }
}

function nowSentences(
  now: { value: number; interval: { low: number; high: number } | null } | null,
  about: About,
): string[] {
  const { indicator, names, locale } = about
  const t = goalTexts[locale]
  if (now === null || names === null) return []
  const size = sizeOf(indicator, Math.abs(now.value), locale)
  const number = (value: number) => writeNumber(value, locale, indicator.decimals)
  const ends =
    now.interval &&
    (now.value < 0 ? [-now.interval.high, -now.interval.low] : [now.interval.low, now.interval.high])
  return [
    t.now(size, lowered(names.one[locale]), lowered(names.other[locale])),
    ...(ends ? [t.nowWithin(texts[locale].from(number(ends[0] ?? 0), number(ends[1] ?? 0)))] : []),
  ]
}

/** Rounded up, so that no more is promised than a round can show. */
function roundedUp(size: number, { indicator, locale }: About): string {
  const scale = 10 ** indicator.decimals
  return sizeOf(indicator, Math.ceil(size * scale - 1e-9) / scale, locale)
}

function fulfilmentSentence(
  { fulfilled, gap }: GoalCheck,
  { indicator, names, locale }: About,
): string | null {
  const t = goalTexts[locale]
  if (names === null || gap.kind === 'impossible' || gap.kind === 'no-clause') return null
  if (gap.kind === 'cannot-be-followed' && gap.reason === 'no-groups') return null
  if (fulfilled === null) return t.notPossible
  const write = (value: number) => writeFigure(indicator, value, locale)
  return t.fulfilment(
    write(fulfilled.level),
    sizeOf(indicator, fulfilled.gap, locale),
    `${lowered(names.one[locale])} ${write(fulfilled.one)}`,
    `${lowered(names.other[locale])} ${write(fulfilled.other)}`,
  )
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
