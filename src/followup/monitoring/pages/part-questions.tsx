import type { ComponentChildren } from 'preact'
import { Details, type FieldError, TextArea } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Answer, fieldName, type Question, QuestionField, said } from '../../surveys/index.ts'
import { partOf, partsOf } from '../places.ts'
import type { Prefill } from '../prefill.ts'
import { commentField, type PartAnswered } from '../sheet-form.ts'
import { texts } from '../texts.ts'
import { wordsOf } from '../words.ts'

interface PartProps {
  shown: PartAnswered
  locale: Locale
}

/** The questions of a part. What already has an answer is folded to one line, to be confirmed by going on or opened and corrected. */
export function PartQuestions({ shown, locale }: PartProps) {
  const t = texts[locale]
  return (
    <>
      {shown.questions.map((question) => {
        const comment = shown.comments[question.id] ?? ''
        return (
          <div key={question.id} class="monitoring-question">
            {question.kind === 'matrix' ? (
              <Rows question={question} shown={shown} locale={locale} />
            ) : (
              <One question={question} shown={shown} locale={locale} />
            )}
            {question.kind === 'text' ? null : (
              <Details summary={t.addComment} open={comment !== '' || undefined}>
                <TextArea
                  name={commentField(question)}
                  label={t.comment}
                  optional={t.optional}
                  value={comment}
                  rows={2}
                />
              </Details>
            )}
          </div>
        )
      })}
    </>
  )
}

interface OneProps extends PartProps {
  question: Question
}

function One({ question, shown, locale }: OneProps) {
  const answer = shown.answers[question.id]
  const prefill = shown.open.find(({ questionId }) => questionId === question.id)
  const field = <Field question={question} answer={answer} errors={shown.errors} locale={locale} />
  return (
    <Place
      asked={said(question.text, locale)}
      answered={answer && canFold(question, shown) ? wordsOf(question, answer, locale) : null}
      prefill={prefill ?? null}
      said={prefill?.other ? wordsOf(question, prefill.other, locale) : ''}
      locale={locale}
    >
      {field}
    </Place>
  )
}

/** A matrix, a row at a time: each row is asked like a question of its own, under the row's field. */
function Rows({ question, shown, locale }: OneProps & { question: Question & { kind: 'matrix' } }) {
  const name = fieldName(question)
  const message = shown.errors.find(({ field }) => field === name)?.message
  const whole = shown.answers[question.id]
  const { rows, ...head } = question
  return (
    <fieldset class={message ? 'field wrong question' : 'field question'} id={name}>
      <legend>{said(question.text, locale)}</legend>
      {question.help ? <p class="hint">{said(question.help, locale)}</p> : null}
      {message ? <p class="field-error">{message}</p> : null}
      {partsOf(question).map((rowId) => {
        const text = rows.find(({ id }) => id === rowId)?.label ?? question.text
        const asked: Question = { ...head, kind: 'likert', id: `${question.id}.${rowId}`, text, help: null }
        const answer = (whole && partOf(whole, rowId)) ?? undefined
        const prefill = shown.open.find((each) => each.questionId === question.id && each.rowId === rowId)
        return (
          <Place
            key={rowId}
            asked={said(text, locale)}
            answered={answer && canFold(question, shown) ? wordsOf(question, answer, locale) : null}
            prefill={prefill ?? null}
            said={prefill?.other ? wordsOf(question, prefill.other, locale) : ''}
            locale={locale}
          >
            <Field question={asked} answer={answer} errors={[]} locale={locale} />
          </Place>
        )
      })}
    </fieldset>
  )
}

function canFold(question: Question, { errors }: PartAnswered): boolean {
  return question.kind !== 'text' && !errors.some(({ field }) => field === fieldName(question))
}

interface FieldProps {
  question: Question
  answer: Answer | undefined
  errors: FieldError[]
  locale: Locale
}

function Field(props: FieldProps) {
  return <QuestionField {...props} mustAnswer={false} />
}

/** One thing asked. What has an answer that need not be looked into is folded; its field is sent all the same. */
function Place(props: {
  asked: string
  /** What it is answered with, where it may be folded. */
  answered: string | null
  prefill: Prefill | null
  /** What the other source says. */
  said: string
  locale: Locale
  children: ComponentChildren
}) {
  const { asked, answered, prefill, children, locale } = props
  const t = texts[locale]
  const note = prefill ? noteOn(prefill, props.said, locale) : ''
  if (answered === null || (prefill && prefill.faded > 0))
    return (
      <div class={note ? 'monitoring-unsure' : undefined}>
        {note ? <p class="monitoring-beforehand">{note}</p> : null}
        {children}
      </div>
    )
  return (
    <details class="monitoring-folded">
      <summary>
        <span>{asked}</span> <strong>{answered}</strong> <span class="monitoring-correct">{t.correct}</span>
        {note ? <span class="monitoring-beforehand">{note}</span> : null}
      </summary>
      {children}
    </details>
  )
}

function noteOn({ source, faded, of }: Prefill, other: string, locale: Locale): string {
  const t = texts[locale]
  const from =
    source === 'last-round' ? t.fromLastRound : faded > 0 ? t.fromReviewFaded(faded, of) : t.fromReview
  return other ? `${from} ${t.otherSays[source](other)}` : from
}
