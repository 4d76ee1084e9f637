import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareDatabase } from '../../../tests/support/database.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { type Connection, withClient } from './connection.ts'
import { mustBeSafelyServed } from './roles.ts'

let bare: Awaited<ReturnType<typeof bareDatabase>>
const account = `someone_${process.pid}`

beforeAll(async () => {
  bare = await bareDatabase()
})

afterAll(async () => {
  await asSuperuser(`drop owned by ${account}; drop role ${account}`).catch(() => {})
  await bare.drop()
})

describe('a served database', () => {
  test('with the roles as the page for the administrator makes them is safe', async () => {
    await mustBeSafelyServed(bare.connections.application, bare.connections.owner)
    const cannotMigrate = mustBeSafelyServed(bare.connections.application, bare.connections.application)
    expect((await refusalOf(cannotMigrate)).reason.key).toBe('notTheOwner')
  })

  test('is refused when the app signs in as superuser', async () => {
    const refusal = await refusalOf(mustBeSafelyServed(bare.connections.superuser))
    expect(refusal.details).toEqual({ account: 'postgres', because: 'superuser' })
  })

  test('is refused when the app signs in as the owner, who may step into the backup role', async () => {
    const refusal = await refusalOf(mustBeSafelyServed(bare.connections.owner))
    expect(refusal.details).toEqual({ account: 'pejling_owner', because: 'bypassrls' })
  })

  test('is refused when the app owns a table, and when it is nobody we know', async () => {
    await asSuperuser(`create role ${account} login password 'test'`)
    const stranger = { ...bare.connections.application, user: account, password: 'test' } as Connection
    expect((await refusalOf(mustBeSafelyServed(stranger))).reason.key).toBe('notTheApplication')
    await asSuperuser(`grant pejling_app to ${account}`)
    await mustBeSafelyServed(stranger)
    await asSuperuser(
      `create schema policy; create table policy.goal (id int); alter table policy.goal owner to ${account}`,
    )
    expect((await refusalOf(mustBeSafelyServed(stranger))).details).toEqual({ account, because: 'owner' })
  })
})

test('the three roles are what the wall rests on: only the one nobody signs in as is free of it', async () => {
  const rows = await asSuperuser(
    `select rolname, rolcanlogin, rolbypassrls, rolsuper, rolcreatedb, rolcreaterole
     from pg_roles where rolname like 'pejling\\_%' order by 1`,
  )
  const plain = { rolsuper: false, rolcreatedb: false, rolcreaterole: false }
  expect(rows).toEqual([
    { rolname: 'pejling_app', rolcanlogin: true, rolbypassrls: false, ...plain },
    { rolname: 'pejling_backup', rolcanlogin: false, rolbypassrls: true, ...plain },
    { rolname: 'pejling_owner', rolcanlogin: true, rolbypassrls: false, ...plain },
  ])
})

async function asSuperuser(sql: string): Promise<unknown[]> {
  return await withClient(bare.connections.superuser, async (client) => (await client.query(sql)).rows)
}
