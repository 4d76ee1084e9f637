import { SpineChart } from '../../../ui/charts/index.ts'
import { Card, Empty, LinkButton, Note, PageHead, Section } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { figureHref, withView } from '../addresses.ts'
import { type SpineMeasure, spineProps } from '../chart-props.ts'
import type { Comparison, LatestFigure } from '../figure.ts'
import { writeFigure } from '../indicator.ts'
import { placeInTime, writePeriod } from '../period.ts'
import { texts } from '../texts.ts'
import { FigureTable } from './figure-table.tsx'
import { type ViewChoices, ViewForm } from './view-form.tsx'

export interface ProfileRow {
  figure: LatestFigure
  mean: Comparison | null
  measure: SpineMeasure | null
}

export interface ProfileProps extends ViewChoices {
  locale: Locale
  municipalityName: string
  invented: boolean
  rows: ProfileRow[]
  spineIsOfGroup: boolean
  mayImport: boolean
}

/** The two figures the heading names, the first of these that there are. */
const headlines = ['rygning', 'ensomhed', 'selvvurderet_helbred', 'mentalt_helbred', 'svaer_overvaegt']

/** The finding a profile begins with: what was measured, and no claim about any difference. */
export function profileHeading(
  municipality: string,
  figures: readonly LatestFigure[],
  locale: Locale,
): string {
  const t = texts[locale]
  const newest = [...figures].sort((a, b) => placeInTime(b.period) - placeInTime(a.period))[0]?.period ?? ''
  const named = headlines.flatMap((id) =>
    figures.filter((each) => each.indicatorId === id && each.value !== null && each.period === newest),
  )
  const chosen = (
    named.length ? named : figures.filter(({ value, period }) => value !== null && period === newest)
  ).slice(0, 2)
  const findings = chosen.map(({ indicator, value }) =>
    t.foundOne(writeFigure(indicator, value ?? 0, locale), indicator.finding[locale]),
  )
  return findings.length
    ? t.finding(municipality, writePeriod(newest, locale), findings.join(t.and))
    : t.profileOf(municipality)
}

export function ProfilePage(props: ProfileProps) {
  const { locale, municipality, municipalityName, rows, view } = props
  const t = texts[locale]
  const first = rows[0]?.figure
  if (!first) return <EmptyProfile {...props} />
  const weighted = rows
    .flatMap(({ figure, mean }) => [figure.country, figure.region, mean])
    .find((each) => each?.kind === 'value')
  const page = `/sundhedsprofil/${municipality}`
  const spine = spineProps(rows, {
    municipalityName,
    groupName: props.spineIsOfGroup ? (props.peers?.name ?? null) : null,
    locale,
    href: (figure) => withView(figureHref({ municipality, indicatorId: figure.indicatorId }), view),
  })
  return (
    <>
      <PageHead
        kicker={t.kicker(municipalityName)}
        title={profileHeading(
          municipalityName,
          rows.map(({ figure }) => figure),
          locale,
        )}
        lead={t.lead(rows.length, besideWhat(props))}
        facts={[
          { label: t.round, value: writePeriod(first.period, locale) },
          {
            label: t.imported,
            value: `${writeDay(dayIn(first.importedAt), locale)} · ${t.setNames[first.set]}`,
          },
          { label: t.source, value: first.source },
          ...(weighted?.kind === 'value' ? [{ label: t.weights, value: weighted.label[locale] }] : []),
        ]}
        actions={
          <>
            {props.mayImport ? (
              <LinkButton href="/sundhedsprofil/indlaes">{t.importFigures}</LinkButton>
            ) : null}
            <LinkButton href="/sundhedsprofil/grupper">{t.groups}</LinkButton>
            <LinkButton href={withView(`${page}/profil.csv`, view)} look="quiet">
              {t.downloadCsv}
            </LinkButton>
          </>
        }
      />
      <ViewForm {...props} action="/sundhedsprofil" />
      <MissingComparison {...props} />
      <Card title={t.spine}>
        <div class="chart-beside">
          <SpineChart {...spine} />
          <div>
            <p class="quiet">{t.spineLead(spine.words.country)}</p>
            <p class="no-print">
              <a href={withView(`${page}/profil.svg`, view)}>{t.downloadSvg}</a>
            </p>
          </div>
        </div>
      </Card>
      <Section title={t.all}>
        <FigureTable {...props} />
      </Section>
      <p class="quiet small">
        <a href={withView(page, { ...view, group: props.peers?.id ?? view.group })}>{t.permalink}</a>
      </p>
    </>
  )
}

function besideWhat({ rows, peers, locale }: ProfileProps): string {
  const t = texts[locale]
  const hasRegion = rows.some(({ figure }) => figure.region.kind === 'value')
  if (rows.some(({ figure }) => figure.country.kind === 'value'))
    return hasRegion ? t.besideCountry : t.besideOnlyCountry
  return peers ? t.besideGroup(peers.name) : ''
}

function EmptyProfile(props: ProfileProps) {
  const t = texts[props.locale]
  const action = props.mayImport ? (
    <LinkButton href="/sundhedsprofil/indlaes" look="primary">
      {t.importFigures}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHead kicker={t.kicker(props.municipalityName)} title={t.profileOf(props.municipalityName)} />
      <ViewForm {...props} action="/sundhedsprofil" />
      <Empty title={t.emptyTitle(props.municipalityName)} action={action}>
        <p>{t.empty}</p>
        {props.mayImport ? null : <p>{t.mayNotLoad}</p>}
      </Empty>
    </>
  )
}

/** Why region and country are not there, and the way to them; said once, not in every row. */
function MissingComparison({ rows, locale, invented, municipalityName, mayImport }: ProfileProps) {
  const t = texts[locale]
  const none =
    firstOfNone(rows.map(({ figure }) => figure.country)) ??
    (invented ? undefined : firstOfNone(rows.map(({ figure }) => figure.region)))
  return (
    <>
      {none?.kind === 'none' ? (
        <Note
          kind={rows.some(({ mean }) => mean?.kind === 'value') ? 'plain' : 'attention'}
          title={t.noComparison}
        >
          <p>{none.sentence[locale]}</p>
          <p>
            {t.howToLoad} {mayImport ? <a href="/sundhedsprofil/indlaes">{t.importFigures}</a> : t.mayNotLoad}
          </p>
        </Note>
      ) : null}
      {invented ? <p class="quiet small">{t.inventedNote(municipalityName)}</p> : null}
    </>
  )
}

/** The reason when no indicator has the comparison; where only some lack it, their own cells say why. */
function firstOfNone(means: Comparison[]): Comparison | undefined {
  return means.every(({ kind }) => kind === 'none') ? means[0] : undefined
}
