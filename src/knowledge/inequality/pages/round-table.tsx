import type { Estimate } from '../../../statistics/index.ts'
import { Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { writeFigure, writePeriod } from '../../figures/index.ts'
import { sizeOf } from '../../findings/index.ts'
import { figureHref } from '../../indicators/index.ts'
import { groupFigureHref } from '../addresses.ts'
import { type GroupRound, type Pair, twoGroups } from '../group-rounds.ts'
import { type Gradient, type PairMeasures, pairMeasures } from '../measures.ts'
import { oriented, type PairPicture, type Picture } from '../picture.ts'
import { texts } from '../texts.ts'
import { chartTexts } from '../texts-charts.ts'

interface Line {
  round: GroupRound
  measures: PairMeasures | null
}

/** Level, the two groups, gap and ratio in every round, a table for each pair. */
export function RoundTable({
  picture,
  gradients,
  locale,
}: {
  picture: Picture
  gradients: ReadonlyMap<string, Gradient>
  locale: Locale
}) {
  return (
    <>
      {picture.pairs.map((pair) => (
        <PairRounds key={pair.pair.one} picture={picture} pair={pair} gradients={gradients} locale={locale} />
      ))}
    </>
  )
}

function PairRounds({
  picture,
  pair,
  gradients,
  locale,
}: {
  picture: Picture
  pair: PairPicture
  gradients: ReadonlyMap<string, Gradient>
  locale: Locale
}) {
  const t = texts[locale]
  const { indicator, rounds, place } = picture
  const names = { one: pair.names.one[locale], other: pair.names.other[locale] }
  const lines = rounds.map((round): Line => {
    const two = twoGroups(round, pair.pair)
    return { round, measures: two && pairMeasures(two) }
  })
  const level = ({ round }: Line) => {
    const value = round.total?.value ?? null
    if (value === null) return '–'
    const href = figureHref({ municipality: place.id, indicatorId: indicator.id, period: round.period })
    return <a href={href}>{writeFigure(indicator, value, locale)}</a>
  }
  return (
    <Table
      caption={t.gapLead(names.one, names.other)}
      captionSeen
      rows={lines}
      keyOf={({ round }) => round.period}
      columns={[
        { label: t.round, cell: ({ round }) => writePeriod(round.period, locale) },
        { label: t.level, align: 'right', cell: level },
        {
          label: names.one,
          align: 'right',
          cell: ({ round }) => (
            <GroupLink round={round} pair={pair.pair} which="one" picture={picture} locale={locale} />
          ),
        },
        {
          label: names.other,
          align: 'right',
          cell: ({ round }) => (
            <GroupLink round={round} pair={pair.pair} which="other" picture={picture} locale={locale} />
          ),
        },
        {
          label: t.gap,
          align: 'right',
          cell: ({ measures }) =>
            measures ? (
              <Sized estimate={oriented(measures.gap, pair.sign)} picture={picture} locale={locale} />
            ) : (
              '–'
            ),
        },
        {
          label: t.ratio,
          align: 'right',
          cell: ({ measures }) => <Ratio estimate={measures?.ratio ?? null} locale={locale} />,
        },
        ...(picture.dimension === 'education'
          ? [
              {
                label: chartTexts[locale].slope,
                align: 'right' as const,
                cell: ({ round }: Line) => (
                  <Slope
                    gradient={gradients.get(round.period)}
                    picture={picture}
                    sign={pair.sign}
                    locale={locale}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function GroupLink({
  round,
  pair,
  which,
  picture,
  locale,
}: {
  round: GroupRound
  pair: Pair
  which: 'one' | 'other'
  picture: Picture
  locale: Locale
}) {
  const figure = round.groups.find(({ group }) => group === pair[which])
  if (!figure) return <>–</>
  return (
    <a href={groupFigureHref(figure)}>
      {figure.value === null ? '–' : writeFigure(picture.indicator, figure.value, locale)}
    </a>
  )
}

function Slope({
  gradient,
  picture,
  sign,
  locale,
}: {
  gradient: Gradient | undefined
  picture: Picture
  sign: 1 | -1
  locale: Locale
}) {
  if (gradient?.kind !== 'value') return <>–</>
  return <Sized estimate={oriented(gradient.slope, sign)} picture={picture} locale={locale} />
}

function Sized({ estimate, picture, locale }: { estimate: Estimate; picture: Picture; locale: Locale }) {
  const { decimals } = picture.indicator
  return (
    <>
      {sizeOf(picture.indicator, estimate.value, locale)}
      <Under estimate={estimate} decimals={decimals} locale={locale} />
    </>
  )
}

function Ratio({ estimate, locale }: { estimate: Estimate | null; locale: Locale }) {
  const t = texts[locale]
  if (!estimate) return <>{t.noRatio}</>
  return (
    <>
      {t.times(writeNumber(estimate.value, locale, 2))}
      <Under estimate={estimate} decimals={2} locale={locale} />
    </>
  )
}

function Under({ estimate, decimals, locale }: { estimate: Estimate; decimals: number; locale: Locale }) {
  const t = texts[locale]
  const { interval } = estimate
  const number = (value: number) => writeNumber(value, locale, decimals)
  return (
    <span class="under quiet small">
      {interval ? t.from(number(interval.low), number(interval.high)) : t.unknown}
    </span>
  )
}
