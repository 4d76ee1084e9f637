import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { checkInstrument } from './check-instrument.ts'
import { type ComparabilityNote, markedAfter, rewordings } from './comparable.ts'
import type { Instrument } from './instrument.ts'
import { nameAfter } from './name-after.ts'
import type { Problem } from './problem.ts'
import {
  findInstrument,
  findReadyInstrument,
  instrumentNamed,
  instruments,
  type WholeInstrument,
} from './reads.ts'
import { surveyRefusals } from './refusals.ts'
import { withWordings } from './wordings.ts'
import {
  insertInstrument,
  insertVersion,
  saveRetirement,
  saveTerms,
  swapDraft,
  updateDraft,
} from './writes.ts'

/** Begins an instrument of the municipality's own, with nothing asked yet. Without a name it is called after its title. */
export async function createInstrument(
  tx: WriteTx,
  by: Actor,
  { title, ...said }: { name: string | null; title: Wording },
): Promise<string> {
  const taken = new Set((await instruments(tx)).map(({ name }) => name))
  const name = said.name ?? nameAfter(title.da, taken, { joint: '-', without: 'skema' })
  const draft: Instrument = {
    id: name,
    title,
    introduction: { da: '', en: '' },
    sections: [],
    scores: [],
    source: null,
  }
  return begin(tx, by, { beganAs: null, draft })
}

/** Takes a ready instrument into use: a whole one is published as it is, a shape waits for its wording. */
export async function takeIntoUse(tx: WriteTx, by: Actor, readyId: string): Promise<string> {
  const ready = await findReadyInstrument(tx, readyId)
  await mustBeFree(tx, ready.id)
  if (ready.sort === 'shape') return begin(tx, by, { beganAs: ready.id, draft: ready.instrument })
  const id = await insertInstrument(tx, { name: ready.id, beganAs: ready.id, draft: null, by: by.name })
  await insertVersion(tx, id, { number: 1, contents: ready.instrument, notes: [], by: by.name })
  await note(tx, by, 'instrument-taken-into-use', id)
  return id
}

/** Brings in an instrument read from a file: as a new one, or as the draft of the one that has its name. */
export async function bringInstrument(tx: WriteTx, by: Actor, draft: Instrument): Promise<string> {
  const existing = await instrumentNamed(tx, draft.id)
  if (!existing) return begin(tx, by, { beganAs: null, draft })
  if (existing.isPutAway) throw new Refusal(surveyRefusals.putAway)
  if (existing.hasDraft) throw new Refusal(surveyRefusals.draftExists)
  const whole = await findInstrument(tx, existing.id)
  if (whole.isShape) throw new Refusal(surveyRefusals.nameTaken)
  await updateDraft(tx, existing, draft)
  await note(tx, by, 'instrument-drafted', existing.id)
  return existing.id
}

async function begin(
  tx: WriteTx,
  by: Actor,
  { beganAs, draft }: { beganAs: string | null; draft: Instrument },
): Promise<string> {
  await mustBeFree(tx, draft.id)
  const id = await insertInstrument(tx, { name: draft.id, beganAs, draft, by: by.name })
  await note(tx, by, 'instrument-created', id)
  return id
}

/** Begins a new version from the newest. */
export async function beginVersion(tx: WriteTx, by: Actor, whole: WholeInstrument): Promise<void> {
  if (whole.draft) throw new Refusal(surveyRefusals.draftExists)
  await saveOver(tx, whole, whole.published?.contents ?? null)
  await note(tx, by, 'instrument-drafted', whole.id)
}

/** Saves a draft, unless something in it can never be answered: then nothing is saved, and what is wrong comes back. */
export async function saveDraft(
  tx: WriteTx,
  by: Actor,
  { whole, draft }: { whole: WholeInstrument; draft: Instrument },
): Promise<Problem[]> {
  if (!whole.draft || whole.isShape) throw new Refusal(surveyRefusals.noDraft)
  const problems = checkInstrument(draft).filter(({ stage }) => stage === 'saving')
  if (problems.length > 0) return problems
  await saveOver(tx, whole, draft)
  await note(tx, by, 'instrument-drafted', whole.id)
  return []
}

/** Puts back what the draft said before its last change: of the version that change made, so that nobody's later work is lost. */
export async function undoDraft(
  tx: WriteTx,
  by: Actor,
  changed: { whole: WholeInstrument; version: number },
): Promise<void> {
  const { id, isShape } = changed.whole
  if (isShape || (await swapDraft(tx, { id, version: changed.version })) === 0)
    throw new Refusal(surveyRefusals.undoTooLate)
  await note(tx, by, 'instrument-drafted', id)
}

/** Throws the draft away; an instrument that was never published is put away with it. Both can be undone. */
export async function discardDraft(tx: WriteTx, by: Actor, whole: WholeInstrument): Promise<void> {
  if (!whole.draft) throw new Refusal(surveyRefusals.noDraft)
  if (whole.published) await saveOver(tx, whole, null)
  else await saveRetirement(tx, whole.id, true)
  await note(tx, by, 'instrument-draft-discarded', whole.id)
}

/** Publishes the draft as the next version, for good. Each changed wording needs a note that says whether it can be compared. */
export async function publishDraft(
  tx: WriteTx,
  by: Actor,
  { whole, notes }: { whole: WholeInstrument; notes: ComparabilityNote[] },
): Promise<number> {
  if (!whole.draft) throw new Refusal(surveyRefusals.noDraft)
  mustBeReady(whole.draft)
  const before = whole.published?.contents
  if (before && JSON.stringify(before) === JSON.stringify(whole.draft))
    throw new Refusal(surveyRefusals.unchanged)
  const said = before ? mustBeNoted(before, whole.draft, notes) : []
  const contents = before ? markedAfter(before, whole.draft, said) : whole.draft
  const number = (whole.published?.number ?? 0) + 1
  await saveOver(tx, whole, null)
  await insertVersion(tx, whole.id, { number, contents, notes: said, by: by.name })
  await record(tx, by, {
    kind: 'instrument-published',
    subjectKind: 'instrument',
    subjectId: whole.id,
    details: { number },
  })
  return number
}

/** What the municipality says when it switches a published scale on. */
export interface OfficialWording {
  wordings: ReadonlyMap<string, Wording>
  /** The rights holder's conversion table, for a scale that has one. */
  table: Record<number, number> | null
  source: string
  confirmed: boolean
}

/** Puts the official wording into a shape and publishes it: only with its source, and when the terms have been confirmed. */
export async function enterWording(
  tx: WriteTx,
  by: Actor,
  { whole, said }: { whole: WholeInstrument; said: OfficialWording },
): Promise<Problem[]> {
  if (!whole.draft || !whole.isShape) throw new Refusal(surveyRefusals.noDraft)
  if (!said.confirmed || said.source.trim() === '') throw new Refusal(surveyRefusals.termsMissing)
  const worded = withWordings(whole.draft, said.wordings)
  const scores = worded.scores.map((score) =>
    score.rule.kind === 'table' && said.table
      ? { ...score, rule: { ...score.rule, table: said.table } }
      : score,
  )
  const draft = { ...worded, scores, source: { da: said.source, en: said.source } }
  const problems = checkInstrument(draft)
  if (problems.length > 0) return problems
  await saveTerms(tx, whole.id, { source: said.source, by: by.name })
  await publishDraft(tx, by, { whole: { ...whole, draft }, notes: [] })
  return []
}

export async function retireInstrument(tx: WriteTx, by: Actor, id: string): Promise<void> {
  if ((await saveRetirement(tx, id, true)) === 1) await note(tx, by, 'instrument-retired', id)
}

export async function restoreInstrument(tx: WriteTx, by: Actor, id: string): Promise<void> {
  if ((await saveRetirement(tx, id, false)) === 1) await note(tx, by, 'instrument-restored', id)
}

async function saveOver(tx: WriteTx, whole: WholeInstrument, draft: Instrument | null): Promise<void> {
  if ((await updateDraft(tx, whole, draft)) === 1) return
  const now = await findInstrument(tx, whole.id)
  throw new Stale(now.version, [])
}

async function mustBeFree(tx: WriteTx, name: string): Promise<void> {
  const there = await instrumentNamed(tx, name)
  if (there) throw new Refusal(there.isPutAway ? surveyRefusals.putAway : surveyRefusals.nameTaken)
}

function mustBeReady(draft: Instrument): void {
  const [problem] = checkInstrument(draft)
  if (problem) throw new Refusal(surveyRefusals.notReady, { ...problem.message })
}

function mustBeNoted(before: Instrument, draft: Instrument, notes: ComparabilityNote[]): ComparabilityNote[] {
  return rewordings(before, draft).map(({ id, answersDiffer }) => {
    const said = notes.find(({ question }) => question === id)
    if (!said || said.note.trim() === '') throw new Refusal(surveyRefusals.noteMissing, { question: id })
    if (answersDiffer && said.isComparable) throw new Refusal(surveyRefusals.answersDiffer, { question: id })
    return said
  })
}

function note(tx: WriteTx, by: Actor, kind: string, id: string): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'instrument', subjectId: id })
}
