import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { saveDraft } from './actions.ts'
import { freeName } from './drafting.ts'
import type { Instrument, Score } from './instrument.ts'
import type { Values } from './pages/question-form.tsx'
import { ScoreForm } from './pages/score-form.tsx'
import type { WholeInstrument } from './reads.ts'
import { draftOf, draftTrail, editedDraft } from './routes-draft.tsx'
import { formErrors } from './routes-question-form.ts'
import { scoreTyped, scoreValues } from './routes-score-form.ts'
import { said } from './survey.ts'
import { texts } from './texts.ts'

const base = '/undersoegelser/skemaer/:id/kladde/score'
const audit = ['instrument-drafted']

/** The figures a draft makes of its answers. A new one is stored when its form has been filled in, not before. */
export const scoreRoutes: Route[] = [
  page({ path: `${base}/:score`, may: 'edit-surveys', answer: form }),
  change({ path: `${base}/:score`, may: 'edit-surveys', audit, answer: save }),
]

interface Drafted {
  whole: WholeInstrument
  draft: Instrument
}

async function form(visit: Visit) {
  return formPage(visit, await draftOf(visit.tx, visit.params.id))
}

function formPage(
  { params, locale }: Visit | Change,
  { whole, draft }: Drafted,
  wrong?: { values: Values; errors: FieldError[] },
) {
  const t = texts[locale]
  const score = scoreCalled(draft, params.score ?? '')
  const back = `/undersoegelser/skemaer/${whole.id}/kladde`
  const name = said(score.name, locale)
  const title = name ? t.scoreTitle(name) : t.newScore
  const body = (
    <ScoreForm
      title={title}
      draft={draft}
      action={`${back}/score/${params.score}`}
      back={`${back}#scores`}
      version={whole.version}
      values={wrong?.values ?? scoreValues(score, locale)}
      errors={wrong?.errors ?? []}
      locale={locale}
    />
  )
  const trail = draftTrail(whole, draft, locale)
  return wrong ? invalid(title, body, wrong.errors, { trail }) : pageAnswer(title, body, { trail })
}

async function save(asked: Change) {
  const drafted = await editedDraft(asked)
  const { whole, draft } = drafted
  const { tx, actor, params, locale } = asked
  const was = scoreCalled(draft, params.score ?? '')
  const { score, errors } = scoreTyped(was, asked.form, locale)
  if (errors.length > 0) return formPage(asked, drafted, { values: asked.form, errors })
  const isNew = !draft.scores.includes(was)
  const scores = isNew ? [...draft.scores, score] : draft.scores.map((each) => (each === was ? score : each))
  const next = { ...draft, scores }
  const problems = await saveDraft(tx, actor, { whole, draft: next })
  if (problems.length > 0) {
    const path = `scores.${scores.indexOf(score)}`
    const found = formErrors(problems, { draft: next, path }, locale)
    return formPage(asked, drafted, { values: asked.form, errors: found })
  }
  return seeOther(`/undersoegelser/skemaer/${whole.id}/kladde#scores`, { text: texts[locale].draftSaved })
}

/** The score of that name, or a new one when the name is `ny`. */
function scoreCalled(draft: Instrument, id: string): Score {
  const found = draft.scores.find((each) => each.id === id)
  if (found) return found
  if (id !== 'ny') throw new Refusal(webRefusals.notFound)
  const empty = { da: '', en: '' }
  return {
    id: freeName(draft.scores, 'score_'),
    name: empty,
    rule: { kind: 'mean', atLeast: 1 },
    questions: [],
    source: empty,
  }
}
