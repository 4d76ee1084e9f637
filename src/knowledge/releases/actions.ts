import { type Actor, record } from '../../platform/audit/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import {
  type AgainRefusal,
  type CountTable,
  checkTable,
  type Order,
  protect,
  protectAgain,
  type ReleasedTable,
  shareHidden,
} from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { countsBehind, findRelease, newestCounts, type RawCounts, releasesOf } from './reads.ts'
import { releaseRefusals } from './refusals.ts'
import type { Release } from './release.ts'
import { deleteUnreleased, insertCounts, insertRelease, lockSubject } from './writes.ts'

/** Stores raw counts of people. They are seen by nobody; `release` makes of them what may be seen. */
export async function storeCounts(
  tx: WriteTx,
  by: Actor,
  counts: { subject: string; source: string; table: CountTable },
): Promise<string> {
  const wrong = checkTable(counts.table)
  if (wrong) throw new Refusal(releaseRefusals[wrong])
  const id = await insertCounts(tx, { ...counts, by: by.name })
  await record(tx, by, {
    kind: 'counts-stored',
    subjectKind: 'protected-count',
    subjectId: id,
    details: { subject: counts.subject },
  })
  return id
}

/** Throws away raw counts that nothing was released from, such as those of a wrong file. */
export async function dropCounts(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await deleteUnreleased(tx, id)
  await record(tx, by, { kind: 'counts-dropped', subjectKind: 'protected-count', subjectId: id, details: {} })
}

/**
 * What a release of a subject's newest counts would show, which counts those are, and why each hidden cell would be hidden: for those
 * who brought the counts, and nobody else. Nothing is stored.
 */
export async function plannedRelease(
  tx: ReadTx,
  order: Order & { subject: string },
): Promise<{ counts: string; number: number; table: ReleasedTable }> {
  const counts = await newestCounts(tx, order.subject)
  if (!counts) throw new Refusal(releaseRefusals.noCounts)
  return { counts: counts.id, ...(await protectedTable(tx, counts, order)) }
}

/**
 * Releases the newest counts of a subject, for ever as they are told now. Takes the subject's earlier releases into account. Refuses when
 * `counts` names others than the newest: somebody has brought new ones since one looked.
 */
export async function release(
  tx: WriteTx,
  by: Actor,
  order: Order & { subject: string; title: Wording; counts?: string },
): Promise<Release> {
  const { subject, title } = order
  await lockSubject(tx, subject)
  const counts = await newestCounts(tx, subject)
  if (!counts) throw new Refusal(releaseRefusals.noCounts)
  if (order.counts !== undefined && order.counts !== counts.id) throw new Refusal(releaseRefusals.newerCounts)
  const planned = await protectedTable(tx, counts, order)
  const made = { subject, title, number: planned.number, table: withoutReasons(planned.table), counts }
  const { id } = await insertAndRecord(tx, by, made)
  return (await findRelease(tx, id)) as Release
}

async function protectedTable(
  tx: ReadTx,
  counts: RawCounts,
  { subject, ...asked }: Order & { subject: string },
): Promise<{ number: number; table: ReleasedTable }> {
  const releases = await releasesOf(tx, subject)
  const behind = await countsBehind(tx, subject)
  const earlier = behind.map(({ number, table }) => {
    const before = releases.find((each) => each.number === number)
    if (!table || !before) throw new Refusal(releaseRefusals.chainClosed)
    return { number, table, released: before.table }
  })
  const found = earlier.length ? protectAgain(counts.table, asked, earlier) : protect(counts.table, asked)
  if (found.kind === 'refused') throw new Refusal(releaseRefusals[found.reason satisfies AgainRefusal])
  return { number: (behind.at(-1)?.number ?? 0) + 1, table: found.table }
}

/** Which of the hidden cells were small, and which are hidden to protect them, would say something about the small ones. */
function withoutReasons(table: ReleasedTable): ReleasedTable {
  const cells = table.cells.map((cell) =>
    cell.kind === 'hidden' ? { at: cell.at, kind: 'hidden' as const } : cell,
  )
  return { ...table, cells }
}

async function insertAndRecord(
  tx: WriteTx,
  by: Actor,
  made: { subject: string; title: Wording; number: number; table: ReleasedTable; counts: RawCounts },
): Promise<{ id: string }> {
  const { counts, ...release } = made
  const id = await insertRelease(tx, { ...release, source: counts.source, countsId: counts.id, by: by.name })
  const { layer, threshold } = made.table
  await record(tx, by, {
    kind: 'release-published',
    subjectKind: 'release',
    subjectId: id,
    details: {
      subject: made.subject,
      number: made.number,
      layer,
      threshold,
      hidden: shareHidden(made.table),
    },
  })
  return { id }
}
