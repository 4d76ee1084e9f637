import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { logAccess } from '../audit/index.ts'
import { openAccount } from '../auth/accounts.ts'
import { changing, reading } from '../tenancy/index.ts'
import { checkAccessSeals, sealAccessLog } from './access-seals.ts'
import { retire } from './retention.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const key = 'a-key-outside-the-database'

describe('retention', () => {
  let here: TestHouse
  beforeAll(async () => {
    here = await testHouse()
  })
  afterAll(() => here.close())
  const behind = (text: string, values: unknown[] = []) => here.fresh.superuser.pool.query(text, values)
  const count = async (table: string, where = 'true') =>
    Number(
      (await behind(`select count(*) from platform.${table} where municipality_id = '9901' and ${where}`))
        .rows[0].count,
    )

  test('takes sessions, links, forms and mails when their time is up, not before, and nothing of the neighbour', async () => {
    for (const code of [havby, fjordby]) {
      await changing(here.house.database, code, async (tx) => {
        const id = await openAccount(
          tx,
          { accountId: null, name: 'test' },
          { email: `a@${code}.example`, name: 'A', role: 'editor' },
          key,
        )
        for (const [days, hash] of [
          [-1, 'old'],
          [1, 'new'],
        ] as const) {
          await tx.run(
            sql`insert into platform.session (municipality_id, token_hash, account_id, expires_at) values (${code}, ${Buffer.from(hash)}, ${id}, now() + make_interval(days => ${days}))`,
          )
        }
        for (const [days, hash] of [
          [-31, 'old'],
          [-29, 'young'],
        ] as const) {
          await tx.run(
            sql`insert into platform.token (municipality_id, token_hash, purpose, subject_id, expires_at) values (${code}, ${Buffer.from(hash)}, 'calendar', '', now() + make_interval(days => ${days}))`,
          )
        }
        for (const days of [8, 6]) {
          await tx.run(
            sql`insert into platform.idempotency (municipality_id, key, route, body_hash, at) values (${code}, ${`a-key-that-is-${days}-days-old`}, '/', '', now() - make_interval(days => ${days}))`,
          )
        }
        for (const days of [31, 29]) {
          await tx.run(
            sql`insert into platform.mail (municipality_id, recipient, subject, body, created_at, sent_at) values (${code}, 'a@b.dk', ${String(days)}, '', now() - make_interval(days => ${days}), now() - make_interval(days => ${days}))`,
          )
        }
      })
    }
    const before = await count('session')
    expect(before).toBe(2)
    expect(await retire(here.house, havby)).toEqual({
      sessions: 1,
      tokens: 1,
      forms: 1,
      mails: 1,
      looks: 0,
      people: 0,
    })
    expect([
      await count('session'),
      await count('token'),
      await count('idempotency'),
      await count('mail'),
    ]).toEqual([1, 1, 1, 1])
    const { rows } = await behind(
      `select count(*)::int as count from platform.session where municipality_id = '9902'`,
    )
    expect(rows[0].count).toBe(2)
    expect(await retire(here.house, havby)).toEqual({
      sessions: 0,
      tokens: 0,
      forms: 0,
      mails: 0,
      looks: 0,
      people: 0,
    })
  })

  test('forgets who a long closed account was, keeps what it did, and lets no backup bring the ways in back', async () => {
    const [gone, recent] = await changing(here.house.database, havby, async (tx) => {
      const ids = []
      for (const [name, months] of [
        ['Gammel Kollega', 13],
        ['Ny Kollega', 11],
      ] as const) {
        const email = `${name.split(' ')[0]?.toLowerCase()}@havby.example`
        const id = await openAccount(
          tx,
          { accountId: null, name: 'test' },
          { email, name, role: 'leader' },
          key,
        )
        await tx.run(
          sql`insert into platform.passkey (municipality_id, id, account_id, public_key, label) values (${havby}, ${`key of ${name}`}, ${id}, '', 'Telefon')`,
        )
        await tx.run(
          sql`update platform.account set disabled_at = now() - make_interval(months => ${months}) where municipality_id = ${havby} and id = ${id}`,
        )
        ids.push(id)
      }
      return ids
    })
    expect(await retire(here.house, havby)).toMatchObject({ people: 1 })
    const { rows } = await behind(
      'select id, name, email from platform.account where id = any($1) order by name',
      [[gone, recent]],
    )
    expect(rows).toEqual([
      { id: recent, name: 'Ny Kollega', email: 'ny@havby.example' },
      { id: gone, name: 'Tidligere bruger', email: `${gone}@forgotten.invalid` },
    ])
    expect(await count('passkey')).toBe(1)
    expect(await count('sign_in_name', `account_id = '${gone}'`)).toBe(0)
    expect(await count('event', `subject_id = '${gone}' and kind = 'account-opened'`)).toBe(1)
    const ledger = await behind(
      `select table_name, key->>'id' as id from platform.deletion where municipality_id = '9901' order by table_name`,
    )
    expect(ledger.rows).toEqual([
      { table_name: 'passkey', id: 'key of Gammel Kollega' },
      { table_name: 'sign_in_name', id: null },
    ])
    expect(JSON.stringify(ledger.rows)).not.toContain('gammel@havby')
  })

  describe('the access log', () => {
    const at = '2026-01-05T10:00:00.123456Z'
    const look = (minutes: number, code = havby) =>
      changing(here.house.database, code, (tx) =>
        tx.run(sql`
          insert into platform.access_log (municipality_id, at, by_name, purpose, subject_kind, subject_id, request_id)
          values (${code}, ${at}::timestamptz + make_interval(mins => ${minutes}), 'Anne Kjær', 'Opslag', 'account', ${String(minutes)}, 'r')`),
      )
    const seal = () => changing(here.house.database, havby, (tx) => sealAccessLog(tx, key))
    const check = (by = key) => reading(here.house.database, havby, (tx) => checkAccessSeals(tx, by))

    beforeAll(async () => {
      for (const minutes of [0, 1, 2]) await look(minutes)
      await look(1, fjordby)
      await seal()
      for (const minutes of [3, 4]) await look(minutes)
      await seal()
      await changing(here.house.database, havby, (tx) =>
        logAccess(
          tx,
          { accountId: null, name: 'Anne' },
          { purpose: 'Opslag', subjectKind: 'account', subjectId: 'now', requestId: 'r' },
        ),
      )
    })

    test('is sealed in batches, each row in one of them, and what is a moment old waits', async () => {
      expect(await check()).toEqual({ seals: 2, rows: 5, expiredSeals: 0, broken: null })
      expect(await seal()).toBe(0)
    })

    test.each([
      [
        'altered',
        `update platform.access_log set by_name = 'Ingen' where subject_id = '1' and municipality_id = '9901'`,
        1,
      ],
      ['deleted', `delete from platform.access_log where subject_id = '4' and municipality_id = '9901'`, 2],
      [
        'added',
        `insert into platform.access_log (municipality_id, at, by_name, purpose, subject_kind, subject_id, request_id) values ('9901', '2026-01-05T10:01:30Z', 'x', 'x', 'x', 'x', 'x')`,
        1,
      ],
      [
        'moved to the neighbour',
        `update platform.access_log set municipality_id = '9902' where subject_id = '2'`,
        1,
      ],
      [
        'altered in its seal too',
        `update platform.access_seal set row_count = 2 where number = 1; delete from platform.access_log where subject_id = '1' and municipality_id = '9901'`,
        1,
      ],
      [
        'taken with its seal',
        `delete from platform.access_seal where number = 1; delete from platform.access_log where at < '2026-01-05T10:02:30Z'`,
        2,
      ],
    ])('shows when a row was %s behind its back', async (_, statement, number) => {
      const client = await here.fresh.superuser.pool.connect()
      try {
        // seen from inside the breach, and then undone
        await client.query('begin')
        await client.query(statement)
        const rows = {
          rows: async <Row>(query: {
            compile(executor: unknown): { sql: string; parameters: readonly unknown[] }
          }) =>
            (await client.query((await compiled(query)).sql, [...(await compiled(query)).parameters]))
              .rows as Row[],
        }
        const tx = {
          municipality: havby,
          ...rows,
          row: async (query: never) => (await rows.rows(query))[0] ?? null,
        } as never
        expect((await checkAccessSeals(tx, key)).broken).toMatchObject({ number })
      } finally {
        await client.query('rollback')
        client.release()
      }
    })

    async function compiled(query: unknown): Promise<{ sql: string; parameters: readonly unknown[] }> {
      return (
        query as { compile(database: unknown): { sql: string; parameters: readonly unknown[] } }
      ).compile(here.house.database)
    }

    test('cannot be sealed by somebody who does not have the key', async () => {
      expect((await check('another key')).broken).toMatchObject({ number: 1 })
    })

    test('cannot be deleted by the application, nor its seals', async () => {
      for (const table of ['access_log', 'access_seal', 'event']) {
        await expect(
          changing(here.house.database, havby, (tx) =>
            tx.run(sql`delete from ${sql.table(`platform.${table}`)}`),
          ),
        ).rejects.toThrow('permission denied')
      }
      await expect(
        changing(here.house.database, havby, (tx) => tx.rows(sql`select platform.expire_access_log(now())`)),
      ).rejects.toThrow('twelve months')
    })

    test('loses whole batches when their thirteen months are up, only its own municipality’s, and the chain still holds', async () => {
      await behind(`update platform.access_log set at = at - interval '2 years' where subject_id <> 'now'`)
      await behind('delete from platform.access_seal')
      await seal()
      await look(0)
      await seal()
      expect(await check()).toEqual({ seals: 2, rows: 6, expiredSeals: 0, broken: null })
      expect(await retire(here.house, havby)).toMatchObject({ looks: 5 })
      expect(await check()).toEqual({ seals: 2, rows: 1, expiredSeals: 1, broken: null })
      const { rows } = await behind(
        `select count(*)::int as count from platform.access_log where municipality_id = '9902'`,
      )
      expect(rows[0].count).toBe(1)
    })
  })
})
