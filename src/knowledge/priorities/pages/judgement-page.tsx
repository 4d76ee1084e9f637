import {
  Actions,
  Button,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { mandates, readinessSteps } from '../judgement.ts'
import type { Line } from '../line.ts'
import { texts } from '../texts.ts'
import { inSentence } from '../words.ts'

export interface JudgementValues {
  mandate: string
  mandateReference: string
  readiness: string
  readinessNote: string
}

export function JudgementPage(props: {
  line: Line
  values: JudgementValues
  version: number
  errors: FieldError[]
  locale: Locale
}) {
  const { line, values, errors, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead title={t.judgeTitle(inSentence(line.name[locale]))} lead={t.judgeLead} />
      <PostForm action={`/prioritering/${line.code}/vurdering`} version={props.version}>
        <RadioField
          name="mandate"
          label={t.mandateQuestion}
          value={values.mandate || 'none'}
          options={[...mandates, 'none' as const].map((each) => ({
            value: each,
            label: t.mandateAnswers[each],
          }))}
          errors={errors}
        />
        <TextField
          name="mandateReference"
          label={t.referenceLabel}
          hint={t.referenceHint}
          optional={t.optional}
          value={values.mandateReference}
          maxLength={500}
          size="full"
          errors={errors}
        />
        <RadioField
          name="readiness"
          label={t.readinessQuestion}
          value={values.readiness || 'none'}
          options={[
            ...readinessSteps.map((step) => ({
              value: String(step),
              label: t.readinessSteps[step],
              hint: t.readinessHints[step],
            })),
            { value: 'none', label: t.readinessNone },
          ]}
          errors={errors}
        />
        <TextArea
          name="readinessNote"
          label={t.noteLabel}
          optional={t.optional}
          value={values.readinessNote}
          errors={errors}
        />
        <Actions>
          <Button>{t.judgeSave}</Button>
          <LinkButton href={`/prioritering/${line.code}`} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
