import { pino } from 'pino'
import { navigation, routes, seeds } from '../../src/app.ts'
import { demoPassword } from '../../src/platform/auth/demo-logins.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { loadOnce } from '../../src/platform/house/index.ts'
import type { Database } from '../../src/platform/tenancy/index.ts'
import { createMetrics, type House, webApplication } from '../../src/platform/web/index.ts'
import { type FreshDatabase, freshDatabase, madeTemplate } from './database.ts'

/** The day it is in every test: a Thursday in the demo's story. */
export const testDay = new Date('2026-11-26T09:00:00Z')

export interface TestHouse {
  house: House
  owner: Database
  fresh: FreshDatabase<unknown>
  /** Asks the server without a port. Paths are on this site; a form is posted as a browser would. */
  get(path: string, cookie?: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields: Record<string, string | string[] | File>, cookie?: string): Promise<Response>
  /** Asks first, as a browser does for a program of another site. */
  options(path: string, headers: Record<string, string>): Promise<Response>
  /** The same form as another site would send it. */
  crossSite(path: string, cookie: string): Promise<Response>
  /** Signs a person in by e-mail and gives the cookie. */
  signIn(email: string): Promise<string>
  close(): Promise<void>
}

/** A whole house on a database of its own, with the shipped content loaded and no municipality in it. */
export async function testHouse(environment: Record<string, string> = {}): Promise<TestHouse> {
  return houseOn(await freshDatabase<unknown>(await seeded()), environment)
}

/** The migrated database with the shipped content. */
export function seeded(): Promise<string> {
  return madeTemplate('seeded', undefined, async (fresh) => {
    await loadOnce(fresh.owner.kysely as unknown as Database, seeds)
  })
}

/** A whole house on a database as it stands. */
export function houseOn(fresh: FreshDatabase<unknown>, environment: Record<string, string> = {}): TestHouse {
  const config = readConfig({ PORT: '3000', METRICS_PORT: '0', LOG_LEVEL: 'silent', ...environment })
  const house: House = {
    config,
    database: fresh.application.kysely as unknown as Database,
    dataFolder: '/nonexistent',
    secret: 'a-secret-that-only-tests-have-0123456789',
    now: () => testDay,
  }
  const owner = fresh.owner.kysely as unknown as Database
  const web = webApplication({
    house,
    routes,
    navigation,
    assetFolder: '/nonexistent',
    assetVersion: 'test',
    logger: pino({ level: 'error' }, { write: (line: string) => void process.stderr.write(line) }),
    metrics: createMetrics(),
    isReady: async () => true,
  })
  const ask = (path: string, init: RequestInit, cookie?: string) =>
    Promise.resolve(
      web.fetch(
        new Request(`http://localhost:3000${path}`, {
          ...init,
          headers: {
            'Sec-Fetch-Site': 'same-origin',
            Origin: 'http://localhost:3000',
            Host: 'localhost:3000',
            ...(cookie ? { Cookie: cookie } : {}),
            ...init.headers,
          },
        }),
      ),
    )
  const post: TestHouse['post'] = (path, fields, cookie) => {
    const body = new FormData()
    if (!('_key' in fields)) body.append('_key', crypto.randomUUID())
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    return ask(path, { method: 'POST', body }, cookie)
  }
  return {
    house,
    owner,
    fresh,
    get: (path, cookie, headers = {}) => ask(path, { headers }, cookie),
    post,
    options: (path, headers) => ask(path, { method: 'OPTIONS', headers }),
    crossSite: (path, cookie) =>
      ask(
        path,
        {
          method: 'POST',
          body: new URLSearchParams({ _key: crypto.randomUUID() }),
          headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' },
        },
        cookie,
      ),
    signIn: async (email) => {
      const answer = await post('/log-ind', { email, password: demoPassword })
      const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('pejling='))
      if (!cookie) throw new Error(`${email} could not sign in: ${answer.status}`)
      return cookie.split(';')[0] as string
    },
    close: () => fresh.drop(),
  }
}
