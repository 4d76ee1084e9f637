import type { Trend } from '../../../statistics/index.ts'
import {
  SpreadChart,
  type SpreadChartProps,
  TrendChart,
  type TrendChartProps,
} from '../../../ui/charts/index.ts'
import { Card, Details, Empty, LinkButton, Note, PageHead, Pages, Section } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { figureHref, withView } from '../addresses.ts'
import type { Comparison, LatestFigure } from '../figure.ts'
import { type Indicator, writeFigure } from '../indicator.ts'
import { writePeriod } from '../period.ts'
import { texts } from '../texts.ts'
import { type ViewChoices, ViewForm } from './view-form.tsx'

export interface IndicatorProps extends ViewChoices {
  locale: Locale
  indicator: Indicator
  municipalityName: string
  figure: LatestFigure
  invented: boolean
  trend: TrendChartProps
  tested: Trend
  spread: SpreadChartProps
  spreadIsOfGroup: boolean
  mean: Comparison | null
  neighbours: { previous: Indicator | null; next: Indicator | null }
  mayImport: boolean
}

/** The finding, as the figure says it, without a word about what it means. */
export function indicatorHeading({ figure, locale }: Pick<IndicatorProps, 'figure' | 'locale'>): string {
  const t = texts[locale]
  const { value, indicator, municipalityName, period } = figure
  if (value === null) return t.headingMissing(municipalityName, indicator.name[locale])
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
        lead={<Beside {...props} />}
        facts={[
          { label: t.source, value: indicator.source[locale] },
          { label: t.asked, value: indicator.population[locale] },
          { label: t.better, value: t.directions[indicator.direction] },
          {
            label: t.imported,
            value: `${writeDay(dayIn(figure.importedAt), locale)} · ${t.setNames[figure.set]} · ${figure.source}`,
          },
        ]}
      />
      <ViewForm
        {...props}
        action={page}
        rounds={figure.rounds
          .map(({ period }) => ({ value: period, label: writePeriod(period, locale) }))
          .reverse()}
        round={figure.period}
      />
      <WhyMissing {...props} />
      <Card title={t.trend} id="udvikling">
        <div class="chart-beside">
          <TrendChart {...props.trend} />
          <div>
            <p>{props.trend.description}</p>
            <p>
              <strong>{trendSentence(props.tested, locale)}</strong>
            </p>
            <Downloads page={page} name="udvikling" view={view} locale={locale} />
          </div>
        </div>
      </Card>
      <Card title={props.spreadIsOfGroup ? t.spreadOfGroup : t.spread} id="fordeling">
        <div class="chart-beside">
          <SpreadChart {...props.spread} />
          <div>
            <p>{props.spread.description}</p>
            <Means {...props} />
            {props.invented ? <p class="quiet small">{t.inventedNote(figure.municipalityName)}</p> : null}
            <Downloads page={page} name="fordeling" view={view} locale={locale} />
          </div>
        </div>
      </Card>
      <About indicator={indicator} figure={figure} locale={locale} />
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

function link(indicator: Indicator | null, { municipality, view, locale }: IndicatorProps) {
  if (!indicator) return null
  return {
    href: withView(figureHref({ municipality, indicatorId: indicator.id }), { ...view, round: null }),
    label: indicator.name[locale],
  }
}

function Beside({ figure, locale, mean }: IndicatorProps) {
  const t = texts[locale]
  const known = [figure.country, figure.region, mean].flatMap((each) =>
    each?.kind === 'value'
      ? [
          t.comparedWith(
            each.areaId === 'DK' ? t.country : each.areaName,
            writeFigure(figure.indicator, each.value, locale),
          ),
        ]
      : [],
  )
  return (
    <>
      {[known.join(' · '), figure.uncertaintyKnown ? t.known : t.unknownUncertainty]
        .filter(Boolean)
        .join('. ')
        .replace('..', '.')}
    </>
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

function trendSentence(tested: Trend, locale: Locale): string {
  const t = texts[locale].trendTest
  return tested.kind === 'tested' ? t[tested.direction] : t[tested.reason]
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

function About({
  indicator,
  figure,
  locale,
}: {
  indicator: Indicator
  figure: LatestFigure | null
  locale: Locale
}) {
  const t = texts[locale]
  const rounds = figure?.rounds.map(({ period }) => writePeriod(period, locale)).join(', ') ?? ''
  return (
    <Section title={t.about} id="om">
      <h3>{t.measures}</h3>
      <p>{indicator.measures[locale]}</p>
      {figure ? (
        <>
          <h3>{t.freshness}</h3>
          <p>{t.freshnessText(rounds, writeDay(dayIn(figure.importedAt), locale), figure.source)}</p>
        </>
      ) : null}
      <h3>{t.caveats}</h3>
      <ul>
        {indicator.caveats.map((caveat) => (
          <li key={caveat.da}>{caveat[locale]}</li>
        ))}
      </ul>
      <Details summary={t.method}>
        <p>{t.methodText}</p>
        <p>
          {t.source}: {indicator.source[locale]}. {indicator.publisher}.{' '}
          <a href={indicator.url} rel="noreferrer">
            {new URL(indicator.url).host}
          </a>
        </p>
      </Details>
    </Section>
  )
}

/** An indicator the municipality has no figure for: what it would show, and the way to one. */
export function NoFigurePage(
  props: Pick<IndicatorProps, 'indicator' | 'municipalityName' | 'locale' | 'mayImport'>,
) {
  const t = texts[props.locale]
  const name = props.indicator.name[props.locale]
  return (
    <>
      <PageHead kicker={t.kicker(props.municipalityName)} title={name} />
      <Empty
        title={t.emptyTitle(props.municipalityName)}
        action={
          props.mayImport ? (
            <LinkButton href="/sundhedsprofil/indlaes" look="primary">
              {t.importFigures}
            </LinkButton>
          ) : null
        }
      >
        <p>{t.emptyIndicator}</p>
        {props.mayImport ? null : <p>{t.mayNotLoad}</p>}
      </Empty>
      <About indicator={props.indicator} figure={null} locale={props.locale} />
    </>
  )
}
