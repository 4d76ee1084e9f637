import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../../src/app.ts'
import { cast } from '../../src/demo/cast.ts'
import { tellStory } from '../../src/demo/havby.ts'
import { hasCapability, type Role } from '../../src/platform/auth/index.ts'
import type { Route } from '../../src/platform/web/index.ts'
import type { MunicipalityCode } from '../../src/values/municipality-code.ts'
import { type TestHouse, testHouse } from '../support/house.ts'
import { belongingsOf, fingerprints } from './foreign-ids.ts'
import { type FoundForm, formsIn, linksIn } from './forms.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const ownMark = 'kanariHavby'
const foreignMark = 'kanariFjordby'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

let place: TestHouse
let pool: pg.Pool
let foreign: Map<string, string[]>
let own: Map<string, string[]>
const cookies = new Map<Role, string>()
const emails = new Map<Role, string>(cast.toReversed().map((member) => [member.role, member.email]))

beforeAll(async () => {
  place = await testHouse()
  pool = place.fresh.superuser.pool
  await tellStory({ house: place.house, owner: place.owner, municipality: havby, mark: ownMark })
  await tellStory({ house: place.house, owner: place.owner, municipality: fjordby, mark: foreignMark })
  foreign = (await belongingsOf(pool, fjordby)).ids
  own = (await belongingsOf(pool, havby)).ids
  for (const [role, email] of emails) cookies.set(role, await place.signIn(email))
}, 120_000)
afterAll(() => place?.close())

describe('a municipality sees nothing of another', () => {
  test('the canaries are there to be caught', async () => {
    expect(foreign.size).toBeGreaterThan(10)
    const cookie = cookies.get('coordinator') as string
    const { pages } = await crawl(cookie, 60)
    expect(pages.some(({ html }) => html.includes(ownMark))).toBe(true)
  })

  test('every route with every role and every kind of foreign id', async () => {
    const before = await fingerprints(pool, fjordby)
    const leaks: string[] = []
    const faults: string[] = []
    let requests = 0
    for (const route of routes.filter(({ path }) => path.includes(':'))) {
      for (const [role, cookie] of [...cookies, ['anyone', undefined] as const]) {
        for (const [table, ids] of idKinds(role)) {
          const path = fill(route.path, ids[0] as string)
          const answer =
            route.method === 'GET' ? await place.get(path, cookie) : await place.post(path, bodyFor(), cookie)
          requests += 1
          const text = await answer.text()
          // what a municipality has published under /o/ is meant for everybody
          const isPublic = route.open && path.startsWith(`/o/${fjordby}`)
          if (text.includes(foreignMark) && !isPublic)
            leaks.push(`${route.method} ${route.path} as ${role} with ${table}`)
          if (answer.status >= 500)
            faults.push(`${route.method} ${route.path} as ${role} with ${table}: ${answer.status}`)
        }
      }
    }
    console.log(`walls: ${requests} requests, ${leaks.length} leaks, ${faults.length} faults`)
    expect(leaks).toEqual([])
    expect([...new Set(faults)]).toEqual([])
    expect(await fingerprints(pool, fjordby)).toEqual(before)
  }, 900_000)

  test('every form with foreign ids put into its fields', async () => {
    const before = await fingerprints(pool, fjordby)
    const cookie = cookies.get('coordinator') as string
    const { forms } = await crawl(cookie, 160)
    const faults: string[] = []
    let requests = 0
    for (const form of forms) {
      for (const [name, values] of Object.entries(form.choices)) {
        const table = values.map(tableOf).find(Boolean)
        const stranger = table && foreign.get(table)?.[0]
        if (!stranger || name === '_key') continue
        const answer = await place.post(
          form.action,
          { ...form.fields, _key: crypto.randomUUID(), [name]: stranger },
          cookie,
        )
        requests += 1
        const text = await answer.text()
        if (answer.status >= 500 || text.includes(foreignMark))
          faults.push(`${form.action} ${name} → ${table}: ${answer.status}`)
      }
    }
    console.log(`walls: ${forms.length} forms, ${requests} requests with a foreign id in a field`)
    expect(requests).toBeGreaterThan(10)
    expect(faults).toEqual([])
    expect(await fingerprints(pool, fjordby)).toEqual(before)
  }, 480_000)
})

describe('two walls, and each holds alone', () => {
  test('behind the application: with Havby set, the database gives no row of Fjordby, in any table', async () => {
    const client = await place.fresh.application.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.municipality', $1, true)`, [havby])
      for (const table of foreign.keys()) {
        const { rows } = await client.query(
          `select count(*)::int as count from ${table} where municipality_id = $1`,
          [fjordby],
        )
        expect({ table, count: rows[0].count }).toEqual({ table, count: 0 })
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('behind the database: with row-level security taken away, the application still asks for its own alone', async () => {
    await pool.query(everyPolicyOff)
    try {
      const seen = await pool.query(
        `select count(*)::int as count from platform.account where municipality_id = $1`,
        [fjordby],
      )
      expect(seen.rows[0].count).toBeGreaterThan(0)
      for (const role of ['coordinator', 'editor', 'partner', 'administrator'] as const) {
        const { pages } = await crawl(cookies.get(role) as string, 60)
        expect(
          pages.filter(({ html }) => html.includes(foreignMark)).map(({ path }) => `${role} ${path}`),
        ).toEqual([])
      }
    } finally {
      await pool.query(everyPolicyOn)
    }
  }, 480_000)
})

describe('every route keeps its word on who may', () => {
  test('not signed in: sent to sign in, and nothing else', async () => {
    for (const route of routes.filter(({ open }) => !open)) {
      const path = fill(route.path, crypto.randomUUID())
      const answer = route.method === 'GET' ? await place.get(path) : await place.post(path, {})
      expect({
        route: key(route),
        status: answer.status,
        to: answer.headers.get('location')?.split('?')[0],
      }).toEqual({ route: key(route), status: 303, to: '/log-ind' })
    }
  })

  test('signed in without the capability: told so, and nothing changes', async () => {
    const before = await fingerprints(pool, havby)
    let cells = 0
    for (const route of routes.filter(({ open }) => !open)) {
      for (const [role, cookie] of cookies) {
        if (hasCapability(role, route.may as never)) continue
        const path = fill(route.path, crypto.randomUUID())
        const answer =
          route.method === 'GET' ? await place.get(path, cookie) : await place.post(path, {}, cookie)
        cells += 1
        expect({ route: key(route), role, status: answer.status }).toEqual({
          route: key(route),
          role,
          status: 403,
        })
      }
    }
    console.log(`walls: ${cells} cells refused`)
    expect(await fingerprints(pool, havby)).toEqual(before)
  }, 480_000)

  test('a page changes nothing but the log of who looked', async () => {
    const before = await fingerprints(pool, null, ['platform.access_log'])
    for (const cookie of cookies.values()) await crawl(cookie, 40)
    expect(await fingerprints(pool, null, ['platform.access_log'])).toEqual(before)
  }, 480_000)

  test('a form sent from another site is refused', async () => {
    const answer = await place.post('/log-ud', {}, cookies.get('coordinator'))
    expect(answer.status).toBe(303)
    cookies.set('coordinator', await place.signIn(emails.get('coordinator') as string))
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const request = await place.crossSite(
        fill(route.path, crypto.randomUUID()),
        cookies.get('coordinator') as string,
      )
      expect({ route: key(route), status: request.status }).toEqual({ route: key(route), status: 403 })
    }
  })
})

const everyTenantTable = (verb: string) => `do $$ declare each regclass; begin
  for each in select c.oid::regclass from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'own_municipality'
  loop execute format('alter table %s ${verb} row level security', each); end loop; end $$`
const everyPolicyOff = everyTenantTable('disable')
const everyPolicyOn = everyTenantTable('enable')

function key(route: Route): string {
  return `${route.method} ${route.path}`
}

function fill(path: string, id: string): string {
  return path.replace(/:[a-zA-Z]+(\{[^}]*\})?/g, encodeURIComponent(id))
}

function bodyFor(): Record<string, string> {
  return { _version: '1' }
}

/** The coordinator tries every kind of id; the others a few, and the neighbour's code. */
function idKinds(role: string): [string, string[]][] {
  const all: [string, string[]][] = [...foreign, ['code', [fjordby]]]
  return role === 'coordinator' ? all : all.filter((_, index) => index % 6 === 0)
}

function tableOf(id: string): string | undefined {
  if (!uuid.test(id)) return undefined
  return [...own].find(([, ids]) => ids.includes(id))?.[0]
}

/** Follows links from the overview, breadth first, up to a number of pages. */
async function crawl(
  cookie: string,
  most: number,
): Promise<{ pages: { path: string; html: string }[]; forms: FoundForm[] }> {
  const waiting = ['/']
  const seen = new Set(waiting.map(shapeOf))
  const pages: { path: string; html: string }[] = []
  const forms = new Map<string, FoundForm>()
  while (waiting.length && pages.length < most) {
    const path = waiting.shift() as string
    const answer = await place.get(path, cookie)
    if (!answer.headers.get('content-type')?.includes('html')) continue
    const html = await answer.text()
    pages.push({ path, html })
    for (const form of formsIn(html))
      forms.set(`${shapeOf(form.action)} ${Object.keys(form.fields).join()}`, form)
    for (const link of linksIn(html)) {
      if (seen.has(shapeOf(link)) || link.startsWith('/assets')) continue
      seen.add(shapeOf(link))
      waiting.push(link)
    }
  }
  return { pages, forms: [...forms.values()].filter(({ action }) => action !== '/log-ud') }
}

/** Pages of the same sort are visited once: ids and questions are left out. */
function shapeOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replace(/#.*$/, '')
    .replace(/[0-9a-f-]{36}|\d+|kl-[\w-]+|sst-[\w-]+/g, '*')
    .replace(/(?<=\/(kort|tal|prioritering|byrde|(?:sundhedsprofil|ulighed)\/\*)\/)[\w~.-]+/g, '*')
}
