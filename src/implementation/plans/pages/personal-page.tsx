import {
  Actions,
  Button,
  Card,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { personalPrompts } from '../personal.ts'
import type { PlannedAction } from '../reads.ts'
import type { PersonalAction } from '../reads-personal.ts'
import { openTexts } from '../texts-open.ts'
import { ActionTable } from './action-table.tsx'

export interface PersonalPageProps {
  lines: PersonalAction[]
  mine: PlannedAction[]
  calendarSince: string | null
  values: Record<string, string>
  errors: FieldError[]
  locale: Locale
}

/** One's own plan, seen by oneself alone: three questions to take home, what one answers for, and the calendar. */
export function PersonalPage(props: PersonalPageProps) {
  const { locale, lines } = props
  const t = openTexts[locale]
  return (
    <>
      <PageHead title={t.myPlan} lead={t.myPlanLead} />
      <div class="grid grid-3">
        {personalPrompts.map((prompt) => (
          <Card key={prompt} title={t.prompts[prompt]}>
            <Lines
              lines={lines.filter((line) => line.prompt === prompt)}
              example={t.examples[prompt]}
              locale={locale}
            />
          </Card>
        ))}
      </div>
      <Details summary={t.add} open={lines.length === 0 || props.errors.length > 0}>
        <PersonalForm action="/min-plan" values={props.values} errors={props.errors} locale={locale} />
      </Details>
      <Section title={t.mine}>
        {props.mine.length ? (
          <ActionTable caption={t.mine} actions={props.mine} locale={locale} withEffort />
        ) : (
          <p class="quiet">{t.noneMine}</p>
        )}
      </Section>
      <Section title={t.calendar} lead={t.calendarLead}>
        {props.calendarSince ? <p>{t.calendarSince(writeDay(props.calendarSince, locale))}</p> : null}
        <Actions>
          <PostButton action="/min-plan/kalender">
            {props.calendarSince ? t.calendarRenew : t.calendarOpen}
          </PostButton>
          {props.calendarSince ? (
            <PostButton action="/min-plan/kalender/lukning" look="quiet">
              {t.calendarClose}
            </PostButton>
          ) : null}
        </Actions>
      </Section>
    </>
  )
}

function Lines(props: { lines: PersonalAction[]; example: string; locale: Locale }) {
  const { lines, locale } = props
  const t = openTexts[locale]
  if (lines.length === 0) return <p class="quiet">{props.example}</p>
  return (
    <ul class="row-list">
      {lines.map((line) => (
        <li key={line.id}>
          <strong class={line.doneOn ? 'done-line' : undefined}>{line.what}</strong>
          {line.how ? <p>{line.how}</p> : null}
          <p class="quiet small">
            {[
              line.withWhom,
              line.doneOn
                ? t.doneOn(writeDay(line.doneOn, locale, 'short'))
                : line.dueOn && t.by(writeDay(line.dueOn, locale, 'short')),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div class="actions no-print">
            <PostButton
              action={`/min-plan/${line.id}/faerdig`}
              fields={{ done: line.doneOn ? 'no' : 'yes' }}
              look="quiet"
              label={`${line.doneOn ? t.reopen : t.finish}: ${line.what}`}
            >
              {line.doneOn ? t.reopen : t.finish}
            </PostButton>
            <a href={`/min-plan/${line.id}`} aria-label={`${t.edit}: ${line.what}`}>
              {t.edit}
            </a>
            <PostButton
              action={`/min-plan/${line.id}/sletning`}
              look="quiet"
              label={`${t.remove}: ${line.what}`}
            >
              {t.remove}
            </PostButton>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The form of one line of one's own plan. */
export function PersonalForm(props: {
  action: string
  version?: number
  values: Record<string, string>
  errors: FieldError[]
  locale: Locale
  back?: string
}) {
  const { values, errors, locale } = props
  const t = openTexts[locale]
  return (
    <PostForm action={props.action} version={props.version}>
      <SelectField
        name="prompt"
        label={t.prompt}
        options={personalPrompts.map((prompt) => ({ value: prompt, label: t.prompts[prompt] }))}
        value={values.prompt}
        errors={errors}
      />
      <TextField name="what" label={t.what} value={values.what} size="full" errors={errors} required />
      <TextArea name="how" label={t.how} optional={t.optional} value={values.how} errors={errors} rows={2} />
      <div class="form-columns">
        <TextField
          name="withWhom"
          label={t.withWhom}
          optional={t.optional}
          value={values.withWhom}
          errors={errors}
        />
        <TextField
          name="dueOn"
          label={t.when}
          optional={t.optional}
          type="date"
          value={values.dueOn}
          errors={errors}
        />
      </div>
      <Actions>
        <Button>{t.save}</Button>
        {props.back ? <LinkButton href={props.back}>{t.cancel}</LinkButton> : null}
      </Actions>
    </PostForm>
  )
}

/** The calendar address, shown this once. */
export function CalendarPage(props: { address: string; locale: Locale }) {
  const t = openTexts[props.locale]
  return (
    <>
      <PageHead title={t.calendarReady} lead={t.calendarCopy} />
      <p>
        <code class="calendar-address">{props.address}</code>
      </p>
      <Actions>
        <LinkButton href="/min-plan">{t.toMyPlan}</LinkButton>
      </Actions>
    </>
  )
}
