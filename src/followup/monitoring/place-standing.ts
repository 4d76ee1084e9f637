/** How every place stands: nobody, somebody, several who differ, settled, or a reason why not. Pure. */

import {
  type Answer,
  type Answers,
  answersThatCount,
  missingAnswers,
  type Question,
  visible,
} from '../surveys/index.ts'
import { type AskedAdministration, askedSections } from './asked.ts'
import type { FinalAnswer, GapReason, MonitoringRound, Origin, Place, PrefillSource } from './monitoring.ts'
import { keyOf, partsOf, saysTheSame, together } from './places.ts'

/** What one person answered at one place. */
export interface GivenAnswer extends Place {
  delegationId: string
  name: string
  answer: Answer
  comment: string
  origin: Origin
  prefilledFrom: PrefillSource | null
  /** When, as the database writes it: later is greater. */
  answeredAt: string
}

/** What the municipality says where people differ, or why it says nothing. */
export interface Settlement extends Place {
  answer: Answer | null
  gapReason: GapReason | null
  reason: string
  settledByName: string
  settledAt: string
}

export interface StandingPlace extends Place {
  question: Question
  sectionId: string
  field: string
  state: 'missing' | 'answered' | 'differing' | 'settled' | 'gap'
  /** What the municipality answers here as things stand; null where it says nothing, or not yet. */
  answer: Answer | null
  given: GivenAnswer[]
  /** The newest, also where a later answer has made it open again. */
  settlement: Settlement | null
}

/** What a response holds. Settlements are in the order they were made. */
export interface ResponseParts {
  round: Pick<MonitoringRound, 'instrument' | 'sectionFields'>
  administrations: readonly AskedAdministration[]
  given: readonly GivenAnswer[]
  settlements: readonly Settlement[]
}

/**
 * Every place that is asked, in the order of the questionnaire. What an administration is asked follows from what it has answered;
 * a remark nobody must write is a place only when somebody has written one.
 */
export function standingPlaces({
  round,
  administrations,
  given,
  settlements,
}: ResponseParts): StandingPlace[] {
  const givenAt = Map.groupBy(given, keyOf)
  const settledAt = new Map(settlements.map((settlement) => [keyOf(settlement), settlement]))
  const stands = (place: Place) =>
    standingOf(givenAt.get(keyOf(place)) ?? [], settledAt.get(keyOf(place)) ?? null)
  const answersOf = new Map(
    administrations.map(({ id }) => [
      id,
      agreedAnswers(
        round.instrument.sections.flatMap(({ questions }) => questions),
        id,
        stands,
      ),
    ]),
  )
  return askedSections(round, administrations).flatMap(({ section, administration, field }) => {
    const answers = answersOf.get(administration.id) ?? {}
    const shown = visible(round.instrument, answers).find((each) => each.section.id === section.id)
    const must = new Set(missingAnswers(round.instrument, answers))
    return (shown?.questions ?? []).flatMap((question) =>
      partsOf(question).flatMap((rowId): StandingPlace[] => {
        const place = { questionId: question.id, rowId, administrationId: administration.id }
        const standing = stands(place)
        const isRemark = question.kind === 'text' && !must.has(question.id) && !question.required
        if (isRemark && standing.state === 'missing') return []
        return [{ ...place, question, sectionId: section.id, field, ...standing }]
      }),
    )
  })
}

/** One place: a settlement counts until somebody answers something else after it. */
export function standingOf(
  given: GivenAnswer[],
  settlement: Settlement | null,
): Pick<StandingPlace, 'state' | 'answer' | 'given' | 'settlement'> {
  const [first, ...others] = given
  const isSame = first !== undefined && others.every(({ answer }) => saysTheSame(answer, first.answer))
  if (settlement && !isOvertaken(settlement, given))
    return { state: settlement.answer ? 'settled' : 'gap', answer: settlement.answer, given, settlement }
  if (!first) return { state: 'missing', answer: null, given, settlement }
  if (isSame) return { state: 'answered', answer: first.answer, given, settlement }
  return { state: 'differing', answer: null, given, settlement }
}

function isOvertaken(settlement: Settlement, given: GivenAnswer[]): boolean {
  return given.some(
    ({ answeredAt, answer }) =>
      answeredAt > settlement.settledAt && !(settlement.answer && saysTheSame(answer, settlement.answer)),
  )
}

/** What conditions are asked of: the answers an administration agrees on; where it differs, the first one given. */
function agreedAnswers(
  questions: Question[],
  administrationId: string,
  stands: (place: Place) => Pick<StandingPlace, 'answer' | 'given'>,
): Answers {
  const answers: Answers = {}
  for (const question of questions) {
    const byPart = new Map<string, Answer>()
    for (const rowId of partsOf(question)) {
      const { answer, given } = stands({ questionId: question.id, rowId, administrationId })
      const said = answer ?? given[0]?.answer
      if (said) byPart.set(rowId, said)
    }
    const whole = together(question, byPart)
    if (whole) answers[question.id] = whole
  }
  return answers
}

/** The questions of a section as one person meets them, by what they and their administration have answered. */
export function questionsShown(
  instrument: MonitoringRound['instrument'],
  sectionId: string,
  answers: Answers,
): Question[] {
  const known = answersThatCount(instrument, answers)
  return visible(instrument, known).find(({ section }) => section.id === sectionId)?.questions ?? []
}

/** Places that stand in the way of a signature: people differ, or nobody has answered and nobody has said why. */
export function unsettled(places: readonly StandingPlace[]): StandingPlace[] {
  return places.filter(({ state }) => state === 'differing' || state === 'missing')
}

/** What is signed, one for each place; to be asked for when nothing is unsettled. */
export function finalsOf(places: readonly StandingPlace[]): FinalAnswer[] {
  return places.map(({ questionId, rowId, administrationId, field, state, answer, given, settlement }) => ({
    questionId,
    rowId,
    administrationId,
    field,
    answer,
    gapReason: answer ? null : (settlement?.gapReason ?? 'other'),
    origin: state === 'settled' || state === 'gap' ? state : (given[0]?.origin ?? 'typed'),
  }))
}

export interface PlaceCounts {
  asked: number
  answered: number
  differing: number
  missing: number
  gaps: number
}

/** How far a number of places are. */
export function countsOf(places: readonly Pick<StandingPlace, 'state'>[]): PlaceCounts {
  const are = (...states: StandingPlace['state'][]) =>
    places.filter(({ state }) => states.includes(state)).length
  return {
    asked: places.length,
    answered: are('answered', 'settled'),
    differing: are('differing'),
    missing: are('missing'),
    gaps: are('gap'),
  }
}
