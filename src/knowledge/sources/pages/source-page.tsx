import {
  Actions,
  Button,
  type FieldError,
  FileField,
  LinkButton,
  Note,
  PageHead,
  PostButton,
  PostForm,
  Section,
  Table,
  Tag,
} from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Run, Source } from '../reads.ts'
import { fileTables } from '../recipe.ts'
import { recipeInWords } from '../recipe-words.ts'
import { nextWords, type SourceState, stateWords } from '../source-state.ts'
import { texts } from '../texts.ts'
import { runTexts, scheduleNames } from '../texts-runs.ts'
import { StateTag } from './sources-page.tsx'

export interface SourceProps {
  locale: Locale
  source: Source
  state: SourceState
  runs: Run[]
  indicator: Wording | null
  mayEdit: boolean
  now: Date
  errors: FieldError[]
}

export function SourcePage(props: SourceProps) {
  const { locale, source, state, mayEdit } = props
  const { recipe } = source
  const t = texts[locale]
  return (
    <>
      <PageHead
        title={recipe.title[locale]}
        lead={recipe.caption[locale]}
        facts={factsOf(props)}
        actions={<LinkButton href={`/kilder/${source.id}/proeve`}>{t.tryRecipe}</LinkButton>}
      />
      <p>
        <a href={recipe.page}>{t.licenceLine(recipe.publisher, recipe.licence)}</a>
      </p>
      <Hindrances {...props} />
      {mayEdit ? <Hands {...props} isWaiting={state.kind === 'queued' || state.kind === 'running'} /> : null}
      <Section
        title={t.recipe}
        actions={
          mayEdit ? <LinkButton href={`/kilder/${source.id}/opskrift`}>{t.editRecipe}</LinkButton> : null
        }
      >
        <ul>
          {recipeInWords(recipe, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.runs}>
        {props.runs.length ? <Runs runs={props.runs} locale={locale} /> : <p class="quiet">{t.noRuns}</p>}
      </Section>
    </>
  )
}

function factsOf({ locale, source, state, indicator, now }: SourceProps) {
  const t = texts[locale]
  const { definition, schedule } = source.recipe
  return [
    { label: t.state, value: <StateTag state={state} locale={locale} /> },
    { label: t.indicator, value: indicator?.[locale] ?? definition?.name[locale] ?? '–' },
    { label: t.fetched, value: day(state.fetchedAt, locale) ?? t.never },
    { label: t.changed, value: day(state.changedAt, locale) ?? t.never },
    { label: t.howOften, value: scheduleNames[locale][schedule] },
    { label: t.next, value: state.blockedHost ? '–' : nextWords(state, now, locale) },
  ]
}

/** What stands in the way: a host nobody has allowed, or a run that did not work. */
function Hindrances({ locale, state, runs }: SourceProps) {
  const failed = runs[0]?.state === 'failed' ? runs[0].problem : null
  return (
    <>
      {state.blockedHost ? (
        <Note>
          <p>{texts[locale].notAllowedHow(state.blockedHost)}</p>
        </Note>
      ) : null}
      {failed ? (
        <Note kind="attention" title={stateWords({ ...state, kind: 'failed' }, locale).text}>
          <p>{failed[locale]}</p>
        </Note>
      ) : null}
    </>
  )
}

function Hands({ source, locale, errors, state, isWaiting }: SourceProps & { isWaiting: boolean }) {
  const t = texts[locale]
  const action = `/kilder/${source.id}/hentning`
  return (
    <>
      {isWaiting || state.blockedHost ? null : (
        <Actions>
          <PostButton action={action} fields={{ slags: 'refresh' }} look="primary">
            {t.refresh}
          </PostButton>
          <PostButton action={action} fields={{ slags: 'trial' }}>
            {t.trial}
          </PostButton>
          <span class="quiet small">{t.trialHint}</span>
        </Actions>
      )}
      {fileTables(source.recipe).map((table) => (
        <FileForm key={table} table={table} source={source} errors={errors} locale={locale} />
      ))}
    </>
  )
}

/** The field a table's file comes in; the first is called as in a recipe of one. */
export function fileField(table: number): string {
  return table === 0 ? 'fil' : `fil${table}`
}

function FileForm(props: Pick<SourceProps, 'source' | 'errors' | 'locale'> & { table: number }) {
  const { source, errors, locale, table } = props
  const t = texts[locale]
  const isOneOfTwo = source.recipe.tables.length > 1
  const label = isOneOfTwo ? `${t.words.tableNumber(table + 1)}${t.uploadOneOfTwo}` : t.upload
  return (
    <PostForm action={`/kilder/${source.id}/fil`} upload label={label}>
      <input type="hidden" name="tabel" value={table} />
      <FileField
        name={fileField(table)}
        label={label}
        hint={t.uploadHint}
        errors={errors}
        accept=".csv,.tsv,.txt,.xlsx,.px,.json"
      />
      <Actions>
        <Button look="secondary">{t.uploadButton}</Button>
      </Actions>
    </PostForm>
  )
}

function Runs({ runs, locale }: { runs: Run[]; locale: Locale }) {
  const t = texts[locale]
  return (
    <Table<Run>
      caption={t.runs}
      rows={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t.when,
          cell: (run) => (
            <>
              <span class="nowrap">{day(run.finishedAt ?? run.askedAt, locale)}</span>
              <span class="quiet small under">{run.kind === 'trial' ? t.trialRun : t.refreshRun}</span>
            </>
          ),
        },
        { label: t.who, cell: ({ askedByName }) => askedByName },
        {
          label: t.state,
          cell: ({ state }) => (
            <Tag tone={state === 'failed' ? 'attention' : state === 'done' ? 'good' : 'going'}>
              {runTexts.states[locale][state]}
            </Tag>
          ),
        },
        { label: t.outcome, cell: (run) => <OutcomeOf run={run} locale={locale} /> },
      ]}
    />
  )
}

function OutcomeOf({ run, locale }: { run: Run; locale: Locale }) {
  const t = texts[locale]
  const count = (amount: number | null) => writeNumber(amount ?? 0, locale)
  if (run.state === 'failed') return <>{run.problem?.[locale]}</>
  if (run.state !== 'done') return <>–</>
  return (
    <>
      {t.counts(count(run.added), count(run.changed), count(run.unchanged))}
      {run.importId && (run.changed ?? 0) > 0 ? (
        <>
          {' '}
          <a href={`/kilder/revisioner/${run.importId}`}>{t.seeChanges}</a>
        </>
      ) : null}
      {run.leftOut ? <span class="quiet small under">{t.leftOut(count(run.leftOut))}</span> : null}
      {run.absent?.length ? (
        <span class="quiet small under">{t.absent(run.absent.slice(0, 10).join(', '))}</span>
      ) : null}
    </>
  )
}

function day(at: Date | null, locale: Locale): string | null {
  return at ? writeDay(dayIn(at), locale, 'short') : null
}
