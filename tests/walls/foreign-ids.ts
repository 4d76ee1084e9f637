import type pg from 'pg'

/** The ids one municipality's rows are known by, per table, and fingerprints of everything it has. Asked as superuser, behind the wall. */
export interface Belongings {
  /** Table → ids, text or uuid. */
  ids: Map<string, string[]>
}

const tenantTables = `
  select n.nspname || '.' || c.relname as name,
         (select array_agg(a.attname::text order by a.attnum) from pg_index x join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey)
          where x.indrelid = c.oid and x.indisprimary and a.attname <> 'municipality_id'
            and a.atttypid in ('uuid'::regtype, 'text'::regtype)) as keys
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relrowsecurity
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped)
    and n.nspname in ('platform', 'knowledge', 'policy', 'implementation', 'followup')
  order by 1`

export async function belongingsOf(pool: pg.Pool, municipality: string): Promise<Belongings> {
  const ids = new Map<string, string[]>()
  for (const table of (await pool.query<{ name: string; keys: string[] | null }>(tenantTables)).rows) {
    if (!table.keys?.includes('id')) continue
    const { rows } = await pool.query<{ id: string }>(
      `select id::text as id from ${table.name} where municipality_id = $1 order by id limit 200`,
      [municipality],
    )
    if (rows.length)
      ids.set(
        table.name,
        rows.map(({ id }) => id),
      )
  }
  return { ids }
}

/** One hash per table over a municipality's rows (or over all rows), to see whether anything changed. */
export async function fingerprints(
  pool: pg.Pool,
  municipality: string | null,
  without: string[] = [],
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name } of (await pool.query<{ name: string }>(tenantTables)).rows) {
    if (without.includes(name)) continue
    const { rows } = await pool.query<{ hash: string }>(
      `select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${name} t ${municipality ? 'where municipality_id = $1' : ''}`,
      municipality ? [municipality] : [],
    )
    found[name] = rows[0]?.hash ?? ''
  }
  return found
}
