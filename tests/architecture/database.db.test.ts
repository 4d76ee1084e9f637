import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase<unknown>
beforeAll(async () => {
  fresh = await freshDatabase<unknown>()
})
afterAll(() => fresh.drop())

/** Tables that belong to nobody in particular: each for a written reason. */
const nationalTables: Record<string, string> = {
  'platform.municipality': 'the list of municipalities',
  'platform.migration': 'which migrations are in',
  'platform.seed': 'which shipped content is loaded',
  'platform.sign_in_name': 'keyed hash to municipality, before one can be set; no personal data',
}

const ours = `n.nspname in ('platform', 'knowledge', 'policy', 'implementation', 'followup')`
/** Tables that name a municipality and yet are national, each for the reason its comment gives. */
const nationalWithMunicipality = ['sign_in_name', 'example_shared']
const tenant = `c.relname <> all (array['${nationalWithMunicipality.join("', '")}']) and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped)`

/** What the system catalogue must not hold. Each query gives the offenders by name. */
const checks: Record<string, string> = {
  'every tenant table has row-level security, and it is forced': `
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} and ${tenant} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'every policy says what may be read and what may be written': `
    select n.nspname || '.' || c.relname || ': ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
    join pg_namespace n on n.oid = c.relnamespace where ${ours} and (p.polcmd <> 'a' and p.polqual is null or p.polcmd in ('*', 'a', 'w') and p.polwithcheck is null)`,
  'every unique index of a tenant table begins with the municipality': `
    select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relrowsecurity and x.indisunique
      and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) not in ('municipality_id', 'shared_by')`,
  'every foreign key between tenant tables carries the municipality': `
    select k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and ${ours} and c.relrowsecurity and f.relrowsecurity
      and not exists (select 1 from unnest(k.conkey) as key join pg_attribute a on a.attrelid = c.oid and a.attnum = key where a.attname = 'municipality_id')`,
  'every view reads with the rights of the one who asks': `
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and ${ours} and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  'there is no materialised view and no partition that could be read past the wall': `
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and (c.relkind = 'm' or c.relispartition)`,
  'no sequence counts what municipalities do': `
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${ours}`,
  'no function runs with more rights than the one who calls it, but those on the list': `
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${ours} and p.proname <> all (array['expire_access_log'])`,
  'the application owns nothing and cannot pass the wall': `
    select rolname as name from pg_roles r where rolname = 'pejling_app' and (rolsuper or rolbypassrls
      or exists (select 1 from pg_class c where c.relowner = r.oid) or exists (select 1 from pg_proc p where p.proowner = r.oid))`,
  'the application may read and write rows and no more': `
    select n.nspname || '.' || c.relname || ' ' || g.privilege_type as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
         lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) g join pg_roles r on r.oid = g.grantee
    where ${ours} and r.rolname = 'pejling_app' and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
}

async function offenders(query: string, pool = fresh.superuser.pool): Promise<string[]> {
  return (await pool.query<{ name: string }>(query)).rows.map(({ name }) => name)
}

describe('the database as second lock', () => {
  for (const [title, query] of Object.entries(checks)) {
    test(title, async () => expect(await offenders(query)).toEqual([]))
  }

  test('a table without a municipality is on the list of national tables or says it is national', async () => {
    const rows = await fresh.superuser.pool.query<{ name: string; about: string | null }>(`
      select n.nspname || '.' || c.relname as name, obj_description(c.oid) as about
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} and not c.relrowsecurity`)
    const unnamed = rows.rows.filter(
      ({ name, about }) => !(name in nationalTables) && !/\[app: /.test(about ?? ''),
    )
    expect(rows.rows.length).toBeGreaterThan(3)
    expect(unnamed).toEqual([])
  })

  test('without a municipality nothing of any municipality is readable', async () => {
    const tables = await offenders(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${ours} and c.relrowsecurity`)
    expect(tables.length).toBeGreaterThan(15)
    for (const table of tables) {
      const { rows } = await fresh.application.pool.query(`select count(*)::int as count from ${table}`)
      expect({ table, count: rows[0].count }).toEqual({ table, count: 0 })
    }
  })

  test('each check catches a planted breach', async () => {
    const client = await fresh.superuser.pool.connect()
    try {
      await client.query('begin')
      await client.query(`
        create table implementation.breach (municipality_id text not null references platform.municipality (id), id int primary key);
        create table implementation.kept (municipality_id text not null, id uuid not null, other uuid unique, primary key (municipality_id, id));
        alter table implementation.kept enable row level security; alter table implementation.kept force row level security;
        create policy half on implementation.kept using (true);
        create table implementation.pointing (municipality_id text not null, id uuid primary key, kept uuid references implementation.kept (other));
        alter table implementation.pointing enable row level security; alter table implementation.pointing force row level security;
        create view implementation.open_view as select * from implementation.breach;
        create materialized view implementation.copied as select 1 as one;
        create sequence implementation.counter;
        create function implementation.powerful() returns int language sql security definer return 1;
        grant truncate on implementation.breach to pejling_app;
        alter table implementation.breach owner to pejling_app;`)
      for (const [title, query] of Object.entries(checks)) {
        const { rows } = await client.query(query)
        expect({ title, caught: rows.length > 0 }).toEqual({ title, caught: true })
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
