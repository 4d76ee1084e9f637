import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { navigation } from '../../app.ts'
import { seedDemo } from '../../demo/havby.ts'
import { openAccount } from '../../platform/auth/accounts.ts'
import { demoLogins } from '../../platform/auth/demo-logins.ts'
import { hasCapability, type Role } from '../../platform/auth/index.ts'
import { quickHash } from '../../platform/auth/testing/quick-hash.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

const havby = '9901' as MunicipalityCode
const empty = '0101' as MunicipalityCode
let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
  await seedDemo(house.house, house.owner)
  await house.fresh.superuser.pool.query('update platform.account set password_hash = $1', [quickHash()])
  await openEmpty()
}, 120_000)
afterAll(() => house.close())

/** A municipality that joined today: one coordinator, one editor, and nothing else. */
async function openEmpty() {
  await changing(house.owner, null, (tx) =>
    tx.run(sql`update platform.municipality set joined_at = now() where id = ${empty}`),
  )
  const passwordHash = quickHash()
  await changing(house.house.database, empty, async (tx) => {
    for (const role of ['coordinator', 'editor', 'leader', 'politician', 'frontline'] as const) {
      await openAccount(
        tx,
        { accountId: null, name: 'test' },
        { email: `${role}@tom.example`, name: role, role, administrationId: null, passwordHash },
        house.house.secret,
      )
    }
  })
}

async function overviewOf(email: string, path = '/'): Promise<string> {
  const answer = await house.get(path, await house.signIn(email))
  expect(answer.status, email).toBe(200)
  return answer.text()
}

/** The heading of the next step on a page. */
function nextStepIn(html: string): string {
  return /id="next-step-title">([^<]*)</.exec(html)?.[1] ?? ''
}

const steps: Record<Role, RegExp> = {
  coordinator: /^Hør fra handleplanerne$/,
  editor: /^Svar for din forvaltning$/,
  leader: /^Giv en status på ét minut$/,
  frontline: /^Sig, hvordan det går$/,
  politician: /^(Læs sagen|Se, hvad der betyder mest her)$/,
  partner: /^Sig, hvordan det går$/,
  adviser: /^Indlæs tal for hele landet$/,
  administrator: /^Invitér en kollega$/,
}

describe('the overview', () => {
  it.each(demoLogins)('gives the $role one next step of their own', async ({ email, role }) => {
    const html = await overviewOf(email)
    expect(nextStepIn(html)).toMatch(steps[role])
    expect(html.match(/class="next-step"/g)).toHaveLength(1)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  })

  it('is whole in English too', async () => {
    const html = await overviewOf('anne.kjaer@havby.example', '/?sprog=en')
    expect(html).toContain('recommendations are fully implemented')
    expect(nextStepIn(html)).toBe('Hear from the action plans')
  })

  it('shows a partner no action but their own', async () => {
    const html = await overviewOf('ali.yilmaz@havby-if.example')
    const others = await reading(house.house.database, havby, (tx) =>
      tx.rows<{ what: string }>(sql`
        select action.what from implementation.action action
        left join platform.account owner on owner.municipality_id = action.municipality_id and owner.id = action.owner_account
        where action.municipality_id = ${havby} and coalesce(owner.email, action.owner_email, '') <> 'ali.yilmaz@havby-if.example'`),
    )
    expect(others.length).toBeGreaterThan(5)
    for (const { what } of others) expect(html).not.toContain(what)
    expect(html).toContain('/handlinger/')
  })

  it('lets a leader say how an action goes with one tap, and takes it off the list of what waits', async () => {
    const cookie = await house.signIn('soeren.aagaard@havby.example')
    const html = await (await house.get('/', cookie)).text()
    const action = /action="(\/handlinger\/[^"]+\/status)"/.exec(html)?.[1] ?? ''
    expect((await house.post(action, { status: 'done' }, cookie)).status).toBe(303)
    const waiting = (page: string) => Number(/<h1>(\d+|Én) handling/.exec(page)?.[1]?.replace('Én', '1') ?? 0)
    expect(waiting(await (await house.get('/', cookie)).text())).toBe(waiting(html) - 1)
  })

  it.each([
    { role: 'coordinator', step: 'Begynd gennemgangen' },
    { role: 'editor', step: 'Bliv knyttet til din forvaltning' },
    { role: 'leader', step: 'Bliv knyttet til din forvaltning' },
    { role: 'politician', step: 'Læs anbefalingerne' },
    { role: 'frontline', step: 'Find et eksempel, du kan bruge' },
  ])(
    'of a municipality that joined today shows the $role where to begin, and no empty dashboard',
    async ({ role, step }) => {
      const html = await overviewOf(`${role}@tom.example`)
      expect(nextStepIn(html)).toBe(step)
      expect(html).not.toMatch(/NaN|undefined|null/)
    },
  )

  it('of a new municipality offers the first step in every block', async () => {
    const html = await overviewOf('coordinator@tom.example')
    for (const href of ['/gennemgang', '/sundhedsprofil/indlaes', '/indsatser/ny', '/prioritering'])
      expect(html).toContain(`href="${href}"`)
    expect(html).toContain('København er klar til at begynde')
  })
})

describe('the navigation', () => {
  it.each(demoLogins)('leads the $role to pages that are there', async ({ email, role }) => {
    const cookie = await house.signIn(email)
    const pages = navigation
      .flatMap((area) => (hasCapability(role, area.may) ? [area, ...area.pages] : []))
      .filter(({ may }) => hasCapability(role, may))
    for (const { href } of pages) expect((await house.get(href, cookie)).status, href).toBeLessThan(400)
  })
})
