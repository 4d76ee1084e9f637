import type { QuadrantPoint, QuadrantProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { type Indicator, placeInTime, writeFigure, writePeriod } from '../figures/index.ts'
import { isCutBetween, sizeOf } from '../findings/index.ts'
import { estimateOf, twoGroups } from './group-rounds.ts'
import { pairMeasures } from './measures.ts'
import { oriented, type PairPicture, type Picture } from './picture.ts'
import { texts } from './texts.ts'
import { chartTexts } from './texts-charts.ts'

/**
 * Level and gap of a pair over the rounds, held against the first of them; null with fewer than two such rounds. The gap is counted so
 * that it is positive in the newest round.
 */
export function quadrantChartProps(
  picture: Picture,
  pair: PairPicture,
  locale: Locale,
): QuadrantProps | null {
  const { indicator, place } = picture
  const t = chartTexts[locale]
  const points = pointsOf(picture, pair, locale)
  const known = points.filter(isKnown)
  const cross = known.find(
    ({ label }) => label === (picture.earlier && writePeriod(picture.earlier.period, locale)),
  )
  if (known.length < 2 || !cross) return null
  const names = pair.sign === -1 ? [pair.names.other, pair.names.one] : [pair.names.one, pair.names.other]
  const [one, other] = names.map((name) => name[locale].toLowerCase()) as [string, string]
  const writeLevel = (value: number) => writeFigure(indicator, value, locale)
  const gap = (value: number) => sizeOf(indicator, value, locale)
  return {
    id: `niveau-og-forskel-${indicator.id}-${pair.pair.one.replace(':', '-')}`,
    title: t.quadrant(indicator.name[locale], place.name, one, other),
    description: known
      .map((point) => t.quadrantSaid(point.label, writeLevel(point.level), gap(point.gap)))
      .join(' '),
    noValues: t.noQuadrant,
    paths: [
      {
        id: pair.pair.one,
        name: `${pair.names.one[locale]} – ${pair.names.other[locale].toLowerCase()}`,
        points,
      },
    ],
    crossing: { level: cross.level, gap: cross.gap, name: t.crossing(place.name, cross.label) },
    levelLabel: t.levelAxis(indicator.finding[locale], indicator.unit),
    gapLabel: t.gapAxis(one, other),
    writeLevel: (value) => writeFigure({ ...indicator, decimals: 0 }, value, locale),
    writeGap: (value) =>
      indicator.unit === 'percent' ? `${writeNumber(value, locale)} ${t.points}` : writeNumber(value, locale),
    words: { ...fieldsOf(indicator, locale), interval: t.interval, break: t.newMethod },
    table: {
      opens: t.opens,
      caption: t.quadrant(indicator.name[locale], place.name, one, other),
      headers: [texts[locale].round, texts[locale].level, texts[locale].gap],
      rows: known.map((point) => [point.label, writeLevel(point.level), gap(point.gap)]),
    },
    caption: t.fieldsNote,
  }
}

type Known = QuadrantPoint & { level: number; gap: number }

function isKnown(point: QuadrantPoint): point is Known {
  return point.level !== null && point.gap !== null
}

function pointsOf(
  { indicator, rounds }: Picture,
  { pair, sign }: PairPicture,
  locale: Locale,
): QuadrantPoint[] {
  return rounds.map((round, at): QuadrantPoint => {
    const two = twoGroups(round, pair)
    const measures = two && pairMeasures(two)
    const gap = measures && oriented(measures.gap, sign)
    const level = estimateOf(round.total)
    const before = rounds[at - 1]
    return {
      at: placeInTime(round.period),
      label: writePeriod(round.period, locale),
      level: level?.value ?? null,
      gap: gap?.value ?? null,
      levelInterval: level?.interval ?? undefined,
      gapInterval: gap?.interval ?? undefined,
      afterBreak: before !== undefined && isCutBetween(indicator.breaks, before.period, round.period),
    }
  })
}

function fieldsOf({ direction }: Indicator, locale: Locale) {
  const { better, worse, low, high } = chartTexts[locale].fields
  const [below, above] =
    direction === 'none' ? [low, high] : direction === 'lower-is-better' ? [better, worse] : [worse, better]
  return { lowSmall: below.small, lowLarge: below.large, highSmall: above.small, highLarge: above.large }
}
