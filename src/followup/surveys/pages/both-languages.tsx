import { type FieldError, TextArea, TextField } from '../../../ui/index.ts'

/** A text in both languages, side by side; the fields are `nameDa` and `nameEn`. */
export function BothLanguages(props: {
  name: string
  labels: string[]
  values: { text(name: string): string }
  errors: FieldError[]
  hint?: string
  optional: string
  rows?: number | undefined
}) {
  const { name, labels, values, errors } = props
  return (
    <div class="both-languages">
      {(['Da', 'En'] as const).map((language, at) => {
        const shared = {
          name: `${name}${language}`,
          label: labels[at] ?? '',
          value: values.text(`${name}${language}`),
          errors,
          hint: at === 0 ? props.hint : undefined,
          optional: language === 'En' ? props.optional : undefined,
        }
        return props.rows ? (
          <TextArea key={language} {...shared} rows={props.rows} />
        ) : (
          <TextField key={language} {...shared} size="full" />
        )
      })}
    </div>
  )
}
