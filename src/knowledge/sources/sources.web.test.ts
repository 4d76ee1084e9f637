import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { changing } from '../../platform/tenancy/index.ts'
import { fetchingFor } from './actions-answers.ts'
import { keepFile } from './actions-recipes.ts'
import { sourceCommands } from './cli.ts'
import { refreshWhatWaits } from './jobs.ts'

let here: TestHouse
let anne: string
let per: string
beforeAll(async () => {
  here = await havbyHouse()
  anne = await here.signIn('anne.kjaer@havby.example')
  per = await here.signIn('per.dahl@havby.example')
}, 60_000)
afterAll(() => here.close())

const text = async (path: string, cookie: string) => (await here.get(path, cookie)).text()
const plainText = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')

describe('the pages of sources', () => {
  test('list every source with publisher, licence, state and when it was fetched, in both languages', async () => {
    const page = plainText(await text('/kilder', anne))
    for (const words of [
      'Folketal i kommunerne',
      'Danmarks Statistik',
      'CC BY 4.0',
      'Må ikke hentes: api.statbank.dk',
      'Venter på en fil',
      'Opdigtet folketal',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('Ny kilde')
    expect(plainText(await text('/kilder?sprog=en', per))).toContain('New source')
    await text('/kilder?sprog=da', per)
  })

  test('say how a table becomes a figure, and what came of running it', async () => {
    const page = plainText(await text('/kilder/opdigtet-folketal', anne))
    expect(page).toContain('Tallene kommer fra en fil, der lægges op her')
    expect(page).toContain('0 nye, 2 ændrede, 10 uændrede')
    expect(page).not.toContain('Hent nu')
    expect(plainText(await text('/kilder/borgere-65-plus', anne))).toContain(
      'Tælleren er ALDER = 65–125. Nævneren er ALDER = IALT.',
    )
  })

  test('show what a recipe gives before anything is stored', async () => {
    const page = plainText(await text('/kilder/opdigtet-folketal/proeve', anne))
    expect(page).toContain('0 nye, 0 ændrede, 12 uændrede')
    expect(page).toContain('20.715')
    expect(plainText(await text('/kilder/folketal/proeve', anne))).toContain(
      'Der er intet gemt svar fra https://api.statbank.dk/v1/tableinfo',
    )
  })

  test('show what was revised, and which report used the figure as it was', async () => {
    const page = plainText(await text('/kilder/revisioner', anne))
    expect(page).toContain('Opdigtet rettelse af runden 2017')
    expect(page).toMatch(/Sundhed og forebyggelse i Havby: status \d{4}/)
    expect(page).toMatch(/17,8\s%\s+17,6\s%/)
    const address =
      /\/kilder\/revisioner\/[0-9a-f-]{36}/.exec(await text('/kilder/opdigtet-folketal', anne))?.[0] ?? ''
    const one = plainText(await text(address, anne))
    expect(one).toContain('29.310')
    expect(one).toContain('29.352')
  })

  test.each(['/kilder/findes-ikke', '/kilder/revisioner/findes-ikke', '/kilder/findes-ikke/proeve'])(
    '%s is not there',
    async (path) => {
      expect((await here.get(path, anne)).status).toBe(404)
    },
  )
})

describe('an administrator', () => {
  const fields = {
    id: 'unge',
    titelDa: 'Unge',
    titelEn: 'Young',
    omDa: 'Hvor mange unge.',
    omEn: 'How many young.',
    udgiver: 'Danmarks Statistik',
    licens: 'CC BY 4.0',
    side: 'https://www.statistikbanken.dk/FOLK1A',
    hvorfra: 'file',
    tabel: '',
    adresse: '',
    sted: 'kommune',
    tid: 'tid',
    filtre: 'slags = antal',
    tal: 'value',
    taeller: '',
    naevner: '',
    gange: '1',
    grupper: '',
    steder: ['municipality'],
    fra: '',
    kun: '',
    mindst: '',
    indikator: 'folketal',
    hvorTit: 'never',
    navnDa: '',
    navnEn: '',
    fundDa: '',
    fundEn: '',
    maalerDa: '',
    maalerEn: '',
    enhed: 'percent',
    retning: 'none',
    decimaler: '1',
    mindsteTal: '0',
    stoersteTal: '100',
  }

  test('writes a recipe, and is told beside the field what is wrong with it', async () => {
    const wrong = await here.post(
      '/kilder',
      { ...fields, filtre: 'slags antal', side: 'http://x', indikator: 'ukendt' },
      per,
    )
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Linje 1 kan ikke læses')
    expect(page).toContain('id="side-error"')
    expect(page).toContain('slags antal')
    expect((await here.post('/kilder', fields, per)).headers.get('location')).toBe('/kilder/unge')
    expect((await here.post('/kilder', fields, per)).status).toBe(422)
    expect((await here.post('/kilder', { ...fields, id: 'ny' }, per)).status).toBe(422)
  })

  test('sees both versions when somebody else saved first', async () => {
    const { id: _, ...recipe } = fields
    expect(
      (await here.post('/kilder/unge/opskrift', { ...recipe, _version: '1', titelDa: 'De unge' }, per))
        .status,
    ).toBe(303)
    const stale = await here.post(
      '/kilder/unge/opskrift',
      { ...recipe, _version: '1', titelDa: 'Ungdom' },
      per,
    )
    expect(stale.status).toBe(409)
    const page = await stale.text()
    expect(page).toContain('De unge')
    expect(page).toContain('Ungdom')
  })

  test('uploads a file, sees what it gives, asks for it to be stored, and the job stores it', async () => {
    const broken = new File(['{"value": ['], 'x.json')
    expect((await here.post('/kilder/unge/fil', { fil: broken }, per)).status).toBe(422)
    const file = new File(['kommune;tid;slags;tal\n9901;2025;antal;4100\n9902;2025;antal;..\n'], 'unge.csv')
    expect((await here.post('/kilder/unge/fil', { fil: file }, per)).headers.get('location')).toBe(
      '/kilder/unge/proeve',
    )
    expect(plainText(await text('/kilder/unge/proeve', per))).toContain('2 nye, 0 ændrede, 0 uændrede')
    expect((await here.post('/kilder/unge/hentning', { slags: 'refresh' }, per)).status).toBe(303)
    expect(plainText(await text('/kilder/unge', per))).toContain('Venter på at blive hentet')
    await refreshWhatWaits(here.house, fetchingFor(here.house, here.house.database))
    expect(plainText(await text('/kilder/unge', per))).toContain('2 nye, 0 ændrede, 0 uændrede')
  })

  test('writes a recipe of two tables, gives each its file, and sees the share of one in the other', async () => {
    const { hvorfra: _, ...same } = fields
    const two = {
      ...same,
      id: 'to-tabeller',
      hvorfra: 'file',
      filtre: '',
      tal: 'share',
      gange: '100',
      indikator: 'rygning',
      hvorfra2: 'file',
      sted2: '',
      tid2: 'aar',
      filtre2: 'alder = I alt',
    }
    const lacking = await here.post('/kilder', two, per)
    expect(lacking.status).toBe(422)
    expect(await lacking.text()).toContain('id="sted2-error"')
    expect((await here.post('/kilder', { ...two, sted2: 'sted' }, per)).status).toBe(303)
    const form = await text('/kilder/to-tabeller/opskrift', per)
    expect(form).toMatch(/name="sted2"[^>]*value="sted"|value="sted"[^>]*name="sted2"/)
    expect(plainText(await text('/kilder/to-tabeller', per))).toContain('Tabel 2: læg filen op')
    const above = new File(['kommune;tid;tal\n9901;2025;50\n9902;2025;30\n'], 'tæller.csv')
    const below = new File(
      ['sted;aar;alder;tal\n9901;2025;I alt;400\n9901;2025;Unge;90\n9902;2025;I alt;300\n'],
      'nævner.csv',
    )
    await here.post('/kilder/to-tabeller/fil', { tabel: '0', fil: above }, per)
    expect(plainText(await text('/kilder/to-tabeller/proeve', per))).toContain('ikke er lagt op endnu')
    await here.post('/kilder/to-tabeller/fil', { tabel: '1', fil1: below }, per)
    const tried = plainText(await text('/kilder/to-tabeller/proeve', per))
    expect(tried).toContain('12,5')
    expect(tried).toContain('10,0')
    expect((await here.post('/kilder/to-tabeller/fil', { tabel: '1' }, per)).status).toBe(422)
  })

  test('is the only one of the municipality who may: a coordinator may not', async () => {
    for (const path of ['/kilder/ny', '/kilder/unge/opskrift'])
      expect((await here.get(path, anne)).status).toBe(403)
    expect((await here.post('/kilder/unge/hentning', { slags: 'refresh' }, anne)).status).toBe(403)
  })
})

describe('bin/pejling sources', () => {
  async function run(name: string, words: string[], options: Record<string, string> = {}) {
    let said = ''
    const command = sourceCommands.find((each) => each.name === name)
    await command?.run({
      house: here.house,
      owner: here.owner,
      words,
      options,
      by: { accountId: null, name: 'cli:test' },
      locale: 'en',
      connections: {} as never,
      say: (written) => {
        said += written
      },
    })
    return said
  }

  test('lists the sources and refreshes one from what is kept', async () => {
    expect(await run('sources list', [])).toMatch(
      /^folketal\tfolketal\tapi\.statbank\.dk\tevery quarter\t–\tNot fetched yet$/m,
    )
    expect(await run('sources refresh', ['opdigtet-folketal'], { 'dry-run': 'true' })).toContain(
      '0 new, 0 changed, 12 unchanged',
    )
    await changing(here.owner, nationalLevel, (tx) =>
      keepFile(
        tx,
        { accountId: null, name: 'cli:test' },
        {
          id: 'opdigtet-folketal',
          bytes: new TextEncoder().encode('kommune;tid;antal\n9901;2026;43121\n'),
          at: here.house.now(),
        },
      ),
    )
    expect(await run('sources refresh', ['opdigtet-folketal'])).toContain('0 new, 1 changed, 0 unchanged')
  })

  test('takes the files of a recipe of two tables', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pejling-'))
    const [file, denominator] = ['above.csv', 'below.csv'].map((name) => join(folder, name)) as [
      string,
      string,
    ]
    writeFileSync(file, 'kommune;tid;tal\n9901;2024;60\n')
    writeFileSync(denominator, 'sted;aar;alder;tal\n9901;2024;I alt;400\n')
    const said = await run('sources refresh', ['to-tabeller'], { file, denominator })
    rmSync(folder, { recursive: true })
    expect(said).toContain('1 new, 0 changed, 0 unchanged')
    await expect(run('sources refresh', [], { file })).rejects.toMatchObject({ message: 'cli.usage' })
  })

  test('asks nobody without leave, and ends in failure', async () => {
    await expect(run('sources refresh', ['folketal'])).rejects.toMatchObject({
      message: 'sources.hostNotAllowed',
    })
    await expect(run('sources refresh', [])).rejects.toMatchObject({ message: 'sources.someFailed' })
    await expect(run('sources refresh', ['folketal'], { offline: 'true' })).rejects.toMatchObject({
      message: 'sources.notKept',
    })
    await expect(run('sources tables', [])).rejects.toMatchObject({ message: 'sources.hostNotAllowed' })
  })
})
