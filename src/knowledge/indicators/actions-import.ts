import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { CopyText } from '../../platform/db/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Observation, parsePeriod, type SetName } from '../figures/index.ts'
import type { ReadFigures } from './read-figures.ts'
import { allIndicators } from './reads.ts'
import type { PastImport } from './reads-imports.ts'
import { indicatorRefusals } from './texts-refusals.ts'
import { type Difference, lockSet, storeCopied, storeObservations, takeBack, touchedSince } from './writes.ts'

/** Keeps an uploaded file until it is confirmed, and throws away those older than a day. */
export async function keepDraft(
  tx: WriteTx,
  by: Actor,
  draft: { set: SetName; source: string; fileName: string; content: Uint8Array },
): Promise<string> {
  await dropOldDrafts(tx)
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.observation_draft (municipality_id, account_id, set_name, source, file_name, content)
    values (${tx.municipality}, ${by.accountId}, ${draft.set}, ${draft.source}, ${draft.fileName}, ${Buffer.from(draft.content)})
    returning id`)
  const id = row?.id as string
  await record(tx, by, {
    kind: 'indicator-file-read',
    subjectKind: 'observation-draft',
    subjectId: id,
    details: { set: draft.set },
  })
  return id
}

/** Throws away what nobody confirmed within a day, and says how many files that was. */
export function dropOldDrafts(tx: WriteTx): Promise<number> {
  return tx.run(sql`
    delete from knowledge.observation_draft
    where municipality_id = ${tx.municipality} and created_at < now() - interval '1 day'`)
}

export async function dropDraft(tx: WriteTx, id: string): Promise<void> {
  await tx.run(
    sql`delete from knowledge.observation_draft where municipality_id = ${tx.municipality} and id = ${id}`,
  )
}

/** Stores what a file says, all of it or nothing: a single problem refuses the whole file. */
export async function importFigures(
  tx: WriteTx,
  by: Actor,
  file: { set: SetName; source: string; fileName: string; figures: ReadFigures },
): Promise<Difference & { importId: string }> {
  const { set, figures } = file
  if (figures.problems.length > 0)
    throw new Refusal(indicatorRefusals.fileHasProblems, { problems: figures.problems.length })
  if (figures.observations.length === 0) throw new Refusal(indicatorRefusals.noFigures)
  const stored = await storeObservations(
    tx,
    set,
    { source: file.source, fileName: file.fileName, byName: by.name },
    figures.observations,
  )
  await recordImport(tx, by, set, stored)
  return stored
}

/** Stores what a long file says, as its reader hands it over; the reader's refusal stores nothing. */
export async function importCopied(
  tx: WriteTx,
  by: Actor,
  file: { set: SetName; source: string; fileName: string; text: CopyText },
): Promise<Difference & { importId: string }> {
  const { set, source, fileName } = file
  const stored = await storeCopied(tx, set, { source, fileName, byName: by.name }, file.text)
  if (stored.added + stored.changed + stored.unchanged === 0) throw new Refusal(indicatorRefusals.noFigures)
  await recordImport(tx, by, set, stored)
  return stored
}

async function recordImport(
  tx: WriteTx,
  by: Actor,
  set: SetName,
  { importId, ...difference }: Difference & { importId: string },
): Promise<void> {
  await record(tx, by, {
    kind: 'observations-imported',
    subjectKind: 'observation-import',
    subjectId: importId,
    details: { set, ...difference },
  })
}

/** Puts the figures back as they were before an import. Refuses when it was done already, or a newer import has changed some since. */
export async function undoImport(tx: WriteTx, by: Actor, past: PastImport): Promise<void> {
  await lockSet(tx, past.set)
  if (past.undoneAt) throw new Refusal(indicatorRefusals.alreadyUndone)
  const touched = await touchedSince(tx, past.set, past.id)
  if (touched > 0) throw new Refusal(indicatorRefusals.changedSince, { count: touched })
  await takeBack(tx, past.set, past.id, by.name)
  await record(tx, by, {
    kind: 'observations-import-undone',
    subjectKind: 'observation-import',
    subjectId: past.id,
    details: { set: past.set },
  })
}

/**
 * Adds figures to the municipality's own set from somewhere inside Pejling, such as a closed survey. Refuses a figure outside its
 * indicator's bounds, an unknown indicator and a period that is none; then nothing is stored.
 */
export async function recordObservations(
  tx: WriteTx,
  by: Actor,
  added: { source: string; observations: readonly Observation[] },
): Promise<Difference & { importId: string }> {
  const known = new Map((await allIndicators(tx)).map((indicator) => [indicator.id, indicator]))
  for (const each of added.observations) {
    const indicator = known.get(each.indicator)
    const isPossible =
      indicator &&
      (each.value === null || (each.value >= indicator.minimum && each.value <= indicator.maximum))
    if (
      !isPossible ||
      parsePeriod(each.period) === null ||
      (each.value === null) !== (each.missing !== null)
    ) {
      throw new Refusal(indicatorRefusals.impossibleObservation, {
        indicator: each.indicator,
        period: each.period,
      })
    }
  }
  const stored = await storeObservations(
    tx,
    'own',
    { source: added.source, fileName: null, byName: by.name },
    added.observations,
  )
  const { importId, ...difference } = stored
  await record(tx, by, {
    kind: 'observations-recorded',
    subjectKind: 'observation-import',
    subjectId: importId,
    details: difference,
  })
  return stored
}
