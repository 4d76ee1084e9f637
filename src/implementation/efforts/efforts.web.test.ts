import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NeighboursHouse, neighboursHouse } from '../../../tests/support/told.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

const havby = '9901' as MunicipalityCode
let house: NeighboursHouse
let anne: string
let administrations: Record<string, string>

beforeAll(async () => {
  house = await neighboursHouse()
  administrations = house.havby.administrations
  anne = await house.signIn('anne.kjaer@havby.example')
}, 120_000)
afterAll(() => house?.close())

const text = async (path: string, cookie?: string) => (await house.get(path, cookie)).text()
const row = <Row>(query: ReturnType<typeof sql>) =>
  reading(house.house.database, havby, (tx) => tx.row<Row>(query))
const lastMail = () =>
  row<{ recipient: string; body: string }>(
    sql`select recipient, body from platform.mail order by created_at desc limit 1`,
  )
const linkIn = (body: string) => new URL(/https?:\S+\/svar\/\S+/.exec(body)?.[0] ?? '').pathname

async function newEffort(fields: Record<string, string | string[]> = {}, cookie = anne): Promise<string> {
  const answer = await house.post(
    '/indsatser',
    {
      title: 'Vandposter',
      kind: 'settings',
      scope: 'specific',
      ownerAccount: '',
      originKind: 'own',
      originId: '',
      administrationIds: administrations.health ?? '',
      ...fields,
    },
    cookie,
  )
  expect(answer.status).toBe(303)
  return answer.headers.get('location') as string
}

async function newAction(effort: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await house.post(
    `${effort}/handleplan`,
    {
      what: 'Spørg foreningen',
      how: '',
      ownerAccount: '',
      ownerName: 'Ruth Vang',
      ownerEmail: 'Ruth@forening.example',
      startsOn: '2026-11-01',
      dueOn: '01-12-2026',
      ...fields,
    },
    anne,
  )
  expect(answer.status).toBe(303)
  return `/handlinger/${(await row<{ id: string }>(sql`select id from implementation.action order by created_at desc limit 1`))?.id}`
}

it('leads from a recommendation over an effort and an action to a mailed link, one tap and a status', async () => {
  const form = await text('/indsatser/ny?anbefaling=kl-2024-3-3-2', anne)
  expect(form).toContain('name="originId" value="kl-2024-3-3-2"')
  const effort = await newEffort({
    title: 'Alkoholfri skole',
    originKind: 'recommendation',
    originId: 'kl-2024-3-3-2',
    recommendationIds: 'kl-2024-3-3-2',
  })
  expect(await text(effort, anne)).toContain('/anbefalinger/kl-2024-3-3-2')
  const action = await newAction(effort)
  expect(await text(`${effort}/handleplan`, anne)).toContain('Spørg foreningen')

  expect((await house.post(`${action}/spoergsmaal`, {}, anne)).status).toBe(303)
  const mail = await lastMail()
  expect(mail?.recipient).toBe('ruth@forening.example')
  const link = linkIn(mail?.body ?? '')
  const opened = await text(link)
  expect(opened).toContain('Spørg foreningen')
  expect(await text(action, anne)).toContain('Ingen har meldt om handlingen endnu')

  const tapped = await house.post(`${link}/faerdig`, { note: 'De kommer på mandag' })
  expect(tapped.headers.get('location')).toBe(link)
  expect(await text(link)).toContain('Tak for dit svar')
  const after = await text(action, anne)
  expect(after).toContain('De kommer på mandag')
  expect(after).toContain('med et link i en mail')
})

describe('a mailed link', () => {
  async function aLink(): Promise<{ link: string; action: string }> {
    const action = await newAction(await newEffort())
    await house.post(`${action}/spoergsmaal`, {}, anne)
    return { action, link: linkIn((await lastMail())?.body ?? '') }
  }

  it('answers once: the second tap is refused and nothing is written', async () => {
    const { link, action } = await aLink()
    await house.post(`${link}/i-gang`, { note: '' })
    expect((await house.post(`${link}/faerdig`, { note: '' })).status).toBe(410)
    const reports = await row<{ n: number }>(
      sql`select count(*) as n from implementation.action_status where action_id = ${action.split('/')[2]}`,
    )
    expect(reports?.n).toBe(1)
  })

  it('of two taps at the same moment one wins', async () => {
    const { link } = await aLink()
    const answers = await Promise.all([
      house.post(`${link}/i-gang`, { note: '' }),
      house.post(`${link}/faerdig`, { note: '' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
  })

  it('is worth nothing when it has expired, was made for something else, or names another municipality', async () => {
    const { link } = await aLink()
    const elsewhere = link.replace('/9901.', '/9902.')
    expect((await house.get(elsewhere)).status).toBe(410)
    expect((await house.post(`${elsewhere}/faerdig`, { note: '' })).status).toBe(410)
    const calendar = /\/kalender\/([^.]+\.[^.]+)\.ics/.exec(
      await (await house.post('/min-plan/kalender', {}, anne)).text(),
    )?.[1]
    expect((await house.get(`/kalender/${calendar}.ics`)).status).toBe(200)
    expect((await house.get(`/svar/${calendar}`)).status).toBe(410)
    expect((await house.get(`/kalender/${link.split('/')[2]}.ics`)).status).toBe(404)
    await changing(house.house.database, havby, (tx) =>
      tx.run(
        sql`update platform.token set expires_at = now() - interval '1 minute' where purpose = 'report-status'`,
      ),
    )
    expect((await house.get(link)).status).toBe(410)
    expect((await house.post(`${link}/faerdig`, { note: '' })).status).toBe(410)
  })

  it('refuses another answer than the three, and a form that is not its own', async () => {
    const { link } = await aLink()
    expect((await house.post(`${link}/slet`, { note: '' })).status).toBe(410)
    expect((await house.post(`${link}/faerdig`, { note: '', action: 'x' })).status).toBe(410)
  })
})

it('a calendar shows one’s own deadlines until its address is stopped', async () => {
  const page = await (await house.post('/min-plan/kalender', {}, anne)).text()
  const address = /\/kalender\/\S+?\.ics/.exec(page)?.[0] as string
  const feed = await (await house.get(address)).text()
  expect(feed).toContain('SUMMARY:Fortæl om turene dér')
  expect(feed).not.toContain('Find turledere')
  expect(feed).toContain('DTSTART;VALUE=DATE:')
  await house.post('/min-plan/kalender/lukning', {}, anne)
  expect((await house.get(address)).status).toBe(404)
})

it('a stale save shows both versions, stores nothing, and can be kept', async () => {
  const effort = await newEffort({ title: 'Skygge' })
  const part = `${effort}/rediger/dilemma`
  const answers = { inconvenienced: '', interest: '', cost: '', ourAnswer: '', alternative: '' }
  expect(
    (await house.post(part, { ...answers, inconvenienced: 'Driftsfolkene', _version: '0' }, anne)).status,
  ).toBe(303)
  const stale = await house.post(part, { ...answers, inconvenienced: 'Forældrene', _version: '0' }, anne)
  expect(stale.status).toBe(409)
  const page = await stale.text()
  expect(page).toContain('Driftsfolkene')
  expect(page).toContain('Forældrene')
  expect(await text(effort, anne)).not.toContain('Forældrene')
  expect(
    (await house.post(part, { ...answers, inconvenienced: 'Forældrene', _version: '1' }, anne)).status,
  ).toBe(303)
  expect(await text(effort, anne)).toContain('Forældrene')
})

it('a deadline before the start is said beside its field, and nothing typed is lost', async () => {
  const effort = await newEffort()
  const answer = await house.post(
    `${effort}/handleplan`,
    {
      what: 'Noget langt ude i fremtiden',
      how: '',
      ownerAccount: '',
      startsOn: '2026-12-10',
      dueOn: '2026-12-01',
    },
    anne,
  )
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Fristen ligger før starten')
  expect(page).toContain('Noget langt ude i fremtiden')
})

it('an effort moves, warns when its administration has too much at once, and the move can be undone', async () => {
  const effort = await newEffort({
    title: 'Søvn på skoleskemaet',
    ownerAccount:
      (
        await row<{ id: string }>(
          sql`select id from platform.account where email = 'anne.kjaer@havby.example'`,
        )
      )?.id ?? '',
  })
  const moved = await house.post(`${effort}/afproevning`, {}, anne)
  const notice = JSON.parse(
    decodeURIComponent(/besked=([^;]+)/.exec(moved.headers.getSetCookie().join(';'))?.[1] ?? ''),
  ) as { text: string; undo: { action: string; fields: Record<string, string> } }
  expect(notice.text).toContain('Sundhed og forebyggelse har nu')
  expect((await house.post(notice.undo.action, notice.undo.fields, anne)).status).toBe(303)
  expect(await text(effort, anne)).toContain('Begynd at afprøve')
  expect((await house.post(notice.undo.action, notice.undo.fields, anne)).status).toBe(409)
})

describe('who may', () => {
  it('an editor changes only what their own administration takes part in', async () => {
    const mette = await house.signIn('mette.bak@havby.example')
    const effort = await newEffort({ administrationIds: administrations.culture ?? '' })
    expect((await house.get(`${effort}/rediger`, mette)).status).toBe(403)
    expect((await house.post(`${effort}/handleplan`, { what: 'Noget' }, mette)).status).toBe(403)
    const outside = await house.post(
      '/indsatser',
      {
        title: 'Andres',
        kind: 'offer',
        scope: 'specific',
        ownerAccount: '',
        originKind: 'own',
        originId: '',
        administrationIds: administrations.culture ?? '',
      },
      mette,
    )
    expect(outside.status).toBe(422)
  })

  it('somebody outside finds nothing of what is not theirs, and sees no dilemma where something is', async () => {
    const ali = await house.signIn('ali.yilmaz@havby-if.example')
    const list = await text('/indsatser', ali)
    expect(list).toContain('Gå-fællesskaber i alle bydele')
    expect(list).not.toContain('Røgfri skoletid')
    const walks = /\/indsatser\/[0-9a-f-]{36}/.exec(list)?.[0] as string
    const own = await text(walks, ali)
    expect(own).not.toContain('Hvem er det til besvær for')
    expect(await text(`${walks}/handleplan`, ali)).not.toContain('Læg ruterne')
    const other = /\/indsatser\/[0-9a-f-]{36}(?="[^>]*>Røgfri)/.exec(
      await text('/indsatser', anne),
    )?.[0] as string
    expect((await house.get(other, ali)).status).toBe(404)
    expect((await house.get(`${other}/handleplan`, ali)).status).toBe(404)
    expect((await house.get('/indsatser/regneark.csv', ali)).status).toBe(403)
  })

  it('a politician reads and changes nothing, and nobody comes in without signing in', async () => {
    const birgit = await house.signIn('birgit.holm@havby.example')
    const list = await text('/indsatser', birgit)
    expect(list).toContain('Røgfri skoletid')
    expect(list).not.toContain('Opret indsats')
    expect((await house.get('/indsatser/ny', birgit)).status).toBe(403)
    expect((await house.get('/indsatser')).status).toBe(303)
  })
})
