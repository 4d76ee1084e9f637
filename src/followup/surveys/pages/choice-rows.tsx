import type { FieldError } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'
import type { Values } from './question-form.tsx'

/** Answers, steps or statements as lines: both languages, points, a name. */
export function ChoiceRows(props: {
  name: 'choice' | 'row'
  label: string
  withPoints?: boolean
  values: Values
  errors: FieldError[]
  locale: Locale
}) {
  const { name, locale } = props
  const t = texts[locale]
  const columns = [
    { field: `${name}Da`, label: t.inDanish },
    { field: `${name}En`, label: t.inEnglish },
    ...(props.withPoints ? [{ field: `${name}Points`, label: t.points, isShort: true }] : []),
    { field: `${name}Id`, label: t.choiceName, isShort: true },
  ]
  return <Lines {...props} hint={t.choicesHint} columns={columns} />
}

/** Fields in lines. Three empty lines more than there are; each line is one of a list. */
export function Lines(props: {
  name: string
  label: string
  hint: string
  columns: { field: string; label: string; isShort?: boolean }[]
  values: Values
  errors: FieldError[]
  locale: Locale
}) {
  const { name, values, columns } = props
  const t = texts[props.locale]
  const filled = Math.max(
    ...columns.map(({ field }) => values.all(field).findLastIndex((each) => each !== '') + 1),
  )
  const lines = Array.from({ length: Math.min(filled + 3, 60) }, (_, at) => at)
  const message = props.errors.find(({ field }) => field === name)?.message
  return (
    <fieldset
      class={message ? 'field wrong' : 'field'}
      id={name}
      aria-describedby={message ? `${name}-error` : undefined}
    >
      <legend>{props.label}</legend>
      <p class="hint">{props.hint}</p>
      {message ? (
        <p class="field-error" id={`${name}-error`}>
          {message}
        </p>
      ) : null}
      <table class="choice-rows">
        <thead>
          <tr>
            {columns.map(({ field, label }) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((at) => (
            <tr key={at}>
              {columns.map(({ field, label, isShort }) => (
                <td key={field} data-label={label}>
                  <input
                    name={field}
                    type="text"
                    class={isShort ? 'short' : undefined}
                    value={values.all(field)[at] ?? ''}
                    aria-label={t.choiceAt(at + 1, label)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
