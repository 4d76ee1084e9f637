import type { GradientProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import { writeFigure, writeGroup, writePeriod } from '../figures/index.ts'
import { sizeOf } from '../findings/index.ts'
import { estimateOf } from './group-rounds.ts'
import type { Gradient } from './measures.ts'
import type { Picture } from './picture.ts'
import { texts } from './texts.ts'
import { chartTexts } from './texts-charts.ts'

/** The groups as columns as wide as their part of the population, with the line through them. */
export function gradientChartProps(picture: Picture, gradient: Gradient, locale: Locale): GradientProps {
  const { indicator, place, round, people } = picture
  const t = chartTexts[locale]
  const period = writePeriod(round.period, locale)
  const write = (value: number) => writeFigure(indicator, value, locale)
  const shareOf = (group: string) => (people ? ((people.people.get(group) ?? 0) / people.all) * 100 : 1)
  return {
    id: `gradient-${indicator.id}`,
    title: t.gradient(indicator.name[locale], place.name, period),
    description: gradientSentences(picture, gradient, locale).join(' '),
    noValues: t.noGroups(period),
    groups: round.groups.map((figure) => ({
      name: writeGroup(figure.group, locale),
      share: shareOf(figure.group),
      value: figure.value,
      interval: estimateOf(figure)?.interval ?? undefined,
    })),
    line: gradient.kind === 'value' ? { atStart: gradient.atStart, atEnd: gradient.atEnd } : null,
    axisLabel: t.axis(indicator.finding[locale], indicator.unit),
    writeValue: write,
    writeTick: (value) => writeFigure({ ...indicator, decimals: 0 }, value, locale),
    baselineNote: t.baseline,
    words: {
      start: t.start,
      end: t.end,
      column: t.column,
      interval: t.interval,
      line:
        gradient.kind === 'value' ? t.line(sizeOf(indicator, Math.abs(gradient.slope.value), locale)) : '',
      missing: t.missing,
    },
    table: {
      opens: t.opens,
      caption: t.gradient(indicator.name[locale], place.name, period),
      headers: [texts[locale].group, texts[locale].value, texts[locale].share],
      rows: round.groups.map(({ group, value }) => [
        writeGroup(group, locale),
        value === null ? '–' : write(value),
        people ? writePercentage(shareOf(group), locale) : '–',
      ]),
    },
    caption: t.caption(indicator.source[locale], period),
  }
}

/** What the gradient says in plain words, and no more than its interval carries. */
export function gradientSentences(picture: Picture, gradient: Gradient, locale: Locale): string[] {
  const t = chartTexts[locale]
  const { indicator, people } = picture
  if (gradient.kind === 'none') {
    const { reason } = gradient
    return [
      reason === 'missing-figure' || reason === 'no-people' || reason === 'too-few-groups'
        ? t.none[reason]
        : t.none.other,
    ]
  }
  const { slope, ratio, atStart, atEnd } = gradient
  const write = (value: number) => writeFigure(indicator, value, locale)
  const size = sizeOf(indicator, Math.abs(slope.value), locale)
  return [
    t.lineSaid(write(atStart), write(atEnd)),
    slopeSentence(slope, size, { indicator, locale }),
    ratio ? ratioSentence(ratio, locale) : t.noRelative,
    ...(people ? [t.weighted(writePeriod(people.period, locale))] : []),
  ]
}

type Value = Extract<Gradient, { kind: 'value' }>

function slopeSentence(
  { value, interval }: Value['slope'],
  size: string,
  { indicator, locale }: { indicator: Picture['indicator']; locale: Locale },
): string {
  const t = chartTexts[locale]
  if (interval === null) return t.slopeUnknown(size)
  // the size is said without its sign, and so are its limits
  const ends = value < 0 ? { low: -interval.high, high: -interval.low } : interval
  const number = (each: number) => writeNumber(each, locale, indicator.decimals)
  const from = texts[locale].from(number(ends.low), number(ends.high))
  return interval.low > 0 || interval.high < 0 ? t.slopeShown(size, from) : t.slopeNotShown(size, from)
}

function ratioSentence({ value, interval }: NonNullable<Value['ratio']>, locale: Locale): string {
  const t = chartTexts[locale]
  const number = (each: number) => writeNumber(each, locale, 2)
  if (interval === null) return t.relativeUnknown(number(value))
  return t.relative(number(value), texts[locale].from(number(interval.low), number(interval.high)))
}
