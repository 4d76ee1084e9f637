import { page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import { readAnswers, type Typed } from './answer.ts'
import { PaperPage } from './pages/paper-page.tsx'
import { PreviewPage } from './pages/preview-page.tsx'
import { findInstrument } from './reads.ts'
import { instrumentTrail, shownVersion } from './routes-instruments.tsx'
import { said } from './survey.ts'
import { texts } from './texts.ts'
import { visible } from './visible.ts'

const base = '/undersoegelser/skemaer/:id'

/** An instrument tried on a phone, and on paper; of the draft too. */
export const tryingRoutes: Route[] = [
  page({ path: `${base}/proeve`, may: 'read-surveys', answer: preview }),
  page({ path: `${base}/papir`, may: 'read-surveys', answer: paper }),
]

async function triedVersion(visit: Visit) {
  if (visit.query.get('udgave') !== 'kladde') return (await shownVersion(visit)).contents
  const whole = await findInstrument(visit.tx, visit.params.id ?? '')
  return whole.draft ?? (await shownVersion(visit)).contents
}

async function paper(visit: Visit) {
  const instrument = await triedVersion(visit)
  const { locale } = visit
  return pageAnswer(said(instrument.title, locale), <PaperPage instrument={instrument} locale={locale} />, {
    shell: 'print',
  })
}

async function preview(visit: Visit) {
  const { query, locale, params } = visit
  const instrument = await triedVersion(visit)
  const typed: Typed = { text: (name) => query.get(name) ?? '', all: (name) => query.getAll(name) }
  const { answers, faults } = readAnswers(
    instrument.sections.flatMap(({ questions }) => questions),
    typed,
  )
  const sections = visible(instrument, answers)
  const from = sections.findIndex(({ section }) => section.id === query.get('fra'))
  const own = (id: string, name: string) => name === `q.${id}` || name.startsWith(`q.${id}.`)
  const wrong = faults.filter(({ field }) =>
    sections[from]?.questions.some((question) => own(question.id, field)),
  )
  const at = wrong.length > 0 ? from : from === -1 ? 0 : from + (query.get('gaa') === 'tilbage' ? -1 : 1)
  const shown = sections[at]?.questions ?? []
  const carried = [...query].filter(
    ([name]) => name.startsWith('q.') && !shown.some(({ id }) => own(id, name)),
  )
  const title = texts[locale].previewTitle(said(instrument.title, locale))
  const body = (
    <PreviewPage
      instrument={instrument}
      answers={answers}
      errors={wrong.map(({ field, message }) => ({ field, message: message[locale] }))}
      carried={carried}
      at={at}
      address={`/undersoegelser/skemaer/${params.id}/proeve`}
      version={query.get('udgave')}
      locale={locale}
    />
  )
  return pageAnswer(title, body, { trail: instrumentTrail(locale) })
}
