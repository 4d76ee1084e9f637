import { SpineChart, type SpineChartProps } from '../../../ui/charts/index.ts'
import { Card, Details, Empty, LinkButton, Note, PageHead, Section } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import {
  type Comparison,
  type LatestFigure,
  placeInTime,
  writeFigure,
  writePeriod,
} from '../../figures/index.ts'
import { figureText, intervalOf, saidOf } from '../../findings/index.ts'
import { figureHref, withView } from '../addresses.ts'
import { howManyKnown, type SpineMeasure, spineProps } from '../chart-props.ts'
import type { ProfilePart } from '../profile-part.ts'
import type { Measured } from '../reads-profile.ts'
import { texts } from '../texts.ts'
import { figurePageTexts } from '../texts-figure.ts'
import { FigureTable } from './figure-table.tsx'
import { ProfilePages, ProfileSearch, withPart } from './profile-search.tsx'
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
  /** Every indicator the municipality has a figure for. */
  measured: Measured[]
  /** The figures that are shown. */
  part: ProfilePart<ProfileRow>
  spineIsOfGroup: boolean
  mayImport: boolean
}

/** The two figures the heading names, the first of these that there are. */
const headlines = ['rygning', 'ensomhed', 'selvvurderet_helbred', 'mentalt_helbred', 'svaer_overvaegt']

/** The finding a profile begins with: what was measured, and no claim about any difference. */
export function profileHeading(municipality: string, measured: readonly Measured[], locale: Locale): string {
  const t = texts[locale]
  const figures = measured.map(({ indicator, round }) => ({
    indicator,
    value: round.value,
    period: round.period,
  }))
  const newest = [...figures].sort((a, b) => placeInTime(b.period) - placeInTime(a.period))[0]?.period ?? ''
  const named = headlines.flatMap((id) =>
    figures.filter((each) => each.indicator.id === id && each.value !== null && each.period === newest),
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
  const { locale, municipality, municipalityName, measured, view } = props
  const { rows } = props.part
  const t = texts[locale]
  const first = measured[0]?.round
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
        title={profileHeading(municipalityName, measured, locale)}
        lead={`${t.lead(measured.length, besideWhat(props))} ${certaintyWords(measured, locale)}`}
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
      <ProfileSearch {...props} page={page} />
      {rows.length > 0 ? <Shown {...props} spine={spine} page={page} /> : null}
      <ProfilePages {...props} page={page} />
      <p class="quiet small">
        <a href={withPart(withView(page, { ...view, group: props.peers?.id ?? view.group }), props.part)}>
          {t.permalink}
        </a>
      </p>
    </>
  )
}

/** The figures that are shown: drawn, in a table, and in words. */
function Shown(props: ProfileProps & { spine: SpineChartProps; page: string }) {
  const { spine, page, view, part, locale } = props
  const t = texts[locale]
  const marks = spine.words.verdicts
    ? t.spineMarks[howManyKnown(spine.rows) === 'none' ? 'none' : 'country']
    : t.spineMarks.group
  return (
    <>
      <Card title={t.spine}>
        <div class="chart-beside">
          <SpineChart {...spine} />
          <div>
            <p class="quiet">{`${t.spineLead(spine.words.country)} ${marks}`}</p>
            <p class="no-print">
              <a href={withPart(withView(`${page}/profil.svg`, view), part)}>{t.downloadSvg}</a>
            </p>
          </div>
        </div>
      </Card>
      <Section title={t.all}>
        <FigureTable {...props} />
      </Section>
      <Details summary={figurePageTexts[locale].inWords}>
        <ul>
          {part.rows.map(({ figure, mean }) => (
            <li key={figure.indicatorId}>{figureText(saidOf(figure, mean))[locale]}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function certaintyWords(measured: readonly Measured[], locale: Locale): string {
  const figures = measured.flatMap(({ round }) =>
    round.value === null ? [] : [{ interval: intervalOf(round) }],
  )
  const known = figures.filter(({ interval }) => interval).length
  return texts[locale].certainty[howManyKnown(figures)](known)
}

function besideWhat({ part: { rows }, peers, locale }: ProfileProps): string {
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
function MissingComparison({ part: { rows }, locale, invented, municipalityName, mayImport }: ProfileProps) {
  const t = texts[locale]
  if (rows.length === 0) return null
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
