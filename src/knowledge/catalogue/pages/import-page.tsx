import {
  Actions,
  Button,
  Card,
  Details,
  type FieldError,
  FileField,
  LinkButton,
  Note,
  PageHead,
  PostButton,
  PostForm,
  Section,
  Table,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { ImportPreview } from '../actions-import.ts'
import type { Facets } from '../facet.ts'
import {
  addressees,
  bases,
  equityDirections,
  fields,
  kinds,
  levels,
  staffRoles,
  strengths,
  targetGroups,
} from '../recommendation.ts'
import { titleOf } from '../search.ts'
import type { Place } from '../sheet.ts'
import { texts } from '../texts-editing.ts'
import { texts as editionTexts } from '../texts-editions.ts'
import {
  addresseeNames,
  basisNames,
  equityNames,
  fieldNames,
  kindNames,
  levelNames,
  staffRoleNames,
  strengthNames,
  targetGroupNames,
} from '../words.ts'

/** The address files go to: the municipality's own, or the national catalogue. */
export function importPath(place: Place): string {
  return place === 'national' ? '/anbefalinger/indlaes/nationalt' : '/anbefalinger/indlaes'
}

export function ImportPage(props: {
  place: Place
  facets: Facets
  editions: string[]
  groups: string[]
  errors?: FieldError[]
  locale: Locale
}) {
  const { place, locale, errors } = props
  const t = texts[locale].import
  const isNational = place === 'national'
  return (
    <>
      <PageHead title={isNational ? t.nationalTitle : t.title} lead={isNational ? t.nationalLead : t.lead} />
      <Card>
        <PostForm action={importPath(place)} upload>
          <FileField name="file" label={t.file} hint={t.fileHint} accept=".xlsx,.csv,.json" errors={errors} />
          <Actions>
            <Button>{t.look}</Button>
          </Actions>
        </PostForm>
      </Card>
      <Section title={t.howTitle} lead={t.how}>
        <p>
          <strong>{t.needs}:</strong> {isNational ? t.needsNational : t.needsOwn}
        </p>
        <p class="actions">
          <LinkButton href={`${importPath(place)}/skabelon`} download>
            {t.template}
          </LinkButton>
          <LinkButton
            href={
              isNational
                ? '/anbefalinger/eksport?format=xlsx'
                : '/anbefalinger/eksport?samling=own&format=xlsx'
            }
            download
            look="quiet"
          >
            {t.current}
          </LinkButton>
        </p>
        <Details summary={t.words}>
          <p>{t.wordsLead}</p>
          <Table
            caption={t.words}
            rows={allowedWords(props)}
            keyOf={(row) => row.column}
            columns={[
              { label: t.column, cell: (row) => row.column },
              { label: t.allowed, cell: (row) => row.words.join(' · ') },
            ]}
          />
        </Details>
      </Section>
    </>
  )
}

function allowedWords({
  facets,
  editions,
  groups,
  place,
  locale,
}: Parameters<typeof ImportPage>[0]): { column: string; words: string[] }[] {
  const named = (codes: readonly string[], names: Record<string, string>) =>
    codes.map((code) => `${code} (${names[code] ?? code})`)
  const listed = (list: Facets['arenas']) => list.map(({ code, name }) => `${code} (${name[locale]})`)
  const rows = [
    { column: 'kind', words: named(kinds, kindNames[locale]) },
    { column: 'strength', words: named(strengths, strengthNames[locale]) },
    { column: 'basis', words: named(bases, basisNames[locale]) },
    { column: 'fields', words: named(fields, fieldNames[locale]) },
    { column: 'staff_roles', words: named(staffRoles, staffRoleNames[locale]) },
    { column: 'target_groups', words: named(targetGroups, targetGroupNames[locale]) },
    { column: 'arenas', words: listed(facets.arenas) },
    { column: 'risk_factors', words: listed(facets.riskFactors) },
    { column: 'protective_factors', words: listed(facets.protectiveFactors) },
    { column: 'equity', words: named(equityDirections, equityNames[locale]) },
  ]
  if (place === 'own') return rows
  return [
    { column: 'edition', words: editions },
    { column: 'group', words: groups },
    { column: 'addressee', words: named(addressees, addresseeNames[locale]) },
    { column: 'level', words: named(levels, levelNames[locale]) },
    ...rows,
  ]
}

const mostShown = 100

/** What a file would do; the button is there only when nothing is wrong with it. */
export function PreviewPage(props: {
  place: Place
  id: string
  fileName: string
  preview: ImportPreview
  locale: Locale
}) {
  const { place, id, preview, locale } = props
  const t = texts[locale].import
  const { added, changed, unchanged } = preview.comparison
  const hasProblems = preview.problems.length > 0
  const changesNothing =
    added.length + changed.length + preview.newEditions.length + preview.newGroups.length === 0
  return (
    <>
      <PageHead
        kicker={place === 'national' ? t.toNational : t.toOwn}
        title={hasProblems ? t.problemsTitle(preview.problems.length) : t.previewTitle}
        lead={
          hasProblems
            ? t.problemsLead
            : changesNothing
              ? t.nothing
              : t.summary(added.length, changed.length, unchanged.length)
        }
        facts={[{ label: t.fileName, value: props.fileName }]}
      />
      {hasProblems ? (
        <Problems {...props} />
      ) : (
        <>
          {preview.newEditions.length + preview.newGroups.length ? (
            <Note>
              <p>{t.groups(preview.newEditions.length, preview.newGroups.length)}</p>
            </Note>
          ) : null}
          <Changed {...props} />
          {added.length === 0 ? null : (
            <Section title={`${t.added} (${added.length})`}>
              <ul class="row-list">
                {added.slice(0, mostShown).map((each) => (
                  <li key={each.id}>{titleOf(each.statement, locale)}</li>
                ))}
              </ul>
              {added.length > mostShown ? (
                <p class="quiet">{t.problemsMore(added.length - mostShown)}</p>
              ) : null}
            </Section>
          )}
        </>
      )}
      <Actions>
        {hasProblems || changesNothing ? null : (
          <PostButton action={`${importPath(place)}/${id}/godkendelse`} look="primary">
            {t.confirm}
          </PostButton>
        )}
        <LinkButton href={importPath(place)}>{t.another}</LinkButton>
      </Actions>
    </>
  )
}

function Problems({ preview, locale }: { preview: ImportPreview; locale: Locale }) {
  const t = texts[locale].import
  const { problems } = preview
  return (
    <>
      <Table
        caption={t.problem}
        rows={problems.slice(0, mostShown).map((problem, index) => ({ ...problem, key: String(index) }))}
        keyOf={(problem) => problem.key}
        columns={[
          { label: t.line, cell: (problem) => problem.line },
          { label: 'id', cell: (problem) => problem.id || '–' },
          { label: t.problem, cell: (problem) => problem.message[locale] },
        ]}
      />
      {problems.length > mostShown ? (
        <p class="quiet">{t.problemsMore(problems.length - mostShown)}</p>
      ) : null}
    </>
  )
}

function Changed({ preview, locale }: { preview: ImportPreview; locale: Locale }) {
  const t = texts[locale].import
  const names = editionTexts[locale].fieldNames
  const { changed } = preview.comparison
  if (changed.length === 0) return null
  return (
    <Section title={`${t.changed} (${changed.length})`}>
      <Table
        caption={t.changed}
        rows={changed.slice(0, mostShown)}
        keyOf={({ after }) => after.id}
        columns={[
          { label: t.after, cell: ({ after }) => titleOf(after.statement, locale) },
          { label: t.before, cell: ({ before }) => titleOf(before.statement, locale) },
          {
            label: t.fields,
            cell: ({ fields: differing }) => differing.map((field) => names[field]).join(', '),
          },
        ]}
      />
    </Section>
  )
}
