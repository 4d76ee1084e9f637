import type { Facet } from '../../../knowledge/catalogue/index.ts'
import { Actions, Button, type FieldError, PostForm, SelectField, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Administration } from '../reads.ts'
import type { SettingValues } from '../routes-form.ts'
import { texts } from '../texts.ts'

export function InstitutionForm(props: {
  locale: Locale
  action: string
  version?: number
  administrations: Administration[]
  arenas: Facet[]
  values: SettingValues
  errors: FieldError[]
}) {
  const { locale, values, errors } = props
  const t = texts[locale]
  return (
    <PostForm action={props.action} version={props.version}>
      <div class="form-columns">
        <TextField
          name="name"
          label={t.institutionName}
          value={values.text('name')}
          errors={errors}
          maxLength={120}
          required
        />
        <SelectField
          name="arena"
          label={t.arena}
          empty={t.choose}
          errors={errors}
          value={values.text('arena')}
          options={props.arenas.map(({ code, name }) => ({ value: code, label: name[locale] }))}
        />
        <SelectField
          name="administration"
          label={t.institutionAdministration}
          empty={t.noAdministration}
          errors={errors}
          value={values.text('administration')}
          options={props.administrations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="district"
          label={t.district}
          optional={t.optional}
          value={values.text('district')}
          errors={errors}
        />
        <TextField
          name="people"
          type="number"
          label={t.institutionPeople}
          optional={t.optional}
          value={values.text('people')}
          errors={errors}
          size="short"
        />
      </div>
      <Actions>
        <Button>{t.save}</Button>
      </Actions>
    </PostForm>
  )
}
