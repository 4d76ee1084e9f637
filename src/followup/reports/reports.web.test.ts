import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { fjordbyMark, neighboursHouse } from '../../../tests/support/told.ts'
import type { CommandCall } from '../../platform/cli/index.ts'
import { reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { reportCommands } from './cli.ts'
import type { ItemSummary } from './item.ts'
import { items } from './reads.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
let house: TestHouse
let folder: string
let anne: string
let birgit: string

beforeAll(async () => {
  house = await neighboursHouse()
  folder = await mkdtemp(join(tmpdir(), 'reports-web-'))
  house.house.dataFolder = folder
  anne = await house.signIn('anne.kjaer@havby.example')
  birgit = await house.signIn('birgit.holm@havby.example')
}, 180_000)
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

async function itemOf(municipality: MunicipalityCode, beginning: string): Promise<ItemSummary> {
  const found = (await reading(house.house.database, municipality, (tx) => items(tx))).find(({ title }) =>
    title.startsWith(beginning),
  )
  if (!found) throw new Error(`no item begins with ${beginning}`)
  return found
}

async function page(path: string, cookie?: string): Promise<{ status: number; text: string }> {
  const answer = await house.get(path, cookie)
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') }
}

describe('the preview of a draft', () => {
  test('marks the sentence with a number nobody can trace, where it stands and beside it, and no other', async () => {
    const { id } = await itemOf(havby, 'Madplanerne')
    const { text } = await page(`/rapporter/${id}`, anne)
    expect(text).toContain('»14 af 22 steder har en madplan i dag.« har et tal uden kilde.')
    expect(text).toContain(`/rapporter/${id}/rediger#shortCase`)
    expect(text.match(/har et tal uden kilde/g)).toHaveLength(1)
  })

  test('is not there for a politician, who finds the frozen item', async () => {
    const [draft, frozen] = [await itemOf(havby, 'Madplanerne'), await itemOf(havby, 'Gå-')]
    expect((await page(`/rapporter/${draft.id}`, birgit)).status).toBe(404)
    expect((await page(`/rapporter/${draft.id}/sag.pdf`, birgit)).status).toBe(404)
    expect((await page('/rapporter', birgit)).text).not.toContain('Madplanerne')
    expect((await page('/opfoelgning', birgit)).text).not.toContain('Madplanerne')
    expect((await page(`/rapporter/${frozen.id}`, birgit)).status).toBe(200)
  })
})

describe('an item', () => {
  test('is drafted about an effort, gets a figure put in without script, and is frozen and published', async () => {
    const efforts = await page('/rapporter/ny', anne)
    const effort = /<option value="([0-9a-f-]{36})"[^>]*>Fritidsjob/.exec(efforts.text)?.[1] ?? ''
    const asked = {
      kind: 'effort',
      effort,
      committee: 'Beskæftigelsesudvalget',
      meetingDay: '3-12-2026',
      author: 'Anne Kjær',
      language: 'da',
    }
    const drafted = await house.post('/rapporter', asked, anne)
    expect(drafted.status).toBe(303)
    const at = drafted.headers.get('location') ?? ''
    const form = {
      title: 'Ti fritidsjob er på vej',
      committee: 'Beskæftigelsesudvalget',
      meetingDay: '3-12-2026',
      author: 'Anne Kjær',
      purpose: 'Udvalget får status.',
      decisions: 'tager status til efterretning',
      shortCase: 'Færdige er',
      dilemma: '',
      economy: '',
      furtherProcess: '',
    }
    const inserted = await house.post(
      at,
      { ...form, _version: '1', _insert: 'shortCase', '_figure-shortCase': 'handlinger-faerdige' },
      anne,
    )
    expect(inserted.headers.get('location')).toBe(`${at}/rediger#shortCase`)
    expect((await page(`${at}/rediger`, anne)).text).toContain('Færdige er {{tal:handlinger-faerdige}}')
    expect((await page(at, anne)).text).toContain('Færdige er 0 af 1')
    const stale = await house.post(at, { ...form, shortCase: 'Noget andet', _version: '1' }, anne)
    expect(stale.status).toBe(409)
    expect((await house.post(`${at}/fastfrysning`, { _version: '2' }, anne)).status).toBe(303)
    expect((await page(`/o/9901/sager/${at.split('/').pop()}`)).status).toBe(404)
    expect((await house.post(`${at}/offentliggoerelse`, {}, anne)).status).toBe(303)
    const shown = await page(`/o/9901/sager/${at.split('/').pop()}`)
    expect(shown.text).toContain('Ti fritidsjob er på vej')
    expect(shown.text).not.toContain('<script')
  })

  test('cannot be about an effort without one, and what was typed is still there', async () => {
    const answer = await house.post(
      '/rapporter',
      { kind: 'effort', effort: '', committee: 'Mit udvalg', meetingDay: '', author: '', language: 'da' },
      anne,
    )
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('Vælg den indsats, sagen handler om')
    expect(text).toContain('value="Mit udvalg"')
  })

  test('is written by the coordinator and leaders only', async () => {
    const mette = await house.signIn('mette.bak@havby.example')
    const { id } = await itemOf(havby, 'Madplanerne')
    expect((await page(`/rapporter/${id}`, mette)).text).not.toContain('/rediger')
    expect((await page(`/rapporter/${id}/rediger`, mette)).status).toBe(403)
    expect(
      (await house.post(`/rapporter/${id}/fastfrysning`, { _version: '2', accept: 'yes' }, mette)).status,
    ).toBe(403)
  })

  test('is fetched as PDF and as a Word file under a name that says what it is', async () => {
    const { id } = await itemOf(havby, 'Gå-')
    const [pdf, word] = [
      await house.get(`/rapporter/${id}/sag.pdf`, birgit),
      await house.get(`/rapporter/${id}/sag.docx`, birgit),
    ]
    expect(pdf.headers.get('content-disposition')).toContain('gaa-faellesskaberne')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

test('every reference in an item opens: source, definition, date, method, and whether the uncertainty is known', async () => {
  const { id } = await itemOf(havby, 'Gå-')
  const links = [
    ...new Set(
      [
        ...(await page(`/rapporter/${id}`, anne)).text.matchAll(
          /href="[^"]*(\/rapporter\/[^"]*\/tal\/[^"]+)"/g,
        ),
      ].map(([, href]) => href ?? ''),
    ),
  ]
  expect(links.length).toBeGreaterThan(8)
  for (const link of links) {
    const { status, text } = await page(link, anne)
    expect(status).toBe(200)
    for (const label of ['Kilde', 'Hvad tallet dækker', 'Sådan er det lavet', 'Usikkerhed', 'Hentet'])
      expect(text).toContain(`<dt>${label}</dt>`)
  }
})

describe('what everybody can read', () => {
  test('is what was published by the municipality in the address, and nothing of its neighbour’s', async () => {
    const [ours, theirs] = [await itemOf(havby, 'Sundhed og'), await itemOf(fjordby, 'Sundhed og')]
    const open = await page(`/o/9901/sager/${ours.id}`)
    expect(open.text).toContain('Tal og kilder')
    expect(open.text).toContain('class="demo-line"')
    expect((await page(`/o/9902/sager/${ours.id}`)).status).toBe(404)
    expect((await page(`/o/9901/sager/${theirs.id}`)).status).toBe(404)
    const list = (await page('/o/9901/sager')).text
    expect(list).toContain(ours.id)
    expect(list).not.toContain(fjordbyMark)
  })

  test('is never a draft, nor a frozen item that nobody has published', async () => {
    const [draft, frozen] = [await itemOf(havby, 'Madplanerne'), await itemOf(havby, 'Gå-')]
    expect((await page(`/o/9901/sager/${draft.id}`)).status).toBe(404)
    expect((await page(`/o/9901/sager/${frozen.id}`)).status).toBe(404)
  })

  test('goes away when it is taken down', async () => {
    const { id } = await itemOf(havby, 'Sundhed og')
    await house.post(`/rapporter/${id}/nedtagning`, {}, anne)
    expect((await page(`/o/9901/sager/${id}`)).status).toBe(404)
  })
})

describe('report committee', () => {
  const [command] = reportCommands
  const run = async (options: Record<string, string>) => {
    const said: string[] = []
    const call = {
      house: house.house,
      owner: house.owner,
      words: [],
      options,
      by: { accountId: null, name: 'cli:test' },
      locale: 'en' as const,
      say: (text: string) => void said.push(text),
    }
    await command?.run(call as unknown as CommandCall)
    return said.join('')
  }

  test('writes the whole picture of the demo’s municipality as a PDF with the compass in it, and says where', async () => {
    const out = join(folder, 'billede.pdf')
    expect(await run({ out })).toBe(`${out}\n`)
    const source = (await readFile(out)).toString('latin1')
    expect(source.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
    expect(/\/Alt [(<]/.test(source)).toBe(true)
  })

  test('writes an item about one effort as a Word file, by its title', async () => {
    const out = join(folder, 'sag.docx')
    await run({ out, municipality: '9901', effort: 'gå-fællesskaber i alle bydele' })
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
  })

  test.each([
    ['a municipality that does not work here', { municipality: '0101' }, 'municipalityUnknown'],
    ['something that is no municipality', { municipality: 'Havby' }, 'municipalityUnknown'],
    ['an effort that is not there', { effort: 'Noget andet' }, 'effortUnknown'],
    [
      'an effort of the neighbour’s',
      { municipality: '9901', effort: `Gå-fællesskaber i alle bydele ${fjordbyMark}` },
      'effortUnknown',
    ],
  ])('refuses %s, and writes nothing', async (_, options, reason) => {
    const out = join(folder, 'intet.pdf')
    expect((await refusalOf(run({ out, ...options }))).reason.key).toBe(reason)
    expect(existsSync(out)).toBe(false)
  })

  test('refuses a file of another sort', async () => {
    expect((await refusalOf(run({ out: join(folder, 'sag.txt') }))).reason.key).toBe('usage')
  })
})
