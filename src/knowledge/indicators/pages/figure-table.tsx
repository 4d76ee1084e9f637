import { Sparkline } from '../../../ui/charts/index.ts'
import { Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type LatestFigure, placeInTime, placeWords, writeFigure, writePeriod } from '../../figures/index.ts'
import { missingSince, verdictBesideCountry } from '../../findings/index.ts'
import { figureHref, openFigureHref, withView } from '../addresses.ts'
import { texts } from '../texts.ts'
import { ComparisonCell } from './comparison-cell.tsx'
import type { ProfileProps, ProfileRow } from './profile-page.tsx'

/** Every figure with what stands beside it, one line each. */
export function FigureTable({
  part: { rows },
  locale,
  municipality,
  municipalityName,
  peers,
  view,
}: ProfileProps) {
  const t = texts[locale]
  const hasRegion = rows.some(({ figure }) => figure.region.kind === 'value')
  const hasCountry = rows.some(({ figure }) => figure.country.kind === 'value')
  const hasPlace = rows.some(({ figure }) => figure.place)
  const hasMean = rows.some(({ mean }) => mean !== null)
  const regionNames = new Set(rows.map(({ figure }) => figure.region.areaName))
  const regionName = regionNames.size === 1 ? ([...regionNames][0] ?? t.region) : null
  return (
    <Table<ProfileRow>
      caption={t.all}
      rows={rows}
      keyOf={({ figure }) => figure.indicatorId}
      columns={[
        {
          label: t.indicator,
          cell: ({ figure }) => (
            <a href={withView(figureHref({ municipality, indicatorId: figure.indicatorId }), view)}>
              {figure.name[locale]}
            </a>
          ),
        },
        {
          label: municipalityName,
          align: 'right',
          cell: ({ figure }) => (
            <>
              <a class="nowrap" href={openFigureHref(figure)}>
                <strong>
                  {figure.value === null
                    ? t.missing[figure.missing ?? 'not-given']
                    : writeFigure(figure.indicator, figure.value, locale)}
                </strong>
              </a>
              <Beneath figure={figure} locale={locale} />
            </>
          ),
        },
        {
          label: t.before,
          cell: ({ figure }) =>
            figure.previous ? (
              <a href={openFigureHref({ ...figure, period: figure.previous.period })}>
                {t.beforeWas(
                  writePeriod(figure.previous.period, locale),
                  writeFigure(figure.indicator, figure.previous.value, locale),
                )}
              </a>
            ) : (
              <span class="quiet">{t.noBefore}</span>
            ),
        },
        ...(hasRegion
          ? [
              {
                label: regionName ?? t.region,
                align: 'right' as const,
                cell: ({ figure }: ProfileRow) => (
                  <ComparisonCell
                    mean={figure.region}
                    indicator={figure.indicator}
                    locale={locale}
                    named={regionName === null}
                  />
                ),
              },
            ]
          : []),
        ...(hasCountry
          ? [
              {
                label: t.country,
                align: 'right' as const,
                cell: ({ figure }: ProfileRow) => (
                  <>
                    <ComparisonCell mean={figure.country} indicator={figure.indicator} locale={locale} />
                    <Standing figure={figure} locale={locale} />
                  </>
                ),
              },
            ]
          : []),
        ...(peers && hasMean
          ? [
              {
                label: peers.name,
                align: 'right' as const,
                cell: ({ figure, mean }: ProfileRow) =>
                  mean ? <ComparisonCell mean={mean} indicator={figure.indicator} locale={locale} /> : '–',
              },
            ]
          : []),
        ...(hasPlace
          ? [
              {
                label: t.place,
                cell: ({ figure }: ProfileRow) => (figure.place ? placeWords(figure.place, locale) : '–'),
              },
            ]
          : []),
        { label: t.course, cell: ({ figure }) => <Course figure={figure} locale={locale} /> },
      ]}
    />
  )
}

/** The round, the interval where it is known, and newer rounds the source gives no figure for. */
function Beneath({ figure, locale }: { figure: LatestFigure; locale: Locale }) {
  const { indicator, interval, period } = figure
  const write = (value: number) => writeFigure(indicator, value, locale)
  return (
    <>
      <span class="quiet small under">{writePeriod(period, locale)}</span>
      {interval ? (
        <span class="quiet small under nowrap">{`${write(interval.low)}–${write(interval.high)}`}</span>
      ) : null}
      {missingSince(figure).map((round) => (
        <span class="quiet small under" key={round.period}>
          {`${writePeriod(round.period, locale)}: ${texts[locale].missing[round.missing ?? 'not-given']}`}
        </span>
      ))}
    </>
  )
}

/** Whether the figure can be told from the country's; where the uncertainty is not known, the page says so once. */
function Standing({ figure, locale }: { figure: LatestFigure; locale: Locale }) {
  const verdict = verdictBesideCountry(figure)
  if (verdict === null || verdict === 'uncertainty-unknown') return null
  return <span class="quiet small under">{texts[locale].standings[verdict]}</span>
}

function Course({ figure, locale }: { figure: LatestFigure; locale: Locale }) {
  const t = texts[locale]
  const points = figure.rounds.map(({ period, value }) => ({ at: placeInTime(period), value }))
  const [first, last] = [figure.rounds[0], figure.rounds.at(-1)]
  const label =
    first && last
      ? t.courseOf(writePeriod(first.period, locale), writePeriod(last.period, locale))
      : undefined
  return <Sparkline points={points} label={label} />
}
