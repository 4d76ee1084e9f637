import type pg from 'pg'
import { Refusal } from '../../values/refusal.ts'
import { applicationRole, backupRole } from './roles.ts'
import { jobSchema, ownSchemas } from './schemas.ts'
import { databaseRefusals } from './texts.ts'

const tableRights = ['select', 'insert', 'update', 'delete'] as const
export type TableRight = (typeof tableRights)[number]

interface Relation {
  schema: string
  name: string
  kind: 'r' | 'p' | 'v' | 'm'
  is_partition: boolean
  comment: string | null
  application: string[]
  backup: string[]
}

/**
 * The rights a table's comment leaves the app: all four without a marker, none with `[app: none]`, and only those
 * listed with `[app: select, insert]`. Null when the marker says something else.
 */
export function rightsInComment(comment: string | null): readonly TableRight[] | null {
  const marker = markerIn(comment)
  if (marker === null) return tableRights
  if (marker === 'none') return []
  const listed = marker.split(',').map((word) => word.trim())
  return listed.every(isTableRight) ? listed : null
}

/**
 * Gives the app exactly its rights on every table of ours, and takes all others (truncate wipes every municipality,
 * a sequence tells how many rows the others have). The backup role reads, fills again
 * when restoring, and needs the other two for what a replayed deletion sets off.
 */
export async function grantRights(client: pg.Client): Promise<void> {
  const schemas = await schemasThatExist(client)
  for (const schema of schemas) {
    const name = client.escapeIdentifier(schema)
    await client.query(`grant usage on schema ${name} to ${applicationRole}, ${backupRole}`)
    await client.query(`revoke all on all sequences in schema ${name} from ${applicationRole}`)
  }
  for (const relation of await relationsIn(client, schemas)) {
    await makeExact(client, relation, applicationRole, relation.application, rightsOfApplication(relation))
    await makeExact(client, relation, backupRole, relation.backup, rightsOfBackup(relation))
  }
}

function markerIn(comment: string | null): string | null {
  return comment?.match(/\[app:([^\]]*)\]/)?.[1]?.trim() ?? null
}

function isTableRight(word: string): word is TableRight {
  return (tableRights as readonly string[]).includes(word)
}

function rightsOfApplication(relation: Relation): readonly string[] {
  // Row-level security on a partitioned table does not guard its partitions when they are asked directly.
  if (relation.is_partition) return []
  const rights = rightsInComment(relation.comment)
  if (!rights) {
    const marker = markerIn(relation.comment) ?? ''
    throw new Refusal(databaseRefusals.markerUnknown, {
      table: `${relation.schema}.${relation.name}`,
      marker,
    })
  }
  const isMarked = markerIn(relation.comment) !== null
  if (relation.kind === 'v' && !isMarked) return ['select']
  // A materialised view has no row-level security: nothing unless somebody wrote that it may be read.
  if (relation.kind === 'm') return isMarked ? ['select'] : []
  return rights
}

function rightsOfBackup(relation: Relation): readonly string[] {
  const isStored = relation.kind === 'r' || relation.kind === 'p'
  if (!isStored || relation.is_partition || relation.schema === jobSchema) return []
  return tableRights
}

/** Only what differs is changed, so that an ordinary start writes nothing to the catalogue. */
async function makeExact(
  client: pg.Client,
  relation: Relation,
  role: string,
  present: string[],
  wanted: readonly string[],
): Promise<void> {
  const table = `${client.escapeIdentifier(relation.schema)}.${client.escapeIdentifier(relation.name)}`
  const surplus = present.filter((right) => !wanted.includes(right))
  const lacking = wanted.filter((right) => !present.includes(right))
  if (surplus.length > 0) await client.query(`revoke ${surplus.join(', ')} on ${table} from ${role}`)
  if (lacking.length > 0) await client.query(`grant ${lacking.join(', ')} on ${table} to ${role}`)
}

async function schemasThatExist(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ nspname: string }>(
    'select nspname from pg_namespace where nspname = any($1) order by nspname',
    [[...ownSchemas, jobSchema]],
  )
  return rows.map(({ nspname }) => nspname)
}

async function relationsIn(client: pg.Client, schemas: string[]): Promise<Relation[]> {
  const rightsOf = (role: string) =>
    `array(select lower(privilege_type) from aclexplode(c.relacl) where grantee = '${role}'::regrole)`
  const { rows } = await client.query<Relation>(
    `select n.nspname as schema, c.relname as name, c.relkind as kind, c.relispartition as is_partition,
            obj_description(c.oid, 'pg_class') as comment,
            ${rightsOf(applicationRole)} as application, ${rightsOf(backupRole)} as backup
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm')
     order by 1, 2`,
    [schemas],
  )
  return rows
}
