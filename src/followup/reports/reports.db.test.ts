import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDay } from '../../../tests/support/house.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { type HavbyHouse, havbyHouse } from '../../../tests/support/told.ts'
import type { Demo } from '../../demo/cast.ts'
import { effortRefusals } from '../../implementation/efforts/index.ts'
import { recordObservations } from '../../knowledge/indicators/index.ts'
import { type ReportDocument, renderDocx, renderPdf } from '../../platform/documents/index.ts'
import { pagesOfPdf } from '../../platform/documents/testing/pdf-text.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { changing, type ReadTx, reading, type WriteTx } from '../../platform/tenancy/index.ts'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { draftItem, writeItem } from './actions.ts'
import { freezeItem, publishItem, startEdition, thawItem } from './actions-freezing.ts'
import { fingerprintOf } from './fingerprint.ts'
import { committeeItems } from './index.ts'
import { presented } from './presented.ts'
import { findItem, frozenDocument, items } from './reads.ts'
import { documentOf, wholeItem } from './reads-document.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const today = dayIn(testDay)
let house: HavbyHouse
let demo: Demo
let cacheFolder: string
const read = <T>(work: (tx: ReadTx) => Promise<T>) => reading(house.house.database, havby, work)
const write = <T>(work: (tx: WriteTx) => Promise<T>) => changing(house.house.database, havby, work)

beforeAll(async () => {
  house = await havbyHouse()
  cacheFolder = await mkdtemp(join(tmpdir(), 'reports-test-'))
  demo = house.havby
}, 120_000)
afterAll(async () => {
  await house.close()
  await rm(cacheFolder, { recursive: true })
})

async function named(beginning: string, tx: ReadTx) {
  const found = (await items(tx)).find(({ title }) => title.startsWith(beginning))
  if (!found) throw new Error(`no item begins with ${beginning}`)
  return findItem(tx, found.id)
}

describe('Havby has', () => {
  test('an item ready for a meeting within a week, a draft in which one sentence is marked, and last year’s status for everybody', async () => {
    const { upcoming, draft, published } = await read(async (tx) => {
      const food = await named('Madplanerne', tx)
      return {
        upcoming: await committeeItems(tx, { from: today, state: 'frozen' }),
        draft: (await wholeItem(tx, food, today)).checks,
        published: await committeeItems(tx, { state: 'published' }),
      }
    })
    expect(upcoming.map(({ meetingDay }) => meetingDay)).toEqual(['2026-12-03'])
    expect(draft.unfounded.map(({ sentence }) => sentence)).toEqual(['14 af 22 steder har en madplan i dag.'])
    expect(published.map(({ kind }) => kind)).toEqual(['yearly-status'])
  })
})

describe('a frozen item', () => {
  test('says the same when the figures have changed since, and the page says that they have', async () => {
    const before = await read(async (tx) => documentOf(tx, await named('Gå-', tx), today))
    await write(async (tx) => {
      const changed = {
        indicator: 'fysisk_aktivitet',
        area: '9901',
        group: 'all',
        period: '2025',
        value: 44.4,
        low: null,
        high: null,
        n: null,
        missing: null,
      }
      await recordObservations(tx, demo.actor('anne'), { source: 'Rettet tal', observations: [changed] })
    })
    const { after, changes } = await read(async (tx) => {
      const item = await named('Gå-', tx)
      return {
        after: await documentOf(tx, item, today),
        changes: (await wholeItem(tx, item, today)).checks.changes,
      }
    })
    expect(after).toEqual(before)
    expect(await bytesOf(after.document)).toEqual(await bytesOf(before.document))
    expect(changes).toMatchObject([
      { sort: 'revised', figure: { key: 'fysisk_aktivitet' }, now: { written: '44,4\u00a0%' } },
    ])
  })

  test('is printed as PDF/UA-1 with its title, its language and a text for every drawing', async () => {
    const { document, figures } = await read(async (tx) => documentOf(tx, await named('Gå-', tx), today))
    const source = Buffer.from(
      await bytesOf(presented(document, figures, { site: 'https://havby.example', path: '/rapporter/1' })),
    ).toString('latin1')
    for (const sign of ['<pdfuaid:part>1</pdfuaid:part>', '/Lang (da)', '/DisplayDocTitle true']) {
      expect({ sign, isThere: source.includes(sign) }).toEqual({ sign, isThere: true })
    }
    const drawings = document.blocks.filter(({ kind }) => kind === 'figure').length
    expect(drawings).toBe(1)
    expect(source.match(/\/Alt [(<]/g)?.length).toBe(drawings)
  })

  test('has the fingerprint of what was frozen, and is not shown when somebody has altered it in the database', async () => {
    const item = await read((tx) => named('Gå-', tx))
    const stored = await read((tx) => frozenDocument(tx, item))
    expect(fingerprintOf(stored)).toBe(item.frozenSha256)
    await expect(
      write(async (tx) => {
        await tx.run(
          sql`update followup.committee_item set frozen_document = jsonb_set(frozen_document, '{document,title}', '"Et andet"') where id = ${item.id}`,
        )
        return frozenDocument(tx, item)
      }),
    ).rejects.toThrow('not the one that was frozen')
  })

  test('cannot be edited or frozen again; it opens as a new edition, once', async () => {
    const item = await read((tx) => named('Gå-', tx))
    const actor = demo.actor('anne')
    const edit = write((tx) =>
      writeItem(tx, actor, { before: item, version: item.version, content: item, differences: [] }, today),
    )
    expect((await refusalOf(edit)).reason.key).toBe('alreadyFrozen')
    const again = write((tx) =>
      freezeItem(tx, actor, item, { at: testDay, version: item.version, unfounded: 'accepted' }),
    )
    expect((await refusalOf(again)).reason.key).toBe('alreadyFrozen')
    const successor = await write(async (tx) => findItem(tx, await startEdition(tx, actor, item)))
    expect(successor).toMatchObject({ edition: 2, predecessorId: item.id, frozenAt: null, title: item.title })
    const twice = write(async (tx) => startEdition(tx, actor, await findItem(tx, item.id)))
    expect((await refusalOf(twice)).reason.key).toBe('hasSuccessor')
  })
})

test('a freezing that is taken back leaves the item as it was before: a draft that can be edited', async () => {
  const actor = demo.actor('anne')
  const id = await write((tx) =>
    draftItem(
      tx,
      actor,
      { kind: 'brief', effortId: null, committee: '', meetingDay: null, author: '', language: 'da' },
      today,
    ),
  )
  const before = await read((tx) => findItem(tx, id))
  await write((tx) =>
    freezeItem(tx, actor, before, { at: testDay, version: before.version, unfounded: 'not-accepted' }),
  )
  await write(async (tx) => thawItem(tx, actor, await findItem(tx, id), testDay))
  expect(await read((tx) => findItem(tx, id))).toMatchObject({
    frozenAt: null,
    frozenSha256: null,
    parts: before.parts,
  })
})

test('a brief of the whole municipality says what it has to say on two pages, before its sources', async () => {
  const asked = {
    kind: 'brief',
    effortId: null,
    committee: 'Byrådet',
    meetingDay: null,
    author: '',
    language: 'da',
  } as const
  const id = await write((tx) => draftItem(tx, demo.actor('anne'), asked, today))
  const { document } = await read(async (tx) => documentOf(tx, await findItem(tx, id), today))
  const pages = pagesOfPdf(await bytesOf(document))
  expect([1, 2]).toContain(pages.findIndex((page) => page.includes('Tal og kilder')))
  expect(pages.slice(0, 2).join('\n')).toContain('fuldt gennemført')
})

test('an item with a number nobody can trace can be frozen knowingly, but is never shown to everybody', async () => {
  const actor = demo.actor('anne')
  const food = await read((tx) => named('Madplanerne', tx))
  const content = { ...food, parts: { ...food.parts, furtherProcess: 'Udvalget hører om det igen.' } }
  await write((tx) =>
    writeItem(tx, actor, { before: food, version: food.version, content, differences: [] }, today),
  )
  const written = await read((tx) => findItem(tx, food.id))
  const refused = write((tx) =>
    freezeItem(tx, actor, written, { at: testDay, version: written.version, unfounded: 'not-accepted' }),
  )
  expect((await refusalOf(refused)).reason.key).toBe('unfounded')
  await write((tx) =>
    freezeItem(tx, actor, written, { at: testDay, version: written.version, unfounded: 'accepted' }),
  )
  const shown = write(async (tx) => publishItem(tx, actor, await findItem(tx, food.id)))
  expect((await refusalOf(shown)).reason.key).toBe('publicUnfounded')
})

test('another municipality sees neither items, figures nor what was published', async () => {
  const item = await read((tx) => named('Gå-', tx))
  const seen = await reading(house.house.database, fjordby, async (tx) => ({
    items: await tx.rows(sql`select id from followup.committee_item`),
    figures: await tx.rows(sql`select key from followup.committee_item_figure`),
    published: await tx.rows(sql`select item_id from followup.published_item`),
    view: await tx.rows(sql`select id from followup.public_committee_item`),
  }))
  expect(seen).toEqual({ items: [], figures: [], published: [], view: [] })
  const elsewhere = reading(house.house.database, fjordby, (tx) => findItem(tx, item.id))
  expect((await refusalOf(elsewhere)).reason.status).toBe(404)
})

test('an item about another municipality’s effort is not drafted', async () => {
  const [effort] = await read((tx) =>
    tx.rows<{ id: string }>(sql`select id from implementation.effort limit 1`),
  )
  await changing(house.owner, null, (tx) =>
    tx.run(sql`update platform.municipality set joined_at = now() where id = ${fjordby}`),
  )
  const asked = {
    kind: 'effort',
    effortId: effort?.id ?? '',
    committee: '',
    meetingDay: null,
    author: '',
    language: 'da',
  } as const
  const drafted = changing(house.house.database, fjordby, (tx) =>
    draftItem(tx, { accountId: null, name: 'test' }, asked, today),
  )
  expect((await refusalOf(drafted)).reason).not.toBe(effortRefusals.notYourEffort)
  expect((await refusalOf(drafted)).reason.status).toBe(404)
})

test('the Word file of a frozen item carries its title and can be opened as a package', async () => {
  const { document } = await read(async (tx) => documentOf(tx, await named('Gå-', tx), today))
  const word = Buffer.from(await renderDocx(document))
  expect(word.subarray(0, 2).toString()).toBe('PK')
  expect(word.includes('word/document.xml')).toBe(true)
})

function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  return renderPdf(document, { root: projectRoot, cacheFolder })
}
