import { Empty, LinkButton, PageHead, Table, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { SurveySummary } from '../reads-surveys.ts'
import { type Survey, said } from '../survey.ts'
import { texts } from '../texts.ts'

export function SurveysPage({
  surveys,
  mayEdit,
  locale,
}: {
  surveys: SurveySummary[]
  mayEdit: boolean
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
      {surveys.length === 0 ? (
        <Empty title={t.noSurveysTitle} action={make}>
          {t.noSurveys}
        </Empty>
      ) : (
        <Table
          caption={t.surveysCaption}
          rows={surveys}
          keyOf={({ id }) => id}
          columns={[
            { label: t.survey, cell: ({ id, title }) => <a href={`/undersoegelser/${id}`}>{title}</a> },
            { label: t.state, cell: ({ state }) => <StateTag state={state} locale={locale} /> },
            { label: t.period, cell: (survey) => periodOf(survey, locale) },
            { label: t.whichInstrument, cell: ({ instrumentTitle }) => said(instrumentTitle, locale) },
            { label: t.mode, cell: ({ mode }) => t.modes[mode] },
          ]}
        />
      )}
    </>
  )
}

export function StateTag({ state, locale }: { state: Survey['state']; locale: Locale }) {
  const tones = { draft: 'plain', open: 'going', closed: 'quiet' } as const
  return <Tag tone={tones[state]}>{texts[locale].states[state]}</Tag>
}

export function periodOf(
  { opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>,
  locale: Locale,
): string {
  const t = texts[locale]
  const from = writeDay(opensOn, locale)
  return closesOn ? t.periodOf(from, writeDay(closesOn, locale)) : t.periodFrom(from)
}
