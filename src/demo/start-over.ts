import { sql } from 'kysely'
import { changing, type Database } from '../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../values/municipality-code.ts'

/**
 * Takes away what a story left that was cut short, so that it can be told again from the beginning. All tables in one statement: the
 * foreign keys are checked when it ends, and so their order and circles do not matter. What row-level security shows to a count, to one
 * person or to the national level alone is reached by lifting it for the owner inside this transaction.
 */
export async function forgetStory(owner: Database, municipality: MunicipalityCode): Promise<void> {
  await changing(owner, municipality, async (tx) => {
    const tables = await tx.rows<{ name: string; column: string }>(sql`
      select c.oid::regclass::text as name, a.attname as column
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('platform', 'knowledge', 'policy', 'implementation', 'followup') and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped
        and a.attname = case when c.relname in ('example_shared', 'monitoring_shared', 'monitoring_standing')
          then 'shared_by' else 'municipality_id' end`)
    const deletions = tables.map(
      ({ name, column }, number) => sql`
        ${sql.raw(`gone_${number}`)} as (delete from ${sql.raw(name)} where ${sql.ref(column)} = ${municipality})`,
    )
    const guarded = await tx.rows<{ name: string }>(sql`
      select distinct p.polrelid::regclass::text as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relforcerowsecurity and p.polname <> 'own_municipality'`)
    for (const { name } of guarded)
      await tx.run(sql`alter table ${sql.raw(name)} no force row level security`)
    await tx.run(sql`with ${sql.join(deletions)} select 1`)
    for (const { name } of guarded) await tx.run(sql`alter table ${sql.raw(name)} force row level security`)
  })
}
