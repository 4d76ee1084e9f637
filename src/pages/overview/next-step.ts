import type { Role } from '../../platform/auth/index.ts'

/** What the next step of a role is decided from. Counts are of things that wait for somebody. */
export interface Situation {
  role: Role
  /** Whether a review has begun. */
  isReviewed: boolean
  hasFigures: boolean
  /** Actions in sight that are late, or that nobody has heard of. */
  silent: { id: string; what: string }[]
  /** Answers of the review that have faded; for an administration, its own. */
  unconfirmed: number
  /** The reader's own administration in the review; null when they belong to none, or it is not asked. */
  own: { id: string; unanswered: number; unconfirmed: number } | null
  belongsSomewhere: boolean
  /** What the reader answers for and has not finished, in the order of its days. */
  mine: { id: string; what: string; isWaiting: boolean }[]
  /** A subject of the top band that no effort is tied to. */
  withoutEffort: { code: string; name: string } | null
  hasPriorities: boolean
  committeeItem: { id: string; title: string } | null
  /** People who signed in and have no role. */
  withoutRole: number
}

export type StepName =
  | 'begin-review'
  | 'bring-figures'
  | 'hear-of-actions'
  | 'confirm-answers'
  | 'start-effort'
  | 'read-priorities'
  | 'join-administration'
  | 'read-recommendations'
  | 'answer-review'
  | 'confirm-own'
  | 'report-own'
  | 'report-here'
  | 'record-setting'
  | 'find-example'
  | 'read-item'
  | 'see-efforts'
  | 'bring-national-figures'
  | 'see-editions'
  | 'give-roles'
  | 'invite'

export interface NextStep {
  name: StepName
  href: string
  count: number
  /** What it is about: an action, a subject, an item. */
  about: string
}

/** The one thing that helps most now. A role without anything waiting gets what is worth doing anyway, never nothing. */
export function nextStepOf(situation: Situation): NextStep {
  return (
    stepsOf[situation.role].map((step) => step(situation)).find((step): step is NextStep => step !== null) ??
    step('read-recommendations', '/anbefalinger')
  )
}

type Step = (situation: Situation) => NextStep | null

function step(name: StepName, href: string, count = 0, about = ''): NextStep {
  return { name, href, count, about }
}

const reportOwn: Step = ({ mine }) => {
  const [first] = [...mine].sort((a, b) => Number(b.isWaiting) - Number(a.isWaiting))
  return first ? step('report-own', `/handlinger/${first.id}`, mine.length, first.what) : null
}

const reportWaiting: Step = ({ mine }) => {
  const waiting = mine.find(({ isWaiting }) => isWaiting)
  return waiting ? step('report-own', `/handlinger/${waiting.id}`, mine.length, waiting.what) : null
}

const reportHere: Step = ({ silent }) =>
  silent[0] ? step('report-here', `/handlinger/${silent[0].id}`, silent.length, silent[0].what) : null

const answerOwn: Step = ({ own }) => {
  if (!own) return null
  const sheet = `/gennemgang/skema?forvaltning=${own.id}`
  if (own.unanswered > 0) return step('answer-review', sheet, own.unanswered)
  return own.unconfirmed > 0 ? step('confirm-own', sheet, own.unconfirmed) : null
}

const readPriorities: Step = ({ hasPriorities }) =>
  hasPriorities ? step('read-priorities', '/prioritering') : null

const join: Step = ({ belongsSomewhere }) =>
  belongsSomewhere ? null : step('join-administration', '/min-side')

/** The steps of a role, the most pressing first. */
const stepsOf: Record<Role, Step[]> = {
  coordinator: [
    ({ isReviewed }) => (isReviewed ? null : step('begin-review', '/gennemgang')),
    ({ hasFigures }) => (hasFigures ? null : step('bring-figures', '/sundhedsprofil/indlaes')),
    ({ silent }) =>
      silent.length > 0 ? step('hear-of-actions', '/handleplaner', silent.length, silent[0]?.what) : null,
    ({ unconfirmed }) => (unconfirmed > 0 ? step('confirm-answers', '/gennemgang', unconfirmed) : null),
    ({ withoutEffort }) =>
      withoutEffort
        ? step('start-effort', `/indsatser/ny?prioritet=${withoutEffort.code}`, 1, withoutEffort.name)
        : null,
    () => step('read-priorities', '/prioritering'),
  ],
  editor: [join, answerOwn, reportOwn, () => step('record-setting', '/rammer/ny')],
  leader: [join, reportWaiting, reportHere, answerOwn, readPriorities],
  frontline: [reportOwn, () => step('find-example', '/eksempler')],
  politician: [
    ({ committeeItem }) =>
      committeeItem ? step('read-item', `/rapporter/${committeeItem.id}`, 1, committeeItem.title) : null,
    readPriorities,
  ],
  partner: [reportOwn, () => step('see-efforts', '/indsatser')],
  adviser: [
    ({ hasFigures }) => (hasFigures ? null : step('bring-national-figures', '/sundhedsprofil/indlaes')),
    () => step('see-editions', '/anbefalinger/udgaver'),
  ],
  administrator: [
    ({ withoutRole }) => (withoutRole > 0 ? step('give-roles', '/administration/konti', withoutRole) : null),
    () => step('invite', '/administration/konti/ny'),
  ],
}
