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
import { Refusal } from '../../values/refusal.ts'
import { idIn } from '../plans/index.ts'
import { placeOwnDots, placeSharedDots } from './actions.ts'
import type { Assessment, RaterRole, Scores } from './assessment.ts'
import { dotField, readDots } from './forms.ts'
import { mustBeAllowedToRun } from './may.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { findAssessment, ownRating } from './reads.ts'
import { capacityRefusals } from './refusals.ts'
import { trailOf } from './routes-assessment.tsx'
import { answerTexts } from './texts.ts'

export const answerRoutes: Route[] = [
  page({ path: '/kapacitet/:id/svar', may: 'rate-capacity', answer: form }),
  change({ path: '/kapacitet/:id/svar', may: 'rate-capacity', audit: ['capacity-rated'], answer: place }),
]

const islands = ['dots-radar']

async function form({ tx, by, params, locale }: Visit) {
  const assessment = await findAssessment(tx, idIn(params.id))
  mustTakeDots(assessment)
  if (assessment.way === 'shared') mustBeAllowedToRun(by, assessment)
  const own = assessment.way === 'each' ? await ownRating(tx, by.accountId, assessment.id) : null
  const stored = own?.scores ?? assessment.sharedScores ?? {}
  const { title, body } = answerPage(assessment, locale, {
    chosen: (id) => String(stored[id] ?? ''),
    role: own?.role ?? (by.role === 'leader' ? 'leader' : 'staff'),
    errors: [],
  })
  return pageAnswer(title, body, { trail: trailOf(locale, assessment), islands })
}

async function place(call: Change) {
  const { tx, by, actor, params, form: sent, locale, today } = call
  const assessment = await findAssessment(tx, idIn(params.id))
  const isShared = assessment.way === 'shared'
  if (isShared) mustBeAllowedToRun(by, assessment)
  const read = readDots(sent, assessment, { asksRole: !isShared, locale })
  const t = answerTexts[locale]
  if (!read.ok) {
    const { title, body } = answerPage(assessment, locale, {
      chosen: (id) => sent.text(dotField(id)),
      role: sent.text('role'),
      errors: read.errors,
    })
    return invalid(title, body, read.errors, { trail: trailOf(locale, assessment), islands })
  }
  if (isShared)
    await placeSharedDots(tx, actor, assessment, {
      scores: read.scores,
      version: Number(sent.text('_version')) || 0,
      differences: differencesOf(assessment, read.scores, locale),
    })
  else
    await placeOwnDots(tx, { ...actor, accountId: by.accountId }, assessment, {
      role: read.role as RaterRole,
      scores: read.scores,
      today,
    })
  return seeOther(`/kapacitet/${assessment.id}`, { text: isShared ? t.sharedSaved : t.saved })
}

function differencesOf({ dimensions, sharedScores }: Assessment, mine: Scores, locale: Visit['locale']) {
  return dimensions.map(({ id, name }) => ({
    label: name[locale],
    theirs: String(sharedScores?.[id] ?? ''),
    mine: String(mine[id] ?? ''),
  }))
}

function answerPage(
  assessment: Assessment,
  locale: Visit['locale'],
  filled: { chosen(id: string): string; role: string; errors: FieldError[] },
) {
  const t = answerTexts[locale]
  const title = assessment.way === 'shared' ? t.sharedTitle : t.ownTitle
  return { title, body: <AnswerPage assessment={assessment} locale={locale} {...filled} /> }
}

function mustTakeDots({ closedOn, way }: Assessment): void {
  if (closedOn !== null) throw new Refusal(capacityRefusals.closed)
  if (way === 'room') throw new Refusal(capacityRefusals.notEach)
}
