import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { tellStory } from '../../demo/havby.ts'
import { fileLimits } from '../../formats/limits.ts'
import { readXlsx } from '../../formats/xlsx.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { countWhatIsOver } from './jobs.ts'
import { answeredSurvey, answersOf, instrumentOf, sendAll } from './testing/answered-survey.ts'

const havby = '9901' as MunicipalityCode
let place: TestHouse
let anne: string

beforeAll(async () => {
  place = await testHouse()
  await tellStory({ house: place.house, owner: place.owner, municipality: havby, mark: '' })
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
    expect(await read(at(survey))).toContain('Spørgsmålet vises fra 40 svar')
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
})
