import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { fileLimits } from '../../formats/limits.ts'
import { readXlsx } from '../../formats/xlsx.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { countWhatIsLive, countWhatIsOver } from './jobs.ts'
import { answeredSurvey, answersOf, instrumentOf, sendAll } from './testing/answered-survey.ts'

const havby = '9901' as MunicipalityCode
let place: TestHouse
let anne: string

beforeAll(async () => {
  place = await havbyHouse()
  anne = await place.signIn('anne.kjaer@havby.example')
}, 180_000)
afterAll(() => place?.close())

const at = (survey: string, more = '') => `/undersoegelser/${survey}/resultat${more}`
const read = async (path: string) => (await place.get(path, anne)).text()
const count = (survey: string) => place.post(`/undersoegelser/${survey}/opgoerelse`, {}, anne)

describe('a result', () => {
  test('waits for the closing and for seven', async () => {
    const open = await answeredSurvey(place, havby, { answers: answersOf([10, 10, 10]), isClosed: false })
    expect((await count(open)).status).toBe(422)
    const few = await answeredSurvey(place, havby, { answers: answersOf([2, 1, 1]) })
    expect((await count(few)).status).toBe(422)
    const page = await read(at(few))
    expect(page).toContain('Der er svaret 4 gange; resultater vises fra 7')
    expect(page).not.toContain('Spørgsmål ofte')
    const { rows } = await place.fresh.superuser.pool.query(
      `select 1 from knowledge.protected_count where subject like $1`,
      [`survey:${few}:%`],
    )
    expect(rows).toEqual([])
  })

  test('is counted by itself when it is closed, and is the same as page, CSV and workbook', async () => {
    const survey = await answeredSurvey(place, havby, { answers: answersOf([20, 25, 15]) })
    await countWhatIsOver(place.house, havby)
    const page = await read(at(survey))
    expect(page).toContain('»aldrig«: 33,3\u00a0% (20)')
    expect(page).toContain('22,7 til 45,9')
    expect(page).toContain('Spørgsmålet stilles kun til nogle')
    const csv = await read(at(survey, '/tal.csv'))
    expect(csv).toContain('Spørgsmål ofte?;;Alle;aldrig;20;60;33,3;22,7;45,9')
    const bytes = new Uint8Array(await (await place.get(at(survey, '/tal.xlsx'), anne)).arrayBuffer())
    const [sheet] = (await readXlsx(bytes, fileLimits)).sheets
    expect(sheet?.table.rows[0]?.cells.slice(3, 7)).toEqual(['aldrig', '20', '60', '33.3'])
    expect(csv).toMatch(/Samlet tal;;Alle;Gennemsnit;;;1,8;/)
    expect(await read(at(survey, '/ofte/figur.svg'))).toContain('<svg')
    const english = await read(`${at(survey)}?sprog=en`)
    expect(english).toContain('33.3%')
  })

  test('says nothing of what is hidden, in any file: no count of five, its complement, or what only some were asked', async () => {
    // 53 + 29 + 5 = 87; told are 53 and 87, so neither 5, 29 nor 34, their sum, may be read as a count of people
    const survey = await answeredSurvey(place, havby, { answers: answersOf([53, 29, 5]) })
    expect((await count(survey)).status).toBe(303)
    const csv = await read(at(survey, '/tal.csv'))
    const lines = csv.split('\r\n').filter((line) => line.startsWith('Spørgsmål ofte'))
    expect(lines.map((line) => line.split(';').slice(3, 7))).toEqual([
      ['aldrig', '53', '87', '60,9'],
      ['nogle gange', '', '87', ''],
      ['altid', '', '87', ''],
    ])
    for (const path of ['', '/tal.csv', '/ofte/figur.svg']) {
      const bytes = (await read(at(survey, path))).replace(
        /<svg|\s(d|x|y|points|transform|viewBox)="[^"]*"/g,
        '',
      )
      for (const secret of [
        '33,3\u00a0%',
        '5,7\u00a0%',
        '39,1\u00a0%',
        ' (29)',
        ' (5)',
        ' (34)',
        '>29<',
        '>34<',
        '>5<',
      ])
        expect(bytes, `${path} ${secret}`).not.toContain(secret)
    }
    // the mean of 0, 2 and 4 points would tell how 34 people share out on two answers
    expect(csv).not.toContain('Samlet tal')
    expect(await read(at(survey))).not.toContain('Fordi 2.0')
  })

  test('of offensive behaviour is shown from forty, or not at all', async () => {
    const survey = await answeredSurvey(place, havby, { answers: answersOf([13, 13, 13]) })
    expect((await count(survey)).status).toBe(303)
    expect(await read(at(survey))).toContain('Der skal mindst 40 svar til')
    expect(await read(at(survey, '/tal.csv'))).not.toContain('Spørgsmål krænket')
  })

  test('is not told anew for one late answer', async () => {
    const survey = await answeredSurvey(place, havby, { answers: answersOf([20, 20, 20]) })
    expect((await count(survey)).status).toBe(303)
    const before = await read(at(survey, '/tal.csv'))
    await sendAll(place, havby, { survey, answers: answersOf([1, 0, 0]) })
    expect((await count(survey)).status).toBe(422)
    expect(await read(at(survey, '/tal.csv'))).toBe(before)
  })

  test('is compared with the last round where the question is the same, and not where it was reworded', async () => {
    const first = await answeredSurvey(place, havby, { answers: answersOf([60, 20, 20]) })
    expect((await count(first)).status).toBe(303)
    const next = { answers: answersOf([20, 20, 60]), predecessorId: first }
    const same = await answeredSurvey(place, havby, next)
    expect((await count(same)).status).toBe(303)
    expect(await read(at(same))).toContain('er faldet fra 60,0\u00a0% til 20,0\u00a0%')
    const instrument = instrumentOf({ wording: 'ofte-2' })
    const reworded = await answeredSurvey(place, havby, { ...next, instrument })
    expect((await count(reworded)).status).toBe(303)
    const lines = (await read(at(reworded, '/tal.csv'))).split('\r\n')
    expect(lines.find((line) => line.startsWith('Spørgsmål ofte'))?.split(';')[9]).toBe('')
    expect(lines.find((line) => line.startsWith('Spørgsmål tit'))?.split(';')[9]).toBe('-40')
    expect(lines.find((line) => line.startsWith('Samlet tal'))?.split(';')[9]).toBe('')
  })

  test('shows free text that a person has read and let go, and no other', async () => {
    const survey = await answeredSurvey(place, havby, { answers: answersOf([4, 4, 4]) })
    expect((await count(survey)).status).toBe(303)
    const reading = await read(at(survey, '/hvorfor/fritekst'))
    const mark = /value="([0-9a-f]{24})"/.exec(reading)?.[1] as string
    expect(await read(at(survey))).not.toContain('Fordi')
    expect((await place.post(at(survey, '/hvorfor/fritekst'), { text: [mark] }, anne)).status).toBe(303)
    expect((await read(at(survey))).match(/Fordi \d\.\d/g)).toEqual(['Fordi 0.0'])
    const few = await answeredSurvey(place, havby, { answers: answersOf([3, 3, 3]) })
    expect((await place.get(at(few, '/hvorfor/fritekst'), anne)).status).toBe(422)
  })

  test('is divided by administration where two hold the threshold, and else by role', async () => {
    const { rows } = await place.fresh.superuser.pool.query<{ id: string; name: string }>(
      `select id, name from platform.administration where municipality_id = '9901' order by position limit 2`,
    )
    const [one, other] = rows.map(({ id }) => id) as [string, string]
    const roles = ['Leder', 'Medarbejder']
    const both = await answeredSurvey(place, havby, {
      answers: answersOf([30, 30, 30]),
      administrations: [one, other],
      roles,
    })
    expect((await count(both)).status).toBe(303)
    const divided = await read(at(both, '/tal.csv'))
    expect(divided).toContain(`Spørgsmål ofte?;;${rows[0]?.name};aldrig;15;45;33,3`)
    expect(divided).not.toContain('Medarbejder')
    // one administration has six: it may not be told, and neither may how many the other has
    const uneven = [...Array.from({ length: 84 }, () => one), ...Array.from({ length: 6 }, () => other)]
    const small = await answeredSurvey(place, havby, {
      answers: answersOf([30, 30, 30]),
      administrations: uneven,
      roles,
    })
    expect((await count(small)).status).toBe(303)
    const csv = await read(at(small, '/tal.csv'))
    expect(csv).toContain('Spørgsmål ofte?;;Medarbejder;altid;15;45;33,3')
    expect(csv).not.toContain(rows[0]?.name)
  })

  test('in a survey that asks something sensitive too, is divided only by groups of forty', async () => {
    const groups = { roles: ['Leder', 'Medarbejder'] }
    const small = await answeredSurvey(place, havby, { answers: answersOf([20, 20, 20]), ...groups })
    expect((await count(small)).status).toBe(303)
    const csv = await read(at(small, '/tal.csv'))
    expect(csv).toContain('Spørgsmål ofte?;;Alle;aldrig;20;60')
    expect(csv).not.toContain('Leder')
    const large = await answeredSurvey(place, havby, { answers: answersOf([30, 30, 30]), ...groups })
    expect((await count(large)).status).toBe(303)
    expect(await read(at(large, '/tal.csv'))).toContain('Spørgsmål ofte?;;Leder;aldrig;15;45')
  })

  test('moves while it is open in batches of five, says when, shows nothing sensitive, and joins the closed one', async () => {
    const survey = await answeredSurvey(place, havby, { answers: answersOf([2, 1, 1]), isClosed: false })
    const turned = await place.post(at(survey, '/undervejs'), { vis: 'ja' }, anne)
    expect(turned.status).toBe(303)
    await countWhatIsLive(place.house, havby)
    expect(await read(at(survey))).toContain(
      'Tallene vises her, når mindst 5 har svaret. Der er svaret 4 gange.',
    )
    const send = (answers: [number, number, number]) =>
      sendAll(place, havby, { survey, answers: answersOf(answers) })
    const linesOf = async () =>
      (await read(at(survey, '/tal.csv'))).split('\r\n').filter((line) => line.startsWith('Spørgsmål ofte'))
    await send([1, 0, 0])
    await countWhatIsLive(place.house, havby)
    const page = await read(at(survey))
    expect(page).toContain('af de første 5 svar. De flytter sig næste gang, når mindst 5 flere')
    expect(page).not.toContain('krænket?;')
    expect((await linesOf()).map((line) => line.split(';')[4])).toEqual(['3', '1', '1'])
    await send([4, 0, 0])
    await countWhatIsLive(place.house, havby)
    expect((await linesOf()).map((line) => line.split(';')[4])).toEqual(['3', '1', '1'])
    await send([31, 0, 0])
    await countWhatIsLive(place.house, havby)
    expect((await linesOf()).map((line) => line.split(';')[4])).toEqual(['38', '1', '1'])
    // two come late: they may not be seen by the difference, and what is sensitive is told now, of all 42
    await send([2, 0, 0])
    expect((await place.post(`/undersoegelser/${survey}/lukning`, {}, anne)).status).toBe(303)
    await countWhatIsOver(place.house, havby)
    expect((await linesOf()).map((line) => line.split(';')[4])).toEqual(['38', '1', '1'])
    expect(await read(at(survey))).toContain(
      'Tallene er af 40 svar, som de blev vist undervejs. 2 svar kom senere',
    )
    const { rows } = await place.fresh.superuser.pool.query<{ subject: string; layer: string }>(
      `select distinct subject, layer from knowledge.release where starts_with(subject, $1) and layer = 'L4'`,
      [`survey:${survey}:`],
    )
    expect(rows.map(({ subject }) => subject.split(':')[2]).sort()).toEqual([
      'hvad=valg0',
      'hvad=valg1',
      'ofte',
      'tit',
    ])
  })

  test('becomes an indicator of the municipality’s own, joined by the next round, cut by another wording, and taken back', async () => {
    const publish = (survey: string, more: Record<string, string | string[]>) =>
      place.post(
        at(survey, '/ofte/indikator'),
        { svar: ['answer-trin1', 'answer-trin2'], retning: 'higher-is-better', ...more },
        anne,
      )
    const round = async (counts: [number, number, number], more: object = {}) => {
      const survey = await answeredSurvey(place, havby, { answers: answersOf(counts), ...more })
      expect((await count(survey)).status).toBe(303)
      return survey
    }
    const first = await round([30, 20, 10])
    expect(await read(at(first, '/ofte/indikator'))).toContain('Hvilke svar tæller med?')
    expect((await publish(first, { periode: '2026', navn: '' })).status).toBe(422)
    const made = await publish(first, { periode: '2026', navn: 'Gør det ofte' })
    const href = made.headers.get('location') as string
    expect(href).toMatch(/^\/sundhedsprofil\/9901\/egen_ofte_[0-9a-f]{6}\?runde=2026$/)
    const shown = await read(href)
    expect(shown).toContain('Gør det ofte')
    expect(shown).toContain('50,0\u00a0%')
    expect(shown).toContain('svarer »nogle gange« eller »altid« til »Spørgsmål ofte?«')
    const indicator = /egen_ofte_[0-9a-f]{6}/.exec(href)?.[0] as string
    expect(await read('/sundhedsprofil')).toContain('Gør det ofte')
    // another municipality knows nothing of it
    expect(
      (
        await place.fresh.application.pool.query('select 1 from knowledge.known_indicator where id = $1', [
          indicator,
        ])
      ).rows,
    ).toEqual([])

    const second = await round([15, 25, 20], { predecessorId: first })
    expect(await read(at(second, '/ofte/indikator'))).toContain('Gør det ofte')
    expect((await publish(second, { periode: '2026', serie: indicator })).status).toBe(422)
    expect((await publish(second, { periode: '2026M11', serie: indicator })).status).toBe(303)
    const breaks = async () =>
      (
        await place.fresh.superuser.pool.query<{ rounds: string[]; breaks: { period: string }[] }>(
          'select rounds, breaks from knowledge.own_indicator where id = $1',
          [indicator],
        )
      ).rows[0]
    expect(await breaks()).toEqual({ rounds: ['2026', '2026M11'], breaks: [] })
    const published = /resultat\/indikator\/([0-9a-f-]{36})\/tilbagetagelse/.exec(await read(at(second)))?.[1]
    expect((await place.post(at(second, `/indikator/${published}/tilbagetagelse`), {}, anne)).status).toBe(
      303,
    )
    const reworded = await round([15, 25, 20], { instrument: instrumentOf({ wording: 'ofte-2' }) })
    expect((await publish(reworded, { periode: '2026M11', serie: indicator })).status).toBe(303)
    expect((await breaks())?.breaks.map(({ period }) => period)).toEqual(['2026M11'])
    const { rows } = await place.fresh.superuser.pool.query(
      `select value, n from knowledge.own_observation where indicator = $1 order by period`,
      [indicator],
    )
    expect(rows.map(({ value, n }) => [Math.round(value), n])).toEqual([
      [50, 60],
      [75, 60],
    ])
  }, 60_000)
})
