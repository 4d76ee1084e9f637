import type { VNode } from 'preact'
import { Actions, Button, LinkButton, PageHead, PostForm, Table } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Form } from '../forms/index.ts'
import type { Stale } from './stale.ts'
import { texts } from './texts.ts'

/** A page that says one thing and shows the way on. */
export function SayingPage(props: {
  title: string
  sentence: string
  locale: Locale
  backTo?: string
  next?: { href: string; label: string } | undefined
}): VNode {
  const t = texts[props.locale]
  return (
    <>
      <PageHead title={props.title} lead={props.sentence} />
      <Actions>
        {props.backTo && props.backTo !== '/' ? <LinkButton href={props.backTo}>{t.back}</LinkButton> : null}
        {props.next ? (
          <LinkButton href={props.next.href}>{props.next.label}</LinkButton>
        ) : (
          <LinkButton href="/">{t.toOverview}</LinkButton>
        )}
      </Actions>
    </>
  )
}

/** Both versions of a thing two people changed at once, and a way to keep either. */
export function StalePage(props: {
  stale: Stale
  form: Form
  action: string
  backTo: string
  locale: Locale
}): VNode {
  const t = texts[props.locale]
  return (
    <>
      <PageHead title={t.staleTitle} lead={t.stale} />
      <Table
        caption={t.staleTitle}
        rows={props.stale.fields}
        keyOf={(field) => field.label}
        columns={[
          { label: t.field, cell: (field) => field.label },
          { label: t.theirs, cell: (field) => field.theirs || '–' },
          { label: t.mine, cell: (field) => field.mine || '–' },
        ]}
      />
      <PostForm action={props.action} version={props.stale.currentVersion}>
        {props.form
          .names()
          .flatMap((name) =>
            props.form
              .all(name)
              .map((value, index) => (
                <input key={`${name}${index}`} type="hidden" name={name} value={value} />
              )),
          )}
        <Actions>
          <Button>{t.keepMine}</Button>
          <LinkButton href={props.backTo}>{t.keepTheirs}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
