import { page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import { fieldName, readAnswers, type Typed } from './answer.ts'
import type { Instrument } from './instrument.ts'
import { PaperPage } from './pages/paper-page.tsx'
import { PreviewPage } from './pages/preview-page.tsx'
import { askedContents, instrumentTrail } from './routes-instruments.tsx'
import { said } from './survey.ts'
import { texts } from './texts.ts'
import { missingAnswers, visible } from './visible.ts'

const base = '/undersoegelser/skemaer/:id'

/** An instrument tried on a phone, and on paper; of the draft too. */
export const tryingRoutes: Route[] = [
  page({ path: `${base}/proeve`, may: 'read-surveys', answer: preview }),
  page({ path: `${base}/papir`, may: 'read-surveys', answer: paper }),
]

async function paper(visit: Visit) {
  const instrument = await askedContents(visit)
  const { locale } = visit
  return pageAnswer(said(instrument.title, locale), <PaperPage instrument={instrument} locale={locale} />, {
    shell: 'print',
  })
}

async function preview(visit: Visit) {
  const { query, locale, params } = visit
  const instrument = await askedContents(visit)
  const shown = shownIn(instrument, query)
  const title = texts[locale].previewTitle(said(instrument.title, locale))
  const body = (
    <PreviewPage
      instrument={instrument}
      {...shown}
      errors={shown.errors.map(({ field, message }) => ({ field, message: message[locale] }))}
      address={`/undersoegelser/skemaer/${params.id}/proeve`}
      version={query.get('udgave')}
      locale={locale}
    />
  )
  return pageAnswer(title, body, { trail: instrumentTrail(locale) })
}

/** Which section comes next, as it would for somebody who answers: it waits for what must be answered and for questions that have come up. */
function shownIn(instrument: Instrument, query: URLSearchParams) {
  const typed: Typed = { text: (name) => query.get(name) ?? '', all: (name) => query.getAll(name) }
  const { answers, faults } = readAnswers(
    instrument.sections.flatMap(({ questions }) => questions),
    typed,
  )
  const sections = visible(instrument, answers)
  const from = sections.findIndex(({ section }) => section.id === query.get('fra'))
  const here = sections[from]?.questions ?? []
  const own = (id: string, name: string) => name === `q.${id}` || name.startsWith(`q.${id}.`)
  const isBack = query.get('gaa') === 'tilbage'
  const seen = new Set(query.getAll('vist'))
  const isNew = !isBack && here.some(({ id }) => !seen.has(id))
  const missing = new Set(isBack || isNew ? [] : missingAnswers(instrument, answers))
  const errors = here.flatMap((question) => {
    const wrong = faults.filter(({ field }) => own(question.id, field))
    const isMissing = wrong.length === 0 && missing.has(question.id)
    return isMissing ? [{ field: fieldName(question), message: mustAnswer }] : wrong
  })
  const isStaying = errors.length > 0 || isNew
  const at = from === -1 ? 0 : isStaying ? from : Math.max(0, from + (isBack ? -1 : 1))
  const shown = sections[at]?.questions ?? []
  const carried = [...query].filter(
    ([name]) => name.startsWith('q.') && !shown.some(({ id }) => own(id, name)),
  )
  return { answers, errors, carried, at }
}

const mustAnswer = { da: texts.da.mustAnswerThis, en: texts.en.mustAnswerThis }
