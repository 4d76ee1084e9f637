import { Note, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { InstrumentSummary } from '../reads.ts'
import type { ReadyInstrument } from '../ready.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { InstrumentBody } from './instrument-body.tsx'
import { ReadyFoot } from './list-page.tsx'

/** A ready instrument, looked at before it is taken into use. */
export function ReadyPage(props: {
  ready: ReadyInstrument
  taken: InstrumentSummary | undefined
  mayEdit: boolean
  locale: Locale
}) {
  const { ready, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead
        kicker={ready.terms ? t.scales : t.ready}
        title={said(ready.instrument.title, locale)}
        lead={said(ready.instrument.introduction, locale)}
        actions={<ReadyFoot {...props} />}
      />
      {ready.terms ? (
        <Note title={`${t.whose}: ${ready.terms.holder}`}>
          <p>{said(ready.terms.text, locale)}</p>
        </Note>
      ) : null}
      <InstrumentBody instrument={ready.instrument} locale={locale} />
    </>
  )
}
