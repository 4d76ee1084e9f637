import { Empty, FilterForm, LinkButton, PageHead, Table, Tag, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Assessment, summaryOf } from '../assessment.ts'
import { pictureTexts, texts } from '../texts.ts'
import { setTexts } from '../texts-sets.ts'
import { finding } from '../words.ts'

/** All assessments by day, never by what they show. */
export function ListPage({
  all,
  search,
  mayOpen,
  locale,
}: {
  all: Assessment[]
  search: string
  mayOpen: boolean
  locale: Locale
}) {
  const t = texts[locale]
  const opens = mayOpen ? (
    <LinkButton href="/kapacitet/ny" look="primary">
      {t.open}
    </LinkButton>
  ) : null
  const several = all.filter((each) => summaryOf(each) !== null).length > 1
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
      {all.length === 0 ? (
        <Empty title={t.emptyTitle} action={opens}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <Found all={all} search={search} locale={locale} />
      )}
      <p class="quiet small">{pictureTexts[locale].learnOnly}</p>
    </>
  )
}

/** Searching comes when there is more than a handful to look through. */
function Found({ all, search, locale }: { all: Assessment[]; search: string; locale: Locale }) {
  const t = texts[locale]
  const rows = all.filter((each) => isAbout(each, search, locale))
  return (
    <>
      {all.length > 5 || search ? (
        <FilterForm
          action="/kapacitet"
          submit={t.search}
          label={t.search}
          reset={search ? { href: '/kapacitet', label: t.showAll } : undefined}
        >
          <TextField name="soeg" type="search" label={t.searchFor} value={search} />
        </FilterForm>
      ) : null}
      {rows.length === 0 ? (
        <Empty title={t.nothingFound}>{t.nothingFoundLead}</Empty>
      ) : (
        <Table
          caption={t.caption}
          rows={rows}
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
    </>
  )
}

/** Whether every word searched for stands in what the assessment is about, when it was made, or how. */
function isAbout({ subjectName, moment, way, heldOn }: Assessment, search: string, locale: Locale): boolean {
  const t = texts[locale]
  const words = `${subjectName} ${t.moments[moment]} ${t.ways[way]} ${writeDay(heldOn, locale)}`
  const said = words.toLocaleLowerCase(locale)
  return search
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => said.includes(word))
}

/** Whether there is a picture, and which. */
export function State({ assessment, locale }: { assessment: Assessment; locale: Locale }) {
  const t = texts[locale]
  const summary = summaryOf(assessment)
  if (summary) return <>{finding({ assessment, summary, own: null, earlier: null }, locale).title}</>
  if (assessment.closedOn === null) return <Tag tone="going">{t.states.open}</Tag>
  return <Tag tone="quiet">{assessment.way === 'shared' ? t.states.notYet : t.states.tooFew}</Tag>
}
