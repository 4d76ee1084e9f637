import type { ComponentChildren } from 'preact'
import type { FieldError } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { fieldName } from '../answer.ts'
import type { Answer, Question } from '../instrument.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'

export interface QuestionFieldProps {
  question: Question
  answer: Answer | undefined
  errors: FieldError[]
  locale: Locale
  /** Said when the question must be answered here; from `required` and require-if. */
  mustAnswer?: boolean
}

/** One question as it is answered: on a phone first, by keyboard and screen reader, without script. */
export function QuestionField(props: QuestionFieldProps) {
  const { question } = props
  switch (question.kind) {
    case 'number':
    case 'date':
    case 'text':
      return <TypedField {...props} />
    case 'matrix':
      return <MatrixField {...props} question={question} />
    default:
      return (
        <Group {...props}>
          <Options {...props} />
        </Group>
      )
  }
}

function labels({ question, locale, mustAnswer, errors }: QuestionFieldProps) {
  const t = texts[locale]
  const name = fieldName(question)
  const message = errors.find(({ field }) => field === name)?.message
  const help = question.help ? said(question.help, locale) : ''
  const described =
    [help && `${name}-hint`, message && `${name}-error`].filter(Boolean).join(' ') || undefined
  const words = (
    <>
      {said(question.text, locale)}
      {(mustAnswer ?? question.required) ? <span class="optional"> {t.mustAnswer}</span> : null}
    </>
  )
  const below = (
    <>
      {help ? (
        <p class="hint" id={`${name}-hint`}>
          {help}
        </p>
      ) : null}
      {message ? (
        <p class="field-error" id={`${name}-error`}>
          {message}
        </p>
      ) : null}
    </>
  )
  return { name, message, described, words, below }
}

function Group(props: QuestionFieldProps & { children: ComponentChildren }) {
  const { name, message, described, words, below } = labels(props)
  return (
    <fieldset
      class={message ? 'field wrong question' : 'field question'}
      id={name}
      aria-describedby={described}
    >
      <legend>{words}</legend>
      {below}
      {props.children}
    </fieldset>
  )
}

interface Option {
  value: string
  label: string
}

function Options({ question, answer, locale }: QuestionFieldProps) {
  const name = fieldName(question)
  if (question.kind === 'multiple') {
    const chosen = answer?.kind === 'choices' ? answer.choices : []
    const options = question.choices.map(({ id, label }) => ({ value: id, label: said(label, locale) }))
    return (
      <>
        <Choices type="checkbox" name={name} options={options} chosen={chosen} />
        <Aside question={question} answer={answer} locale={locale} />
      </>
    )
  }
  const chosen = chosenOf(answer)
  const own = ownAnswers(question, locale)
  if (question.kind === 'dots' || question.kind === 'scale') {
    const [from, to] = question.kind === 'dots' ? [1, 5] : [0, 10]
    const steps = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
    return (
      <>
        <div class={`steps steps-${question.kind}`}>
          <span class="steps-end">{`${from}: ${said(question.lowest, locale)}`}</span>
          <span class="steps-end last">{`${to}: ${said(question.highest, locale)}`}</span>
          <Choices
            type="radio"
            name={name}
            options={steps.map((step) => ({ value: step, label: step }))}
            chosen={chosen}
          />
        </div>
        {own.length > 0 ? <Choices type="radio" name={name} options={own} chosen={chosen} /> : null}
      </>
    )
  }
  const choices =
    question.kind === 'likert' ? question.steps : question.kind === 'single' ? question.choices : []
  const options = choices.map(({ id, label }) => ({ value: id, label: said(label, locale) }))
  return <Choices type="radio" name={name} options={[...options, ...own]} chosen={chosen} />
}

function Choices(props: { type: 'radio' | 'checkbox'; name: string; options: Option[]; chosen: string[] }) {
  return (
    <div class="choices">
      {props.options.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type={props.type} name={props.name} value={value} checked={props.chosen.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

function MatrixField(props: QuestionFieldProps & { question: Question & { kind: 'matrix' } }) {
  const { question, answer, locale } = props
  const options = [
    ...question.steps.map(({ id, label }) => ({ value: id, label: said(label, locale) })),
    ...ownAnswers(question, locale),
  ]
  const rows = answer?.kind === 'rows' ? answer.rows : {}
  return (
    <Group {...props}>
      {question.rows.map(({ id, label }) => (
        <fieldset key={id} class="matrix-row" id={fieldName(question, id)}>
          <legend>{said(label, locale)}</legend>
          <Choices
            type="radio"
            name={fieldName(question, id)}
            options={options}
            chosen={[rows[id] ?? ''].filter(Boolean)}
          />
        </fieldset>
      ))}
    </Group>
  )
}

function TypedField(props: QuestionFieldProps) {
  const { question, answer, locale } = props
  const { name, message, described, words, below } = labels(props)
  const shared = {
    id: name,
    name,
    'aria-invalid': message ? ('true' as const) : undefined,
    'aria-describedby': described,
  }
  const value = typedValue(answer, locale)
  const unit = question.kind === 'number' && question.unit ? said(question.unit, locale) : null
  return (
    <div class={message ? 'field wrong question' : 'field question'}>
      <label for={name}>
        {words}
        {unit ? <span class="optional"> ({unit})</span> : null}
      </label>
      {below}
      {question.kind === 'text' && question.long ? (
        <textarea {...shared} rows={4} maxLength={4000}>
          {value}
        </textarea>
      ) : question.kind === 'number' ? (
        <input {...shared} type="text" inputMode="decimal" class="short" value={value} />
      ) : (
        <input
          {...shared}
          type={(question.kind === 'date' ? 'date' : 'text') as 'text'}
          class={question.kind === 'date' ? 'short' : 'full'}
          value={value}
          maxLength={question.kind === 'text' ? 500 : undefined}
        />
      )}
      <Aside question={question} answer={answer} locale={locale} />
    </div>
  )
}

/** "Don't know" and "not relevant" beside something typed or ticked. */
function Aside({ question, answer, locale }: Pick<QuestionFieldProps, 'question' | 'answer' | 'locale'>) {
  const own = ownAnswers(question, locale)
  if (own.length === 0) return null
  return <Choices type="checkbox" name={fieldName(question, 'own')} options={own} chosen={chosenOf(answer)} />
}

function ownAnswers(question: Question, locale: Locale): Option[] {
  const t = texts[locale]
  return [
    ...(question.offersDontKnow ? [{ value: 'dont-know', label: t.dontKnow }] : []),
    ...(question.offersNotRelevant ? [{ value: 'not-relevant', label: t.notRelevant }] : []),
  ]
}

function chosenOf(answer: Answer | undefined): string[] {
  if (answer?.kind === 'choice') return [answer.choice]
  if (answer?.kind === 'number') return [String(answer.number)]
  return answer?.kind === 'dont-know' || answer?.kind === 'not-relevant' ? [answer.kind] : []
}

function typedValue(answer: Answer | undefined, locale: Locale): string {
  if (answer?.kind === 'text') return answer.text
  if (answer?.kind === 'date') return answer.date
  if (answer?.kind !== 'number') return ''
  return locale === 'da' ? String(answer.number).replace('.', ',') : String(answer.number)
}
