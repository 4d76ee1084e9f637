import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareDatabase } from '../../../tests/support/database.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { createPool, type DatabasePool } from '../db/index.ts'
import { changing, type Database, type ReadTx, reading } from './transaction.ts'

const place = '9901' as MunicipalityCode
const named = sql`select current_setting('app.municipality', true) as name`

let bare: Awaited<ReturnType<typeof bareDatabase>>
let pool: DatabasePool<unknown>
let database: Database

beforeAll(async () => {
  bare = await bareDatabase()
  pool = createPool(bare.connections.owner, { size: 1 })
  database = pool.kysely as Database
})

afterAll(async () => {
  await pool.end()
  await bare.drop()
})

test('a municipality is named for one transaction, and nothing but its code can name it', async () => {
  expect(await reading(database, place, (tx) => tx.row(named))).toEqual({ name: '9901' })
  expect(await reading(database, null, (tx) => tx.row(named))).toEqual({ name: '' })
  expect((await named.execute(database)).rows).toEqual([{ name: '' }])
  const injected = `9901'; set local app.municipality = '9902` as MunicipalityCode
  expect(() => reading(database, injected, (tx) => tx.row(named))).toThrow('not a municipality code')
})

test('what is thrown takes the change back, and reading changes nothing', async () => {
  const make = sql`create table public.kept (number int)`
  await expect(
    changing(database, place, async (tx) => {
      await tx.run(make)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(
    await reading(database, null, (tx) => tx.row(sql`select to_regclass('public.kept') as found`)),
  ).toEqual({
    found: null,
  })
  await expect(reading(database, place, (tx) => tx.row(make))).rejects.toThrow('read-only')
})

test('a transaction that is over cannot be asked: its connection is another’s by then', async () => {
  let kept: ReadTx | undefined
  await reading(database, place, async (tx) => {
    kept = tx
  })
  await expect(kept?.row(named)).rejects.toThrow('over')
})
