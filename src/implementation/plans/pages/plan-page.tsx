import {
  Actions,
  Button,
  Card,
  CheckField,
  Details,
  Empty,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  Section,
  TextField,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type PlanSummary, summaryOf } from '../action.ts'
import { extraColumns } from '../plan.ts'
import type { PlannedAction, PlanSubject } from '../reads.ts'
import { texts } from '../texts.ts'
import { findingOf } from '../words.ts'
import { ActionTable } from './action-table.tsx'
import { PlanTimeline } from './plan-timeline.tsx'

interface PlanPageProps {
  subject: PlanSubject
  actions: PlannedAction[]
  today: Day
  locale: Locale
  mayChange: boolean
  ownOnly: boolean
}

/** A whole plan: the finding, the table with the four H's, the timeline, and what it shows. */
export function PlanPage(props: PlanPageProps) {
  const { subject, actions, today, locale } = props
  const t = texts[locale]
  const path = `/indsatser/${subject.effortId}/handleplan`
  const summary = summaryOf(actions, today)
  return (
    <>
      <PageHead
        kicker={t.planOf(subject.title)}
        title={findingOf(summary, locale)}
        lead={t.lead}
        facts={factsOf(props, summary)}
        actions={
          <>
            {props.mayChange ? (
              <LinkButton href={`${path}/ny`} look="primary">
                {t.add}
              </LinkButton>
            ) : null}
            {actions.length ? (
              <LinkButton href={`${path}/regneark.xlsx`} download>
                {t.excel}
              </LinkButton>
            ) : null}
            {actions.length ? (
              <a href={`${path}/regneark.csv`} download>
                {t.csv}
              </a>
            ) : null}
          </>
        }
      />
      {props.ownOnly ? <Note>{t.ownOnly}</Note> : null}
      {actions.length ? (
        <>
          <ActionTable
            caption={t.planOf(subject.title)}
            actions={actions}
            columns={subject.columns}
            locale={locale}
          />
          <Section title={t.timeline} id="tidslinje">
            <Card>
              <PlanTimeline title={t.planOf(subject.title)} actions={actions} today={today} locale={locale} />
            </Card>
          </Section>
        </>
      ) : (
        <Empty
          title={t.emptyPlan}
          action={
            props.mayChange ? (
              <LinkButton href={`${path}/ny`} look="primary">
                {t.add}
              </LinkButton>
            ) : null
          }
        >
          <p>{props.ownOnly ? t.emptyPartner : t.emptyPlanBody}</p>
        </Empty>
      )}
      {props.mayChange ? <ShapeForm subject={subject} locale={locale} /> : null}
    </>
  )
}

function factsOf({ subject, locale }: PlanPageProps, { counts, total, nextDue }: PlanSummary) {
  const t = texts[locale]
  return [
    { label: t.effort, value: <a href={`/indsatser/${subject.effortId}`}>{subject.title}</a> },
    { label: t.who, value: subject.ownerName ?? t.noOwner },
    ...(total ? [{ label: t.status, value: t.doneOf(counts.done, total) }] : []),
    ...(nextDue
      ? [
          {
            label: t.next,
            value: <a href={`/handlinger/${nextDue.id}`}>{writeDay(nextDue.dueOn, locale)}</a>,
          },
        ]
      : []),
  ]
}

function ShapeForm({ subject, locale }: { subject: PlanSubject; locale: Locale }) {
  const t = texts[locale]
  return (
    <div class="no-print">
      <Details summary={t.shape}>
        <p>{t.shapeLead}</p>
        <PostForm action={`/indsatser/${subject.effortId}/handleplan/kolonner`} version={subject.planVersion}>
          <CheckField
            name="columns"
            label={t.columnsLabel}
            options={extraColumns.map((column) => ({ value: column, label: t.columns[column] }))}
            values={subject.columns}
            inline
          />
          <TextField
            name="followUpDays"
            label={t.followUpDays}
            hint={t.followUpHint}
            value={subject.followUpDays}
            type="number"
            size="short"
          />
          <Actions>
            <Button>{t.save}</Button>
          </Actions>
        </PostForm>
      </Details>
    </div>
  )
}
