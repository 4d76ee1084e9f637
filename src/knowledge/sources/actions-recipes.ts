import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findIndicator } from '../indicators/index.ts'
import { fileQuestion } from './question.ts'
import { readAnswer } from './read-answer.ts'
import { findSource } from './reads.ts'
import { fileTables, type Recipe } from './recipe.ts'
import { sourceRefusals } from './texts-refusals.ts'
import { insertRecipe, keepAnswer, updateRecipe } from './writes.ts'

/** Adds a source. Refuses a name in use, and an indicator that neither is there nor is described. */
export async function addSource(
  tx: WriteTx,
  by: Actor,
  { id, recipe }: { id: string; recipe: Recipe },
): Promise<void> {
  if (!recipe.definition) await findIndicator(tx, recipe.indicator)
  const isFree = await insertRecipe(tx, id, { recipe, byName: by.name })
  if (!isFree) throw new Refusal(sourceRefusals.idTaken, { id })
  await record(tx, by, { kind: 'source-added', subjectKind: 'source', subjectId: id })
}

/** Writes a recipe over; false when somebody else has since the person saw it. Figures change when it is next run, not now. */
export async function changeSource(
  tx: WriteTx,
  by: Actor,
  { id, recipe, version }: { id: string; recipe: Recipe; version: number },
): Promise<boolean> {
  if (!recipe.definition) await findIndicator(tx, recipe.indicator)
  if (!(await updateRecipe(tx, id, { recipe, version, byName: by.name }))) return false
  await record(tx, by, { kind: 'source-changed', subjectKind: 'source', subjectId: id })
  return true
}

/**
 * Keeps a file as the answer of a table that is one: the first such of the recipe, where none is named. Refuses a file that cannot be
 * read: the one kept before stays.
 */
export async function keepFile(
  tx: WriteTx,
  by: Actor,
  { id, bytes, at, table: asked }: { id: string; bytes: Uint8Array; at: Date; table?: number },
): Promise<void> {
  const files = fileTables((await findSource(tx, id)).recipe)
  const table = asked ?? files[0]
  if (table === undefined || !files.includes(table)) throw new Refusal(sourceRefusals.notAFileRecipe)
  await readAnswer(bytes)
  await keepAnswer(tx, fileQuestion(id, table), {
    bytes,
    contentType: 'application/octet-stream',
    etag: null,
    at,
  })
  await record(tx, by, {
    kind: 'source-file-kept',
    subjectKind: 'source',
    subjectId: id,
    details: { table, bytes: bytes.length },
  })
}
