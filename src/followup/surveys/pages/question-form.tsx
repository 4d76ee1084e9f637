import {
  Actions,
  Button,
  CheckField,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Instrument, Question } from '../instrument.ts'
import { sensitivities } from '../routes-question-form.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { BothLanguages } from './both-languages.tsx'
import { ChoiceRows } from './choice-rows.tsx'
import { ConditionField } from './condition-field.tsx'

export interface Values {
  text(name: string): string
  all(name: string): string[]
}

interface QuestionFormProps {
  kind: Question['kind']
  title: string
  draft: Instrument
  /** The questions that are asked before this one. */
  earlier: Question[]
  action: string
  back: string
  version: number
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** Everything about one question. */
export function QuestionForm(props: QuestionFormProps) {
  const { kind, values, errors, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={t.kinds[kind]} title={props.title} />
      <PostForm action={props.action} version={props.version}>
        <BothLanguages
          name="text"
          labels={[t.textDa, t.textEn]}
          values={values}
          errors={errors}
          optional={t.optional}
          rows={2}
        />
        <KindFields {...props} />
        <BothLanguages
          name="help"
          labels={[`${t.helpDa} ${t.optional}`, t.helpEn]}
          values={values}
          errors={errors}
          optional={t.optional}
          rows={2}
        />
        <CheckField
          name="required"
          label={t.required}
          values={values.all('required')}
          options={[{ value: 'yes', label: t.requiredBox }]}
        />
        <CheckField
          name="aside"
          label={t.asideAnswers}
          values={values.all('aside')}
          options={[
            { value: 'dont-know', label: t.dontKnow },
            { value: 'not-relevant', label: t.notRelevant },
          ]}
          inline
        />
        <ConditionField name="showIf" {...props} />
        <Details
          summary={t.requireIf}
          open={values.text('requireIf') !== '' || errors.some(({ field }) => field === 'requireIf')}
        >
          <ConditionField name="requireIf" {...props} />
        </Details>
        <RadioField
          name="sensitivity"
          label={t.sensitivity}
          hint={t.sensitivityHint}
          value={values.text('sensitivity')}
          errors={errors}
          options={sensitivities.map((value) => ({ value, label: t.sensitivities[value] }))}
        />
        {props.draft.sections.length > 1 ? (
          <SelectField
            name="section"
            label={t.standsIn}
            hint={t.standsInHint}
            value={values.text('section')}
            options={props.draft.sections.map(({ id, title }) => ({
              value: id,
              label: said(title, locale) || t.untitled(id),
            }))}
          />
        ) : null}
        <TextField name="id" label={t.idField} hint={t.idHint} value={values.text('id')} errors={errors} />
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

function KindFields({ kind, values, errors, locale }: QuestionFormProps) {
  const t = texts[locale]
  const shared = { values, errors, locale }
  switch (kind) {
    case 'single':
      return <ChoiceRows name="choice" label={t.choices} withPoints {...shared} />
    case 'multiple':
      return (
        <>
          <ChoiceRows name="choice" label={t.choices} {...shared} />
          <TextField
            name="atMost"
            type="number"
            label={t.atMost}
            optional={t.optional}
            value={values.text('atMost')}
            errors={errors}
            size="short"
          />
        </>
      )
    case 'likert':
      return <ChoiceRows name="choice" label={t.steps} withPoints {...shared} />
    case 'matrix':
      return (
        <>
          <ChoiceRows name="row" label={t.rows} {...shared} />
          <ChoiceRows name="choice" label={t.steps} withPoints {...shared} />
        </>
      )
    case 'dots':
    case 'scale':
      return (
        <>
          <BothLanguages name="lowest" labels={[t.lowestDa, t.lowestEn]} optional={t.optional} {...shared} />
          <BothLanguages
            name="highest"
            labels={[t.highestDa, t.highestEn]}
            optional={t.optional}
            {...shared}
          />
        </>
      )
    case 'number':
      return (
        <>
          <div class="both-languages">
            <TextField
              name="minimum"
              type="number"
              label={t.minimum}
              optional={t.optional}
              value={values.text('minimum')}
              errors={errors}
              size="short"
            />
            <TextField
              name="maximum"
              type="number"
              label={t.maximum}
              optional={t.optional}
              value={values.text('maximum')}
              errors={errors}
              size="short"
            />
            <TextField
              name="decimals"
              type="number"
              label={t.decimals}
              value={values.text('decimals')}
              errors={errors}
              size="short"
            />
          </div>
          <BothLanguages
            name="unit"
            labels={[`${t.unitDa} ${t.optional}`, t.unitEn]}
            optional={t.optional}
            {...shared}
          />
        </>
      )
    case 'text':
      return (
        <CheckField
          name="long"
          label={t.kinds.text}
          values={values.all('long')}
          options={[{ value: 'yes', label: t.long }]}
        />
      )
    case 'date':
      return null
  }
}
