import {
  Actions,
  Button,
  CheckField,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { fieldOf, textColumns } from '../plan.ts'
import type { PlannedAction, PlanSubject } from '../reads.ts'
import type { Colleague } from '../reads-history.ts'
import { texts } from '../texts.ts'

export interface ActionFormProps {
  subject: PlanSubject
  /** Null for a new action. */
  action: { id: string; version: number; what: string } | null
  /** Values by field name: those stored, or those just typed. */
  values: Record<string, string>
  waitsFor: readonly string[]
  others: PlannedAction[]
  colleagues: Colleague[]
  errors: FieldError[]
  locale: Locale
}

/** The form of one action: the four H's first, then the columns the plan has chosen. */
export function ActionForm(props: ActionFormProps) {
  const { subject, action, values, errors, locale } = props
  const t = texts[locale]
  const f = t.form
  const back = action ? `/handlinger/${action.id}` : `/indsatser/${subject.effortId}/handleplan`
  return (
    <>
      <PageHead kicker={t.planOf(subject.title)} title={action?.what ?? f.newTitle} />
      <PostForm action={back} version={action?.version}>
        <TextField
          name="what"
          label={t.what}
          hint={f.whatHint}
          value={values.what}
          size="full"
          errors={errors}
          required
        />
        <TextArea
          name="how"
          label={t.how}
          hint={f.howHint}
          optional={f.optional}
          value={values.how}
          errors={errors}
        />
        <WhoFields {...props} />
        <div class="form-columns">
          <TextField
            name="startsOn"
            label={f.start}
            optional={f.optional}
            type="date"
            value={values.startsOn}
            errors={errors}
          />
          <TextField
            name="dueOn"
            label={f.due}
            optional={f.optional}
            type="date"
            value={values.dueOn}
            errors={errors}
          />
        </div>
        <ColumnFields {...props} />
        {props.others.length ? (
          <CheckField
            name="waitsFor"
            label={t.waitsFor}
            optional={f.optional}
            hint={f.waitsForHint}
            errors={errors}
            options={props.others.map(({ id, what }) => ({ value: id, label: what }))}
            values={props.waitsFor}
          />
        ) : null}
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={back}>{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function WhoFields({ values, errors, colleagues, locale }: ActionFormProps) {
  const { form: f } = texts[locale]
  return (
    <fieldset class="field">
      <legend>{texts[locale].who}</legend>
      <div class="form-columns">
        <SelectField
          name="ownerAccount"
          label={f.colleague}
          hint={f.colleagueHint}
          empty={f.nobody}
          errors={errors}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.ownerAccount}
        />
        <TextField
          name="ownerName"
          label={f.someoneElse}
          hint={f.someoneElseHint}
          optional={f.optional}
          value={values.ownerName}
          errors={errors}
        />
        <TextField
          name="ownerEmail"
          label={f.email}
          hint={f.emailHint}
          optional={f.optional}
          type="email"
          value={values.ownerEmail}
          errors={errors}
        />
      </div>
    </fieldset>
  )
}

function ColumnFields({ subject, values, errors, locale }: ActionFormProps) {
  const t = texts[locale]
  return (
    <>
      {subject.columns.includes('goal') ? (
        <TextField
          name="goal"
          label={t.columns.goal}
          optional={t.form.optional}
          value={values.goal}
          size="full"
          errors={errors}
        />
      ) : null}
      {subject.columns.includes('administration') || subject.administrations.length > 1 ? (
        <SelectField
          name="administrationId"
          label={t.columns.administration}
          empty={t.form.noAdministration}
          options={subject.administrations.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.administrationId}
          errors={errors}
        />
      ) : null}
      {textColumns
        .filter((column) => subject.columns.includes(column))
        .map((column) => (
          <TextField
            key={column}
            name={fieldOf(column)}
            label={t.columns[column]}
            optional={t.form.optional}
            value={values[fieldOf(column)]}
            size="full"
            errors={errors}
          />
        ))}
    </>
  )
}
