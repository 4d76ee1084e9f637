import {
  Empty,
  FilterForm,
  LinkButton,
  Note,
  PageHead,
  SelectField,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import {
  KindLabel,
  kindNames,
  kinds,
  languageOf,
  Said,
  targetGroupNames,
  targetGroups,
} from '../../catalogue/index.ts'
import { type Example, origins } from '../example.ts'
import type { ExampleQuery } from '../query.ts'
import { texts } from '../texts.ts'

export function ExamplesPage(props: {
  query: ExampleQuery
  shown: readonly Example[]
  total: number
  corrected: string | null
  mayWrite: boolean
  locale: Locale
}) {
  const { query, shown, locale } = props
  const t = texts[locale]
  const isNarrowed = Object.values(query).some(Boolean)
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          props.mayWrite ? (
            <LinkButton href="/eksempler/ny" look="primary">
              {t.write}
            </LinkButton>
          ) : null
        }
      />
      <FilterForm
        action="/eksempler"
        label={t.filterLabel}
        submit={t.show}
        reset={isNarrowed ? { href: '/eksempler', label: t.reset } : undefined}
      >
        <TextField name="q" label={t.search} type="search" value={query.q} />
        <SelectField
          name="slags"
          label={t.kind}
          empty={t.any}
          value={query.slags}
          options={kinds.map((kind) => ({ value: kind, label: kindNames[locale][kind] }))}
        />
        <SelectField
          name="maalgruppe"
          label={t.targetGroup}
          empty={t.any}
          value={query.maalgruppe}
          options={targetGroups.map((group) => ({ value: group, label: targetGroupNames[locale][group] }))}
        />
        <SelectField
          name="fra"
          label={t.origin}
          empty={t.any}
          value={query.fra}
          options={origins.map((origin) => ({ value: origin, label: t.origins[origin] }))}
        />
        <label class="choice filter-tick">
          <input type="checkbox" name="resultat" value="1" checked={query.resultat === '1'} />
          <span>{t.withOutcome}</span>
        </label>
      </FilterForm>
      {props.corrected ? (
        <Note>
          <p>{t.corrected(query.q, props.corrected)}</p>
        </Note>
      ) : null}
      <p role="status">
        <strong>{t.showing(shown.length, props.total)}</strong>
      </p>
      {shown.length === 0 ? (
        <Empty title={t.emptyTitle} action={<LinkButton href="/eksempler">{t.reset}</LinkButton>}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <ul class="example-cards">
          {shown.map((example) => (
            <li key={example.id} class="card">
              <ExampleCard example={example} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {shown.length === 0 ? null : (
        <p class="actions list-foot">
          <span>{t.export}:</span>
          <LinkButton href={exportHref(query, 'xlsx')} download>
            Excel
          </LinkButton>
          <LinkButton href={exportHref(query, 'csv')} download>
            CSV
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** The file of what is shown now. */
function exportHref(query: ExampleQuery, format: string): string {
  const chosen = Object.entries(query).filter(([, value]) => value !== '')
  return `/eksempler/eksport?${new URLSearchParams([...chosen, ['format', format]])}`
}

function ExampleCard({ example, locale }: { example: Example; locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      <p class="kicker">
        {example.municipalityName ?? t.placeNotStated}
        {example.year ? ` · ${example.year}` : ''}
      </p>
      <h2>
        <a href={`/eksempler/${example.id}`}>
          <Said wording={example.title} locale={locale} />
        </a>
      </h2>
      {example.what ? <p lang={languageOf(example.what, locale)}>{opening(example.what[locale])}</p> : null}
      <p class="tags">
        <KindLabel kind={example.kind} locale={locale} />
        {example.outcome ? <Tag tone="good">{t.outcomeKnown}</Tag> : null}
        {example.origin === 'published' ? null : <Tag>{t.originTags[example.origin]}</Tag>}
      </p>
    </>
  )
}

/** The first sentence or two, whole sentences only when they are short enough. */
function opening(text: string): string {
  if (text.length <= 200) return text
  const end = text.slice(0, 200).lastIndexOf('. ')
  return end > 80 ? text.slice(0, end + 1) : `${text.slice(0, text.slice(0, 190).lastIndexOf(' '))} …`
}
