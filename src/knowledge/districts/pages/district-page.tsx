import { total } from '../../../statistics/disclosure/index.ts'
import { TrendChart } from '../../../ui/charts/index.ts'
import { Card, LinkButton, PageHead, Section, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writePeriod } from '../../figures/index.ts'
import { districtHref, indicatorHref } from '../addresses.ts'
import { districtTrend } from '../chart-props.ts'
import type { SmallAreaFigure } from '../figures.ts'
import { figureSaid, type Seen } from '../finding.ts'
import { figureIn, groupName, type ReleasedRound } from '../round.ts'
import { texts } from '../texts.ts'
import { writtenFigure } from '../words.ts'
import { Method, releaseFacts } from './districts-page.tsx'

export interface DistrictProps {
  seen: Seen
  rounds: readonly ReleasedRound[]
  district: string
  place: string
  locale: Locale
}

/** One district's figures over the rounds: where each opens to its source, date, method, interval and number of answers. */
export function DistrictPage(props: DistrictProps) {
  const { seen, rounds, district, place, locale } = props
  const t = texts[locale]
  const { indicator, round } = seen
  const figure = figureIn(round, district)
  const said = figure && figureSaid(seen, figure)?.[locale]
  const address = districtHref(indicator.id, district)
  return (
    <>
      <PageHead
        kicker={indicator.name[locale]}
        title={t.atDistrict(place, indicator.name[locale])}
        lead={said ?? t.hiddenSaid(place)}
        facts={releaseFacts(round, locale)}
      />
      <Card title={t.overTime} id="udvikling">
        <TrendChart {...districtTrend(seen, { rounds, district }, locale)} />
        <div class="actions no-print">
          <LinkButton href={`${address}/udvikling.svg`} look="quiet">
            {t.downloadSvg}
          </LinkButton>
          <LinkButton href={`${address}/udvikling.csv`} look="quiet">
            {t.downloadCsv}
          </LinkButton>
        </div>
      </Card>
      <Section title={t.table} id="tal">
        <RoundsTable {...props} />
        <p class="quiet small">{t.hiddenWhy}</p>
      </Section>
      <Method seen={seen} locale={locale} />
      <p class="quiet small">
        <a href={indicatorHref(indicator.id)}>{t.backTo(indicator.name[locale])}</a>
      </p>
    </>
  )
}

type Line = { round: ReleasedRound; figure: SmallAreaFigure }

function RoundsTable({ seen, rounds, district, place, locale }: DistrictProps) {
  const t = texts[locale]
  const { indicator } = seen
  const lines = rounds.flatMap((round): Line[] =>
    round.figures.filter((each) => each.district === district).map((figure) => ({ round, figure })),
  )
  const written = ({ figure }: Line) => writtenFigure(figure, locale)
  return (
    <Table<Line>
      caption={t.overTimeOf(indicator.name[locale], place)}
      rows={lines}
      keyOf={({ round, figure }) => `${round.period} ${figure.group}`}
      columns={[
        {
          label: t.round,
          cell: ({ round }) => (
            <a href={indicatorHref(indicator.id, round.period)}>{writePeriod(round.period, locale)}</a>
          ),
        },
        ...(lines.some(({ figure }) => figure.group !== total)
          ? [{ label: t.group, cell: ({ figure }: Line) => groupName(figure.group, locale) }]
          : []),
        { label: t.share, cell: (line) => written(line).share, align: 'right' as const },
        { label: t.interval, cell: (line) => written(line).interval || '–', align: 'right' as const },
        { label: t.count, cell: (line) => written(line).count, align: 'right' as const },
        { label: t.of, cell: (line) => written(line).of, align: 'right' as const },
        { label: t.source, cell: ({ round }) => round.release.source },
      ]}
    />
  )
}
