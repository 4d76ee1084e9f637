import type { GroupBlock, GroupChartProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writePercentage } from '../../values/numbers.ts'
import { writePeriod } from '../figures/index.ts'
import { bracketOf, groupRow } from './group-chart-props.ts'
import type { Picture } from './picture.ts'
import { texts } from './texts.ts'
import { chartTexts } from './texts-charts.ts'

/** More than this many indicators are a table only. */
const mostInChart = 12

/** The two ends of every indicator below each other; null when there are none, or too many, or not all are percentages. */
export function listChartProps(
  pictures: readonly Picture[],
  about: { place: string; dimension: Picture['dimension']; locale: Locale },
): GroupChartProps | null {
  const { place, dimension, locale } = about
  const t = chartTexts[locale]
  const drawn = pictures.filter(({ pairs }) => pairs.length > 0)
  if (drawn.length === 0 || drawn.length > mostInChart) return null
  if (drawn.some(({ indicator }) => indicator.unit !== 'percent')) return null
  const write = (value: number) => writePercentage(value, locale)
  const blocks = drawn.map((picture) => blockOf(picture, locale))
  return {
    id: `ulighed-${dimension}`,
    title: t.listChart(place, texts[locale].dimensions[dimension]),
    description: blocks
      .map(({ name, rows }) => {
        const said = rows.map((row) => `${row.name} ${row.value === null ? row.missing : write(row.value)}`)
        return `${name}: ${said.join(', ')}.`
      })
      .join(' '),
    noValues: t.noQuadrant,
    blocks,
    axisLabel: t.listAxis,
    writeValue: write,
    writeTick: (value) => writePercentage(value, locale, 0),
    words: { certain: t.certain, uncertain: t.uncertain },
  }
}

function blockOf({ indicator, round, pairs }: Picture, locale: Locale): GroupBlock {
  const shown = new Set(pairs.flatMap(({ pair }) => [pair.one, pair.other]))
  const [pair] = pairs
  return {
    id: indicator.id,
    name: `${indicator.name[locale]} ${writePeriod(round.period, locale)}`,
    rows: round.groups.filter(({ group }) => shown.has(group)).map((figure) => groupRow(figure, { locale })),
    ...(pairs.length === 1 && pair && { gap: bracketOf(round, pair.pair, { indicator, locale }) }),
  }
}
