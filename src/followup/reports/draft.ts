/** What a new draft says before anybody has written in it: plain sentences with the figures of today in them. Pure. */

import type { LatestFigure } from '../../knowledge/figures/index.ts'
import { type FigureSaid, figureText, saidOf } from '../../knowledge/findings/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { isDrawable } from './compose-figures.tsx'
import type { ItemContent, ItemKind, ItemPart } from './item.ts'
import { compassCounts, type LivingPicture, type LivingPlan } from './living.ts'
import { draftTexts } from './texts-draft.ts'
import { tokenOf } from './tokens.ts'

/** A draft of the kind that is asked for, prefilled from what the municipality already knows. */
export function draftOf(
  kind: ItemKind,
  picture: LivingPicture,
  locale: Locale,
): Pick<ItemContent, 'title' | 'parts' | 'shown' | 'drawn'> {
  const shown = shownIn(kind, picture)
  const chosen = picture.figures.filter(({ indicatorId }) => shown.includes(indicatorId))
  const drawn = chosen
    .filter(isDrawable)
    .map(({ indicatorId }) => indicatorId)
    .slice(0, curves[kind])
  return {
    title: titleOf(kind, picture, locale),
    parts: partsOf(kind, { picture, chosen, locale }),
    shown,
    drawn,
  }
}

/** How many trends are drawn to begin with; a brief has room for none. */
const curves: Record<ItemKind, number> = { effort: 1, review: 1, 'yearly-status': 2, brief: 0 }

function titleOf(
  kind: ItemKind,
  { effort, plan, municipality, today }: LivingPicture,
  locale: Locale,
): string {
  const t = draftTexts[locale].title
  const year = today.slice(0, 4)
  if (effort)
    return (kind === 'brief' ? t.effortBrief : t.effort[findingOf(plan)])(effort.title).slice(0, 200)
  return { effort: t.review, review: t.review, 'yearly-status': t.yearly, brief: t.brief }[kind](
    municipality.name,
    year,
  )
}

/** What a heading says of a plan: what needs somebody first. */
function findingOf({
  total,
  done,
  late,
  unknown,
  unconfirmed,
}: LivingPlan): 'late' | 'unknown' | 'done' | 'onTrack' | 'noPlan' {
  if (total === 0) return 'noPlan'
  if (late > 0) return 'late'
  if (unknown + unconfirmed > 0) return 'unknown'
  return done === total ? 'done' : 'onTrack'
}

/** An effort shows the indicators it means to move; a document about everything shows all that have a figure. */
function shownIn(kind: ItemKind, { effort, figures }: LivingPicture): string[] {
  const known = figures.filter(({ value }) => value !== null).map(({ indicatorId }) => indicatorId)
  if (effort) return known.filter((id) => effort.indicators.includes(id)).slice(0, 4)
  return kind === 'brief' ? known.slice(0, 4) : known
}

interface Writing {
  picture: LivingPicture
  chosen: LatestFigure[]
  locale: Locale
}

function partsOf(kind: ItemKind, writing: Writing): Record<ItemPart, string> {
  const { picture, locale } = writing
  const { effort, plan } = picture
  const t = draftTexts[locale]
  const next = plan.next ? t.nextDue(writeDay(plan.next.dueOn, locale)) : ''
  return {
    purpose: effort
      ? t.purpose.effort(effort.title)
      : t.purpose[kind === 'effort' ? 'review' : kind](picture.municipality.name),
    decisions: kind === 'brief' ? '' : decisionsOf(kind, writing),
    shortCase: paragraphs(
      effort?.about ?? '',
      effort ? '' : reviewSentences(writing),
      planSentences(writing),
      figureSentences(writing),
    ),
    dilemma: effort ? dilemmaOf(effort.dilemma, locale) : '',
    economy: effort ? economyOf(writing) : '',
    furtherProcess:
      kind === 'brief' ? '' : sentences(next, kind === 'effort' ? t.again.effort : t.again.whole),
  }
}

function decisionsOf(kind: ItemKind, { picture: { effort, plan }, locale }: Writing): string {
  const t = draftTexts[locale].decisions
  const hasDilemma = effort !== null && Object.values(effort.dilemma).some((text) => text !== '')
  const points = effort
    ? [
        t.takeNote,
        hasDilemma ? t.discussDilemma : '',
        plan.unknown + plan.late > 0 ? t.askForAnswers : '',
        t.newStatus,
      ]
    : [t.takeNoteOfAll, kind === 'yearly-status' ? '' : t.chooseMark, t.settingsFirst]
  return points.filter(Boolean).join('\n')
}

/** How far the review is, against the round before where there is one. */
function reviewSentences({ picture: { coverage }, locale }: Writing): string {
  const t = draftTexts[locale].review
  if (!coverage) return t.none
  const { total } = coverage
  const counts = compassCounts(coverage)
  const share =
    total.before === null
      ? total.coverage === null
        ? ''
        : t.share(token('daekning'))
      : t.shareAndBefore(token('daekning-nu'), token('daekning-foer'))
  return sentences(
    t.full(token('anbefalinger-fuldt')),
    t.underWay(token('anbefalinger-i-gang')),
    counts.unconfirmed > 0 ? t.unconfirmed(token('anbefalinger-ubekraeftede')) : '',
    counts.unknown > 0 ? t.unknown(token('anbefalinger-ukendte')) : '',
    share,
  )
}

function planSentences({ picture: { plan, effort }, locale }: Writing): string {
  const t = draftTexts[locale].plan
  if (plan.total === 0) return effort ? t.none : ''
  return sentences(
    (effort ? t.done : t.doneOfAll)(token('handlinger-faerdige')),
    plan.late > 0 ? t.late(token('handlinger-forsinkede')) : '',
    plan.unconfirmed > 0 ? t.unconfirmed(token('handlinger-ubekraeftede')) : '',
    plan.unknown > 0 ? t.unknown(token('handlinger-ukendte')) : '',
  )
}

/** The first two chosen figures in words, as far as their uncertainty carries a claim, each amount with its reference. */
function figureSentences({ chosen, locale }: Writing): string {
  return chosen
    .filter(({ value }) => value !== null)
    .slice(0, 2)
    .map((figure) => figureText({ ...saidOf(figure), written: tokensOf(figure) })[locale])
    .join('\n\n')
}

/** What the sentences hold a figure up against is the country, or the region where there is no country. */
function tokensOf({ indicatorId, country }: LatestFigure): NonNullable<FigureSaid['written']> {
  return {
    value: token(indicatorId),
    beside: token(`${indicatorId}-${country.kind === 'value' ? 'landet' : 'regionen'}`),
    earlier: token(`${indicatorId}-foer`),
  }
}

function dilemmaOf(dilemma: NonNullable<LivingPicture['effort']>['dilemma'], locale: Locale): string {
  const t = draftTexts[locale].dilemma
  const order = ['who', 'interest', 'cost', 'answer', 'alternative'] as const
  return order
    .filter((part) => dilemma[part] !== '')
    .map((part) => `- ${t[part]} ${dilemma[part].replace(/\s*\n\s*/g, ' ')}`)
    .join('\n')
}

function economyOf({ picture: { effort }, locale }: Writing): string {
  const t = draftTexts[locale].economy
  const tokens = (sort: 'udvikling' | 'drift') =>
    (effort?.resources ?? [])
      .filter(({ key }) => key.startsWith(sort))
      .map(({ key }) => token(`ressource-${key}`))
  const [development, operation] = [tokens('udvikling'), tokens('drift')]
  if (development.length + operation.length === 0) return t.none
  return sentences(
    development.length > 0 ? t.development(development.join(t.and)) : '',
    operation.length > 0 ? t.operation(operation.join(t.and)) : '',
  )
}

function token(key: string): string {
  return tokenOf(key.toLowerCase())
}

function sentences(...parts: string[]): string {
  return parts.filter(Boolean).join(' ')
}

function paragraphs(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n')
}
