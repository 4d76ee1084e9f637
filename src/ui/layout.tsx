import type { ComponentChildren } from 'preact'

/** The head of a page about a thing: what it is, how fresh, who owns it, what comes next. */
export function PageHead(props: {
  kicker?: ComponentChildren
  title: string
  lead?: ComponentChildren
  facts?: { label: string; value: ComponentChildren }[]
  actions?: ComponentChildren
  aside?: ComponentChildren
}) {
  return (
    <header class="page-head">
      <div class="page-head-words">
        {props.kicker ? <p class="kicker">{props.kicker}</p> : null}
        <h1>{props.title}</h1>
        {props.lead ? <p class="lead">{props.lead}</p> : null}
        {props.facts?.length ? <Facts facts={props.facts} /> : null}
        {props.actions ? <div class="actions">{props.actions}</div> : null}
      </div>
      {props.aside ? <div class="page-head-aside">{props.aside}</div> : null}
    </header>
  )
}

/** Short facts in a row. */
export function Facts(props: { facts: { label: string; value: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {props.facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A card: only where a thing is a thing. */
export function Card(props: {
  title?: ComponentChildren
  level?: 2 | 3
  children: ComponentChildren
  class?: string
  id?: string
  foot?: ComponentChildren
}) {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section class={`card ${props.class ?? ''}`.trim()} id={props.id}>
      {props.title ? <Heading>{props.title}</Heading> : null}
      {props.children}
      {props.foot ? <div class="card-foot">{props.foot}</div> : null}
    </section>
  )
}

/** Cards side by side where there is room. */
export function Grid(props: { children: ComponentChildren; columns?: 2 | 3 | 4 }) {
  return <div class={`grid grid-${props.columns ?? 2}`}>{props.children}</div>
}

/** A section of a page with its own heading and, at the right, what can be done there. */
export function Section(props: {
  title: string
  children: ComponentChildren
  actions?: ComponentChildren
  id?: string
  lead?: ComponentChildren
}) {
  return (
    <section class="section" id={props.id}>
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.actions ? <div class="actions">{props.actions}</div> : null}
      </div>
      {props.lead ? <p class="section-lead">{props.lead}</p> : null}
      {props.children}
    </section>
  )
}

/** A remark that stands out. `attention` is for what needs somebody. */
export function Note(props: {
  kind?: 'plain' | 'attention' | 'good'
  children: ComponentChildren
  title?: string
}) {
  return (
    <div class={`note ${props.kind ?? 'plain'}`}>
      {props.title ? <p class="note-title">{props.title}</p> : null}
      {props.children}
    </div>
  )
}

/** Where nothing is yet: what would be here, an example, and the first step. */
export function Empty(props: { title: string; children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      <div>{props.children}</div>
      {props.action ? <div class="actions">{props.action}</div> : null}
    </div>
  )
}

/** A word with a shape and a colour, never colour alone. */
export function Tag(props: {
  children: ComponentChildren
  tone?: 'plain' | 'good' | 'going' | 'attention' | 'quiet'
  icon?: ComponentChildren
}) {
  return (
    <span class={`tag ${props.tone ?? 'plain'}`}>
      {props.icon}
      {props.children}
    </span>
  )
}

/** Pages that belong together, as links; the present one is marked. */
export function Tabs(props: {
  label: string
  tabs: { href: string; label: string; here: boolean; count?: number }[]
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.here ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span class="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Something to open when one wants it: source, method, more fields. */
export function Details(props: {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean | undefined
}) {
  return (
    <details open={props.open}>
      <summary>{props.summary}</summary>
      <div class="details-body">{props.children}</div>
    </details>
  )
}

/** A big number that says what it is and opens to its source. */
export function Figure(props: { label: string; value: string; note?: ComponentChildren; href?: string }) {
  return (
    <div class="figure">
      <p class="figure-label">{props.label}</p>
      <p class="figure-value">{props.href ? <a href={props.href}>{props.value}</a> : props.value}</p>
      {props.note ? <p class="figure-note">{props.note}</p> : null}
    </div>
  )
}

export function Pages(props: {
  label: string
  previous?: { href: string; label: string } | null
  next?: { href: string; label: string } | null
  where: string
}) {
  return (
    <nav class="pages" aria-label={props.label}>
      {props.previous ? (
        <a href={props.previous.href} rel="prev">
          ← {props.previous.label}
        </a>
      ) : (
        <span />
      )}
      <span>{props.where}</span>
      {props.next ? (
        <a href={props.next.href} rel="next">
          {props.next.label} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
