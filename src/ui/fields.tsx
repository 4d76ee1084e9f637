import type { ComponentChildren } from 'preact'

/** What is wrong with one field, in the reader's words. An empty field name means the form as a whole. */
export interface FieldError {
  field: string
  message: string
}

interface FieldProps {
  name: string
  label: string
  hint?: string | undefined
  errors?: FieldError[] | undefined
  /** Said in the label when the field may be left empty. */
  optional?: string | undefined
}

function messageFor(errors: FieldError[] | undefined, name: string): string | undefined {
  return errors?.find((error) => error.field === name)?.message
}

/** The ids a control points at: its hint and its error. */
function describedBy(name: string, hint?: string, message?: string): string | undefined {
  const ids = [hint && `${name}-hint`, message && `${name}-error`].filter(Boolean)
  return ids.length ? ids.join(' ') : undefined
}

function Frame(props: FieldProps & { children: ComponentChildren; group?: boolean }) {
  const message = messageFor(props.errors, props.name)
  const words = (
    <>
      {props.label}
      {props.optional ? <span class="optional"> {props.optional}</span> : null}
    </>
  )
  const below = (
    <>
      {props.hint ? (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {message ? (
        <p class="field-error" id={`${props.name}-error`}>
          {message}
        </p>
      ) : null}
      {props.children}
    </>
  )
  if (props.group) {
    return (
      <fieldset
        class={message ? 'field wrong' : 'field'}
        id={props.name}
        aria-describedby={describedBy(props.name, props.hint, message)}
      >
        <legend>{words}</legend>
        {below}
      </fieldset>
    )
  }
  return (
    <div class={message ? 'field wrong' : 'field'}>
      <label for={props.name}>{words}</label>
      {below}
    </div>
  )
}

/** One line of text, a number, a date, an e-mail address or a password. */
export function TextField(
  props: FieldProps & {
    value?: string | number | null | undefined
    type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'search'
    size?: 'short' | 'medium' | 'full'
    autocomplete?: string
    required?: boolean
    maxLength?: number
  },
) {
  const message = messageFor(props.errors, props.name)
  return (
    <Frame {...props}>
      <input
        id={props.name}
        name={props.name}
        // numbers are text fields, so that a decimal comma and a slip of the keyboard both reach us
        type={(props.type === 'number' ? 'text' : (props.type ?? 'text')) as 'text'}
        inputMode={props.type === 'number' ? 'decimal' : undefined}
        class={props.size ?? 'medium'}
        value={props.value ?? ''}
        autocomplete={props.autocomplete}
        aria-required={props.required ? 'true' : undefined}
        maxLength={props.maxLength}
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, message)}
      />
    </Frame>
  )
}

export function TextArea(props: FieldProps & { value?: string | null | undefined; rows?: number }) {
  const message = messageFor(props.errors, props.name)
  return (
    <Frame {...props}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 3}
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, message)}
      >
        {props.value ?? ''}
      </textarea>
    </Frame>
  )
}

export interface Option {
  value: string
  label: string
  hint?: string | undefined
  /** Heading the option stands under in a list. */
  group?: string | undefined
}

export function SelectField(
  props: FieldProps & { options: Option[]; value?: string | null | undefined; empty?: string | undefined },
) {
  const message = messageFor(props.errors, props.name)
  const groups = [...new Set(props.options.map((option) => option.group))]
  const option = (each: Option) => (
    <option key={each.value} value={each.value} selected={each.value === props.value}>
      {each.label}
    </option>
  )
  return (
    <Frame {...props}>
      <select
        id={props.name}
        name={props.name}
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, message)}
      >
        {props.empty !== undefined ? <option value="">{props.empty}</option> : null}
        {groups.map((group) => {
          const own = props.options.filter((each) => each.group === group).map(option)
          return group ? (
            <optgroup key={group} label={group}>
              {own}
            </optgroup>
          ) : (
            own
          )
        })}
      </select>
    </Frame>
  )
}

/** One of several, all seen at once. */
export function RadioField(
  props: FieldProps & { options: Option[]; value?: string | null | undefined; inline?: boolean },
) {
  return <Choices {...props} type="radio" chosen={props.value ? [props.value] : []} />
}

/** Any of several, all seen at once. */
export function CheckField(
  props: FieldProps & { options: Option[]; values?: readonly string[] | undefined; inline?: boolean },
) {
  return <Choices {...props} type="checkbox" chosen={props.values ?? []} />
}

function Choices(
  props: FieldProps & {
    options: Option[]
    type: 'radio' | 'checkbox'
    chosen: readonly string[]
    inline?: boolean
  },
) {
  return (
    <Frame {...props} group>
      <div class={props.inline ? 'choices inline' : 'choices'}>
        {props.options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type={props.type}
              name={props.name}
              value={option.value}
              checked={props.chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint ? <span class="hint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </Frame>
  )
}

export function FileField(props: FieldProps & { accept: string }) {
  const message = messageFor(props.errors, props.name)
  return (
    <Frame {...props}>
      <input
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, message)}
      />
    </Frame>
  )
}

/** What is wrong with a form, first on the page, each line a link to its field. */
export function ErrorSummary(props: { heading: string; errors: FieldError[] }) {
  if (props.errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-heading" tabIndex={-1}>
      <h2 id="error-summary-heading">{props.heading}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.field}>
            {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
