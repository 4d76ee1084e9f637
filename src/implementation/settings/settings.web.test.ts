import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDay } from '../../../tests/support/house.ts'
import { type HavbyHouse, havbyHouse } from '../../../tests/support/told.ts'
import type { Demo } from '../../demo/cast.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { closeInstitution, reopenInstitution } from './actions-institutions.ts'
import { countSettings, settings, settingsFor } from './reads.ts'
import { districts, institutionReach, institutions } from './reads-institutions.ts'

const today = dayIn(testDay)
const when = { today, proofDays: 365 }
let town: HavbyHouse
let demo: Demo
let anne: string
let mette: string

beforeAll(async () => {
  town = await havbyHouse()
  demo = town.havby
  anne = await town.signIn('anne.kjaer@havby.example')
  mette = await town.signIn('mette.bak@havby.example')
}, 60_000)
afterAll(() => town.close())

const read = <T>(work: Parameters<typeof reading<T>>[2]) =>
  reading(town.house.database, demo.municipality, work)
const textOf = async (path: string, cookie: string) => (await town.get(path, cookie)).text()

async function settingCalled(title: string) {
  const [found] = await read((tx) => settings(tx, { search: title }, when))
  if (!found) throw new Error(`no setting is called ${title}`)
  return found
}

describe('the register', () => {
  test('counts the institutions where a food plan is in force: 14 of 22, the home Lyngholm among them', async () => {
    const plan = await settingCalled('Mad- og måltidsplan')
    expect([plan.reachCount, plan.reachTotal]).toEqual([14, 22])
    expect(await textOf(`/rammer/${plan.id}`, anne)).toContain('Botilbuddet Lyngholm')
  })

  test('finds by what is wanted, in Danish order', async () => {
    const rules = await read((tx) => settings(tx, { sort: 'rule' }, when))
    expect(rules.map(({ sort }) => sort)).toEqual(rules.map(() => 'rule'))
    const unseen = await read((tx) => settings(tx, { freshness: 'never-seen', sort: 'planning' }, when))
    expect(unseen.map(({ title }) => title)).toEqual(['Stier til hallen, der er lyse hele vejen'])
    const all = await read((tx) => settings(tx, {}, when))
    expect(all.at(-1)?.title).toBe('Åbent mødested i Pakhuset')
    expect(await read((tx) => settings(tx, { search: '100 %' }, when))).toEqual([])
  })

  test('gives the review what answers a recommendation, and how far each administration has come', async () => {
    const answering = await read((tx) => settingsFor(tx, 'kl-2024-1-1-2'))
    expect(answering).toHaveLength(2)
    const reach = await read((tx) => institutionReach(tx, 'kl-2024-1-1-2'))
    const social = reach.find(({ administrationId }) => administrationId === demo.administrations.social)
    expect(social).toMatchObject({ count: 2, total: 3 })
  })

  test('a closed institution leaves the reckoning and comes back when it opens', async () => {
    const lyngholm = (await read((tx) => institutions(tx))).find(
      ({ name }) => name === 'Botilbuddet Lyngholm',
    )
    const reach = async () => (await settingCalled('Mad- og måltidsplan')).reachCount
    await changing(town.house.database, demo.municipality, (tx) =>
      closeInstitution(tx, demo.actor('anne'), lyngholm?.id ?? '', today),
    )
    expect(await reach()).toBe(13)
    await changing(town.house.database, demo.municipality, (tx) =>
      reopenInstitution(tx, demo.actor('anne'), lyngholm?.id ?? ''),
    )
    expect(await reach()).toBe(14)
  })

  test('districts come with the one reached least first', async () => {
    const rows = await read((tx) => districts(tx))
    const shares = rows.map(({ people, peopleReached }) => peopleReached / people)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(rows.reduce((sum, row) => sum + row.institutions, 0)).toBe(22)
  })

  test('can be taken home as a spreadsheet', async () => {
    const answer = await town.get('/rammer/hent?form=csv&slags=rule', anne)
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(6)
    expect((await town.get('/rammer/hent?form=xlsx', anne)).headers.get('content-type')).toContain(
      'spreadsheetml',
    )
  })

  test('asks only those who may write to write', async () => {
    expect(await textOf('/rammer', mette)).toContain('href="/rammer/ny"')
    const politician = await town.signIn('birgit.holm@havby.example')
    expect(await textOf('/rammer', politician)).not.toContain('href="/rammer/ny"')
  })

  test('nobody else sees anything of it', async () => {
    await reading(town.house.database, '9902' as MunicipalityCode, async (tx) => {
      expect(await countSettings(tx, today)).toEqual({ settings: 0, confirmed: 0, linked: 0 })
      for (const table of ['setting', 'institution', 'setting_institution', 'setting_recommendation']) {
        expect(await tx.rows(sql`select 1 from ${sql.table(`implementation.${table}`)}`)).toEqual([])
      }
    })
  })
})

describe('a setting', () => {
  test('is written down with little, and says what comes next', async () => {
    const answer = await town.post('/rammer', { title: 'Frugt til alle møder', sort: 'practice' }, anne)
    expect(answer.status).toBe(303)
    const html = await textOf(answer.headers.get('location') ?? '', anne)
    expect(html).toContain('Aldrig set efter')
    expect(html).toContain('Ingen har set den efter endnu')
  })

  test('without a title is not stored, and says so beside the field', async () => {
    const answer = await town.post('/rammer', { title: '', sort: 'rule' }, anne)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="title-error"')
  })

  test('is seen in force by one press, and the press can be taken back', async () => {
    const before = await settingCalled('Frikvarter uden skærm')
    const answer = await town.post(`/rammer/${before.id}/bekraeftelse`, {}, mette)
    expect(answer.status).toBe(303)
    expect((await settingCalled('Frikvarter uden skærm')).lastSeenOn).toBe(today)
    await town.post(`/rammer/${before.id}/bekraeftelse`, { earlier: before.lastSeenOn ?? '' }, mette)
    expect((await settingCalled('Frikvarter uden skærm')).lastSeenOn).toBe(before.lastSeenOn)
  })

  test('an institution’s own sighting counts for the setting too', async () => {
    const setting = await settingCalled('Spørgsmålet om søvn')
    const place = /institutioner\/([^/"]+)\/bekraeftelse/.exec(
      await textOf(`/rammer/${setting.id}`, anne),
    )?.[1]
    await town.post(`/rammer/${setting.id}/institutioner/${place}/bekraeftelse`, {}, anne)
    expect((await settingCalled('Spørgsmålet om søvn')).lastSeenOn).toBe(today)
  })

  test('of another administration is not an editor’s to change', async () => {
    const setting = await settingCalled('Åbent mødested')
    expect((await town.get(`/rammer/${setting.id}/rediger`, mette)).status).toBe(403)
    expect((await town.post(`/rammer/${setting.id}/fjernelse`, {}, mette)).status).toBe(403)
  })

  test('saved by two at the very same moment shows the later one what the first has stored', async () => {
    const { id, version } = await settingCalled('En time ude')
    const save = (description: string, cookie: string) =>
      town.post(
        `/rammer/${id}`,
        {
          title: 'En time ude hver dag i dagtilbud',
          sort: 'routine',
          description,
          administration: demo.administrations.children ?? '',
          _version: String(version),
        },
        cookie,
      )
    const answers = await Promise.all([
      save('Annes i samme øjeblik', anne),
      save('Mettes i samme øjeblik', mette),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const late = await answers.find(({ status }) => status === 409)?.text()
    expect(late).toContain('Annes i samme øjeblik')
    expect(late).toContain('Mettes i samme øjeblik')
  })

  test('saved by two at once shows both and loses neither', async () => {
    const { id, version } = await settingCalled('En time ude')
    const typed = (description: string) => ({
      title: 'En time ude hver dag i dagtilbud',
      sort: 'routine',
      description,
      administration: demo.administrations.children ?? '',
      _version: String(version),
    })
    expect((await town.post(`/rammer/${id}`, typed('Annes ord'), anne)).status).toBe(303)
    const late = await town.post(`/rammer/${id}`, typed('Mettes ord'), mette)
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('Annes ord')
    expect(html).toContain('Mettes ord')
  })

  test('goes from the register and comes back', async () => {
    const { id } = await settingCalled('Legepladser uden røg')
    await town.post(`/rammer/${id}/fjernelse`, {}, anne)
    expect(await read((tx) => settings(tx, { search: 'Legepladser uden røg' }, when))).toEqual([])
    expect(await textOf(`/rammer/${id}`, anne)).toContain('Rammen er fjernet')
    await town.post(`/rammer/${id}/gendannelse`, {}, anne)
    expect((await settingCalled('Legepladser uden røg')).id).toBe(id)
  })

  test('with an address that is none cannot be found', async () => {
    expect((await town.get('/rammer/findes-ikke', anne)).status).toBe(404)
    expect((await town.get('/institutioner/findes-ikke', anne)).status).toBe(404)
  })
})

test('two institutions cannot have the same name', async () => {
  const answer = await town.post('/institutioner', { name: 'havby skole', arena: 'schools-clubs' }, anne)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('hedder havby skole')
})

test('every page of the register reads in both languages', async () => {
  const { id } = await settingCalled('Mad- og måltidsplan')
  const [institution] = await read((tx) => institutions(tx))
  for (const path of [
    '/rammer',
    '/rammer/ny',
    '/rammer/omraader',
    '/institutioner',
    `/rammer/${id}`,
    `/rammer/${id}/rediger`,
    `/institutioner/${institution?.id}`,
  ]) {
    for (const language of ['da', 'en']) {
      const answer = await town.get(`${path}?sprog=${language}`, anne)
      const html = await answer.text()
      expect([path, answer.status]).toEqual([path, 200])
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).not.toContain('undefined')
    }
  }
})
