import {
  Actions,
  Button,
  CheckField,
  ErrorSummary,
  FileField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'

/** Every field, filled, empty and wrong. The form reads only: sending it shows the page again. */
export function FieldParts({ locale }: { locale: Locale }) {
  const t = texts[locale].field
  const errors = [
    { field: 'kit-title', message: t.nameError },
    { field: 'kit-begins', message: t.dateError },
  ]
  return (
    <form method="get" action="/kit" class="form" aria-label={t.form} noValidate>
      <ErrorSummary heading={t.errors} errors={errors} />
      <TextField name="kit-title" label={t.name} hint={t.nameHint} errors={errors} required />
      <TextArea name="kit-note" label={t.note} optional={t.optional} value="" />
      <TextField
        name="kit-begins"
        label={t.date}
        type="date"
        size="short"
        value="2027-02-01"
        errors={errors}
      />
      <TextField name="kit-budget" label={t.budget} type="number" size="short" value="420000" />
      <ChoiceParts locale={locale} />
      <FileField name="kit-file" label={t.file} accept=".pdf" />
      <Actions>
        <Button>{texts[locale].action.primary}</Button>
      </Actions>
    </form>
  )
}

function ChoiceParts({ locale }: { locale: Locale }) {
  const t = texts[locale].field
  return (
    <>
      <SelectField
        name="kit-owner"
        label={t.who}
        empty={t.nobody}
        value="mette"
        options={[
          { value: 'mette', label: 'Mette Bak' },
          { value: 'soeren', label: 'Søren Aagaard' },
        ]}
      />
      <RadioField
        name="kit-kind"
        label={t.kind}
        inline
        value="settings"
        options={[
          { value: 'settings', label: t.settings },
          { value: 'offer', label: t.offer },
        ]}
      />
      <CheckField
        name="kit-groups"
        label={t.groups}
        values={['children']}
        options={[
          { value: 'children', label: t.children },
          { value: 'adults', label: t.adults },
        ]}
      />
    </>
  )
}
