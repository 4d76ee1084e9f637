import type { ComponentChildren } from 'preact'

/** A form that posts. The web layer puts its one-time key in where `{{key}}` stands, so that a double click stores once. */
export function PostForm(props: {
  action: string
  children: ComponentChildren
  version?: number | undefined
  /** For forms with a file. */
  upload?: boolean
  class?: string
  label?: string
}) {
  return (
    <form
      method="post"
      action={props.action}
      class={props.class ?? 'form'}
      encType={props.upload ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      noValidate
    >
      <input type="hidden" name="_key" value={keyPlace} />
      {props.version === undefined ? null : <input type="hidden" name="_version" value={props.version} />}
      {props.children}
    </form>
  )
}

/** Where the web layer writes a fresh idempotency key. */
export const keyPlace = '{{key}}'

/** A button that posts by itself, such as a tap on a status. */
export function PostButton(props: {
  action: string
  fields?: Record<string, string>
  children: ComponentChildren
  look?: 'primary' | 'secondary' | 'quiet'
  label?: string
}) {
  return (
    <form method="post" action={props.action} class="post-button">
      <input type="hidden" name="_key" value={keyPlace} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={`button ${props.look ?? 'secondary'}`} aria-label={props.label}>
        {props.children}
      </button>
    </form>
  )
}

export function Button(props: {
  children: ComponentChildren
  look?: 'primary' | 'secondary' | 'quiet'
  name?: string
  value?: string
}) {
  return (
    <button type="submit" class={`button ${props.look ?? 'primary'}`} name={props.name} value={props.value}>
      {props.children}
    </button>
  )
}

export function LinkButton(props: {
  href: string
  children: ComponentChildren
  look?: 'primary' | 'secondary' | 'quiet'
  download?: boolean
}) {
  return (
    <a href={props.href} class={`button ${props.look ?? 'secondary'}`} download={props.download}>
      {props.children}
    </a>
  )
}

/** The buttons of a form: the main one first. */
export function Actions(props: { children: ComponentChildren }) {
  return <div class="actions">{props.children}</div>
}

/** A search or filter form above a list; it reads, so it is sent by GET and can be shared as a link. */
export function FilterForm(props: {
  action: string
  children: ComponentChildren
  submit: string
  label: string
  reset?: { href: string; label: string } | undefined
}) {
  return (
    <search>
      <form method="get" action={props.action} class="filter" aria-label={props.label}>
        {props.children}
        <div class="actions">
          <button type="submit" class="button secondary">
            {props.submit}
          </button>
          {props.reset ? <a href={props.reset.href}>{props.reset.label}</a> : null}
        </div>
      </form>
    </search>
  )
}
