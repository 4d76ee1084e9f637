import type { FieldError } from '../../../ui/index.ts'
import {
  Button,
  Card,
  Empty,
  FileField,
  Grid,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  Section,
  Table,
  Tag,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Instrument } from '../instrument.ts'
import { type Listing, sortOf } from '../listing.ts'
import type { Problem } from '../problem.ts'
import { problemInWords } from '../problem-words.ts'
import type { InstrumentSummary } from '../reads.ts'
import type { ReadyInstrument } from '../ready.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { ListPages, Search } from './list-parts.tsx'

export interface ListProps {
  own: InstrumentSummary[]
  listing: Listing<InstrumentSummary>
  ready: ReadyInstrument[]
  mayEdit: boolean
  errors: FieldError[]
  problems: Problem[]
  locale: Locale
}

const here = '/undersoegelser/skemaer'

export function ListPage(props: ListProps) {
  const { own, ready, mayEdit, locale, problems } = props
  const t = texts[locale]
  const whole = ready.filter(({ sort }) => sort === 'whole')
  const shapes = ready.filter(({ sort }) => sort === 'shape')
  const putAway = own.filter(({ isPutAway }) => isPutAway)
  return (
    <>
      <PageHead
        kicker={t.area}
        title={t.instruments}
        lead={t.instrumentsLead}
        actions={
          mayEdit ? (
            <LinkButton href={`${here}/ny`} look="primary">
              {t.newInstrument}
            </LinkButton>
          ) : null
        }
      />
      {problems.length > 0 ? <Problems problems={problems} locale={locale} /> : null}
      <Section title={t.own}>
        {own.length > putAway.length ? <Own {...props} /> : <Empty title={t.noOwnTitle}>{t.noOwn}</Empty>}
      </Section>
      <Section title={t.ready} lead={t.readyLead}>
        <Grid columns={3}>
          {whole.map((each) => (
            <ReadyCard key={each.id} {...props} one={each} />
          ))}
        </Grid>
      </Section>
      <Section title={t.scales} lead={t.scalesLead}>
        <Grid columns={3}>
          {shapes.map((each) => (
            <ReadyCard key={each.id} {...props} one={each} />
          ))}
        </Grid>
      </Section>
      {mayEdit ? <Upload {...props} /> : null}
      {mayEdit && putAway.length > 0 ? (
        <Section title={t.putAway} lead={t.putAwayLead} id="lagt-vaek">
          <Table
            caption={t.putAway}
            rows={putAway}
            keyOf={({ id }) => id}
            columns={[
              { label: t.instrument, cell: ({ title }) => said(title, locale) },
              { label: t.versionColumn, cell: (one) => <Versions {...one} locale={locale} /> },
              { label: t.bringBack, cell: (one) => <BringBack {...one} locale={locale} /> },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}

/** Searching and sorting come when there is more than a handful to look through. */
function Own({ own, listing, locale }: ListProps) {
  const t = texts[locale]
  const { rows, asked } = listing
  const sorted = (column: string) => sortOf(here, asked, column)
  return (
    <>
      {own.length > 5 || asked.search ? <Search path={here} asked={asked} locale={locale} /> : null}
      {rows.length === 0 ? (
        <Empty title={t.nothingFound}>{t.nothingFoundLead}</Empty>
      ) : (
        <Table
          caption={t.ownCaption}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t.instrument,
              sort: sorted('titel'),
              cell: ({ id, title, newest }) => (
                <a href={`${here}/${id}${newest === null ? '/kladde' : ''}`}>{said(title, locale)}</a>
              ),
            },
            {
              label: t.versionColumn,
              sort: sorted('udgave'),
              cell: (one) => <Versions {...one} locale={locale} />,
            },
            {
              label: t.questionsColumn,
              align: 'right',
              sort: sorted('spoergsmaal'),
              cell: ({ questions }) => questions,
            },
            {
              label: t.surveysColumn,
              sort: sorted('brugt'),
              cell: ({ surveys }) => (surveys > 0 ? t.inUseIn(surveys) : '–'),
            },
          ]}
        />
      )}
      <ListPages path={here} listing={listing} locale={locale} />
    </>
  )
}

function Versions({ newest, hasDraft, locale }: InstrumentSummary & { locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      {newest === null ? t.noVersion : t.versionOf(newest)}{' '}
      {hasDraft ? <Tag tone="going">{t.hasDraft}</Tag> : null}
    </>
  )
}

function BringBack({ id, title, locale }: InstrumentSummary & { locale: Locale }) {
  const t = texts[locale]
  return (
    <PostButton
      action={`${here}/${id}/henlaeggelse`}
      fields={{ back: 'yes' }}
      label={`${t.bringBack}: ${said(title, locale)}`}
    >
      {t.bringBack}
    </PostButton>
  )
}

function ReadyCard({ one: ready, own, mayEdit, locale }: ListProps & { one: ReadyInstrument }) {
  const t = texts[locale]
  const title = said(ready.instrument.title, locale)
  return (
    <Card
      level={3}
      title={<a href={`${here}/klar/${ready.id}`}>{title}</a>}
      foot={
        <ReadyFoot
          ready={ready}
          taken={own.find(({ name }) => name === ready.id)}
          mayEdit={mayEdit}
          locale={locale}
        />
      }
    >
      <p>{said(ready.terms?.text ?? ready.instrument.introduction, locale)}</p>
      <p class="quiet small">{t.lengthOf(lengthOf(ready.instrument))}</p>
    </Card>
  )
}

/** How many times one answers: of a matrix each statement counts. */
function lengthOf({ sections }: Instrument): number {
  const questions = sections.flatMap((section) => section.questions)
  return questions.reduce((sum, question) => sum + ('rows' in question ? question.rows.length : 1), 0)
}

/** In use, put away, or to be taken into use. */
export function ReadyFoot(props: {
  ready: ReadyInstrument
  taken: InstrumentSummary | undefined
  mayEdit: boolean
  locale: Locale
}) {
  const { ready, taken, mayEdit, locale } = props
  const t = texts[locale]
  if (taken?.isPutAway) return mayEdit ? <BringBack {...taken} locale={locale} /> : null
  if (taken) {
    const isWaiting = taken.newest === null
    if (isWaiting && !mayEdit) return null
    return (
      <a href={`${here}/${taken.id}${isWaiting ? '/kladde' : ''}`}>{isWaiting ? t.enterText : t.inUse}</a>
    )
  }
  return mayEdit ? (
    <PostButton
      action={`${here}/ibrugtagning`}
      fields={{ id: ready.id }}
      label={`${t.take}: ${said(ready.instrument.title, locale)}`}
    >
      {t.take}
    </PostButton>
  ) : null
}

function Upload({ errors, locale }: ListProps) {
  const t = texts[locale]
  return (
    <Section title={t.upload} lead={t.uploadLead} id="fra-fil">
      <PostForm action="/undersoegelser/skemaer/fil" upload>
        <FileField
          name="fil"
          label={t.file}
          hint={t.fileHint}
          accept=".json,application/json"
          errors={errors}
        />
        <Button look="secondary">{t.bring}</Button>
      </PostForm>
    </Section>
  )
}

/** What is wrong with a file, by its place in the file. */
function Problems({ problems, locale }: { problems: Problem[]; locale: Locale }) {
  const t = texts[locale]
  return (
    <Section title={t.problemsTitle}>
      <Table
        caption={t.problemsTitle}
        rows={problems.map((problem, at) => ({ ...problem, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { label: t.problemLine, align: 'right', cell: ({ fileLine }) => fileLine ?? '' },
          { label: t.problemPath, cell: ({ path }) => (path === '' ? t.wholeFile : <code>{path}</code>) },
          { label: t.problemText, cell: (problem) => problemInWords(problem, locale) },
        ]}
      />
    </Section>
  )
}
