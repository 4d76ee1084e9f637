import type { ComponentChildren } from 'preact'
import { actorName } from '../../../platform/audit/index.ts'
import { Card, LinkButton, PageHead, Section, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import { countryId, type LatestFigure, missingWords, writeFigure, writePeriod } from '../../figures/index.ts'
import { figureText, saidOf, textAfterLead } from '../../findings/index.ts'
import { figureHref, openFigureHref } from '../addresses.ts'
import type { FigureUsers, OpenedFigure } from '../reads-one-figure.ts'
import type { Revision } from '../reads-revisions.ts'
import { texts } from '../texts.ts'
import { figurePageTexts } from '../texts-figure.ts'
import { SourceLink } from './about-indicator.tsx'
import { indicatorHeading } from './indicator-page.tsx'

type Props = OpenedFigure & { locale: Locale }
type Line = [label: string, words: ComponentChildren]

/** A figure opened: what it is, where it comes from, what stands beside it, who uses it, and what was revised. */
export function OneFigurePage(props: Props) {
  const { figure, users, revisions, locale } = props
  const t = figurePageTexts[locale]
  const said = saidOf(figure)
  return (
    <>
      <PageHead
        kicker={t.kicker(figure.indicator.name[locale])}
        title={indicatorHeading({ figure, locale })}
        lead={(figure.value === null ? figureText(said) : textAfterLead(said))[locale]}
        actions={<LinkButton href={figureHref(figure)}>{t.toIndicator}</LinkButton>}
      />
      <Card title={t.figure}>
        <Lines lines={figureLines(figure, locale)} />
      </Card>
      <Card title={t.origin} id="kilde">
        <Lines lines={originLines(props)} />
      </Card>
      <Card title={t.beside} id="sammenligning">
        <Beside figure={figure} locale={locale} />
      </Card>
      <Section title={t.users} id="brug">
        <Users users={users} locale={locale} />
      </Section>
      <Section title={t.revisions} id="rettelser">
        {revisions.length === 0 ? <p>{t.revisionsNone}</p> : <Revisions {...{ revisions, figure, locale }} />}
      </Section>
      <OtherRounds figure={figure} locale={locale} />
      <p class="quiet small">
        <a href={openFigureHref(figure)}>{t.permalink}</a> · {t.id}: <code>{figure.figureId}</code>
      </p>
    </>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  return (
    <dl class="explained">
      {lines.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function figureLines(figure: LatestFigure, locale: Locale): Line[] {
  const t = figurePageTexts[locale]
  const { indicator, value, interval, n, missing, period } = figure
  const write = (amount: number) => writeFigure(indicator, amount, locale)
  const known: Line[] = [
    [t.value, <strong key="value">{write(value ?? 0)}</strong>],
    [t.interval, interval ? t.intervalOf(write(interval.low), write(interval.high)) : t.intervalUnknown],
    [t.answers, n === null ? t.answersUnknown : writeNumber(n, locale)],
  ]
  return [
    ...(value === null
      ? ([[t.missing, missingWords[locale][missing ?? 'not-given']]] satisfies Line[])
      : known),
    [t.round, writePeriod(period, locale)],
    [t.group, t.everybody],
    [texts[locale].better, texts[locale].directions[figure.direction]],
  ]
}

function originLines({ figure, imported, locale }: Props): Line[] {
  const t = figurePageTexts[locale]
  const { indicator } = figure
  const day = writeDay(dayIn(figure.importedAt), locale)
  const marks = indicator.breaks.filter(({ period }) => period === figure.period)
  return [
    [t.source, `${indicator.source[locale]}. ${figure.source}`],
    [
      t.publisher,
      <>
        {indicator.publisher} <SourceLink url={indicator.url} />
      </>,
    ],
    [t.definition, indicator.measures[locale]],
    [t.asked, indicator.population[locale]],
    [t.method, figure.set === 'own' ? t.methodOwn : t.methodNational],
    [t.imported, imported ? t.importedBy(day, actorName(imported.byName, locale)) : day],
    ...(imported?.fileName ? ([[t.file, imported.fileName]] satisfies Line[]) : []),
    ...(marks.length > 0
      ? ([[t.markOfRound, marks.map(({ reason }) => reason[locale]).join(' ')]] satisfies Line[])
      : []),
    ...(indicator.caveats.length > 0
      ? ([
          [texts[locale].caveats, indicator.caveats.map((caveat) => caveat[locale]).join(' ')],
        ] satisfies Line[])
      : []),
  ]
}

/** The region and the country with what they are weighted by, or why there is none. */
function Beside({ figure, locale }: { figure: LatestFigure; locale: Locale }) {
  const means = [figure.region, figure.country].filter(
    (mean) => mean.kind === 'value' || mean.sentence[locale] !== '',
  )
  if (means.length === 0) return <p>{figurePageTexts[locale].besideNone}</p>
  return (
    <ul>
      {means.map((mean) => (
        <li key={mean.areaId}>
          {mean.kind === 'none'
            ? mean.sentence[locale]
            : texts[locale].meanOf(
                mean.areaId === countryId ? texts[locale].country : mean.areaName,
                writeFigure(figure.indicator, mean.value, locale),
                mean.label[locale],
              )}
        </li>
      ))}
    </ul>
  )
}

function Users({ users: { reports, efforts }, locale }: { users: FigureUsers; locale: Locale }) {
  const t = figurePageTexts[locale]
  if (reports.length + efforts.length === 0) return <p>{t.usersNone}</p>
  return (
    <>
      {reports.length > 0 ? <h3>{t.reports}</h3> : null}
      <ul>
        {reports.map(({ id, title, frozenOn, written }) => (
          <li key={id}>
            <a href={`/rapporter/${id}`}>{t.reportUse(title, writeDay(frozenOn, locale), written)}</a>
          </li>
        ))}
      </ul>
      {efforts.length > 0 ? <h3>{t.efforts}</h3> : null}
      <ul>
        {efforts.map(({ id, title }) => (
          <li key={id}>
            <a href={`/indsatser/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Revisions({
  revisions,
  figure,
  locale,
}: {
  revisions: Revision[]
  figure: LatestFigure
  locale: Locale
}) {
  const t = figurePageTexts[locale]
  const write = (value: number | null) =>
    value === null ? t.gone : writeFigure(figure.indicator, value, locale)
  return (
    <Table<Revision>
      caption={t.revisions}
      rows={revisions}
      keyOf={({ importId }) => importId}
      columns={[
        { label: t.revisedOn, cell: ({ at }) => writeDay(dayIn(at), locale) },
        { label: t.before, align: 'right', cell: ({ before }) => write(before) },
        {
          label: t.after,
          align: 'right',
          cell: ({ after, undone }) => (
            <>
              {write(after)}
              {undone ? <span class="quiet small under">{t.undone}</span> : null}
            </>
          ),
        },
        { label: t.source, cell: ({ source }) => source },
        { label: t.by, cell: ({ byName }) => actorName(byName, locale) },
      ]}
    />
  )
}

function OtherRounds({ figure, locale }: { figure: LatestFigure; locale: Locale }) {
  const others = figure.rounds.filter(({ period }) => period !== figure.period).toReversed()
  if (others.length === 0) return null
  return (
    <Section title={figurePageTexts[locale].otherRounds}>
      <ul>
        {others.map((round) => (
          <li key={round.period}>
            <a href={openFigureHref({ ...figure, period: round.period })}>
              {`${writePeriod(round.period, locale)}: ${round.value === null ? missingWords[locale][round.missing ?? 'not-given'] : writeFigure(figure.indicator, round.value, locale)}`}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
