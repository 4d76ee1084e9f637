import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { saveDraft } from './actions.ts'
import type { Instrument } from './instrument.ts'
import type { Values } from './pages/question-form.tsx'
import { TranslationPage } from './pages/translation-page.tsx'
import type { WholeInstrument } from './reads.ts'
import { draftOf, draftTrail, editedDraft } from './routes-draft.tsx'
import { formErrors } from './routes-question-form.ts'
import { texts } from './texts.ts'
import { untranslated, withWordings, wordingsOf } from './wordings.ts'

const path = '/undersoegelser/skemaer/:id/kladde/oversaettelse'

/** Every text of a draft in both languages, side by side. */
export const translationRoutes: Route[] = [
  page({
    path,
    may: 'edit-surveys',
    answer: async (visit) =>
      translationPage(visit, await draftOf(visit.tx, visit.params.id), visit.query.get('vis') === 'mangler'),
  }),
  change({ path, may: 'edit-surveys', audit: ['instrument-drafted'], answer: save }),
]

function translationPage(
  { locale }: Visit | Change,
  { whole, draft }: { whole: WholeInstrument; draft: Instrument },
  ...[onlyMissing, wrong]: [onlyMissing: boolean, wrong?: { values: Values; errors: FieldError[] }]
) {
  const body = (
    <TranslationPage
      whole={whole}
      draft={draft}
      places={onlyMissing ? untranslated(draft) : wordingsOf(draft)}
      onlyMissing={onlyMissing}
      wrong={wrong}
      locale={locale}
    />
  )
  const title = texts[locale].translation
  const trail = draftTrail(whole, draft, locale)
  return wrong ? invalid(title, body, wrong.errors, { trail }) : pageAnswer(title, body, { trail })
}

async function save(asked: Change) {
  const { tx, actor, form, locale } = asked
  const { whole, draft } = await editedDraft(asked)
  const typed = new Map(
    wordingsOf(draft)
      .filter((place) => form.has(`${place.path}Da`))
      .map((place) => [
        place.path,
        { da: form.text(`${place.path}Da`).trim(), en: form.text(`${place.path}En`).trim() },
      ]),
  )
  const next = withWordings(draft, typed)
  const problems = await saveDraft(tx, actor, { whole, draft: next })
  if (problems.length > 0) {
    const errors = formErrors(problems, { draft: next, path: 'none' }, locale)
    return translationPage(asked, { whole, draft }, form.text('vis') === 'mangler', { values: form, errors })
  }
  return seeOther(`/undersoegelser/skemaer/${whole.id}/kladde`, { text: texts[locale].draftSaved })
}
