import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { ComparabilityNote } from './comparable.ts'
import type { Instrument } from './instrument.ts'

export async function insertInstrument(
  tx: WriteTx,
  said: { name: string; beganAs: string | null; draft: Instrument | null; by: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into followup.instrument (municipality_id, name, began_as, draft, created_by_name)
    values (${tx.municipality}, ${said.name}, ${said.beganAs}, ${jsonOrNull(said.draft)}::jsonb, ${said.by}) returning id`)
  return row?.id as string
}

/** Saves a draft over the version it was made from, and keeps what it said before; 0 rows when somebody else came first. */
export function updateDraft(
  tx: WriteTx,
  { id, version }: { id: string; version: number },
  draft: Instrument | null,
): Promise<number> {
  return tx.run(sql`
    update followup.instrument set draft = ${jsonOrNull(draft)}::jsonb, draft_before = draft, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and version = ${version} and retired_at is null`)
}

export async function insertVersion(
  tx: WriteTx,
  id: string,
  published: { number: number; contents: Instrument; notes: ComparabilityNote[]; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into followup.instrument_version (municipality_id, instrument_id, number, contents, comparability, published_by_name)
    values (${tx.municipality}, ${id}::uuid, ${published.number}, ${JSON.stringify(published.contents)}::jsonb,
            ${JSON.stringify(published.notes)}::jsonb, ${published.by})`)
}

export async function saveTerms(
  tx: WriteTx,
  id: string,
  terms: { source: string; by: string },
): Promise<void> {
  await tx.run(sql`
    update followup.instrument set terms_source = ${terms.source}, terms_confirmed_at = now(), terms_confirmed_by_name = ${terms.by}
    where municipality_id = ${tx.municipality} and id = ${id}::uuid`)
}

/** Puts back what the draft said before its last change; 0 rows when it has been changed since, or there was nothing before. */
export function swapDraft(tx: WriteTx, { id, version }: { id: string; version: number }): Promise<number> {
  return tx.run(sql`
    update followup.instrument set draft = draft_before, draft_before = draft, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and version = ${version} and retired_at is null
      and draft_before is not null`)
}

/** Back when retired before, gone from lists otherwise; versions and surveys stay. */
export function saveRetirement(tx: WriteTx, id: string, retired: boolean): Promise<number> {
  return tx.run(sql`
    update followup.instrument set retired_at = case when ${retired} then now() end, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and (retired_at is null) = ${retired}`)
}

function jsonOrNull(draft: Instrument | null): string | null {
  return draft === null ? null : JSON.stringify(draft)
}
