import { Card, Note, PageHead, Section, Table } from '../../../ui/index.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import type { Edition } from '../edition.ts'
import type { EditionDiff } from '../edition-diff.ts'
import type { RecommendationContent } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts-editions.ts'
import type { LoadedChange, Uses } from '../uses.ts'
import { CompareForm } from './editions-page.tsx'
import { editionName } from './recommendation-source.tsx'

type FieldName = keyof (typeof texts)['da']['fieldNames']

/** What a newer edition does to an older one, and what of the municipality's own it touches. */
export function EditionDiffPage(props: {
  from: Edition
  to: Edition
  editions: readonly Edition[]
  diff: EditionDiff
  /** Whether all of the new edition is in the catalogue; if not, nothing can be said to be gone. */
  isComplete: boolean
  /** Null for those who may not see the municipality's review. */
  uses: Uses[] | null
  statements: ReadonlyMap<string, Wording>
  locale: Locale
}) {
  const { from, to, diff, locale } = props
  const t = texts[locale]
  const removed = props.isComplete ? t.removed : t.unmatched
  return (
    <>
      <PageHead
        title={t.diffTitle(editionName(from, locale), editionName(to, locale))}
        facts={[
          { label: t.added, value: diff.added.length },
          { label: t.superseded, value: diff.superseded.length },
          { label: t.kept, value: diff.kept.length },
          { label: removed, value: diff.removed.length },
        ]}
      />
      <CompareForm editions={props.editions} from={from.id} to={to.id} locale={locale} />
      {props.isComplete || diff.removed.length === 0 ? null : (
        <Note>
          <p>{t.unmatchedNote}</p>
        </Note>
      )}
      <Touched
        title={props.isComplete ? t.touchedTitle : t.touchedOld}
        uses={props.uses}
        statements={props.statements}
        locale={locale}
      />
      {diff.superseded.length === 0 ? null : (
        <Section title={t.superseded}>
          <ChangeTable
            rows={diff.superseded.map(({ before, after, fields }) => ({
              id: after.id,
              before: before.statement,
              after: after.statement,
              fields,
            }))}
            locale={locale}
          />
        </Section>
      )}
      <div class="grid grid-2">
        <Statements title={t.added} list={diff.added} locale={locale} />
        <Statements title={removed} list={diff.removed} locale={locale} />
      </div>
    </>
  )
}

/** What one import did. */
export function LoadPage(props: {
  title: string
  lead: string
  changes: LoadedChange[]
  /** Null for those who may not see the municipality's review. */
  uses: Uses[] | null
  locale: Locale
}) {
  const { changes, locale } = props
  const t = texts[locale]
  const of = (change: LoadedChange['change']) => changes.filter((each) => each.change === change)
  const content = (each: LoadedChange) => ({ id: each.recommendationId, statement: each.statement })
  return (
    <>
      <PageHead title={props.title} lead={props.lead} />
      <Touched
        title={t.touchedTitle}
        uses={props.uses}
        statements={new Map(changes.map((each) => [each.recommendationId, each.statement]))}
        locale={locale}
      />
      {of('changed').length === 0 ? null : (
        <Section title={t.changed}>
          <ChangeTable
            rows={of('changed').map((each) => ({
              id: each.recommendationId,
              before: each.statementBefore ?? each.statement,
              after: each.statement,
              fields: each.fields,
            }))}
            locale={locale}
          />
        </Section>
      )}
      <div class="grid grid-2">
        <Statements title={t.added} list={of('added').map(content)} locale={locale} />
        <Statements title={t.withdrawn} list={of('withdrawn').map(content)} locale={locale} />
      </div>
    </>
  )
}

function Touched({
  title,
  uses,
  statements,
  locale,
}: {
  title: string
  /** Null for those who may not see the municipality's review. */
  uses: Uses[] | null
  statements: ReadonlyMap<string, Wording>
  locale: Locale
}) {
  const t = texts[locale]
  if (uses === null) return null
  if (uses.length === 0)
    return (
      <Note kind="good">
        <p>{t.touchedNone}</p>
      </Note>
    )
  return (
    <Section title={title} lead={t.touchedLead}>
      <Table
        caption={title}
        rows={uses}
        keyOf={(use) => use.recommendationId}
        columns={[
          {
            label: t.recommendation,
            cell: (use) => (
              <a href={`/anbefalinger/${use.recommendationId}`}>
                {wordsOf(statements, use.recommendationId, locale)}
              </a>
            ),
          },
          {
            label: t.atYours,
            cell: (use) => (
              <>
                {use.reviews ? (
                  <div>
                    <a href={`/gennemgang?anbefaling=${use.recommendationId}`}>{t.reviews(use.reviews)}</a>
                  </div>
                ) : null}
                {use.efforts.map((effort) => (
                  <div key={effort.id}>
                    <a href={`/indsatser/${effort.id}`}>{effort.title}</a>
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function ChangeTable({
  rows,
  locale,
}: {
  rows: { id: string; before: Wording; after: Wording; fields: string[] }[]
  locale: Locale
}) {
  const t = texts[locale]
  return (
    <Table
      caption={t.changed}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          label: t.says,
          cell: (row) => <a href={`/anbefalinger/${row.id}`}>{titleOf(row.after, locale)}</a>,
        },
        { label: t.said, cell: (row) => titleOf(row.before, locale) },
        {
          label: t.fields,
          cell: (row) => row.fields.map((field) => t.fieldNames[field as FieldName] ?? field).join(', '),
        },
      ]}
    />
  )
}

function Statements({
  title,
  list,
  locale,
}: {
  title: string
  list: Pick<RecommendationContent, 'id' | 'statement'>[]
  locale: Locale
}) {
  return (
    <Card
      title={
        <>
          {title} <span class="count">{list.length}</span>
        </>
      }
    >
      {list.length === 0 ? (
        <p class="quiet">{texts[locale].none}</p>
      ) : (
        <ul class="row-list">
          {list.map((each) => (
            <li key={each.id}>
              <a href={`/anbefalinger/${each.id}`}>{titleOf(each.statement, locale)}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function wordsOf(statements: ReadonlyMap<string, Wording>, id: string, locale: Locale): string {
  const statement = statements.get(id)
  return statement ? titleOf(statement, locale) : id
}
