import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { fjordbyMark, neighboursHouse } from '../../../tests/support/told.ts'
import { reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { recommendations } from './reads.ts'

const _havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode

describe('the catalogue’s pages', () => {
  let house: TestHouse
  let anne: string
  let mette: string
  beforeAll(async () => {
    house = await neighboursHouse()
    anne = await house.signIn('anne.kjaer@havby.example')
    mette = await house.signIn('mette.bak@havby.example')
  }, 120_000)
  afterAll(() => house.close())
  const page = async (path: string, cookie = anne) => {
    const answer = await house.get(path, cookie)
    return { status: answer.status, html: await answer.text() }
  }

  it('list everything, narrowed by the address, the word and a slip of the keyboard', async () => {
    expect((await page('/anbefalinger')).html).toContain('100 anbefalinger')
    const narrowed = await page('/anbefalinger?slags=settings&fagomraade=technical&sort=kind')
    expect(narrowed.html).toContain('Rammer først er slået til')
    expect(narrowed.html).not.toContain('Gør rygestoptilbuddene kendt')
    const slip = await page('/anbefalinger?q=rygnig')
    expect(slip.html).toContain('Vi fandt ikke »rygnig« og viser i stedet »rygning«.')
    expect((await page('/soeg?q=ensomhed')).html).toContain('ting om »ensomhed«')
  })

  it.each([
    '/viden',
    '/anbefalinger/kl-2024-1-2-1',
    '/anbefalinger/kl-2024-1-2-1/kort?felt=central',
    '/anbefalinger/stopliste',
    '/anbefalinger/udgaver',
    '/anbefalinger/udgaver/sammenligning?fra=sst-2012&til=sst-2018',
    '/eksempler',
    '/eksempler/copenhagen-structural-prevention',
  ])('%s opens, and says nothing of Fjordby’s own', async (path) => {
    const { status, html } = await page(path)
    expect(status).toBe(200)
    expect(html).not.toContain(fjordbyMark)
  })

  it('put KL’s recommendation to look critically in front of the offers on thin evidence', async () => {
    const { html } = await page('/anbefalinger/stopliste')
    expect(html).toContain('/anbefalinger/kl-2024-1-2-2')
    expect(html).toContain('Hold kostkurset på biblioteket fire gange om året')
  })

  it('let a coordinator write, amend, take out and put back a recommendation of the municipality’s own', async () => {
    const form = {
      statement: 'Byg en cykelsti til Nørre Skole',
      kind: 'settings',
      strength: 'decides',
      fields: ['technical'],
      targetGroups: ['school-children'],
      forHealth_technical: 'I gør det trygt at cykle.',
    }
    const written = await house.post('/anbefalinger/ny', form, anne)
    expect(written.status).toBe(303)
    const address = written.headers.get('location') ?? ''
    expect((await page(address)).html).toContain('I gør det trygt at cykle.')
    const amended = await house.post(
      `${address}/rediger`,
      { ...form, statement: 'Byg cykelstier til alle skoler', _version: '1' },
      anne,
    )
    expect(amended.status).toBe(303)
    expect((await page(address)).html).toContain('Byg en cykelsti til Nørre Skole')
    expect((await house.post(`${address}/rediger`, { ...form, _version: '1' }, anne)).status).toBe(409)
    expect((await house.post(`${address}/udtagelse`, {}, anne)).status).toBe(303)
    expect((await page('/anbefalinger?samling=own')).html).not.toContain('Byg cykelstier til alle skoler')
    expect((await house.post(`${address}/genoptagelse`, {}, anne)).status).toBe(303)
    expect((await page('/anbefalinger?samling=own')).html).toContain('Byg cykelstier til alle skoler')
  })

  it('say beside the field what is missing, and keep what was typed', async () => {
    const answer = await house.post(
      '/anbefalinger/ny',
      { statement: '', explanation: 'Vi glemte noget', kind: 'settings' },
      anne,
    )
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('href="#statement"')
    expect(html).toContain('Vi glemte noget')
  })

  it('let only the coordinator write, and hide others’ own as if they were not there', async () => {
    expect((await house.post('/anbefalinger/ny', { statement: 'Nej' }, mette)).status).toBe(403)
    expect((await page('/anbefalinger/indlaes', mette)).status).toBe(403)
    const [theirs] = await reading(house.house.database, fjordby, (tx) => recommendations(tx, { own: true }))
    expect((await page(`/anbefalinger/${theirs?.id}`)).status).toBe(404)
    expect((await house.post(`/anbefalinger/${theirs?.id}/rediger`, { _version: '1' }, anne)).status).toBe(
      404,
    )
  })

  it('show what was raised with the state and take the answer when it comes', async () => {
    expect((await page('/anbefalinger/kl-2024-1-1-4')).html).toContain(
      'KL har taget ønsket om højere priser med',
    )
    const noted = await house.post(
      '/anbefalinger/kl-2024-1-1-10/henvendelser',
      { raisedWith: 'Ministeriet', raisedOn: '2026-03-02', answer: '', answeredOn: '' },
      anne,
    )
    expect(noted.status).toBe(303)
    const { html } = await page('/anbefalinger/kl-2024-1-1-10')
    const address = html.match(/\/henvendelser\/[0-9a-f-]+/)?.[0] ?? ''
    const early = await house.post(
      address,
      {
        _version: '1',
        raisedWith: 'Ministeriet',
        raisedOn: '2026-03-02',
        answer: 'Nej',
        answeredOn: '2026-03-01',
      },
      anne,
    )
    expect(early.status).toBe(422)
    const answered = await house.post(
      address,
      {
        _version: '1',
        raisedWith: 'Ministeriet',
        raisedOn: '2026-03-02',
        answer: 'Det overvejes',
        answeredOn: '2026-04-01',
      },
      anne,
    )
    expect(answered.status).toBe(303)
    expect((await page('/anbefalinger/kl-2024-1-1-10')).html).toContain('Det overvejes')
    expect(
      (
        await house.post(
          '/anbefalinger/kl-2024-1-2-1/henvendelser',
          { raisedWith: 'Nogen', raisedOn: '2026-03-02' },
          anne,
        )
      ).status,
    ).toBe(422)
  })

  it('show what a file would change before anything is stored, and store it on one press', async () => {
    const file = new File(['statement_da;kind\nSæt bænke op ved stationen;Rammer\n'], 'egne.csv')
    const uploaded = await house.post('/anbefalinger/indlaes', { file }, anne)
    expect(uploaded.status).toBe(303)
    const address = uploaded.headers.get('location') ?? ''
    expect((await page(address)).html).toContain('1 nye, 0 ændrede og 0 uændrede anbefalinger.')
    expect((await page('/anbefalinger?q=stationen')).html).not.toContain('Sæt bænke op ved stationen')
    expect((await page(address, await house.signIn('per.dahl@havby.example'))).status).toBe(403)
    expect((await house.post(`${address}/godkendelse`, {}, anne)).status).toBe(303)
    expect((await page('/anbefalinger?q=stationen')).html).toContain('Sæt bænke op ved stationen')
    expect((await house.post(`${address}/godkendelse`, {}, anne)).status).toBe(404)
  })

  it('name the lines of a file that must be mended, and offer no button', async () => {
    const file = new File(['statement_da;kind\nGod;Rammer\nDårlig;Ballade\n'], 'egne.csv')
    const uploaded = await house.post('/anbefalinger/indlaes', { file }, anne)
    const { html } = await page(uploaded.headers.get('location') ?? '')
    expect(html).toContain('1 ting skal rettes først')
    expect(html).toContain('»Ballade« kan ikke stå i »kind«')
    expect(html).not.toContain('godkendelse')
  })

  it('let an administrator change the national catalogue, which every municipality then sees', async () => {
    const per = await house.signIn('per.dahl@havby.example')
    expect((await page('/anbefalinger/indlaes/nationalt')).status).toBe(403)
    const file = new File(
      [
        'id;edition;group;number;statement_da;kind\nsst-2018-stoffer-1;sst-2018;sst-stoffer;1;Lav en plan om stoffer;leadership\n',
      ],
      'sst.csv',
    )
    const uploaded = await house.post('/anbefalinger/indlaes/nationalt', { file }, per)
    expect((await house.post(`${uploaded.headers.get('location')}/godkendelse`, {}, per)).status).toBe(303)
    const there = await reading(house.house.database, fjordby, (tx) =>
      recommendations(tx, { ids: ['sst-2018-stoffer-1'] }),
    )
    expect(there.map(({ statement }) => statement.da)).toEqual(['Lav en plan om stoffer'])
  })

  it('give the list as a file of what is shown', async () => {
    const answer = await house.get('/anbefalinger/eksport?format=csv&samling=abc', anne)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(9)
    expect((await house.get('/anbefalinger/eksport?format=doc', anne)).status).toBe(422)
  })

  it('tell an association nothing of the municipality’s review and efforts', async () => {
    const ali = await house.signIn('ali.yilmaz@havby-if.example')
    const address = '/anbefalinger/kl-2024-3-3-1'
    expect((await page(address)).html).toContain('Hos jer')
    expect((await page(address, ali)).html).not.toContain('Hos jer')
    const { html } = await page('/anbefalinger/udgaver/sammenligning?fra=sst-2012&til=sst-2018', ali)
    expect(html).not.toContain('gennemgang')
  })

  it('send those who are not signed in to sign in', async () => {
    for (const path of ['/soeg?q=rygning', '/anbefalinger', '/anbefalinger/kl-2024-1-1-1', '/viden']) {
      const answer = await house.get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/log-ind?til=${encodeURIComponent(path)}`,
      ])
    }
  })
})
