import { randomBytes } from 'node:crypto'
import { latestRelease, release, storeCounts } from '../../knowledge/releases/index.ts'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  type Assessment,
  type AssessmentFields,
  isOffered,
  type RaterRole,
  type Scores,
  type Summary,
} from './assessment.ts'
import { codeFrom } from './code.ts'
import { countRatings, dimensionSets, ratingsToCount, seeAs } from './reads.ts'
import { capacityRefusals } from './refusals.ts'
import {
  dotDays,
  fewestInGroup,
  fewestInRoom,
  groupSummary,
  groupTable,
  isNextBatch,
  roomSummary,
  roomTable,
} from './summary.ts'
import {
  deleteRatings,
  insertAssessment,
  insertRating,
  insertResult,
  lockAssessment,
  saveOwnRating,
  saveSharedScores,
  setClosed,
  setRemoved,
} from './writes.ts'

/** Opens an assessment with a copy of its dimensions, and gives its id. */
export async function openAssessment(
  tx: WriteTx,
  by: Actor & { accountId: string },
  fields: AssessmentFields,
): Promise<string> {
  const chosen = (await dimensionSets(tx)).find((set) => set.id === fields.setId && isOffered(set))
  if (!chosen) throw new Refusal(webRefusals.notFound)
  const id = await insertAssessment(tx, fields, {
    dimensions: chosen.dimensions,
    code: codeFrom(randomBytes(32)),
    openedBy: by.accountId,
  })
  await note(tx, by, id, 'capacity-opened', { subject: fields.subject, way: fields.way })
  return id
}

/** Places a signed-in person's own dots, or moves them: one row however often they save, from however many devices. */
export async function placeOwnDots(
  tx: WriteTx,
  by: Actor & { accountId: string },
  assessment: Assessment,
  rating: { role: RaterRole; scores: Scores; today: Day },
): Promise<void> {
  if (assessment.way !== 'each') throw new Refusal(capacityRefusals.notEach)
  await mustBeOpen(tx, assessment.id)
  await seeAs(tx, by.accountId)
  await saveOwnRating(tx, { ...rating, assessmentId: assessment.id, accountId: by.accountId })
  await note(tx, by, assessment.id, 'capacity-rated')
}

/** Writes the dots people have agreed on; shows both when somebody else wrote others first. */
export async function placeSharedDots(
  tx: WriteTx,
  by: Actor,
  assessment: Assessment,
  shared: { scores: Scores; version: number; differences: Stale['fields'] },
): Promise<void> {
  if (assessment.way !== 'shared') throw new Refusal(capacityRefusals.notShared)
  await mustBeOpen(tx, assessment.id)
  const saved = await saveSharedScores(tx, assessment.id, shared.version, shared.scores)
  if (saved === 0) throw new Stale(assessment.version, shared.differences)
  await note(tx, by, assessment.id, 'capacity-rated')
}

/** Who acts when dots come by a link or a phone: nobody in particular, and nothing about the phone is kept. */
const byLink: Actor = { accountId: null, name: 'link' }

/** Takes dots that come by the short address. In a room they may complete a batch, and then the picture changes. */
export async function placeDotsByLink(
  tx: WriteTx,
  assessment: Assessment,
  rating: { role: RaterRole | null; scores: Scores; today: Day },
): Promise<void> {
  if (assessment.way === 'shared') throw new Refusal(capacityRefusals.notEach)
  await mustBeOpen(tx, assessment.id)
  const before = await countRatings(tx, assessment.id)
  if (before >= assessment.seats) throw new Refusal(capacityRefusals.full)
  await insertRating(tx, { ...rating, assessmentId: assessment.id })
  await note(tx, byLink, assessment.id, 'capacity-rated')
  if (assessment.way === 'room' && (before + 1) % fewestInRoom === 0)
    await releaseBatch(tx, assessment, before + 1)
}

async function releaseBatch(tx: WriteTx, assessment: Assessment, count: number): Promise<void> {
  const last = await roomPicture(tx, assessment)
  if (!isNextBatch(count, last?.summary.dots?.[0]?.length ?? 0)) return
  const ratings = await ratingsToCount(tx, assessment.id)
  const subject = releaseSubject(assessment)
  await storeCounts(tx, byLink, { subject, source, table: roomTable(assessment.dimensions, ratings) })
  await release(tx, byLink, { subject, layer: 'L4', sensitivity: 'ordinary', title: titleOf(assessment) })
}

/** What the room shows now: the dots of its latest batch. */
export async function roomPicture(
  tx: ReadTx,
  assessment: Assessment,
): Promise<{ summary: Summary; releaseId: string } | null> {
  const latest = await latestRelease(tx, releaseSubject(assessment))
  const summary = latest && roomSummary(latest.table, assessment.dimensions)
  return summary ? { summary, releaseId: latest.id } : null
}

/** Closes an assessment and freezes what may be told of it; with too few dots it is closed without a result. */
export async function closeAssessment(tx: WriteTx, by: Actor, assessment: Assessment): Promise<void> {
  await mustBeOpen(tx, assessment.id)
  const result =
    assessment.way === 'each'
      ? await releaseGroups(tx, by, assessment)
      : assessment.way === 'room'
        ? await roomPicture(tx, assessment)
        : null
  if (result) await insertResult(tx, { ...result, assessmentId: assessment.id })
  await setClosed(tx, assessment.id, 'closed')
  await note(tx, by, assessment.id, 'capacity-closed', { result: result !== null })
}

async function releaseGroups(tx: WriteTx, by: Actor, assessment: Assessment) {
  const ratings = await ratingsToCount(tx, assessment.id)
  if (ratings.length < fewestInGroup) return null
  const subject = releaseSubject(assessment)
  await storeCounts(tx, by, { subject, source, table: groupTable(ratings) })
  const order = { subject, layer: 'L2', sensitivity: 'ordinary', title: titleOf(assessment) } as const
  const released = await release(tx, by, order)
  return { summary: groupSummary(released.table, assessment.dimensions, ratings), releaseId: released.id }
}

/** Opens a closed assessment again, as long as nothing has been told of it. */
export async function reopenAssessment(tx: WriteTx, by: Actor, assessment: Assessment): Promise<void> {
  if (assessment.releaseId !== null) throw new Refusal(capacityRefusals.released)
  await setClosed(tx, assessment.id, 'open')
  await note(tx, by, assessment.id, 'capacity-reopened')
}

export async function removeAssessment(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await setRemoved(tx, id, 'removed')
  await note(tx, by, id, 'capacity-removed')
}

export async function restoreAssessment(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await setRemoved(tx, id, 'restored')
  await note(tx, by, id, 'capacity-restored')
}

/** Deletes the dots of single people for good, also in backups that are restored later. What was released of them stays. */
export async function deleteDots(tx: WriteTx, by: Actor, id: string, today: Day): Promise<void> {
  const deleted = await deleteRatings(tx, id, today)
  await note(tx, by, id, 'capacity-dots-deleted', { deleted, days: dotDays })
}

const source = 'Kapacitetsvurdering'

function releaseSubject({ id }: Assessment): string {
  return `capacity:${id}`
}

function titleOf({ subjectName }: Assessment) {
  return { da: `Kapacitet: ${subjectName}`, en: `Capacity: ${subjectName}` }
}

async function mustBeOpen(tx: WriteTx, id: string): Promise<void> {
  const found = await lockAssessment(tx, id)
  if (!found?.isOpen) throw new Refusal(capacityRefusals.closed)
}

function note(tx: WriteTx, by: Actor, id: string, kind: string, details = {}): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'capacity', subjectId: id, details })
}
