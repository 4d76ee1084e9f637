import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts'
import { municipalitySeed } from '../../platform/auth/municipalities.ts'
import { exportedTables } from '../../platform/export/tables.ts'
import { loadOnce } from '../../platform/house/index.ts'
import { changing, type Database, reading } from '../../platform/tenancy/index.ts'
import { type CountTable, cellAt, total } from '../../statistics/disclosure/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Refusal } from '../../values/refusal.ts'
import { findRelease, latestRelease, release, releasesOf, storeCounts } from './index.ts'
import { deleteOldCounts } from './writes.ts'

const here = '0101' as MunicipalityCode
const by = { accountId: null, name: 'Anne Kjær' }
const title = { da: 'Rygning i distrikter', en: 'Smoking in districts' }
const word = (text: string) => ({ da: text, en: text })

/** Smokers and others in three districts. */
function counted(rows: [smokers: number, others: number][]): CountTable {
  const ids = rows.map((_, index) => `d${index + 1}`)
  return {
    dimensions: [
      { id: 'district', label: word('district'), categories: ids.map((id) => ({ id, label: word(id) })) },
      {
        id: 'smokes',
        label: word('smokes'),
        categories: ['yes', 'no'].map((id) => ({ id, label: word(id) })),
      },
    ],
    cells: rows.flatMap(([yes, no], index) => [
      { at: [`d${index + 1}`, 'yes'], count: yes },
      { at: [`d${index + 1}`, 'no'], count: no },
    ]),
  }
}

describe('releases', () => {
  let fresh: FreshDatabase<unknown>
  let database: Database

  beforeAll(async () => {
    fresh = await freshDatabase<unknown>()
    database = fresh.application.kysely as unknown as Database
    await loadOnce(fresh.owner.kysely as unknown as Database, [municipalitySeed])
  })
  afterAll(() => fresh?.drop())

  const store = (subject: string, rows: [number, number][]) =>
    changing(database, here, (tx) => storeCounts(tx, by, { subject, source: 'Test', table: counted(rows) }))
  const tell = (subject: string, layer: 'L1' | 'L3' = 'L1') =>
    changing(database, here, (tx) => release(tx, by, { subject, layer, sensitivity: 'ordinary', title }))
  const refusedBecause = (work: Promise<unknown>) =>
    work.then(
      () => 'not refused',
      (refusal: Refusal) => refusal.reason?.key ?? String(refusal),
    )

  test('tell the protected table and not why a cell is hidden, and leave a trace', async () => {
    await store('smoking', [
      [3, 60],
      [30, 80],
      [25, 90],
    ])
    const made = await tell('smoking')
    expect(made).toMatchObject({ number: 1, layer: 'L1', source: 'Test', releasedBy: 'Anne Kjær', title })
    expect(cellAt(made.table, ['d1', 'yes'])).toEqual({ at: ['d1', 'yes'], kind: 'hidden' })
    expect(JSON.stringify(made.table)).not.toMatch(/too-small|protects-another/)
    expect(cellAt(made.table, [total, total])).toEqual({ at: [total, total], kind: 'shown', count: 288 })
    const events = await reading(database, here, (tx) =>
      tx.rows<{ kind: string }>(
        sql`select kind from platform.event where municipality_id = ${here} order by at`,
      ),
    )
    expect(events.map(({ kind }) => kind)).toEqual(['counts-stored', 'release-published'])
  })

  test('of the same subject with one person more are refused; with many more they become number 2, and number 1 stays', async () => {
    await store('smoking', [
      [4, 60],
      [30, 80],
      [25, 90],
    ])
    expect(await refusedBecause(tell('smoking'))).toBe('too-little-new')
    await store('smoking', [
      [33, 160],
      [70, 190],
      [65, 190],
    ])
    const second = await tell('smoking')
    expect(second.number).toBe(2)
    expect(cellAt(second.table, [total, total])).toMatchObject({ count: 708 })
    const all = await reading(database, here, (tx) => releasesOf(tx, 'smoking'))
    expect(all.map(({ number }) => number)).toEqual([2, 1])
    expect(cellAt(all[1]?.table ?? second.table, [total, total])).toMatchObject({ count: 288 })
    const found = await reading(database, here, (tx) => findRelease(tx, second.id))
    expect(found).toEqual(second)
    expect(await reading(database, here, (tx) => latestRelease(tx, 'smoking'))).toEqual(second)
  })

  test('by other thresholds, in other tables, or of nothing are refused', async () => {
    expect(await refusedBecause(tell('smoking', 'L3'))).toBe('other-rules')
    await store('smoking', [
      [33, 160],
      [70, 190],
    ])
    expect(await refusedBecause(tell('smoking'))).toBe('other-menu')
    expect(await refusedBecause(tell('unknown'))).toBe('noCounts')
    expect(await refusedBecause(store('half', [[2.5, 3]]))).toBe('not-a-whole-count')
  })

  test('two at once become one release and a refusal, never two of the same number', async () => {
    await store('race', [
      [30, 60],
      [40, 80],
    ])
    const both = await Promise.allSettled([tell('race'), tell('race')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('cannot be changed or removed by the application, and another municipality sees none', async () => {
    for (const statement of ['update knowledge.release set number = 9', 'delete from knowledge.release'])
      await expect(fresh.application.pool.query(statement)).rejects.toThrow(/permission denied/)
    const neighbours = await reading(database, '0147' as MunicipalityCode, (tx) => releasesOf(tx, 'smoking'))
    expect(neighbours).toEqual([])
  })

  test('raw counts are in no export, and are deleted on time, for good; then the subject is closed', async () => {
    const tables = await reading(database, here, exportedTables)
    expect(tables.map(({ name }) => name)).toContain('release')
    expect(tables.map(({ name }) => name).filter((name) => name.startsWith('protected'))).toEqual([])
    const clean = () => changing(database, here, (tx) => deleteOldCounts(tx, 90))
    expect(await clean()).toBe(0)
    await fresh.superuser.pool.query(`update knowledge.protected_count set stored_at = stored_at - interval '91 days'
      where subject = 'race'`)
    expect(await clean(), 'released lately').toBe(0)
    await fresh.superuser.pool.query(`update knowledge.release set released_at = released_at - interval '91 days'
      where subject = 'race'`)
    expect(await clean()).toBe(1)
    const ledger = await fresh.superuser.pool.query(`select table_name from platform.deletion`)
    expect(ledger.rows).toEqual([{ table_name: 'protected_count' }])
    await store('race', [
      [90, 160],
      [140, 180],
    ])
    expect(await refusedBecause(tell('race'))).toBe('chainClosed')
  })
})
