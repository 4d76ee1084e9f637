import type pg from 'pg'
import type { Reference } from './reference-order.ts'
import { quoted, type StoredTable } from './tables.ts'

/** What was put off for the length of a restore, and how to put it back. */
export type Paused = string[]

/**
 * As the owner: puts off our own triggers (a restored row is not a new event) and lets the foreign keys of circles be
 * checked at the end. PostgreSQL's own checks stay on. Returns the statements that put everything back.
 */
export async function pauseConstraints(
  client: pg.Client,
  tables: StoredTable[],
  postponed: Reference[],
): Promise<Paused> {
  const back: Paused = []
  for (const { table, trigger, again } of await enabledTriggers(client, tables)) {
    const where = `alter table ${quoted(client, table)}`
    await client.query(`${where} disable trigger ${client.escapeIdentifier(trigger)}`)
    back.push(`${where} ${again} trigger ${client.escapeIdentifier(trigger)}`)
  }
  for (const { from, name } of postponed) {
    if (await isDeferrable(client, from, name)) continue
    const where = `alter table ${quoted(client, from)} alter constraint ${client.escapeIdentifier(name)}`
    await client.query(`${where} deferrable`)
    back.push(`${where} not deferrable`)
  }
  await client.query('set constraints all deferred')
  return back
}

/** As the owner, when nothing waits to be checked any more. */
export async function resumeConstraints(client: pg.Client, paused: Paused): Promise<void> {
  for (const statement of paused) await client.query(statement)
}

async function enabledTriggers(client: pg.Client, tables: StoredTable[]) {
  const { rows } = await client.query<{ table: string; trigger: string; again: string }>(
    `select n.nspname || '.' || c.relname as table, t.tgname as trigger,
            case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as again
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled <> 'D' and n.nspname || '.' || c.relname = any($1)
     order by 1, 2`,
    [tables.map(({ name }) => name)],
  )
  return rows
}

async function isDeferrable(client: pg.Client, table: string, constraint: string): Promise<boolean> {
  const { rows } = await client.query(
    'select condeferrable as deferrable from pg_constraint where conrelid = $1::regclass and conname = $2',
    [quoted(client, table), constraint],
  )
  return rows[0].deferrable
}
