import { Empty, LinkButton, PageHead, Table, Tag } from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Listing, sortOf } from '../listing.ts'
import type { SurveySummary } from '../reads-surveys.ts'
import { type Standing, type Survey, said, standingOf } from '../survey.ts'
import { texts } from '../texts.ts'
import { ListPages, Search } from './list-parts.tsx'

export function SurveysPage({
  listing,
  isEmpty,
  mayEdit,
  today,
  locale,
}: {
  listing: Listing<SurveySummary>
  /** There is none at all, searched for or not. */
  isEmpty: boolean
  mayEdit: boolean
  today: Day
  locale: Locale
}) {
  const t = texts[locale]
  const make = mayEdit ? (
    <LinkButton href="/undersoegelser/ny" look="primary">
      {t.newSurvey}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHead
        kicker={t.area}
        title={t.surveys}
        lead={t.surveysLead}
        actions={
          <>
            {make}
            <LinkButton href="/undersoegelser/skemaer">{t.toInstruments}</LinkButton>
          </>
        }
      />
      {isEmpty ? (
        <Empty title={t.noSurveysTitle} action={make}>
          {t.noSurveys}
        </Empty>
      ) : (
        <Found listing={listing} today={today} locale={locale} />
      )}
    </>
  )
}

function Found(props: { listing: Listing<SurveySummary>; today: Day; locale: Locale }) {
  const { listing, today, locale } = props
  const t = texts[locale]
  const { rows, asked } = listing
  const sorted = (column: string) => sortOf('/undersoegelser', asked, column)
  return (
    <>
      {rows.length > 5 || asked.search ? (
        <Search path="/undersoegelser" asked={asked} locale={locale} />
      ) : null}
      {rows.length === 0 ? <Empty title={t.nothingFound}>{t.nothingFoundLead}</Empty> : null}
      {rows.length > 0 ? (
        <Table
          caption={t.surveysCaption}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t.survey,
              sort: sorted('navn'),
              cell: ({ id, title }) => <a href={`/undersoegelser/${id}`}>{title}</a>,
            },
            {
              label: t.state,
              sort: sorted('tilstand'),
              cell: (survey) => <StandingTag standing={standingOf(survey, today)} locale={locale} />,
            },
            { label: t.period, sort: sorted('periode'), cell: (survey) => periodOf(survey, locale) },
            {
              label: t.whichInstrument,
              sort: sorted('skema'),
              cell: ({ instrumentTitle }) => said(instrumentTitle, locale),
            },
            { label: t.mode, cell: ({ mode }) => t.modes[mode] },
          ]}
        />
      ) : null}
      <ListPages path="/undersoegelser" listing={listing} locale={locale} />
    </>
  )
}

export function StandingTag({ standing, locale }: { standing: Standing; locale: Locale }) {
  const tones = { draft: 'plain', coming: 'plain', open: 'going', closed: 'quiet' } as const
  return <Tag tone={tones[standing]}>{texts[locale].states[standing]}</Tag>
}

export function periodOf(
  { opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>,
  locale: Locale,
): string {
  const t = texts[locale]
  const from = writeDay(opensOn, locale)
  return closesOn ? t.periodOf(from, writeDay(closesOn, locale)) : t.periodFrom(from)
}
