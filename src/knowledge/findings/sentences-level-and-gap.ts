import type { Estimate } from '../../statistics/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { betterSign, type Indicator, writeFigure, writePeriod } from '../figures/index.ts'
import {
  type GapMove,
  gapMoveOf,
  gapVerdictOf,
  isCutBetween,
  type TwoGroups,
  verdictOf,
} from './sentence-verdicts.ts'
import { levelAndGapTexts } from './texts-level-and-gap.ts'

/** The whole and two of its groups in one round; null where a figure is missing. */
export interface LevelAndGroups {
  period: string
  level: Estimate | null
  groups: TwoGroups | null
}

/** What is known of an indicator's level and of the gap between two groups, in one round or two. */
export interface LevelAndGapSaid {
  indicator: Pick<Indicator, 'name' | 'unit' | 'decimals' | 'direction' | 'breaks'>
  place: string
  names: { one: Wording; other: Wording }
  now: LevelAndGroups
  before: LevelAndGroups | null
}

/** Better and worse where the indicator has a direction, else higher and lower. */
export type LevelMove = 'better' | 'worse' | 'higher' | 'lower' | 'cannot-be-told' | 'uncertainty-unknown'

/** How level and gap have moved between two rounds, each as far as the intervals carry it; null where the two cannot be compared. */
export interface LevelAndGapMove {
  level: LevelMove
  gap: GapMove
}

export function levelAndGapMove({ indicator, now, before }: LevelAndGapSaid): LevelAndGapMove | null {
  if (!before || isCutBetween(indicator.breaks, before.period, now.period)) return null
  const level =
    now.level && before.level ? levelMoveOf(now.level, before.level, indicator) : 'uncertainty-unknown'
  const gap = now.groups && before.groups ? gapMoveOf(now.groups, before.groups) : 'uncertainty-unknown'
  return { level, gap }
}

function levelMoveOf(
  now: Estimate,
  before: Estimate,
  { direction }: LevelAndGapSaid['indicator'],
): LevelMove {
  const verdict = verdictOf(now, before)
  if (verdict !== 'above' && verdict !== 'below') return verdict
  const sign = betterSign(direction)
  if (sign === null) return verdict === 'above' ? 'higher' : 'lower'
  return (verdict === 'above' ? 1 : -1) === sign ? 'better' : 'worse'
}

/** One sentence about level and gap since an earlier round: "Niveauet er bedre end i 2017, og forskellen er mindre." */
export function levelAndGapText(said: LevelAndGapSaid): Wording {
  return inBoth((locale) => {
    const move = levelAndGapMove(said)
    const t = levelAndGapTexts[locale]
    if (!said.before) return t.noEarlier
    const earlier = writePeriod(said.before.period, locale)
    return move === null ? t.newMethod(earlier) : t.sentence(clausesOf(move, earlier, locale))
  })
}

/** The finding of an inequality page: how level and gap have moved, else the gap itself, else the two figures side by side. */
export function levelAndGapHeading(said: LevelAndGapSaid): Wording {
  return inBoth((locale) => {
    const t = levelAndGapTexts[locale]
    const name = said.indicator.name[locale]
    const move = levelAndGapMove(said)
    if (move !== null && said.before && !isNothingKnown(move)) {
      return t.heading(name, said.place, clausesOf(move, writePeriod(said.before.period, locale), locale))
    }
    return t.headingOfRound(
      name,
      said.place,
      `${writePeriod(said.now.period, locale)}: ${gapClause(said, locale)}`,
    )
  })
}

function isNothingKnown({ level, gap }: LevelAndGapMove): boolean {
  return level === 'uncertainty-unknown' && gap === 'uncertainty-unknown'
}

function clausesOf({ level, gap }: LevelAndGapMove, earlier: string, locale: Locale): string {
  const t = levelAndGapTexts[locale]
  if (level === 'cannot-be-told' && gap === 'cannot-be-told') return t.neither(earlier)
  const isTold = (move: LevelMove | GapMove) => move !== 'cannot-be-told' && move !== 'uncertainty-unknown'
  const [one, other] = [t.level[level](earlier), t.gap[gap](earlier)]
  return isTold(level) === isTold(gap) ? t.and(one, other) : t.but(one, other)
}

/** The gap where it is shown, else that it cannot be told; without intervals the two figures side by side. */
function gapClause({ indicator, names, now }: LevelAndGapSaid, locale: Locale): string {
  const t = levelAndGapTexts[locale]
  if (!now.groups) return t.noFigures
  const [one, other] = [lowered(names.one[locale]), lowered(names.other[locale])]
  const { one: here, other: there } = now.groups
  switch (gapVerdictOf(now.groups)) {
    case 'shown':
      return t.gapShown(one, other, sizeOf(indicator, Math.abs(here.value - there.value), locale))
    case 'cannot-be-told':
      return t.gapNotShown(one, other)
    case 'uncertainty-unknown': {
      const written = (value: number) => writeFigure(indicator, value, locale)
      return t.sideBySide(`${one} ${written(here.value)}`, `${other} ${written(there.value)}`)
    }
  }
}

/** The size of a gap: percentage points between shares, else the figure's own unit. */
export function sizeOf(
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  size: number,
  locale: Locale,
): string {
  if (indicator.unit !== 'percent') return writeFigure(indicator, size, locale)
  return levelAndGapTexts[locale].points(writeFigure({ ...indicator, unit: 'persons' }, size, locale))
}

function inBoth(write: (locale: Locale) => string): Wording {
  return { da: write('da'), en: write('en') }
}

/** A group's name in the middle of a sentence. */
function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
