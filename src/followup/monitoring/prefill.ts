/** What stands in a question before anybody answers it: last round's answer, or what the living review says. Pure. */

import type { GroupStanding } from '../../implementation/review/index.ts'
import { type Answer, comparableQuestions, type Question } from '../surveys/index.ts'
import type { AskedAdministration } from './asked.ts'
import type { MonitoringRound, Origin, PrefillSource } from './monitoring.ts'
import { partsOf, questionsOf, saysTheSame } from './places.ts'

/** An answer of the round before, signed here or imported. Imported ones belong to a field of work, not to an administration. */
export interface LastAnswer {
  questionId: string
  rowId: string
  administrationId: string | null
  field: string
  answer: Answer
}

/** What stands at one place of one administration, and where it comes from. */
export interface Prefill {
  questionId: string
  rowId: string
  answer: Answer
  source: PrefillSource
  /** Of the review: how many of the answers it rests on have faded, and how many there are. */
  faded: number
  of: number
  /** What the other source says, where it says something else. */
  other: Answer | null
}

export interface PrefillSources {
  round: Pick<MonitoringRound, 'instrument' | 'reviewLinks'>
  predecessor: Pick<MonitoringRound, 'instrument'> | null
  lastAnswers: readonly LastAnswer[]
  review: readonly GroupStanding[]
}

/** Everything that stands in an administration's questions beforehand. The review comes first as long as nothing in it has faded. */
export function prefillsFor(sources: PrefillSources, administration: AskedAdministration): Prefill[] {
  const { round, predecessor } = sources
  const comparable = new Set(predecessor ? comparableQuestions(predecessor.instrument, round.instrument) : [])
  return questionsOf(round.instrument).flatMap(({ question }) =>
    partsOf(question).flatMap((rowId): Prefill[] => {
      const last = comparable.has(question.id)
        ? lastAt(sources.lastAnswers, { questionId: question.id, rowId }, administration)
        : null
      const known = reviewAt(sources, { question, rowId }, administration.id)
      if (!last && !known) return []
      const place = { questionId: question.id, rowId }
      if (known && (known.faded === 0 || !last))
        return [{ ...place, ...known, source: 'review', other: differing(last, known.answer) }]
      const answer = last as Answer
      return [
        { ...place, answer, source: 'last-round', faded: 0, of: 0, other: differing(known?.answer, answer) },
      ]
    }),
  )
}

function differing(other: Answer | null | undefined, answer: Answer): Answer | null {
  return other && !saysTheSame(other, answer) ? other : null
}

function lastAt(
  answers: readonly LastAnswer[],
  place: { questionId: string; rowId: string },
  { id, fields }: AskedAdministration,
): Answer | null {
  const here = answers.filter(
    ({ questionId, rowId }) => questionId === place.questionId && rowId === place.rowId,
  )
  const own = here.find(({ administrationId }) => administrationId === id)
  const ofField = here.filter(
    ({ administrationId, field }) => administrationId === null && fields.includes(field),
  )
  // an administration of several fields that answered differently then is asked anew
  const [first, ...others] = ofField
  const agreed = first && others.every(({ answer }) => saysTheSame(answer, first.answer)) ? first : undefined
  return (own ?? agreed)?.answer ?? null
}

function reviewAt(
  { round, review }: PrefillSources,
  { question, rowId }: { question: Question; rowId: string },
  administrationId: string,
): { answer: Answer; faded: number; of: number } | null {
  const link = round.reviewLinks.find((each) => each.question === question.id && each.row === rowId)
  if (!link) return null
  const linked = review.filter(
    (each) => each.administrationId === administrationId && link.groups.includes(each.groupId),
  )
  const step = stepOf(question, linked)
  const sum = (count: (standing: GroupStanding) => number) =>
    linked.reduce((all, each) => all + count(each), 0)
  if (step === null) return null
  const faded = sum(({ unconfirmed }) => unconfirmed)
  return { answer: { kind: 'choice', choice: step }, faded, of: sum(answeredIn) }
}

const answeredIn = ({ claimed }: GroupStanding) =>
  claimed.full + claimed['under-way'] + claimed['not-started'] + claimed['not-now']

/**
 * The step nearest to what the review says: in place counts 1, under way a half, not begun and not now 0, as a mean over the answers,
 * laid out evenly on the question's steps. Null where fewer than half of the recommendations have been answered, and for questions
 * whose steps are not in order.
 */
export function stepOf(question: Question, standings: readonly GroupStanding[]): string | null {
  const steps = orderedSteps(question)
  const answered = standings.reduce((all, each) => all + answeredIn(each), 0)
  const asked = answered + standings.reduce((all, each) => all + each.unanswered, 0)
  if (steps.length < 2 || answered === 0 || answered * 2 < asked) return null
  const done = standings.reduce((all, { claimed }) => all + claimed.full + claimed['under-way'] / 2, 0)
  return steps[Math.round((done / answered) * (steps.length - 1))] ?? null
}

/** Steps from the least to the most, by their points; none where a step has no points or two have the same. */
export function orderedSteps(question: Question): string[] {
  if (question.kind !== 'likert' && question.kind !== 'matrix') return []
  const { steps } = question
  const points = steps.flatMap((step) => (step.points === null ? [] : [step.points]))
  if (points.length < steps.length || new Set(points).size < steps.length) return []
  return [...steps].sort((a, b) => (a.points ?? 0) - (b.points ?? 0)).map(({ id }) => id)
}

/** What stood there, as it is remembered with an answer. */
export interface Beforehand {
  origin: Origin
  prefilledFrom: PrefillSource | null
}

/**
 * Whether an answer was typed, confirmed or corrected. What stood there first is what counts: an answer that was typed stays so, and one
 * that was confirmed and changed later is corrected.
 */
export function originOf(
  answer: Answer,
  prefill: Pick<Prefill, 'answer' | 'source'> | undefined,
  stored: (Beforehand & { answer: Answer }) | undefined,
): Beforehand {
  if (stored && saysTheSame(stored.answer, answer))
    return { origin: stored.origin, prefilledFrom: stored.prefilledFrom }
  if (stored?.origin === 'typed' || (!stored && !prefill)) return { origin: 'typed', prefilledFrom: null }
  const source = stored?.prefilledFrom ?? prefill?.source ?? null
  const isConfirmed =
    prefill !== undefined && prefill.source === source && saysTheSame(prefill.answer, answer)
  return { origin: isConfirmed ? 'confirmed' : 'corrected', prefilledFrom: source }
}
