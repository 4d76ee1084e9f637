import type { Trend } from '../../../statistics/index.ts'
import {
  SpreadChart,
  type SpreadChartProps,
  TrendChart,
  type TrendChartProps,
} from '../../../ui/charts/index.ts'
import { Card, LinkButton, Note, PageHead, Pages, Section } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import {
  type Comparison,
  type Indicator,
  type LatestFigure,
  missingWords,
  writeFigure,
  writePeriod,
} from '../../figures/index.ts'
import { figureText, missingSince, type NextRoundAsked, saidOf, textAfterLead } from '../../findings/index.ts'
import { figureHref, openFigureHref, withView } from '../addresses.ts'
import type { TrendRound } from '../chart-props.ts'
import { isOwnIndicator } from '../own-indicator.ts'
import type { PeerSpread } from '../peers.ts'
import { texts } from '../texts.ts'
import { figurePageTexts } from '../texts-figure.ts'
import { AboutIndicator } from './about-indicator.tsx'
import { municipalityRows, roundRows } from './figure-rows.tsx'
import { NextRoundCard } from './next-round-card.tsx'
import { TrendTested } from './trend-tested.tsx'
import { type ViewChoices, ViewForm } from './view-form.tsx'

export interface IndicatorProps extends ViewChoices {
  locale: Locale
  indicator: Indicator
  municipalityName: string
  figure: LatestFigure
  invented: boolean
  trend: TrendChartProps
  trendRounds: readonly TrendRound[]
  tested: Trend
  dots: PeerSpread
  spread: SpreadChartProps
  spreadIsOfGroup: boolean
  mean: Comparison | null
  neighbours: { previous: Indicator | null; next: Indicator | null }
  nextRound: NextRoundAsked
  /** Whether the indicator is known by group here, so that there is something to look at. */
  hasGroups: boolean
  mayImport: boolean
}

/** The finding, as the figure says it, without a word about what it means. */
export function indicatorHeading({ figure, locale }: Pick<IndicatorProps, 'figure' | 'locale'>): string {
  const t = texts[locale]
  const { value, indicator, municipalityName, period } = figure
  if (value === null)
    return t.headingMissing(municipalityName, indicator.name[locale], writePeriod(period, locale))
  return t.heading(
    municipalityName,
    writeFigure(indicator, value, locale),
    indicator.finding[locale],
    writePeriod(period, locale),
  )
}

export function IndicatorPage(props: IndicatorProps) {
  const { locale, figure, view, municipality } = props
  const { indicator } = figure
  const t = texts[locale]
  const page = figureHref({ municipality, indicatorId: indicator.id })
  return (
    <>
      <PageHead
        kicker={indicator.name[locale]}
        title={indicatorHeading(props)}
        lead={<Said {...props} />}
        facts={[
          { label: t.source, value: indicator.source[locale] },
          { label: t.asked, value: indicator.population[locale] },
          { label: t.better, value: t.directions[indicator.direction] },
          {
            label: t.imported,
            value: `${writeDay(dayIn(figure.importedAt), locale)} · ${t.setNames[figure.set]} · ${figure.source}`,
          },
        ]}
        actions={
          <LinkButton
            href={openFigureHref({ municipality, indicatorId: indicator.id, period: figure.period })}
          >
            {figurePageTexts[locale].open}
          </LinkButton>
        }
      />
      <ViewForm
        {...props}
        action={page}
        rounds={figure.rounds
          .map(({ period }) => ({ value: period, label: writePeriod(period, locale) }))
          .reverse()}
        round={figure.period}
      />
      {isOwnIndicator(indicator.id) ? <Note>{t.ownOnly}</Note> : <WhyMissing {...props} />}
      <NewerMissing {...props} />
      <Card title={t.trend} id="udvikling">
        <div class="chart-beside">
          <TrendChart {...props.trend} table={roundRows(props.trend.table, props.trendRounds, props)} />
          <div>
            <p>{props.trend.description}</p>
            <TrendTested trend={props.tested} indicator={indicator} locale={locale} />
            <Downloads page={page} name="udvikling" view={view} locale={locale} />
          </div>
        </div>
      </Card>
      {isOwnIndicator(indicator.id) ? null : <SpreadCard {...props} />}
      {isNewest(figure) ? (
        <NextRoundCard figure={figure} asked={props.nextRound} page={page} view={view} locale={locale} />
      ) : null}
      <SeeAlso {...props} />
      <AboutIndicator indicator={indicator} figure={figure} locale={locale} />
      <Pages
        label={t.otherIndicators}
        previous={link(props.neighbours.previous, props)}
        next={link(props.neighbours.next, props)}
        where=""
      />
      <p class="quiet small">
        <a href={withView(page, { ...view, group: props.peers?.id ?? view.group, round: figure.period })}>
          {t.permalink}
        </a>
      </p>
    </>
  )
}

/** After an earlier round the next one has been held, and there is nothing to guess. */
function SpreadCard(props: IndicatorProps) {
  const { locale, figure, view, municipality } = props
  const t = texts[locale]
  const page = figureHref({ municipality, indicatorId: figure.indicator.id })
  return (
    <Card title={props.spreadIsOfGroup ? t.spreadOfGroup : t.spread} id="fordeling">
      <div class="chart-beside">
        <SpreadChart
          {...props.spread}
          table={municipalityRows(props.spread.table, figure, { others: props.dots.others, locale })}
        />
        <div>
          <p>{props.spread.description}</p>
          <Means {...props} />
          {props.invented ? <p class="quiet small">{t.inventedNote(figure.municipalityName)}</p> : null}
          <Downloads page={page} name="fordeling" view={view} locale={locale} />
        </div>
      </div>
    </Card>
  )
}

function isNewest({ rounds, period }: LatestFigure): boolean {
  return rounds.findLast(({ value }) => value !== null)?.period === period
}

/** The same indicator from other sides: by group, on the map, and beside the other indicators. */
function SeeAlso({ figure, municipality, hasGroups, locale }: IndicatorProps) {
  const t = figurePageTexts[locale]
  const round = `runde=${encodeURIComponent(figure.period)}`
  return (
    <div class="no-print">
      <Section title={t.more}>
        <ul>
          {hasGroups ? (
            <li>
              <a href={`/ulighed/${municipality}/${figure.indicatorId}?${round}`}>{t.byGroup}</a>
            </li>
          ) : null}
          <li>
            <a href={`/kort/${figure.indicatorId}?kommune=${municipality}&${round}`}>{t.map}</a>
          </li>
          <li>
            <a href={`/sammenligning?kommune=${municipality}`}>{t.heatMap}</a>
          </li>
        </ul>
      </Section>
    </div>
  )
}

function link(indicator: Indicator | null, { municipality, view, locale }: IndicatorProps) {
  if (!indicator) return null
  return {
    href: withView(figureHref({ municipality, indicatorId: indicator.id }), { ...view, round: null }),
    label: indicator.name[locale],
  }
}

/** What the intervals let one say beside the heading; the whole of it where there is no figure to head the page with. */
function Said({ figure, mean, locale }: Pick<IndicatorProps, 'figure' | 'mean' | 'locale'>) {
  const said = saidOf(figure, mean)
  return <>{(figure.value === null ? figureText(said) : textAfterLead(said))[locale]}</>
}

/** Rounds newer than the shown one, each with the reason its figure is missing. */
function NewerMissing({ figure, locale }: Pick<IndicatorProps, 'figure' | 'locale'>) {
  const t = figurePageTexts[locale]
  const rounds = missingSince(figure)
  if (rounds.length === 0) return null
  return (
    <Note title={t.newerMissing}>
      {rounds.map(({ period, missing }) => (
        <p key={period}>
          {t.laterMissing(writePeriod(period, locale), missingWords[locale][missing ?? 'not-given'])}
        </p>
      ))}
    </Note>
  )
}

function WhyMissing({ figure, locale, invented, mayImport, mean }: IndicatorProps) {
  const t = texts[locale]
  const none = [figure.country, ...(invented ? [] : [figure.region])].find((each) => each.kind === 'none')
  if (none?.kind !== 'none') return null
  return (
    <Note kind={mean?.kind === 'value' ? 'plain' : 'attention'} title={t.noComparison}>
      <p>{none.sentence[locale]}</p>
      <p>
        {t.howToLoad} {mayImport ? <a href="/sundhedsprofil/indlaes">{t.importFigures}</a> : t.mayNotLoad}
      </p>
    </Note>
  )
}

function Means({ figure, mean, locale }: IndicatorProps) {
  const t = texts[locale]
  const sentences = [figure.region, figure.country, mean].flatMap((each) =>
    each?.kind === 'value'
      ? [
          t.meanOf(
            each.areaId === 'DK' ? t.country : each.areaName,
            writeFigure(figure.indicator, each.value, locale),
            each.label[locale],
          ),
        ]
      : [],
  )
  if (sentences.length === 0) return null
  return (
    <ul class="quiet small">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Downloads(props: { page: string; name: string; view: ViewChoices['view']; locale: Locale }) {
  const t = texts[props.locale]
  return (
    <div class="actions no-print">
      <LinkButton href={withView(`${props.page}/${props.name}.svg`, props.view)} look="quiet">
        {t.downloadSvg}
      </LinkButton>
      <LinkButton href={withView(`${props.page}/${props.name}.csv`, props.view)} look="quiet">
        {t.downloadCsv}
      </LinkButton>
    </div>
  )
}
