import { record } from '../../platform/audit/index.ts'
import type { Person } from '../../platform/auth/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { addAction, planToChange } from '../plans/index.ts'
import type { Assessment } from './assessment.ts'
import { ownNote, seeAs } from './reads.ts'
import { capacityRefusals } from './refusals.ts'
import { type NoteFields, saveNote, setActionOfNote } from './writes.ts'

/** Keeps what a person noted in the pair interview, for that person alone. */
export async function keepNote(
  tx: WriteTx,
  by: Person,
  assessmentId: string,
  note: { fields: NoteFields; version: number; today: Day; labels: Record<keyof NoteFields, string> },
): Promise<void> {
  await seeAs(tx, by.accountId)
  const whose = { assessmentId, accountId: by.accountId, version: note.version, today: note.today }
  if ((await saveNote(tx, whose, note.fields)) === 0) {
    const stored = await ownNote(tx, by.accountId, assessmentId)
    const names = Object.keys(note.labels) as (keyof NoteFields)[]
    const differences = names.map((name) => ({
      label: note.labels[name],
      theirs: stored?.[name] ?? '',
      mine: note.fields[name],
    }))
    throw new Stale(stored?.version ?? 0, differences)
  }
  await record(tx, by, { kind: 'capacity-note-saved', subjectKind: 'capacity', subjectId: assessmentId })
}

const longestAction = 300

/** Makes a person's own focus an action in an effort's plan, with themselves as the one who answers for it; gives its id. */
export async function makeAction(
  tx: WriteTx,
  by: Person,
  assessment: Assessment,
  chosenEffort: string | null,
): Promise<string> {
  const effortId = assessment.effortId ?? chosenEffort
  if (effortId === null) throw new Refusal(capacityRefusals.noPlan)
  const note = await ownNote(tx, by.accountId, assessment.id)
  if (!note?.focus) throw new Refusal(capacityRefusals.noFocus)
  if (note.actionId) throw new Refusal(capacityRefusals.alreadyAction)
  await planToChange(tx, by, effortId)
  const isLong = note.focus.length > longestAction
  const actor = { accountId: by.accountId, name: by.name }
  const id = await addAction(tx, actor, effortId, {
    what: isLong ? `${note.focus.slice(0, longestAction - 1)}…` : note.focus,
    how: isLong ? note.focus : null,
    ownerAccount: by.accountId,
    ownerName: null,
    ownerEmail: null,
    administrationId: null,
    startsOn: null,
    dueOn: null,
    goal: null,
    columns: {},
    waitsFor: [],
  })
  await setActionOfNote(tx, assessment.id, by.accountId, id)
  return id
}
