import {
  Actions,
  Button,
  CheckField,
  type FieldError,
  LinkButton,
  Note,
  type Option,
  PageHead,
  PostForm,
  RadioField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { endsOf } from '../check-score.ts'
import type { Instrument } from '../instrument.ts'
import { ruleKinds } from '../routes-score-form.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { BothLanguages } from './both-languages.tsx'
import { Lines } from './choice-rows.tsx'
import type { Values } from './question-form.tsx'

interface ScoreFormProps {
  title: string
  draft: Instrument
  action: string
  back: string
  version: number
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** What is counted, by which rule, what a value is taken to mean, and who says so. */
export function ScoreForm(props: ScoreFormProps) {
  const { values, errors, locale } = props
  const t = texts[locale]
  const shared = { values, errors, optional: t.optional }
  const counted = countable(props.draft, locale)
  return (
    <>
      <PageHead title={props.title} lead={t.scoresLead} />
      <PostForm action={props.action} version={props.version}>
        <BothLanguages name="name" labels={[t.scoreNameDa, t.scoreNameEn]} {...shared} />
        {counted.length === 0 ? (
          <Note kind="attention">{t.nothingCounts}</Note>
        ) : (
          <CheckField
            name="questions"
            label={t.countedQuestions}
            hint={t.countedHint}
            values={values.all('questions')}
            errors={errors}
            options={counted}
          />
        )}
        <Rule {...props} />
        <Lines
          name="band"
          label={`${t.bands} ${t.optional}`}
          hint={t.bandsHint}
          columns={[
            { field: 'bandFrom', label: t.bandFrom, isShort: true },
            { field: 'bandTo', label: t.bandTo, isShort: true },
            { field: 'bandDa', label: t.inDanish },
            { field: 'bandEn', label: t.inEnglish },
          ]}
          {...props}
        />
        <BothLanguages
          name="source"
          labels={[t.scoreSourceDa, t.scoreSourceEn]}
          hint={t.scoreSourceHint}
          rows={3}
          {...shared}
        />
        <TextField name="id" label={t.nameField} hint={t.idHint} value={values.text('id')} errors={errors} />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={props.back} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function Rule({ values, errors, locale }: ScoreFormProps) {
  const t = texts[locale]
  return (
    <>
      <RadioField
        name="rule"
        label={t.rule}
        value={values.text('rule')}
        errors={errors}
        options={ruleKinds.map((kind) => ({
          value: kind,
          label: t.ruleNames[kind],
          hint: t.ruleHints[kind],
        }))}
      />
      <TextField
        name="atLeast"
        type="number"
        size="short"
        label={t.atLeast}
        hint={t.atLeastHint}
        value={values.text('atLeast')}
        errors={errors}
      />
      <TextArea
        name="table"
        label={`${t.conversion} ${t.optional}`}
        hint={t.conversionHint}
        value={values.text('table')}
        errors={errors}
        rows={4}
      />
    </>
  )
}

/** The questions that give points; of a matrix the whole and each of its statements. */
function countable(draft: Instrument, locale: Locale): Option[] {
  return draft.sections.flatMap(({ questions }) =>
    questions
      .filter((question) => endsOf(question) !== null)
      .flatMap((question): Option[] => [
        { value: question.id, label: said(question.text, locale) || question.id },
        ...('rows' in question
          ? question.rows.map(({ id, label }) => ({
              value: `${question.id}.${id}`,
              label: `– ${said(label, locale)}`,
            }))
          : []),
      ]),
  )
}
