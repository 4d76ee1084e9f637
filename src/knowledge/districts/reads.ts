import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { District } from './district.ts'
import type { Upload } from './upload.ts'

/** The municipality's districts by code, `2` before `10`. */
export function districtsOf(tx: ReadTx): Promise<District[]> {
  return tx.rows<District>(sql`
    select code, name, parent from knowledge.district where municipality_id = ${tx.municipality}
    order by substring(code from '^[0-9]{1,9}')::int nulls last, code collate "da-x-icu"`)
}

/** What waits to be released, of all indicators or of one. */
export function uploads(tx: ReadTx, indicator: string | null = null): Promise<Upload[]> {
  return tx.rows<Upload>(sql`
    select id, indicator, period, sensitivity, counts_id as "countsId", source, file_name as "fileName", districts,
      uploaded_at as "uploadedAt", uploaded_by as "uploadedBy"
    from knowledge.district_upload
    where municipality_id = ${tx.municipality} and (${indicator}::text is null or indicator = ${indicator})
    order by indicator, period`)
}
