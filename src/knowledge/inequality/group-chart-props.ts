import type { GroupChartProps, GroupRow } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { missingWords, type Round, writeFigure, writeGroup, writePeriod } from '../figures/index.ts'
import { sizeOf, verdictOf } from '../findings/index.ts'
import { estimateOf, type GroupRound, type Pair, twoGroups } from './group-rounds.ts'
import type { Picture } from './picture.ts'
import { texts } from './texts.ts'
import { chartTexts } from './texts-charts.ts'

/** A figure for every group of the shown round, with the gap between the two ends where the groups have ends. */
export function groupChartProps(picture: Picture, locale: Locale): GroupChartProps {
  const { indicator, place, round, dimension, pairs } = picture
  const t = chartTexts[locale]
  const period = writePeriod(round.period, locale)
  const write = (value: number) => writeFigure(indicator, value, locale)
  const beside = besideValues(picture, locale)
  const rows = round.groups.map((group) =>
    groupRow(group, { locale, beside: beside?.values.get(group.group) }),
  )
  const [pair] = pairs
  const total = estimateOf(round.total)
  return {
    id: `grupper-${indicator.id}-${dimension}`,
    title: t.groupsChart(indicator.name[locale], place.name, period),
    description: t.groupsSaid(
      rows.map(({ name, value, missing }) => `${name} ${value === null ? missing : write(value)}`).join(', '),
    ),
    noValues: t.noGroups(period),
    blocks: [
      {
        id: dimension,
        name: period,
        rows,
        ...(pairs.length === 1 && pair && { gap: bracketOf(round, pair.pair, { indicator, locale }) }),
      },
    ],
    ...(total && { comparison: { name: t.whole(place.name), value: total.value } }),
    axisLabel: t.axis(indicator.finding[locale], indicator.unit),
    writeValue: write,
    writeTick: (value) => writeFigure({ ...indicator, decimals: 0 }, value, locale),
    words: { certain: t.certain, uncertain: t.uncertain, ...(beside && { beside: beside.name }) },
    caption: t.caption(indicator.source[locale], period),
  }
}

export function groupRow(
  figure: Round,
  { locale, beside, name }: { locale: Locale; beside?: number | undefined; name?: string },
): GroupRow {
  const estimate = estimateOf(figure)
  return {
    id: figure.group,
    name: name ?? writeGroup(figure.group, locale),
    value: figure.value,
    missing: figure.value === null ? missingWords[locale][figure.missing ?? 'not-given'] : undefined,
    interval: estimate?.interval ?? undefined,
    beside,
  }
}

/** What may be written at the bracket: the size where the intervals carry it. */
export function bracketOf(
  round: GroupRound,
  pair: Pair,
  { indicator, locale }: { indicator: Picture['indicator']; locale: Locale },
): { from: string; to: string; text: string } | undefined {
  const two = twoGroups(round, pair)
  if (!two) return undefined
  const t = texts[locale]
  const said = {
    above: t.gapShown,
    below: t.gapShown,
    'cannot-be-told': () => t.gapNotShown,
    'uncertainty-unknown': () => t.gapUnknown,
  }[verdictOf(two.one, two.other)]
  return {
    from: pair.one,
    to: pair.other,
    text: said(sizeOf(indicator, Math.abs(two.one.value - two.other.value), locale)),
  }
}

/** What stands beside the groups, by group. */
export function besideValues(
  { beside }: Picture,
  locale: Locale,
): { name: string; values: Map<string, number> } | null {
  if (beside === null) return null
  const t = texts[locale]
  if (beside.kind === 'area')
    return { name: t.besideArea(beside.groups.name), values: new Map(beside.groups.values) }
  const { period, groups } = beside.round
  return {
    name: t.besideRound(writePeriod(period, locale)),
    values: new Map(groups.flatMap(({ group, value }) => (value === null ? [] : [[group, value] as const]))),
  }
}
