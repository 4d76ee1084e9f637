import type pg from 'pg'
import { ownSchemas } from '../schemas.ts'
import type { Reference } from './reference-order.ts'

/** A table of ours as it is stored: columns that PostgreSQL computes itself are left out. */
export interface StoredTable {
  /** As in `policy.goal`. */
  name: string
  columns: string[]
  /** The columns that order its rows the same way on every server. */
  key: { column: string; isText: boolean }[]
  /** Marked `[backup: none]`: sessions, one-time links and the like, which must not come back to life. */
  isLeftOut: boolean
}

/** Every table of ours, without partitions (their rows come through the whole) and without the record of migrations. */
export async function storedTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select n.nspname || '.' || c.relname as name,
            coalesce(obj_description(c.oid, 'pg_class') like '%[backup: none]%', false) as "isLeftOut",
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns,
            coalesce((select jsonb_agg(jsonb_build_object('column', a.attname, 'isText', a.attcollation <> 0)
                                       order by k.place)
                      from pg_index i
                      cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
                      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                      where i.indrelid = c.oid and i.indisprimary), '[]') as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
       and not (n.nspname = 'platform' and c.relname = 'migration')
     order by 1`,
    [ownSchemas],
  )
  return rows
}

/** The foreign keys between tables of ours. */
export async function referencesBetween(client: pg.Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select k.conname as name, n.nspname || '.' || c.relname as from, m.nspname || '.' || d.relname as to
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any($1)
     order by 2, 1`,
    [ownSchemas],
  )
  return rows
}

/** The table's name as SQL writes it. */
export function quoted(client: pg.Client, name: string): string {
  return name
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.')
}

/** The columns as SQL writes them. */
export function quotedColumns(client: pg.Client, columns: readonly string[]): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ')
}

/** Reads a table as COPY text, in an order that no locale changes, so that the same rows give the same bytes anywhere. */
export function copyOut(client: pg.Client, table: StoredTable): string {
  const order = table.key.map(({ column, isText }) => {
    const name = `stored.${client.escapeIdentifier(column)}`
    return isText ? `${name}::text collate "C"` : name
  })
  const rows = order.length > 0 ? order.join(', ') : 'stored::text collate "C"'
  const columns = quotedColumns(client, table.columns)
  return `copy (select ${columns} from ${quoted(client, table.name)} stored order by ${rows}) to stdout`
}

/** Writes text the same way whatever the server, the database or the role has chosen. */
export const sameTextEverywhere = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local search_path = public; set local xmloption = 'content'; set local lc_monetary = 'C'`
