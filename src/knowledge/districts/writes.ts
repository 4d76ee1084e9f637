import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { District } from './district.ts'
import type { Upload } from './upload.ts'

/** Adds districts, and names those that are there already as the newest file names them. */
export async function saveDistricts(tx: WriteTx, districts: readonly District[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.district (municipality_id, code, name, parent)
    select ${tx.municipality}, * from unnest(${districts.map(({ code }) => code)}::text[],
      ${districts.map(({ name }) => name)}::text[], ${districts.map(({ parent }) => parent)}::text[])
    on conflict (municipality_id, code) do update set name = excluded.name, parent = excluded.parent`)
}

export async function insertUpload(tx: WriteTx, upload: Omit<Upload, 'id' | 'uploadedAt'>): Promise<void> {
  await tx.run(sql`
    insert into knowledge.district_upload (municipality_id, indicator, period, sensitivity, counts_id, source, file_name, districts,
      uploaded_by)
    values (${tx.municipality}, ${upload.indicator}, ${upload.period}, ${upload.sensitivity}, ${upload.countsId}, ${upload.source},
      ${upload.fileName}, ${JSON.stringify(upload.districts)}::jsonb, ${upload.uploadedBy})`)
}

export async function deleteUpload(tx: WriteTx, id: string): Promise<void> {
  await tx.run(
    sql`delete from knowledge.district_upload where municipality_id = ${tx.municipality} and id = ${id}`,
  )
}
