import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { SetName } from '../figures/index.ts'
import type { StoredShape } from './geometry.ts'

/** Outlines somebody stored, without the outlines themselves. */
export interface Geometry {
  id: string
  set: SetName
  storedAt: Date
  storedBy: string
  source: string
  fileName: string
  codeProperty: string
  municipalities: number
  points: number
  absent: string[]
  removedAt: Date | null
}

const columns = sql`id, stored_at as "storedAt", stored_by as "storedBy", source, file_name as "fileName", code_property as "codeProperty",
  municipalities, points, absent, removed_at as "removedAt"`

/** Everything stored in both sets, the newest first; removed ones too, so that they can be brought back. */
export function geometries(tx: ReadTx): Promise<Geometry[]> {
  return tx.rows<Geometry>(sql`
    select 'own' as "set", ${columns} from knowledge.own_geometry where municipality_id = ${tx.municipality}
    union all
    select 'national', ${columns} from knowledge.geometry
    order by "storedAt" desc limit 50`)
}

export async function findGeometry(tx: ReadTx, id: string): Promise<Geometry | null> {
  return tx.row<Geometry>(sql`
    select 'own' as "set", ${columns} from knowledge.own_geometry where municipality_id = ${tx.municipality} and id = ${id}
    union all
    select 'national', ${columns} from knowledge.geometry where id = ${id}`)
}

export interface DrawnGeometry {
  source: string
  shapes: StoredShape[] | null
}

/** The outlines maps are drawn with: the municipality's own before the national ones, the newest of each. Null when there are none. */
export function presentGeometry(
  tx: ReadTx,
  wanted: 'with-shapes' | 'whether-any',
): Promise<DrawnGeometry | null> {
  const shapes = wanted === 'with-shapes' ? sql`shapes` : sql`null::jsonb`
  return tx.row<DrawnGeometry>(sql`
    select source, shapes from (
      select 1 as place, stored_at, source, ${shapes} as shapes from knowledge.own_geometry
      where municipality_id = ${tx.municipality} and removed_at is null
      union all
      select 2, stored_at, source, ${shapes} from knowledge.geometry where removed_at is null
    ) stored order by place, stored_at desc limit 1`)
}
