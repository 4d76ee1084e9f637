import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { efforts } from '../efforts/index.ts'
import { idIn, mayWorkOn } from '../plans/index.ts'
import { keepNote, makeAction } from './actions-notes.ts'
import type { Assessment } from './assessment.ts'
import { noteSchema } from './forms.ts'
import { InterviewPage } from './pages/interview-page.tsx'
import { findAssessment, type InterviewNote, ownNote } from './reads.ts'
import { trailOf } from './routes-assessment.tsx'
import { answerTexts } from './texts.ts'

export const interviewRoutes: Route[] = [
  page({ path: '/kapacitet/:id/samtale', may: 'rate-capacity', answer: show }),
  change({
    path: '/kapacitet/:id/samtale',
    may: 'rate-capacity',
    audit: ['capacity-note-saved'],
    answer: keep,
  }),
  change({
    path: '/kapacitet/:id/samtale/handling',
    may: 'edit-efforts',
    audit: ['action-added'],
    answer: async ({ tx, by, params, form, locale }) => {
      const assessment = await findAssessment(tx, idIn(params.id))
      const chosen = form.text('effort') ? idIn(form.text('effort')) : null
      const action = await makeAction(tx, by, assessment, chosen)
      return seeOther(`/handlinger/${action}`, { text: answerTexts[locale].actionMade })
    },
  }),
]

async function show({ tx, by, params, locale }: Visit) {
  const assessment = await findAssessment(tx, idIn(params.id))
  const note = await ownNote(tx, by.accountId, assessment.id)
  const values = { works: note?.works ?? '', hard: note?.hard ?? '', focus: note?.focus ?? '' }
  return interviewAnswer({ assessment, note, values, errors: [] }, { tx, by, locale })
}

async function interviewAnswer(
  filled: {
    assessment: Assessment
    note: InterviewNote | null
    values: { works: string; hard: string; focus: string }
    errors: FieldError[]
  },
  { tx, by, locale }: Pick<Visit, 'tx' | 'by' | 'locale'>,
) {
  const { effort, effortId } = filled.assessment
  const plans = (await efforts(tx, { by })).filter(
    (each) => mayWorkOn(by, each) && (effort === null || each.id === effortId),
  )
  const title = answerTexts[locale].interviewTitle
  const more = { trail: trailOf(locale, filled.assessment), islands: ['interview-timer'] }
  const body = <InterviewPage {...filled} plans={plans} locale={locale} />
  return filled.errors.length ? invalid(title, body, filled.errors, more) : pageAnswer(title, body, more)
}

async function keep(call: Change) {
  const { tx, by, params, form, today, locale } = call
  const assessment = await findAssessment(tx, idIn(params.id))
  const parsed = readForm(form, noteSchema, locale)
  if (!parsed.ok) {
    const values = { works: form.text('works'), hard: form.text('hard'), focus: form.text('focus') }
    const note = await ownNote(tx, by.accountId, assessment.id)
    return interviewAnswer({ assessment, note, values, errors: parsed.errors }, { tx, by, locale })
  }
  const { works, hard, focus } = parsed.value
  const t = answerTexts[locale]
  await keepNote(tx, by, assessment.id, {
    fields: { works: works ?? '', hard: hard ?? '', focus: focus ?? '' },
    version: Number(form.text('_version')) || 0,
    today,
    labels: t.questions,
  })
  return seeOther(`/kapacitet/${assessment.id}/samtale`, { text: t.notesSaved })
}
