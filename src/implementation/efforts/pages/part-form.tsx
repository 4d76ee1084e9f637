import {
  Actions,
  Button,
  CheckField,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Answers, fieldsOf, judgements, type Part, type PartField, partWords, textOf } from '../parts.ts'
import type { Effort } from '../reads.ts'
import { texts } from '../texts.ts'
import {
  fieldHints,
  fieldLabels,
  judgementNames,
  partLeads,
  partNames,
  remarkLabel,
  successNames,
} from '../texts-parts.ts'

interface PartFormProps {
  effort: Effort
  part: Part
  answers: Answers
  version: number
  indicators: { id: string; name: string }[]
  errors: FieldError[]
  locale: Locale
}

/** One part of an effort as a form of its own. */
export function PartForm(props: PartFormProps) {
  const { effort, part, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={effort.title} title={partNames[locale][part]} lead={partLeads[locale][part]} />
      <PostForm action={`/indsatser/${effort.id}/rediger/${partWords[part]}`} version={props.version}>
        {fieldsOf(part, effort.scope).map((field) => (
          <Question key={field.name} field={field} {...props} />
        ))}
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={`/indsatser/${effort.id}/rediger`}>{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function Question({ field, answers, errors, locale, indicators }: PartFormProps & { field: PartField }) {
  const { optional } = texts[locale]
  const answer = answers[field.name]
  if (field.kind === 'judgement') {
    return (
      <div class="success-field">
        <RadioField
          name={field.name}
          label={successNames[locale][field.name]}
          inline
          errors={errors}
          value={textOf(answers, field.name)}
          options={judgements.map((judgement) => ({
            value: judgement,
            label: judgementNames[locale][judgement],
          }))}
        />
      </div>
    )
  }
  if (field.kind === 'remark')
    return (
      <TextField
        name={field.name}
        label={remarkLabel[locale]}
        optional={optional}
        size="full"
        errors={errors}
        value={textOf(answers, field.name)}
      />
    )
  const label = fieldLabels[locale][field.name]
  const shared = { name: field.name, label, hint: fieldHints[locale][field.name], optional, errors }
  if (field.kind === 'indicators') {
    return (
      <CheckField
        {...shared}
        inline
        options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
        values={Array.isArray(answer) ? answer : []}
      />
    )
  }
  if (field.kind === 'long') return <TextArea {...shared} value={textOf(answers, field.name)} />
  const value = Array.isArray(answer) ? '' : answer
  return (
    <TextField
      {...shared}
      type={field.kind === 'day' ? 'date' : field.kind === 'whole' ? 'number' : 'text'}
      size={field.kind === 'line' ? 'full' : 'short'}
      value={value}
    />
  )
}
