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
import type { Problem } from '../problem.ts'
import type { InstrumentSummary } from '../reads.ts'
import type { ReadyInstrument } from '../ready.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'

interface ListProps {
  own: InstrumentSummary[]
  ready: ReadyInstrument[]
  mayEdit: boolean
  errors: FieldError[]
  problems: Problem[]
  locale: Locale
}

export function ListPage(props: ListProps) {
  const { own, ready, mayEdit, locale, problems } = props
  const t = texts[locale]
  const whole = ready.filter(({ sort }) => sort === 'whole')
  const shapes = ready.filter(({ sort }) => sort === 'shape')
  return (
    <>
      <PageHead
        kicker={t.area}
        title={t.instruments}
        lead={t.instrumentsLead}
        actions={
          mayEdit ? (
            <LinkButton href="/undersoegelser/skemaer/ny" look="primary">
              {t.newInstrument}
            </LinkButton>
          ) : null
        }
      />
      {problems.length > 0 ? <Problems problems={problems} locale={locale} /> : null}
      <Section title={t.own}>
        {own.length > 0 ? <OwnTable {...props} /> : <Empty title={t.noOwnTitle}>{t.noOwn}</Empty>}
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
    </>
  )
}

function OwnTable({ own, locale }: ListProps) {
  const t = texts[locale]
  return (
    <Table
      caption={t.ownCaption}
      rows={own}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t.instrument,
          cell: ({ id, title, newest }) => (
            <a href={`/undersoegelser/skemaer/${id}${newest === null ? '/kladde' : ''}`}>
              {said(title, locale)}
            </a>
          ),
        },
        {
          label: t.versionColumn,
          cell: ({ newest, hasDraft }) => (
            <>
              {newest === null ? t.noVersion : t.versionOf(newest)}{' '}
              {hasDraft ? <Tag tone="going">{t.hasDraft}</Tag> : null}
            </>
          ),
        },
        { label: t.questionsColumn, align: 'right', cell: ({ questions }) => questions },
        { label: t.surveysColumn, cell: ({ surveys }) => (surveys > 0 ? t.inUseIn(surveys) : '–') },
      ]}
    />
  )
}

function ReadyCard({ one: ready, own, mayEdit, locale }: ListProps & { one: ReadyInstrument }) {
  const t = texts[locale]
  const taken = own.find(({ name }) => name === ready.id)
  return (
    <Card
      level={3}
      title={said(ready.instrument.title, locale)}
      foot={
        taken ? (
          <a href={`/undersoegelser/skemaer/${taken.id}${taken.newest === null ? '/kladde' : ''}`}>
            {taken.newest === null ? t.enterText : t.inUse}
          </a>
        ) : mayEdit ? (
          <PostButton
            action="/undersoegelser/skemaer/ibrugtagning"
            fields={{ id: ready.id }}
            label={`${t.take}: ${said(ready.instrument.title, locale)}`}
          >
            {t.take}
          </PostButton>
        ) : null
      }
    >
      <p>{said(ready.terms?.text ?? ready.instrument.introduction, locale)}</p>
    </Card>
  )
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
          { label: t.problemPath, cell: ({ path }) => (path === '' ? t.wholeFile : <code>{path}</code>) },
          {
            label: t.problemText,
            cell: ({ message, line, column }) =>
              line === undefined ? message[locale] : t.faultAt(line, column ?? 1, message[locale]),
          },
        ]}
      />
    </Section>
  )
}
