import {
  Actions,
  Button,
  Card,
  type FieldError,
  Grid,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  Section,
  SelectField,
  TextArea,
} from '../../../ui/index.ts'
import { daysAfter } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { Assessment } from '../assessment.ts'
import { nameOf } from '../picture.ts'
import type { InterviewNote } from '../reads.ts'
import { noteDays } from '../summary.ts'
import { answerTexts, texts } from '../texts.ts'

const names = ['works', 'hard', 'focus'] as const

/** Two times ten minutes, three questions, and notes of one's own; one line of them can become an action. */
export function InterviewPage(props: {
  assessment: Assessment
  note: InterviewNote | null
  values: Record<(typeof names)[number], string>
  errors: FieldError[]
  /** The efforts whose plans the person may write in: the assessment's own, or any when it is about a team or everybody. */
  plans: { id: string; title: string }[]
  locale: Locale
}) {
  const { assessment, note, values, errors, locale } = props
  const t = answerTexts[locale]
  const path = `/kapacitet/${assessment.id}`
  return (
    <>
      <PageHead kicker={nameOf(assessment, locale)} title={t.interviewTitle} lead={t.interviewLead} />
      <Grid>
        <Turn number={1} locale={locale} />
        <Turn number={2} locale={locale} />
      </Grid>
      <Section
        title={t.notesTitle}
        lead={
          note
            ? `${t.ownNotes(noteDays)} ${t.notesUntil(writeDay(daysAfter(note.savedOn, noteDays), locale))}`
            : t.ownNotes(noteDays)
        }
      >
        <PostForm action={`${path}/samtale`} version={note?.version ?? 0}>
          {names.map((name) => (
            <TextArea
              key={name}
              name={name}
              label={t.questions[name]}
              hint={t.questionHints[name]}
              value={values[name]}
              errors={errors}
              rows={4}
            />
          ))}
          <Actions>
            <Button>{t.saveNotes}</Button>
            <LinkButton href={path}>{texts[locale].cancel}</LinkButton>
          </Actions>
        </PostForm>
      </Section>
      <ToAction {...props} />
    </>
  )
}

function ToAction({ assessment, note, plans, locale }: Parameters<typeof InterviewPage>[0]) {
  const t = answerTexts[locale]
  if (note?.actionId)
    return (
      <Note kind="good">
        <p>
          {t.actionThere} <a href={`/handlinger/${note.actionId}`}>{t.seeAction}</a>
        </p>
      </Note>
    )
  if (!note?.focus) return null
  if (plans.length === 0)
    return (
      <Note>
        <p>
          {t.toOwnPlan} <a href="/min-plan">{t.ownPlan}</a>
        </p>
      </Note>
    )
  return (
    <Card title={`»${note.focus}«`} class="no-print">
      <PostForm action={`/kapacitet/${assessment.id}/samtale/handling`}>
        <p>{t.toActionNote}</p>
        {assessment.effortId === null ? (
          <SelectField
            name="effort"
            label={t.whichPlan}
            empty={texts[locale].chooseAbout}
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : null}
        <Actions>
          <Button>{t.toAction}</Button>
        </Actions>
      </PostForm>
    </Card>
  )
}

/** One turn of ten minutes. The clock comes with script; without it the page says to use one's own. */
function Turn({ number, locale }: { number: 1 | 2; locale: Locale }) {
  const t = answerTexts[locale]
  return (
    <Card title={t.step(number)} class="turn">
      <p>{number === 1 ? t.stepWho.first : t.stepWho.second}.</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{t.questions[name]}</li>
        ))}
      </ul>
      <div
        class="no-print"
        data-interview-timer="600"
        data-start={t.startTimer}
        data-stop={t.stopTimer}
        data-done={t.timerDone}
      >
        <p class="quiet">{t.timerNote}</p>
      </div>
    </Card>
  )
}
