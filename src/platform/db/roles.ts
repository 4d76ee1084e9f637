import type pg from 'pg'
import { Refusal } from '../../values/refusal.ts'
import { type Connection, toDatabase, withClient } from './connection.ts'
import { databaseRefusals } from './texts.ts'

/** Owns the schemas and migrates them; bound by row-level security like everybody else. */
export const ownerRole = 'pejling_owner'
/** What the app is: owns nothing, and sees one municipality at a time. */
export const applicationRole = 'pejling_app'
/** Nobody signs in as this: the owner steps into it for the length of a backup or a restore, the only time all rows are seen. */
export const backupRole = 'pejling_backup'

/** Extensions that only an administrator may make; the others are trusted, and a migration makes them. */
const extensions = ['cube', 'earthdistance']

/** Makes the roles and the database where they are missing; the same as docs/database-roles.sql asks of an administrator. */
export async function makeRoles(
  superuser: Connection,
  database: string,
  passwords: { owner: string; application: string },
): Promise<void> {
  await withClient(superuser, async (client) => {
    await makeRole(client, ownerRole, `login password ${client.escapeLiteral(passwords.owner)}`)
    await makeRole(client, applicationRole, `login password ${client.escapeLiteral(passwords.application)}`)
    await makeRole(client, backupRole, 'nologin bypassrls')
    await client.query(`grant ${backupRole} to ${ownerRole}`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`)
    }
  })
  await withClient(toDatabase(superuser, database), async (client) => {
    for (const name of extensions) await client.query(`create extension if not exists ${name} schema public`)
    await client.query(`revoke all on database ${client.escapeIdentifier(database)} from public`)
    // Temporary tables: imports are staged in one, since COPY is refused where row-level security binds.
    const rights = `connect, temporary on database ${client.escapeIdentifier(database)}`
    await client.query(`grant ${rights} to ${applicationRole}, ${backupRole}`)
  })
}

/**
 * Refuses a served database whose roles would let one municipality see another (applicationTooPowerful,
 * notTheApplication), whose owner cannot migrate (notTheOwner), that is too old or not UTF8, or does not answer.
 */
export async function mustBeSafelyServed(application: Connection, owner?: Connection): Promise<void> {
  await asServed('DATABASE_URL', application, async (client) => {
    await mustBeSupported(client)
    await mustBeBoundByTheWall(client)
  })
  if (owner) await asServed('DATABASE_OWNER_URL', owner, mustBeAbleToMigrate)
}

async function asServed(
  setting: string,
  connection: Connection,
  check: (client: pg.Client) => Promise<void>,
): Promise<void> {
  await withClient(connection, check).catch((fault: Error & { code?: string }) => {
    if (fault instanceof Refusal) throw fault
    // a name with two addresses fails with an empty message and a code
    throw new Refusal(databaseRefusals.unreachable, { setting, reason: fault.message || (fault.code ?? '') })
  })
}

async function makeRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${role} ${attributes}`)
}

async function mustBeSupported(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  )
  const { number, version, encoding } = rows[0]
  if (number < 150_000) throw new Refusal(databaseRefusals.serverTooOld, { version })
  if (encoding !== 'UTF8') throw new Refusal(databaseRefusals.notUtf8, { encoding })
}

/** Also what a role could become by `set role`, or has by membership, counts as its own. */
async function mustBeBoundByTheWall(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_user as account,
            exists (select from pg_roles where rolname = '${applicationRole}'
                    and pg_has_role(current_user, oid, 'usage')) as is_application,
            bool_or(rolsuper) as superuser,
            bool_or(rolbypassrls) as bypassrls,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
                    and pg_has_role(current_user, c.relowner, 'member')) as owner
     from pg_roles where pg_has_role(current_user, oid, 'member')`,
  )
  const { account, is_application, superuser, bypassrls, owner } = rows[0]
  const because = superuser ? 'superuser' : bypassrls ? 'bypassrls' : owner ? 'owner' : null
  if (because) throw new Refusal(databaseRefusals.applicationTooPowerful, { account, because })
  if (!is_application) throw new Refusal(databaseRefusals.notTheApplication, { account })
}

async function mustBeAbleToMigrate(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_user as account, has_database_privilege(current_database(), 'create') as allowed`,
  )
  if (!rows[0].allowed) throw new Refusal(databaseRefusals.notTheOwner, { account: rows[0].account })
}
