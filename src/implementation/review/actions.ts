import { sql } from 'kysely'
import { type Recommendation, recommendations } from '../../knowledge/catalogue/index.ts'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { Role } from '../../platform/auth/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Administration, administrations } from '../settings/index.ts'
import { type Answer, type AnswerFields, mustBeWhole } from './answer.ts'
import { isAsked } from './asked.ts'
import { mayAnswerFor } from './may.ts'
import { validUntilOf } from './proof.ts'
import { answersOf, rounds } from './reads.ts'
import { currentOf, type Round } from './round.ts'
import { reviewRefusals } from './texts-refusals.ts'
import { insertAnswer, insertProof, updateAnswer } from './writes.ts'

/** What is answered about: one recommendation for one administration. */
export interface About {
  recommendationId: string
  administrationId: string
}

export interface Saving {
  today: Day
  /** The version that was read; 0 where there was no answer. */
  version: number
  /** The day it was answered, when that is not today: a story or an import. */
  on?: Day
}

/** What answering needs to know, asked once for many answers. */
export interface Answering {
  round: Round
  recommendations: Map<string, Recommendation>
  administrations: Map<string, Administration>
  /** Null for a command or a job, which act for the whole municipality. */
  account: Account | null
}

interface Account {
  role: Role | null
  administrationId: string | null
}

/** Refuses when there is no round, or the newest one is closed. */
export async function openAnswering(tx: WriteTx, by: Actor): Promise<Answering> {
  return {
    round: await openRound(tx),
    recommendations: new Map((await recommendations(tx)).map((each) => [each.id, each])),
    administrations: new Map((await administrations(tx)).map((each) => [each.id, each])),
    account: by.accountId === null ? null : await accountOf(tx, by.accountId),
  }
}

/** Answers for one administration in the current round. Null when it went well; what is stored when somebody else saved first. */
export async function saveAnswer(
  tx: WriteTx,
  by: Actor,
  about: About,
  fields: AnswerFields,
  saving: Saving,
): Promise<Answer | 'nothing' | null> {
  return answerWithin(tx, by, await openAnswering(tx, by), { about, fields, saving })
}

/** The same, where many answers are given at once. */
export async function answerWithin(
  tx: WriteTx,
  by: Actor,
  answering: Answering,
  { about, fields, saving }: { about: About; fields: AnswerFields; saving: Saving },
): Promise<Answer | 'nothing' | null> {
  const { round, account } = answering
  mustBeWhole(fields, saving.on ?? saving.today)
  if (by.accountId !== null && !(account && mayAnswerFor(account, about.administrationId)))
    throw new Refusal(reviewRefusals.notYours)
  mustBeAsked(answering, about)
  const place = { roundId: round.id, ...about }
  const given = { ...fields, byId: by.accountId, byName: by.name, on: saving.on ?? null }
  const saved =
    saving.version === 0
      ? await insertAnswer(tx, place, given)
      : await updateAnswer(tx, place, saving.version, given)
  if (saved === 0) return (await storedAnswer(tx, round, about)) ?? 'nothing'
  const details = { administration: about.administrationId, status: fields.status }
  await record(tx, by, {
    kind: 'review-answered',
    subjectKind: 'recommendation',
    subjectId: about.recommendationId,
    details,
  })
  return null
}

/** Somebody vouches that an answer still holds: it is answered again as it stands, and what was begun gets a fresh sighting as proof. */
export async function confirmAnswer(
  tx: WriteTx,
  by: Actor,
  about: About,
  words: { title: string; today: Day },
): Promise<void> {
  await mustBeAllowed(tx, by, about.administrationId)
  const round = await openRound(tx)
  const answer = await storedAnswer(tx, round, about)
  if (!answer || answer.status === 'not-now') throw new Refusal(reviewRefusals.nothingToConfirm)
  const again = { ...answer, byId: by.accountId, byName: by.name, on: null }
  const stood = await updateAnswer(tx, { roundId: round.id, ...about }, answer.version, again)
  if (stood === 0) throw new Refusal(reviewRefusals.changedMeanwhile)
  if (answer.status !== 'not-started') {
    const seen = {
      kind: 'observation' as const,
      title: words.title,
      link: '',
      note: '',
      seenOn: words.today,
      validUntil: null,
    }
    const validUntil = validUntilOf(seen, round.proofDays, words.today)
    await insertProof(tx, about, { ...seen, validUntil, byName: by.name })
  }
  await record(tx, by, {
    kind: 'review-confirmed',
    subjectKind: 'recommendation',
    subjectId: about.recommendationId,
    details: { administration: about.administrationId },
  })
}

async function openRound(tx: WriteTx): Promise<Round> {
  const round = currentOf(await rounds(tx))
  if (!round) throw new Refusal(reviewRefusals.noRound)
  if (round.closedOn !== null) throw new Refusal(reviewRefusals.roundClosed)
  return round
}

async function storedAnswer(tx: WriteTx, round: Round, about: About): Promise<Answer | null> {
  const answers = await answersOf(tx, round.id, about.recommendationId)
  return answers.find(({ administrationId }) => administrationId === about.administrationId) ?? null
}

function mustBeAsked(
  { recommendations: known, administrations: asked, round }: Answering,
  about: About,
): void {
  const recommendation = known.get(about.recommendationId)
  const administration = asked.get(about.administrationId)
  const isInRound = recommendation && administration && round.editions.includes(recommendation.edition)
  if (!isInRound || !isAsked(recommendation, administration)) throw new Refusal(reviewRefusals.notAsked)
}

/** Asks the database who the person is now; a command or a job acts for the whole municipality. */
export async function mustBeAllowed(tx: WriteTx, by: Actor, administrationId: string): Promise<void> {
  if (by.accountId === null) return
  const account = await accountOf(tx, by.accountId)
  if (!account || !mayAnswerFor(account, administrationId)) throw new Refusal(reviewRefusals.notYours)
}

function accountOf(tx: WriteTx, accountId: string): Promise<Account | null> {
  return tx.row<Account>(sql`
    select role, administration_id as "administrationId" from platform.account
    where municipality_id = ${tx.municipality} and id = ${accountId}::uuid and disabled_at is null`)
}
