import { Details, Empty, LinkButton, PageHead, Section } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Indicator, type LatestFigure, writePeriod } from '../../figures/index.ts'
import { texts } from '../texts.ts'

/** What an indicator measures, how fresh it is, what to be careful with, and how joint figures are worked out. */
export function AboutIndicator({
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
      {indicator.caveats.length > 0 ? (
        <>
          <h3>{t.caveats}</h3>
          <ul>
            {indicator.caveats.map((caveat) => (
              <li key={caveat.da}>{caveat[locale]}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Details summary={t.method}>
        <p>{t.methodText}</p>
        <p>
          {t.source}: {indicator.source[locale]}. {indicator.publisher}. <SourceLink url={indicator.url} />
        </p>
      </Details>
    </Section>
  )
}

/** The host of the source as a link; nothing where there is no address, which a source of one's own may lack. */
export function SourceLink({ url }: { url: string }) {
  if (!URL.canParse(url)) return null
  return (
    <a href={url} rel="noreferrer">
      {new URL(url).host}
    </a>
  )
}

/** An indicator the municipality has no figure for: what it would show, and the way to one. */
export function NoFigurePage(props: {
  indicator: Indicator
  municipalityName: string
  locale: Locale
  mayImport: boolean
}) {
  const t = texts[props.locale]
  return (
    <>
      <PageHead kicker={t.kicker(props.municipalityName)} title={props.indicator.name[props.locale]} />
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
      <AboutIndicator indicator={props.indicator} figure={null} locale={props.locale} />
    </>
  )
}
