import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { dropOldDrafts, importFigures, keepDraft, undoImport } from './actions-import.ts'
import { exportLines } from './export-file.ts'
import { findDraft, findImport } from './reads-imports.ts'
import { selectedFigures, usedColumns } from './reads-selection.ts'
import { everything } from './selection.ts'
import { anne, figureDatabase, file, gathered, smoking, storedFigures } from './testing/figures.ts'

const havby = '9901' as MunicipalityCode
const kalundborg = '0326' as MunicipalityCode
const { as, read } = figureDatabase()

describe('an import', () => {
  test('with a single problem stores nothing', async () => {
    const figures = {
      observations: [smoking(havby, 12)],
      problems: [{ line: 3, kind: 'duplicate' as const, cell: '12', about: {} }],
      empty: 0,
      leftOut: 0,
    }
    const refusal = await refusalOf(
      as(havby, (tx) => importFigures(tx, anne, { set: 'own', source: 's', fileName: 'f', figures })),
    )
    expect(refusal.reason.key).toBe('fileHasProblems')
    expect(await read(havby, (tx) => storedFigures(tx, 'own'))).toEqual([])
  })

  test('that fails in its last figure stores none of the first', async () => {
    const broken = [smoking(havby, 12), { ...smoking(havby, 13, '2021'), indicator: 'findes_ikke' }]
    await expect(as(havby, (tx) => importFigures(tx, anne, file('own', broken)))).rejects.toThrow()
    expect(await read(havby, (tx) => storedFigures(tx, 'own'))).toEqual([])
  })

  test('counts what is new, changed and the same, and is taken back to what stood before', async () => {
    const first = await as(havby, (tx) =>
      importFigures(tx, anne, file('own', [smoking(havby, 12), smoking(havby, 15, '2021')])),
    )
    expect(first).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
    const second = await as(havby, (tx) =>
      importFigures(
        tx,
        anne,
        file('own', [smoking(havby, 12.4), smoking(havby, 15, '2021'), smoking(havby, 17, '2017')]),
      ),
    )
    expect(second).toMatchObject({ added: 1, changed: 1, unchanged: 1 })
    const before = await as(havby, async (tx) => {
      const past = await findImport(tx, second.importId)
      if (past) await undoImport(tx, anne, past)
      return past
    })
    expect(before).toMatchObject({ set: 'own', added: 1, changed: 1, unchanged: 1, byName: 'Anne Kjær' })
    const left = await read(havby, (tx) => storedFigures(tx, 'own'))
    expect(left.map(({ period, value }) => [period, value])).toEqual([
      ['2021', 15],
      ['2025', 12],
    ])
    const again = await refusalOf(
      as(havby, async (tx) => undoImport(tx, anne, (await findImport(tx, second.importId)) ?? never())),
    )
    expect(again.reason.key).toBe('alreadyUndone')
  })

  test('is not taken back while a newer one has changed its figures', async () => {
    const first = await as(havby, (tx) => importFigures(tx, anne, file('own', [smoking(havby, 12)])))
    await as(havby, (tx) => importFigures(tx, anne, file('own', [smoking(havby, 13)])))
    const refusal = await refusalOf(
      as(havby, async (tx) => undoImport(tx, anne, (await findImport(tx, first.importId)) ?? never())),
    )
    expect(refusal.reason.key).toBe('changedSince')
    expect(await read(havby, (tx) => storedFigures(tx, 'own'))).toMatchObject([{ value: 13 }])
  })

  test('can be written out and read in again', async () => {
    await as(havby, (tx) =>
      importFigures(
        tx,
        anne,
        file('own', [
          smoking(havby, 11),
          smoking(kalundborg, null),
          smoking(kalundborg, 48_123, '2026', 'folketal'),
        ]),
      ),
    )
    const written = await read(havby, async (tx) => {
      const figures = selectedFigures((work) => work(tx), { set: 'own', ...everything })
      const decimals = new Map([
        ['rygning', 1],
        ['folketal', 0],
      ])
      const lines = exportLines(figures, await usedColumns(tx, 'own'), decimals)
      return (await gathered(lines)).join('')
    })
    expect(written).toBe(
      'kommune_kode,indicator_id,aar,raw_value,mangler\r\n326,folketal,2026,48123,\r\n326,rygning,2025,,not-given\r\n9901,rygning,2025,11.0,\r\n',
    )
  })

  test('keeps an unconfirmed file for a day, and not longer', async () => {
    const left = await as(havby, async (tx) => {
      const account = await tx.row<{ id: string }>(sql`
        insert into platform.account (municipality_id, email, name) values (${havby}, 'anne@havby.example', 'Anne') returning id`)
      const by = { accountId: account?.id ?? '', name: 'Anne' }
      const draft = { set: 'own' as const, source: 's', fileName: 'f.csv', content: new Uint8Array([65]) }
      const [old, young] = [await keepDraft(tx, by, draft), await keepDraft(tx, by, draft)]
      await tx.run(
        sql`update knowledge.observation_draft set created_at = now() - interval '25 hours' where id = ${old}`,
      )
      const unseen = await findDraft(tx, by.accountId, old)
      return {
        unseen,
        dropped: await dropOldDrafts(tx),
        kept: (await findDraft(tx, by.accountId, young))?.fileName,
      }
    })
    expect(left).toEqual({ unseen: null, dropped: 1, kept: 'f.csv' })
  })
})

function never(): never {
  throw new Error('there is no such import')
}
