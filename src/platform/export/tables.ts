import { sql } from 'kysely'
import { ownSchemas } from '../db/schemas.ts'
import type { ReadTx } from '../tenancy/index.ts'

/** A table that holds rows of one municipality, with the columns an export may show. */
export interface ExportedTable {
  schema: string
  name: string
  columns: string[]
  /** The columns that order its rows. */
  key: string[]
}

/** Tables that are the machine's, not the municipality's, and raw counts of people, which leave the house as releases only. */
const leftOutTables = ['platform.sign_in_name', 'platform.idempotency', 'knowledge.protected_count']

/** Columns that could let somebody in, or are the key to something: never in a file, whatever table they stand in. */
const leftOutColumns: Record<string, string[]> = {
  'platform.account': ['password_hash'],
  'platform.session': ['token_hash'],
  'platform.token': ['token_hash', 'details'],
  'platform.passkey': ['public_key', 'counter'],
  // a mail that waits may hold a one-time link
  'platform.mail': ['body'],
}
/** A column added tomorrow under such a name is left out too. */
const secretName = /hash$|secret|password|token|public_key|private_key|verifier/

export function isSecretColumn(table: string, column: string): boolean {
  return (leftOutColumns[table] ?? []).includes(column) || secretName.test(column)
}

/**
 * Every table with rows of the municipality, found in the database's own catalogue, so that a new table cannot be forgotten. Tables
 * the application may not read are not there.
 */
export async function exportedTables(tx: ReadTx): Promise<ExportedTable[]> {
  const tables = await tx.rows<ExportedTable>(sql`
    select namespace.nspname as schema, class.relname as name,
           array(select attname::text from pg_attribute
                 where attrelid = class.oid and attnum > 0 and not attisdropped order by attnum) as columns,
           array(select attribute.attname::text from pg_index index
                 cross join lateral unnest(index.indkey::int2[]) with ordinality as part (number, place)
                 join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = part.number
                 where index.indrelid = class.oid and index.indisprimary order by part.place) as key
    from pg_class class
    join pg_namespace namespace on namespace.oid = class.relnamespace
    where namespace.nspname = any(${[...ownSchemas]}) and class.relkind in ('r', 'p') and not class.relispartition
      and has_table_privilege(class.oid, 'select')
      and exists (select from pg_attribute where attrelid = class.oid and attname = 'municipality_id' and not attisdropped)
    order by 1, 2`)
  return tables
    .filter(({ schema, name }) => !leftOutTables.includes(`${schema}.${name}`))
    .map((table) => ({
      ...table,
      columns: table.columns.filter((column) => !isSecretColumn(`${table.schema}.${table.name}`, column)),
    }))
}

/** The table's rows of this municipality, in the order of their key; at most so many. */
export function rowsOfTable(
  tx: ReadTx,
  table: ExportedTable,
  most: number,
): Promise<Record<string, unknown>[]> {
  const columns = sql.join(table.columns.map((column) => sql`stored.${sql.id(column)}`))
  const order = table.key.length
    ? sql`order by ${sql.join(table.key.map((column) => sql`stored.${sql.id(column)}`))}`
    : sql``
  return tx.rows<Record<string, unknown>>(sql`
    select ${columns} from ${sql.id(table.schema, table.name)} stored
    where stored.municipality_id = ${tx.municipality} ${order} limit ${most}`)
}
