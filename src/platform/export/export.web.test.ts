import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { peopleOf } from '../auth/testing/people.ts'
import { exportCommands } from './cli.ts'
import { isSecretColumn } from './tables.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const canary = 'kanariefugl-fra-fjordby'

describe('the export of all own data', () => {
  let here: TestHouse
  let files: Map<string, string>
  beforeAll(async () => {
    here = await testHouse()
    await peopleOf(here, havby)
    await peopleOf(here, fjordby, canary)
    const answer = await here.post(
      '/administration/eksport',
      {},
      await here.signIn('anne.kjaer@havby.example'),
    )
    expect(answer.headers.get('content-type')).toBe('application/zip')
    files = await unzip(Buffer.from(await answer.arrayBuffer()))
  }, 60_000)
  afterAll(() => here.close())

  test('holds every table with rows of a municipality twice, and nothing of the neighbour', async () => {
    const { rows } = await here.fresh.superuser.pool.query<{ name: string }>(`
      select table_schema || '.' || table_name as name from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where column_name = 'municipality_id' and table_type = 'BASE TABLE'
        and table_schema in ('platform', 'knowledge', 'policy', 'implementation', 'followup')`)
    const expected = rows
      .map(({ name }) => name)
      .filter(
        (name) =>
          !['platform.sign_in_name', 'platform.idempotency', 'knowledge.protected_count'].includes(name),
      )
    const exported = [...files.keys()]
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice('tabeller/'.length, -'.json'.length))
    expect(exported.sort()).toEqual(expected.sort())
    expect(expected.length).toBeGreaterThan(10)
    for (const [name, text] of files) {
      expect(text.includes(canary), name).toBe(false)
      if (name.endsWith('.json'))
        for (const row of JSON.parse(text)) expect(row.municipality_id, name).toBe(havby)
    }
    expect(
      JSON.parse(files.get('tabeller/platform.account.json') ?? '[]').map(
        (account: { name: string }) => account.name,
      ),
    ).toContain('Anne Kjær')
    expect(files.get('tabeller/platform.account.csv')).toContain('anne.kjaer@havby.example')
    expect(files.get('README.txt')).toContain('platform.account: 10')
  })

  test('holds no column that could open anything', () => {
    for (const [name, text] of files) {
      if (!name.endsWith('.csv')) continue
      const headers = (text.split('\r\n')[0] ?? '').replace('\ufeff', '').split(';')
      expect(
        headers.filter((header) => /hash|secret|password|public_key/.test(header)),
        name,
      ).toEqual([])
    }
    expect([...files.values()].join('')).not.toContain('$argon2id$')
    expect(isSecretColumn('followup.invitation', 'link_secret')).toBe(true)
    expect(isSecretColumn('platform.mail', 'body')).toBe(true)
    expect(isSecretColumn('platform.mail', 'subject')).toBe(false)
  })

  test('is written in the audit trail and in the access log', async () => {
    const { rows } = await here.fresh.superuser.pool.query(`
      select by_name, municipality_id from platform.event where kind = 'municipality-exported'
      union all select by_name, municipality_id from platform.access_log where purpose = 'Hentning af alle kommunens data'`)
    expect(rows).toEqual([
      { by_name: 'Anne Kjær', municipality_id: havby },
      { by_name: 'Anne Kjær', municipality_id: havby },
    ])
  })

  test('is not for those whose task it is not', async () => {
    const cookie = await here.signIn('mette.bak@havby.example')
    expect((await here.get('/administration/eksport', cookie)).status).toBe(403)
    expect((await here.post('/administration/eksport', {}, cookie)).status).toBe(403)
    expect((await here.post('/administration/eksport', {})).headers.get('location')).toMatch(/^\/log-ind/)
  })

  test('can be written by a command, but never over a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pejling-export-'))
    const out = join(folder, 'havby.zip')
    const call = {
      house: here.house,
      owner: here.owner,
      connections: here.fresh.connections,
      words: [],
      options: { municipality: havby, out },
      by: { accountId: null, name: 'cli:test' },
      locale: 'en' as const,
      say: () => {},
    }
    const [command] = exportCommands
    await command?.run(call)
    expect([...(await unzip(await readFile(out))).keys()].sort()).toEqual([...files.keys()].sort())
    await expect(command?.run(call)).rejects.toThrow('export.cannotWrite')
    await rm(folder, { recursive: true })
  })
})

function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault)
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          files.set(entry.fileName, Buffer.concat(parts).toString('utf8'))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
