import { type FieldError, RadioField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Dimension } from '../assessment.ts'
import { raterRoles, scale } from '../assessment.ts'
import { dotField } from '../forms.ts'
import { answerTexts, texts } from '../texts.ts'

const heights = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, step) => scale.lowest + step)

export interface DotsProps {
  dimensions: readonly Dimension[]
  /** The dot chosen at each dimension, by its id; what was typed goes before what is stored. */
  chosen(dimension: string): string
  errors: FieldError[]
  locale: Locale
}

/** A row of five dots for each dimension: plain radio buttons, which arrows, thumbs and mice all move. */
export function DotsFields({ dimensions, chosen, errors, locale }: DotsProps) {
  const t = texts[locale]
  return (
    <>
      {dimensions.map(({ id, name, question, help }) => {
        const field = dotField(id)
        const message = errors.find((error) => error.field === field)?.message
        const about = [`${field}-hint`, message && `${field}-error`].filter(Boolean).join(' ')
        return (
          <fieldset
            key={id}
            id={field}
            class={message ? 'field dots wrong' : 'field dots'}
            aria-describedby={about}
          >
            <legend>{name[locale]}</legend>
            <p class="hint" id={`${field}-hint`}>
              {question[locale]}
              {help ? <span class="dots-help">{help[locale]}</span> : null}
            </p>
            {message ? (
              <p class="field-error" id={`${field}-error`}>
                {message}
              </p>
            ) : null}
            <div class="dots-row">
              {heights.map((height) => (
                <label key={height}>
                  <input
                    type="radio"
                    name={field}
                    value={height}
                    checked={chosen(id) === String(height)}
                    aria-label={t.dots(height)}
                  />
                  <span aria-hidden="true">{height}</span>
                </label>
              ))}
            </div>
            <p class="dots-ends" aria-hidden="true">
              <span>1 {t.lowEnd}</span>
              <span>5 {t.highEnd}</span>
            </p>
          </fieldset>
        )
      })}
    </>
  )
}

/** Leader or staff: asked where the two are shown apart. */
export function RoleField({
  value,
  errors,
  locale,
}: {
  value: string
  errors: FieldError[]
  locale: Locale
}) {
  const t = answerTexts[locale]
  return (
    <RadioField
      name="role"
      label={t.role}
      value={value}
      errors={errors}
      inline
      options={raterRoles.map((role) => ({ value: role, label: t.roles[role] }))}
    />
  )
}
