import type { ComponentChildren } from 'preact'
import { keyPlace } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { passkeyTexts } from './texts.ts'

/** A form that the island fills in by asking the device. Without script its button stays off, and it says why. */
export function PasskeyForm(props: {
  locale: Locale
  action: string
  sort: 'register' | 'sign-in'
  options: unknown
  submit: string
  children?: ComponentChildren
}) {
  const t = passkeyTexts[props.locale]
  return (
    <form
      method="post"
      action={props.action}
      class="form"
      noValidate
      data-passkey={props.sort}
      data-options={JSON.stringify(props.options)}
      data-unsupported={t.unsupported}
      data-waiting={t.waiting}
      data-failed={t.failed}
    >
      <input type="hidden" name="_key" value={keyPlace} />
      <input type="hidden" name="credential" value="" />
      {props.children}
      <noscript>
        <p>{t.needsScript}</p>
      </noscript>
      <p data-passkey-said role="status" />
      <div class="actions">
        <button type="submit" class="button primary" disabled>
          {props.submit}
        </button>
      </div>
    </form>
  )
}
