import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { IncomingFile } from './actions-import.ts'
import { isOwnId } from './recommendation.ts'
import { catalogueRefusals } from './refusals.ts'

/** Keeps a file while its sender looks at what it would change. Anything the same person left before, or older than a day, goes. */
export async function insertUpload(tx: WriteTx, accountId: string, file: IncomingFile): Promise<string> {
  await tx.run(sql`
    delete from knowledge.catalogue_upload
    where municipality_id = ${tx.municipality} and (account_id = ${accountId} or uploaded_at < now() - interval '1 day')`)
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.catalogue_upload (municipality_id, account_id, national, file_name, content)
    values (${tx.municipality}, ${accountId}, ${file.place === 'national'}, ${file.name.slice(0, 200)}, ${Buffer.from(file.bytes)})
    returning id`)
  return row?.id as string
}

/** The file as its sender left it; nobody else's. Refuses (uploadGone) when it has been taken in or deleted. */
export async function findUpload(
  tx: ReadTx,
  { id, accountId, place }: { id: string; accountId: string; place: IncomingFile['place'] },
): Promise<IncomingFile> {
  const row = isOwnId(id)
    ? await tx.row<{ name: string; bytes: Buffer }>(sql`
        select file_name as name, content as bytes from knowledge.catalogue_upload
        where municipality_id = ${tx.municipality} and id = ${id} and account_id = ${accountId} and national = ${place === 'national'}`)
    : null
  if (!row) throw new Refusal(catalogueRefusals.uploadGone)
  return { name: row.name, bytes: new Uint8Array(row.bytes), place }
}

export function deleteUpload(tx: WriteTx, id: string): Promise<number> {
  return tx.run(
    sql`delete from knowledge.catalogue_upload where municipality_id = ${tx.municipality} and id = ${id}`,
  )
}
