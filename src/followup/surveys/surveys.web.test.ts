import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import type { Instrument } from './instrument.ts'
import { writeInstrument } from './read-instrument.ts'
import { anInstrument, aQuestion, aSection } from './testing/questions.ts'

const base = '/undersoegelser/skemaer'

describe('instruments and surveys', () => {
  let place: TestHouse
  let cookie: string

  beforeAll(async () => {
    place = await havbyHouse()
    cookie = await place.signIn('anne.kjaer@havby.example')
  }, 60_000)
  afterAll(() => place?.close())

  const read = async (path: string) => (await place.get(path, cookie)).text()
  const post = (path: string, fields: Record<string, string | string[] | File>) =>
    place.post(path, fields, cookie)
  const versionIn = (html: string) => /name="_version" value="(\d+)"/.exec(html)?.[1] ?? ''

  /** Brings an instrument in from a file and gives the address of its draft. */
  async function brought(instrument: Instrument): Promise<string> {
    const file = new File([writeInstrument(instrument)], 'skema.json', { type: 'application/json' })
    const answer = await post(`${base}/fil`, { fil: file })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }

  test('every ready instrument stands in the list, and the demo uses one', async () => {
    const html = await read(base)
    for (const title of [
      'Monitorering af forebyggelsespakkerne',
      'Kendskab, holdninger og rollemodeller',
      'WHO-5',
      'T-ILS',
      'SWEMWBS',
      'Tilfredshed',
    ])
      expect(html).toContain(title)
    expect(await read('/undersoegelser')).toContain('Sundhed i vores hverdag')
  })

  test('an instrument is made in the browser, and a condition that cannot be is refused beside its field and not saved', async () => {
    const made = await post(base, { titleDa: 'Om søvn', titleEn: 'On sleep', name: '' })
    const draft = made.headers.get('location') ?? ''
    const html = async () => read(draft)
    const version = async () => versionIn(await html())
    await post(`${draft}/afsnit`, { _version: await version() })
    await post(`${draft}/afsnit/afsnit_1`, {
      _version: versionIn(await read(`${draft}/afsnit/afsnit_1`)),
      titleDa: 'Søvn',
      titleEn: 'Sleep',
    })
    for (const kind of ['single', 'text'])
      await post(`${draft}/spoergsmaal`, { _version: await version(), section: 'afsnit_1', kind })
    const choices = {
      choiceDa: ['Godt', 'Dårligt', ''],
      choicePoints: ['1', '0', ''],
    }
    const first = { textDa: 'Hvordan sover du?', textEn: 'How do you sleep?', id: 'soevn' }
    const saved = await post(`${draft}/spoergsmaal/q1`, { ...first, ...choices, _version: await version() })
    expect(saved.status).toBe(303)
    const second = { ...first, textDa: 'Hvorfor?', textEn: 'Why?', id: 'q2' }
    const refused = await post(`${draft}/spoergsmaal/q2`, {
      ...second,
      showIf: "soevn = 'skidt'",
      _version: await version(),
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Linje 1, tegn 9: skidt er ikke et svar på soevn. Svarene er godt, daarligt.')
    expect(page).toContain('href="#showIf"')
    expect(page).toContain("soevn = 'skidt'")
    expect(await html()).not.toContain('Hvorfor?')
    await post(`${draft}/spoergsmaal/q2`, {
      ...second,
      showIf: "soevn = 'daarligt'",
      _version: await version(),
    })
    expect(await html()).toContain('Kun hvis “Hvordan sover du?” er “Dårligt”')
    const up = await post(`${draft}/flytning`, { question: 'q2', step: 'up', _version: await version() })
    expect(up.status).toBe(422)
    expect(await up.text()).toContain('soevn bliver først spurgt senere')
    const gone = await post(`${draft}/fjernelse`, { question: 'soevn', _version: await version() })
    expect(await gone.text()).toContain('Ret først det, der bruger det: Spørgsmål: Hvorfor?')
    const published = await post(`${draft}/udgivelse`, { _version: await version() })
    expect(published.headers.get('location')).toBe(draft.replace('/kladde', ''))
  })

  test('what is removed or thrown away comes back, but never over what somebody did since', async () => {
    const draft = await brought(
      anInstrument([aSection('one', [aQuestion('dots', 'p'), aQuestion('text', 'q')])], { id: 'fortrydes' }),
    )
    const questions = async () => [...(await read(draft)).matchAll(/id="q-(\w+)"/g)].map(([, id]) => id)
    const version = async () => versionIn(await read(`${draft}/hoved`))
    await post(`${draft}/fjernelse`, { question: 'p', _version: await version() })
    expect(await questions()).toEqual(['q'])
    const undo = { _version: await version() }
    expect((await post(`${draft}/fortrydelse`, undo)).status).toBe(303)
    expect(await questions()).toEqual(['p', 'q'])
    await post(`${draft}/kopi`, { question: 'p', _version: await version() })
    expect(await questions()).toEqual(['p', 'p_2', 'q'])
    expect((await post(`${draft}/fortrydelse`, undo)).status).toBe(409)
    const moved = await post(`${draft}/flytning`, { question: 'q', step: 'up', _version: await version() })
    expect(await read(moved.headers.get('location') ?? '')).toMatch(/name="step" value="up"[^>]* autofocus/)
    await post(`${draft}/sletning`, {})
    expect((await place.get(draft, cookie)).status).toBe(404)
    expect(await read(base)).toContain('id="lagt-vaek"')
    const file = new File([writeInstrument(anInstrument([], { id: 'fortrydes' }))], 'x.json')
    expect(await (await post(`${base}/fil`, { fil: file })).text()).toContain('som er lagt væk')
    await post(draft.replace('/kladde', '/henlaeggelse'), { back: 'yes' })
    expect(await questions()).toEqual(['p', 'q', 'p_2'])
  })

  test('a figure is made in the browser, the draft is translated, and taken out as a file it says the same', async () => {
    const draft = await brought(
      anInstrument([aSection('one', [aQuestion('dots', 'p'), aQuestion('dots', 'q')])], { id: 'med-tal' }),
    )
    const page = await read(`${draft}/score/ny`)
    const figure = {
      nameDa: 'Kræfter',
      questions: ['p', 'q'],
      rule: 'mean',
      atLeast: '3',
      bandFrom: ['1', '2,5', ''],
      bandTo: ['2', '5', ''],
      bandDa: ['Skal styrkes', 'Stærkt', ''],
      bandEn: ['', '', ''],
      sourceDa: 'Vores egen regel',
      sourceEn: 'Our own rule',
      id: 'kraefter',
      _version: versionIn(page),
    }
    const refused = await (await post(`${draft}/score/ny`, figure)).text()
    expect(refused).toContain('href="#atLeast"')
    expect((await post(`${draft}/score/ny`, { ...figure, atLeast: '2' })).status).toBe(303)
    const missing = await read(`${draft}/oversaettelse?vis=mangler`)
    const fields = [...missing.matchAll(/name="(scores[^"]+)(Da)"/g)].map(([, name]) => name)
    expect(fields).toEqual(['scores.0.name', 'scores.0.bands.0.label', 'scores.0.bands.1.label'])
    const english = { [`${fields[0]}Da`]: 'Kræfter', [`${fields[0]}En`]: 'Strength' }
    await post(`${draft}/oversaettelse`, { ...english, _version: versionIn(missing) })
    const address = draft.replace('/kladde', '/json?udgave=kladde')
    const file = (await (await place.get(address, cookie)).json()) as Instrument
    expect(file.scores[0]).toMatchObject({
      name: { da: 'Kræfter', en: 'Strength' },
      rule: { kind: 'mean', atLeast: 2 },
      bands: [
        { from: 1, to: 2 },
        { from: 2.5, to: 5 },
      ],
    })
    await post(`${draft}/spoergsmaal/q`, {
      ...{ textDa: 'Q?', lowestDa: 'a', highestDa: 'b', id: 'kraft', showIfPick: 'p <= 2' },
      _version: versionIn(await read(`${draft}/hoved`)),
    })
    const after = (await (await place.get(address, cookie)).json()) as Instrument
    expect(after.scores[0]?.questions).toEqual(['p', 'kraft'])
    expect(after.sections[0]?.questions[1]?.showIf).toBe('p <= 2')
  })

  test('two people who edit at once never overwrite each other', async () => {
    const draft = await brought(
      anInstrument([aSection('one', [aQuestion('text', 'p')])], { id: 'to-paa-en-gang' }),
    )
    const version = versionIn(await read(`${draft}/hoved`))
    const fields = {
      _version: version,
      titleDa: 'Min',
      titleEn: '',
    }
    expect((await post(`${draft}/hoved`, fields)).status).toBe(303)
    expect((await post(`${draft}/hoved`, { ...fields, titleDa: 'Deres' })).status).toBe(409)
    expect(await read(draft)).toContain('Kladde: Min')
  })

  test('a file with a fault is refused by path, and nothing is stored', async () => {
    const circle = anInstrument([aSection('one', [aQuestion('text', 'p', { showIf: 'answered(p)' })])], {
      id: 'i-ring',
    })
    const file = new File([writeInstrument(circle)], 'x.json')
    const answer = await post(`${base}/fil`, { fil: file })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('sections.0.questions.0.showIf')
    expect(html).toContain('Betingelserne går i ring: p → p')
    const rows = await place.fresh.owner.pool.query("select 1 from followup.instrument where name = 'i-ring'")
    expect(rows.rowCount).toBe(0)
  })

  test('a new version asks what each changed wording does to comparisons, and a published one never changes', async () => {
    const before = anInstrument([aSection('one', [aQuestion('text', 'p'), aQuestion('text', 'q')])], {
      id: 'over-tid',
    })
    const draft = await brought(before)
    const one = draft.replace('/kladde', '')
    await post(`${draft}/udgivelse`, { _version: versionIn(await read(`${draft}/hoved`)) })
    expect(await (await place.get(`${one}/json`, cookie)).json()).toEqual(before)
    const retold = { da: 'Et nyt spørgsmål?', en: 'A new question?' }
    const after = anInstrument(
      [aSection('one', [aQuestion('text', 'p'), aQuestion('text', 'q', { text: retold })])],
      { id: 'over-tid' },
    )
    expect(await brought(after)).toBe(draft)
    expect(await read(`${draft}/udgivelse`)).toContain('Spørgsmål q?')
    const version = versionIn(await read(`${draft}/hoved`))
    expect((await post(`${draft}/udgivelse`, { _version: version })).status).toBe(422)
    const said = { 'comparable.q': 'no', 'note.q': 'Vi spørger om noget andet' }
    expect((await post(`${draft}/udgivelse`, { _version: version, ...said })).status).toBe(303)
    const file = (await (await place.get(`${one}/json`, cookie)).json()) as Instrument
    expect(file.sections[0]?.questions.map(({ wording }) => wording)).toEqual(['p', 'q-2'])
    expect(await (await place.get(`${one}/json?udgave=1`, cookie)).json()).toEqual(before)
    await expect(
      place.fresh.application.pool.query('update followup.instrument_version set number = 9'),
    ).rejects.toThrow(/permission denied/)
    expect((await place.get(`${one}/json?udgave=3`, cookie)).status).toBe(404)
  })

  test('a published scale is switched on only with its wording, its table, its source and the terms confirmed', async () => {
    const taken = await post(`${base}/ibrugtagning`, { id: 'swemwbs' })
    const draft = taken.headers.get('location') ?? ''
    const one = draft.replace('/kladde', '')
    const page = await read(draft)
    const fields = Object.fromEntries(
      [...page.matchAll(/name="(sections\.[^"]+Da)"/g)].map(([, name], at) => [name, `Ord ${at}`]),
    )
    // a lead, seven statements and five answers
    expect(Object.keys(fields)).toHaveLength(1 + 7 + 5)
    const table = Array.from(
      { length: 29 },
      (_, at) => `${7 + at} ${(7 + at).toFixed(2).replace('.', ',')}`,
    ).join('\n')
    const whole = {
      ...fields,
      table,
      source: 'Registreret 2026',
      confirmed: 'yes',
      _version: versionIn(page),
    }
    const { confirmed: _, ...unconfirmed } = whole
    expect((await post(`${one}/ordlyd`, unconfirmed)).status).toBe(422)
    const short = await post(`${one}/ordlyd`, { ...whole, table: table.replace('35 35,00', '') })
    expect(await short.text()).toContain('Omregningstabellen mangler summen 35')
    expect((await post(`${one}/ordlyd`, whole)).status).toBe(303)
    const html = await read(one)
    expect(html).toContain('Vilkårene er bekræftet af Anne Kjær')
    const form = await read(`/undersoegelser/ny?skema=${one.split('/').at(-1)}`)
    expect(form).not.toContain('value="named"')
    const survey = {
      title: 'Trivsel',
      instrument: one.split('/').at(-1) ?? '',
      opensOn: '2026-11-26',
      closesOn: '',
      roles: '',
      predecessor: '',
    }
    expect((await post('/undersoegelser', { ...survey, mode: 'named' })).status).toBe(422)
    expect((await post('/undersoegelser', { ...survey, mode: 'anonymous' })).status).toBe(303)
  })

  test('a survey is opened and closed, each time as a dated row', async () => {
    const list = await read('/undersoegelser')
    const id = /href="\/undersoegelser\/([0-9a-f-]{36})"[^>]*>Sundhed i vores hverdag/.exec(list)?.[1]
    expect((await post(`/undersoegelser/${id}/aabning`, {})).status).toBe(409)
    expect((await post(`/undersoegelser/${id}/lukning`, {})).status).toBe(303)
    expect(await read(`/undersoegelser/${id}`)).toContain('Lukket')
    expect((await post(`/undersoegelser/${id}/aabning`, {})).status).toBe(303)
    const period = { opensOn: '2026-11-10', closesOn: '2026-11-01', _version: '1' }
    expect((await post(`/undersoegelser/${id}/periode`, period)).status).toBe(422)
    const later = { ...period, closesOn: '2027-01-31' }
    expect((await post(`/undersoegelser/${id}/periode`, later)).status).toBe(303)
    expect((await post(`/undersoegelser/${id}/periode`, later)).status).toBe(409)
    const rows = await place.fresh.superuser.pool.query(
      'select state from followup.survey_state where survey_id = $1 order by at',
      [id],
    )
    expect(rows.rows.map(({ state }) => state)).toEqual(['open', 'closed', 'open'])
  })

  test('the trial on a phone follows the answers, and paper shows all', async () => {
    const list = await read(base)
    const id = /skemaer\/([0-9a-f-]{36})"[^>]*>Kendskab, holdninger/.exec(list)?.[1]
    const trial = await read(`${base}/${id}/proeve?fra=rollemodeller&vist=rollemodel&gaa=frem&q.rolle=leader`)
    expect(trial).toContain('Til dig, der leder')
    expect(
      await read(`${base}/${id}/proeve?fra=rollemodeller&vist=rollemodel&gaa=frem&q.rolle=staff`),
    ).not.toContain('Til dig, der leder')
    const paper = await read(`${base}/${id}/papir`)
    expect(paper).toContain('Kun hvis “Hvad er du?” er “Leder”')
  })

  test('somebody who only answers may not change instruments', async () => {
    const frontline = await place.signIn('jonas.oest@havby.example')
    expect((await place.get(base, frontline)).status).toBe(200)
    expect((await place.post(base, { titleDa: 'x', titleEn: '', name: 'x' }, frontline)).status).toBe(403)
  })
})
