import { total } from '../../statistics/disclosure/index.ts'
import type { GroupChartProps, GroupRow, TrendChartProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writePercentage } from '../../values/numbers.ts'
import { placeInTime, writePeriod } from '../figures/index.ts'
import { groupsIn, type SmallAreaFigure } from './figures.ts'
import { areComparable, figureSaid, type Seen } from './finding.ts'
import { figureIn, groupName, type ReleasedRound } from './round.ts'
import { texts } from './texts.ts'
import { placeOf, writtenFigure } from './words.ts'

/** The districts of a round side by side, a block for everybody and for each group. */
export function districtsChart(seen: Seen, locale: Locale): GroupChartProps {
  const t = texts[locale]
  const { round, indicator, earlier } = seen
  const whole = figureIn(round, total)
  const period = writePeriod(round.period, locale)
  const title = t.chartTitle(indicator.name[locale], period)
  const rows = (group: string) =>
    round.figures.filter((each) => each.group === group).map((figure) => rowOf(seen, figure, locale))
  return {
    id: `lokalomraader-${indicator.id}`,
    title,
    description: [whole && figureSaid(seen, whole)?.[locale], t.hiddenWhy].filter(Boolean).join(' '),
    noValues: t.noValues,
    blocks: groupsIn(round.release.table).map((group) => ({
      id: group,
      name: groupName(group, locale),
      rows: rows(group),
    })),
    ...(whole?.value != null && { comparison: { name: placeOf(seen, whole, locale), value: whole.value } }),
    axisLabel: indicator.name[locale],
    writeValue: (value) => writePercentage(value, locale, 1),
    writeTick: (value) => writePercentage(value, locale, 0),
    words: {
      certain: t.certain,
      uncertain: t.uncertain,
      ...(earlier && areComparable(seen) && { beside: t.besideEarlier(writePeriod(earlier.period, locale)) }),
    },
  }
}

function rowOf(seen: Seen, figure: SmallAreaFigure, locale: Locale): GroupRow {
  const before =
    seen.earlier && areComparable(seen) ? figureIn(seen.earlier, figure.district, figure.group) : undefined
  return {
    id: figure.district,
    name: placeOf(seen, figure, locale),
    value: figure.value,
    missing: texts[locale].hidden,
    interval: figure.interval ?? undefined,
    beside: before?.value ?? undefined,
  }
}

/** One district over the rounds, beside the whole municipality. */
export function districtTrend(
  seen: Seen,
  { rounds, district }: { rounds: readonly ReleasedRound[]; district: string },
  locale: Locale,
): TrendChartProps {
  const t = texts[locale]
  const { indicator } = seen
  const figure = figureIn(seen.round, district)
  const place = figure ? placeOf(seen, figure, locale) : district
  const points = (of: string) =>
    rounds.map((round) => {
      const shown = figureIn(round, of)
      return {
        at: placeInTime(round.period),
        label: writePeriod(round.period, locale),
        value: shown?.value ?? null,
        interval: shown?.interval ?? undefined,
      }
    })
  return {
    id: `udvikling-${indicator.id}`,
    title: t.overTimeOf(indicator.name[locale], place),
    description: (figure && figureSaid(seen, figure)?.[locale]) ?? t.noTrend(place),
    noValues: t.noTrend(place),
    own: { name: place, points: points(district) },
    country: { name: t.whole, points: points(total) },
    breaks: indicator.breaks
      .filter(({ period }) => rounds.some((round) => placeInTime(round.period) < placeInTime(period)))
      .map(({ period, reason, newMethod }) => ({
        at: placeInTime(period),
        label: `${writePeriod(period, locale)}: ${reason[locale]}`,
        goesOn: !newMethod,
      })),
    axisLabel: indicator.name[locale],
    writeValue: (value) => writePercentage(value, locale, 1),
    writeTick: (value) => writePercentage(value, locale, 0),
    baselineNote: t.baseline,
    intervalName: t.interval,
    table: {
      opens: t.opens,
      caption: t.overTimeOf(indicator.name[locale], place),
      headers: [t.round, place, t.interval, t.whole],
      rows: rounds.map((round) => {
        const [own, whole] = [figureIn(round, district), figureIn(round, total)]
        return [
          writePeriod(round.period, locale),
          own ? writtenFigure(own, locale).share : '–',
          own ? writtenFigure(own, locale).interval : '',
          whole ? writtenFigure(whole, locale).share : '–',
        ]
      }),
    },
  }
}
