import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HavbyHouse, havbyHouse } from '../../../tests/support/told.ts'
import type { Demo } from '../../demo/cast.ts'
import { tellStory } from '../../demo/havby.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

let town: HavbyHouse
let demo: Demo
let anne: string
let mette: string
let birgit: string

beforeAll(async () => {
  town = await havbyHouse()
  demo = town.havby
  anne = await town.signIn('anne.kjaer@havby.example')
  mette = await town.signIn('mette.bak@havby.example')
  birgit = await town.signIn('birgit.holm@havby.example')
}, 60_000)
afterAll(() => town.close())

const textOf = async (path: string, cookie: string) => (await town.get(path, cookie)).text()
const children = () => demo.administrations.children ?? ''

interface StoredAnswer {
  status: string
  version: number
  note: string
}

const stored = (recommendationId: string, administrationId: string) =>
  reading(town.house.database, demo.municipality, (tx) =>
    tx.row<StoredAnswer>(sql`
      select answer.status, answer.version, answer.note from implementation.review_answer answer
      join implementation.review_round round on round.municipality_id = answer.municipality_id and round.id = answer.round_id
      where answer.municipality_id = ${tx.municipality} and round.closed_on is null
        and answer.recommendation_id = ${recommendationId} and answer.administration_id = ${administrationId}`),
  )

describe('the matrix', () => {
  test('has a row for each of KL’s 38 recommendations to the municipality and a column for each of the eight administrations', async () => {
    const html = await textOf('/gennemgang/matrix', anne)
    expect(html.match(/<tr><th scope="row"><a href="\/gennemgang\/kl-2024-/g)).toHaveLength(38)
    expect(html.match(/<th scope="col"><span>/g)).toHaveLength(8)
    expect(html.match(/<td class="cell-/g)).toHaveLength(108)
    expect(html).not.toContain('kl-2024-1-1-4')
  })

  test('asks the database at most eight times', async () => {
    const questions = await queriesOf('/gennemgang/matrix', anne)
    expect(questions).toBeGreaterThan(3)
    expect(questions).toBeLessThanOrEqual(8)
  })

  test('can be taken home as a spreadsheet', async () => {
    const answer = await town.get('/gennemgang/matrix/hent?form=csv', birgit)
    expect(answer.headers.get('content-disposition')).toContain('.csv')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(39)
    expect(lines[0]).toContain('Kultur og fritid')
  })
})

describe('the form', () => {
  test('shows an editor their own administration’s rows, whatever the address asks for', async () => {
    const html = await textOf(`/gennemgang/skema?forvaltning=${demo.administrations.culture}`, mette)
    expect(html).toContain(`/svar/${children()}`)
    expect(html).not.toContain(`/svar/${demo.administrations.culture}`)
    expect(html).not.toContain('<select id="forvaltning"')
  })

  test('lets a coordinator choose, and has only unique ids', async () => {
    const html = await textOf(`/gennemgang/skema?forvaltning=${demo.administrations.culture}`, anne)
    expect(html).toContain(`/svar/${demo.administrations.culture}`)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(50)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is not for those who only read', async () => {
    expect((await town.get('/gennemgang/skema', birgit)).status).toBe(403)
  })

  test('stores a first answer and leads back to its row', async () => {
    const path = `/gennemgang/sst-2012-fysisk-aktivitet-3/svar/${children()}`
    const answer = await town.post(
      path,
      {
        status: 'under-way',
        _version: '0',
        back: 'mangler',
        reason: '',
        note: 'To skoler er begyndt',
        complexity: 'low',
      },
      mette,
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(
      `/gennemgang/skema?forvaltning=${children()}&vis=mangler#r-sst-2012-fysisk-aktivitet-3`,
    )
    expect(await stored('sst-2012-fysisk-aktivitet-3', children())).toEqual({
      status: 'under-way',
      version: 1,
      note: 'To skoler er begyndt',
    })
  })

  test('answers the keyboard with what is now shown, and the next key press builds on it', async () => {
    const path = `/gennemgang/sst-2012-fysisk-aktivitet-2/svar/${children()}`
    const first = await town.post(
      path,
      { status: 'not-started', _version: '0', back: 'alle', as: 'json' },
      mette,
    )
    expect(await first.json()).toEqual({ version: 1, status: 'not-started', words: 'Ikke i gang' })
    const second = await town.post(path, { status: 'full', _version: '1', back: 'alle', as: 'json' }, mette)
    expect(await second.json()).toEqual({ version: 2, status: 'full', words: 'Fuldt gennemført' })
  })

  test('says beside the field why "not now" needs a day, and stores nothing', async () => {
    const answer = await town.post(
      `/gennemgang/kl-2024-3-1-1/svar/${children()}`,
      { status: 'not-now', reason: 'Vi venter', _version: '2' },
      mette,
    )
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="reviewOn-error"')
    expect((await stored('kl-2024-3-1-1', children()))?.status).toBe('full')
  })

  test('shows both versions when somebody else saved first', async () => {
    const path = `/gennemgang/kl-2024-3-4-1/svar/${children()}`
    expect(
      (await town.post(path, { status: 'under-way', note: 'Annes note', _version: '2' }, anne)).status,
    ).toBe(303)
    const late = await town.post(path, { status: 'full', note: 'Mettes note', _version: '2' }, mette)
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('Annes note')
    expect(html).toContain('Mettes note')
    expect(
      (await town.post(path, { status: 'full', note: 'Mettes note', _version: '3' }, mette)).status,
    ).toBe(303)
    expect(await stored('kl-2024-3-4-1', children())).toMatchObject({ status: 'full', note: 'Mettes note' })
  })

  test('refuses an answer for another administration', async () => {
    const answer = await town.post(
      `/gennemgang/kl-2024-2-2-1/svar/${demo.administrations.culture}`,
      { status: 'under-way', _version: '2' },
      mette,
    )
    expect(answer.status).toBe(403)
    expect((await stored('kl-2024-2-2-1', demo.administrations.culture ?? ''))?.status).toBe('full')
  })
})

describe('a recommendation', () => {
  test('one press makes a faded answer stand again', async () => {
    const before = await textOf('/gennemgang/kl-2024-3-2-1', mette)
    expect(before).toContain('status-chip unconfirmed')
    const answer = await town.post(
      '/gennemgang/kl-2024-3-2-1/bekraeftelse',
      { administration: children(), back: 'anbefaling' },
      mette,
    )
    expect(answer.headers.get('location')).toBe(`/gennemgang/kl-2024-3-2-1#a-${children()}`)
    expect(await textOf('/gennemgang/kl-2024-3-2-1', mette)).not.toContain('status-chip unconfirmed')
  })

  test('takes proof, shows it, and lets it go and come back', async () => {
    const proof = {
      administration: children(),
      kind: 'decision',
      title: 'Skolebestyrelsens vedtagelse',
      link: 'https://havby.example/vedtagelse',
      seenOn: '2026-11-20',
      validUntil: '',
      note: '',
    }
    const bad = await town.post(
      '/gennemgang/kl-2024-3-2-2/beviser',
      { ...proof, link: 'javascript:alert(1)' },
      mette,
    )
    expect(bad.status).toBe(422)
    expect((await town.post('/gennemgang/kl-2024-3-2-2/beviser', proof, mette)).status).toBe(303)
    const html = await textOf('/gennemgang/kl-2024-3-2-2', mette)
    expect(html).toContain('Skolebestyrelsens vedtagelse')
    expect(html).toContain('gælder til 20. november 2027')
    const removal = /action="(\/gennemgang\/kl-2024-3-2-2\/beviser\/[^"]+\/fjernelse)"/.exec(html)?.[1] ?? ''
    await town.post(removal, {}, mette)
    expect(await textOf('/gennemgang/kl-2024-3-2-2', mette)).not.toContain('Skolebestyrelsens vedtagelse')
    await town.post(removal.replace('fjernelse', 'gendannelse'), {}, mette)
    expect(await textOf('/gennemgang/kl-2024-3-2-2', mette)).toContain('Skolebestyrelsens vedtagelse')
  })

  test('asks the database at most eight times', async () => {
    expect(await queriesOf('/gennemgang/kl-2024-1-1-2', anne)).toBeLessThanOrEqual(8)
  })

  test('that is not in the catalogue cannot be found', async () => {
    expect((await town.get('/gennemgang/kl-2024-9-9-9', anne)).status).toBe(404)
  })
})

test('every page of the review reads in both languages', async () => {
  for (const path of [
    '/handling',
    '/gennemgang',
    '/gennemgang/skema',
    '/gennemgang/matrix',
    '/gennemgang/daekning',
    '/gennemgang/runder',
    '/gennemgang/kl-2024-1-1-2',
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

test('before the first round there is an example and a first step', async () => {
  await tellEmpty()
  const html = await textOf('/gennemgang', await town.signIn('anne.kjaer@fjordby.example'))
  expect(html).toContain('Begynd den første runde')
})

/** Fjordby has its people and no review. */
async function tellEmpty(): Promise<void> {
  await tellStory({
    house: town.house,
    owner: town.owner,
    municipality: '9902' as MunicipalityCode,
    mark: '',
  })
  await changing(town.house.database, '9902' as MunicipalityCode, async (tx) => {
    await tx.run(sql`delete from implementation.review_answer where municipality_id = '9902'`)
    await tx.run(sql`delete from implementation.review_round where municipality_id = '9902'`)
  })
}

/** How many questions a page asks of the database besides who is asking and whose rows may be seen. */
async function queriesOf(path: string, cookie: string): Promise<number> {
  const seen: string[] = []
  const pool = town.fresh.application.pool
  const connect = pool.connect.bind(pool)
  const listening = async () => {
    const client = await connect()
    const query = client.query.bind(client) as (...words: unknown[]) => unknown
    const counted = (...words: unknown[]) => {
      seen.push(String((words[0] as { text?: string }).text ?? words[0]))
      return query(...words)
    }
    return Object.assign(Object.create(client), { query: counted, release: client.release.bind(client) })
  }
  ;(pool as { connect: unknown }).connect = listening
  try {
    expect((await town.get(path, cookie)).status).toBe(200)
  } finally {
    ;(pool as { connect: unknown }).connect = connect
  }
  return seen.filter(
    (text) =>
      !/^\s*(begin|start transaction|commit|rollback|set )/i.test(text) &&
      !text.includes('set_config') &&
      !text.includes('platform.session'),
  ).length
}
