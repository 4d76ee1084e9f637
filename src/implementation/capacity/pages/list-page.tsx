import { Empty, LinkButton, PageHead, Table, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Assessment, summaryOf } from '../assessment.ts'
import { pictureTexts, texts } from '../texts.ts'
import { setTexts } from '../texts-sets.ts'
import { finding } from '../words.ts'

/** All assessments by day, never by what they show. */
export function ListPage({
  assessments,
  mayOpen,
  locale,
}: {
  assessments: Assessment[]
  mayOpen: boolean
  locale: Locale
}) {
  const t = texts[locale]
  const opens = mayOpen ? (
    <LinkButton href="/kapacitet/ny" look="primary">
      {t.open}
    </LinkButton>
  ) : null
  const several = assessments.filter((each) => summaryOf(each) !== null).length > 1
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {opens}
            <LinkButton href="/kapacitet/omraader">{setTexts[locale].title}</LinkButton>
            {several ? <LinkButton href="/kapacitet/side-om-side">{t.compareSeveral}</LinkButton> : null}
          </>
        }
      />
      {assessments.length === 0 ? (
        <Empty title={t.emptyTitle} action={opens}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <Table
          caption={t.caption}
          rows={assessments}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t.columns.subject,
              cell: ({ id, subjectName }) => <a href={`/kapacitet/${id}`}>{subjectName}</a>,
            },
            {
              label: t.columns.moment,
              cell: ({ moment, heldOn }) => (
                <>
                  {t.moments[moment]} <span class="quiet small">{writeDay(heldOn, locale, 'short')}</span>
                </>
              ),
            },
            { label: t.columns.way, cell: ({ way }) => t.ways[way] },
            { label: t.columns.state, cell: (each) => <State assessment={each} locale={locale} /> },
          ]}
        />
      )}
      <p class="quiet small">{pictureTexts[locale].learnOnly}</p>
    </>
  )
}

/** Whether there is a picture, and which. */
export function State({ assessment, locale }: { assessment: Assessment; locale: Locale }) {
  const t = texts[locale]
  const summary = summaryOf(assessment)
  if (summary) return <>{finding({ assessment, summary, own: null, earlier: null }, locale).title}</>
  if (assessment.closedOn === null) return <Tag tone="going">{t.states.open}</Tag>
  return <Tag tone="quiet">{assessment.way === 'shared' ? t.states.notYet : t.states.tooFew}</Tag>
}
