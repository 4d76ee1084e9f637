import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareDatabase } from '../../../tests/support/database.ts'
import { withClient } from './connection.ts'
import { createPool, type DatabasePool, isBusy } from './pool.ts'

let bare: Awaited<ReturnType<typeof bareDatabase>>
let application: DatabasePool<Record<string, never>>

beforeAll(async () => {
  bare = await bareDatabase()
  application = createPool(bare.connections.application, { size: 2 })
})

afterAll(async () => {
  await application.end()
  await bare.drop()
})

test.each([
  { expression: '42::int8', value: 42 },
  { expression: '12.5::numeric', value: 12.5 },
  { expression: `date '2026-11-22'`, value: '2026-11-22' },
  { expression: `interval '1 day 2 hours'`, value: '1 day 02:00:00' },
  { expression: `timestamptz '2026-11-22T10:00:00Z'`, value: new Date('2026-11-22T10:00:00Z') },
  { expression: `array[1, 2]::int8[]`, value: [1, 2] },
  { expression: `array[1.5, null]::numeric[]`, value: [1.5, null] },
  { expression: `array[date '2026-11-22']`, value: ['2026-11-22'] },
  { expression: 'null::int8', value: null },
])('$expression is read as $value', async ({ expression, value }) => {
  const { rows } = await sql<{ read: unknown }>`select ${sql.raw(expression)} as read`.execute(
    application.kysely,
  )
  expect(rows[0]?.read).toEqual(value)
})

test('an int8 that a number cannot hold is refused rather than rounded', async () => {
  const tooLarge = sql`select 9007199254740993::int8`.execute(application.kysely)
  await expect(tooLarge).rejects.toThrow('9007199254740993')
  expect((await application.pool.query('select 1 as one')).rows[0].one).toBe(1)
})

test('a query, a lock and an idle transaction each end in time', async () => {
  const { rows } = await application.pool.query(
    `select name, setting from pg_settings where name in
       ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`,
  )
  expect(rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: '30000' },
    { name: 'lock_timeout', setting: '10000' },
    { name: 'statement_timeout', setting: '15000' },
  ])
})

test('when the server drops an idle connection the app lives on, is told, and opens another', async () => {
  const lost: Error[] = []
  const pool = createPool(bare.connections.application, { size: 1, onLost: (error) => lost.push(error) })
  const { rows } = await pool.pool.query('select pg_backend_pid() as pid')
  await withClient(bare.connections.superuser, (client) =>
    client.query(`select pg_terminate_backend(${rows[0].pid}, 5000)`),
  )
  await expect.poll(() => lost.length).toBe(1)
  expect((await pool.pool.query('select 1 as one')).rows[0].one).toBe(1)
  await pool.end()
})

test('when the server drops a connection between two queries of a transaction, the next one says so and the app lives on', async () => {
  const pool = createPool(bare.connections.application, { size: 1 })
  const lent = await pool.pool.connect()
  const { rows } = await lent.query('select pg_backend_pid() as pid')
  await lent.query('begin')
  const lost = new Promise((resolve) => lent.once('end', resolve))
  await withClient(bare.connections.superuser, (client) =>
    client.query(`select pg_terminate_backend(${rows[0].pid}, 5000)`),
  )
  await lost
  await expect(lent.query('select 1')).rejects.toThrow()
  lent.release(true)
  expect((await pool.pool.query('select 1 as one')).rows[0].one).toBe(1)
  await pool.end()
})

test('what comes again and again is planned once on its connection, with the same answers', async () => {
  const pool = createPool(bare.connections.application, { size: 1, isDirect: true })
  const answers: unknown[] = []
  for (let times = 0; times < 60; times++)
    answers.push((await pool.pool.query('select $1::int + 1 as next', [times])).rows[0].next)
  expect(answers).toEqual(Array.from({ length: 60 }, (_, times) => times + 1))
  const { rows } = await pool.pool.query('select statement from pg_prepared_statements')
  expect(rows).toEqual([{ statement: 'select $1::int + 1 as next' }])
  await pool.end()
})

test('a database that is away is told from a fault of ours, so that one is asked to come again', async () => {
  const pool = createPool({ ...bare.connections.application, host: '/nowhere' }, { size: 1 })
  expect(isBusy(await pool.pool.query('select 1').catch((fault) => fault))).toBe(true)
  expect(isBusy(await application.pool.query('select nothing').catch((fault) => fault))).toBe(false)
  await pool.end()
})
