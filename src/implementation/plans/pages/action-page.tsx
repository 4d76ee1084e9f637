import type { TimelineEvent } from '../../../platform/audit/index.ts'
import { StatusMark } from '../../../ui/charts/index.ts'
import {
  Button,
  Card,
  Details,
  Facts,
  Grid,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { reportedStatuses } from '../action.ts'
import type { PlannedAction, PlanSubject } from '../reads.ts'
import type { StatusReport } from '../reads-history.ts'
import { columnText } from '../sheet.ts'
import { texts } from '../texts.ts'
import { whenOf } from '../words.ts'
import { StandingTag } from './action-table.tsx'

interface ActionPageProps {
  action: PlannedAction
  subject: PlanSubject
  /** What it waits for, by name. */
  waitsFor: { id: string; what: string }[]
  reports: StatusReport[]
  events: TimelineEvent[]
  today: Day
  locale: Locale
  mayChange: boolean
  mayReport: boolean
}

/** One action: what it is, how fresh, who answers for it, what comes next. */
export function ActionPage(props: ActionPageProps) {
  const { action, subject, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead
        kicker={t.planOf(subject.title)}
        title={action.what}
        lead={action.how}
        facts={[
          { label: t.status, value: <StandingTag action={action} locale={locale} /> },
          { label: t.who, value: action.ownerName ?? t.noOwner },
          { label: t.when, value: whenOf(action, locale) },
          ...(props.waitsFor.length
            ? [{ label: t.waitsFor, value: <WaitsFor waitsFor={props.waitsFor} /> }]
            : []),
        ]}
        actions={props.mayChange ? <ChangeButtons {...props} /> : null}
      />
      <Grid>
        {props.mayReport ? <ReportCard action={action} locale={locale} /> : null}
        <Card title={t.history}>
          <Reports {...props} />
        </Card>
      </Grid>
      <MoreColumns {...props} />
      {props.events.length ? (
        <Details summary={t.changes}>
          <ul class="plain-list">
            {props.events.map((event) => (
              <li key={`${event.at.toISOString()}${event.kind}`}>
                {writeDay(event.at.toISOString().slice(0, 10), locale, 'short')}: {event.byName}{' '}
                {t.events[event.kind as keyof typeof t.events] ?? event.kind}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

function WaitsFor({ waitsFor }: { waitsFor: ActionPageProps['waitsFor'] }) {
  return (
    <>
      {waitsFor.map(({ id, what }, index) => (
        <span key={id}>
          {index ? ', ' : ''}
          <a href={`/handlinger/${id}`}>{what}</a>
        </span>
      ))}
    </>
  )
}

function ChangeButtons({ action, today, locale }: ActionPageProps) {
  const t = texts[locale]
  return (
    <>
      <LinkButton href={`/handlinger/${action.id}/rediger`}>{t.edit}</LinkButton>
      {action.hasMail && action.standing.state !== 'done' && action.askedOn !== today ? (
        <PostButton action={`/handlinger/${action.id}/spoergsmaal`}>{t.ask}</PostButton>
      ) : null}
      {action.askedOn ? (
        <span class="quiet small">{t.asked(writeDay(action.askedOn, locale, 'short'))}</span>
      ) : null}
      <PostButton action={`/handlinger/${action.id}/sletning`} look="quiet">
        {t.remove}
      </PostButton>
    </>
  )
}

const marks = {
  'not-started': 'not-started',
  'under-way': 'under-way',
  delayed: 'under-way',
  done: 'full',
} as const

function ReportCard({ action, locale }: { action: PlannedAction; locale: Locale }) {
  const t = texts[locale]
  return (
    <Card title={t.statusTitle}>
      <PostForm action={`/handlinger/${action.id}/status`}>
        <TextArea name="note" label={t.noteLabel} optional={t.form.optional} rows={2} />
        <div class="report-buttons">
          {reportedStatuses.map((status) => (
            <Button key={status} name="status" value={status} look="secondary">
              <StatusMark status={marks[status]} size={18} />
              {t.reported[status]}
            </Button>
          ))}
        </div>
      </PostForm>
    </Card>
  )
}

function Reports({ reports, locale }: ActionPageProps) {
  const t = texts[locale]
  if (reports.length === 0) return <p class="quiet">{t.noHistory}</p>
  return (
    <ul class="row-list">
      {reports.map((report) => (
        <li key={report.id}>
          <span class="with-icon">
            <StatusMark status={marks[report.status]} size={18} />
            <strong>{t.reported[report.status]}</strong>
            {report.withdrawn ? <span class="quiet">({t.takenBack})</span> : null}
          </span>
          {report.note ? <p>{report.note}</p> : null}
          <p class="quiet small">
            {writeDay(report.reportedOn, locale)} · {report.byName},{' '}
            {report.via === 'link' ? t.viaLink : t.viaPage}
          </p>
        </li>
      ))}
    </ul>
  )
}

function MoreColumns({ action, subject, locale }: ActionPageProps) {
  const t = texts[locale]
  const facts = subject.columns
    .map((column) => ({ label: t.columns[column], value: columnText(action, column) }))
    .filter(({ value }) => value !== '')
  return facts.length ? (
    <Section title={t.more}>
      <Facts facts={facts} />
    </Section>
  ) : null
}
