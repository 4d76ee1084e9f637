import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { SetName } from '../figures/index.ts'
import type { ReadGeometry } from './geometry.ts'
import type { Geometry } from './reads-geometry.ts'
import { comparisonRefusals } from './refusals.ts'

/** Stores outlines that maps are drawn with from now on; those before them stay and can be gone back to. */
export async function storeGeometry(
  tx: WriteTx,
  by: Actor,
  stored: { set: SetName; source: string; fileName: string; read: Extract<ReadGeometry, { ok: true }> },
): Promise<string> {
  const { set, source, fileName, read } = stored
  const [table, column, value] =
    set === 'own'
      ? [sql`knowledge.own_geometry`, sql`municipality_id, `, sql`${tx.municipality}, `]
      : [sql`knowledge.geometry`, sql``, sql``]
  const row = await tx.row<{ id: string }>(sql`
    insert into ${table} (${column} stored_by, source, file_name, code_property, municipalities, points, absent, shapes)
    values (${value} ${by.name}, ${source}, ${fileName}, ${read.codeProperty}, ${read.shapes.length}, ${read.points},
            ${read.absent}::text[], ${JSON.stringify(read.shapes)}::jsonb)
    returning id`)
  const id = row?.id as string
  await record(tx, by, {
    kind: 'geometry-uploaded',
    subjectKind: 'geometry',
    subjectId: id,
    details: { set, municipalities: read.shapes.length, points: read.points },
  })
  return id
}

/** Takes outlines out of use. Refuses when they already are. */
export async function removeGeometry(tx: WriteTx, by: Actor, geometry: Geometry): Promise<void> {
  const done = await tx.run(sql`
    update ${tableOf(geometry.set)} set removed_at = now(), removed_by = ${by.name}
    where ${ofSet(tx, geometry.set)} and id = ${geometry.id} and removed_at is null`)
  if (done === 0) throw new Refusal(comparisonRefusals.alreadyRemoved)
  await recordChange(tx, by, { kind: 'geometry-removed', geometry })
}

/** Brings removed outlines back into use. */
export async function restoreGeometry(tx: WriteTx, by: Actor, geometry: Geometry): Promise<void> {
  const done = await tx.run(sql`
    update ${tableOf(geometry.set)} set removed_at = null, removed_by = null
    where ${ofSet(tx, geometry.set)} and id = ${geometry.id} and removed_at is not null`)
  if (done === 0) throw new Refusal(comparisonRefusals.notRemoved)
  await recordChange(tx, by, { kind: 'geometry-restored', geometry })
}

function recordChange(tx: WriteTx, by: Actor, change: { kind: string; geometry: Geometry }): Promise<void> {
  const { kind, geometry } = change
  const details = { set: geometry.set }
  return record(tx, by, { kind, subjectKind: 'geometry', subjectId: geometry.id, details })
}

function tableOf(set: SetName) {
  return set === 'own' ? sql`knowledge.own_geometry` : sql`knowledge.geometry`
}

function ofSet(tx: WriteTx, set: SetName) {
  return set === 'own' ? sql`municipality_id = ${tx.municipality}` : sql`true`
}
