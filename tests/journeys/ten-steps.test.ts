import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayIn, daysAfter } from '../../src/values/day.ts'
import { openBrowser, openWindow, type RunningApp, signIn, startApp } from '../support/browser.ts'

// The main job, from nothing to a committee item, as a prevention consultant does it. Once with script and once without.
const realFile = join(import.meta.dirname, '../../../shared/data/sundhedsprofil/sundhedsprofil_historik.csv')
const realPopulation = join(import.meta.dirname, '../../../shared/data/sundhedsprofil/folketal.csv')

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

for (const script of [true, false]) {
  describe(`a prevention consultant ${script ? 'with' : 'without'} script`, () => {
    let page: Page
    let close: () => Promise<void>
    let effort = ''
    const title = `Tobaksfri arbejdstid ${script ? 'A' : 'B'}`
    beforeAll(async () => {
      const window = await openWindow(browser, app.address, { script })
      page = window.page
      close = window.close
      await signIn(page, app.address, 'anne.kjaer@havby.example')
    }, 60_000)
    afterAll(() => close?.())
    const go = (path: string) => page.goto(app.address + path)
    const heading = () => page.locator('h1').first().innerText()
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().click()
      await page.waitForLoadState()
    }

    test('loads figures and population: previews, is told the set, stores all at once', async () => {
      for (const file of [
        existsSync(realFile) ? realFile : ownFigures(),
        existsSync(realPopulation) ? realPopulation : ownPopulation(),
      ]) {
        await go('/sundhedsprofil/indlaes')
        await page.setInputFiles('input[type=file]', file)
        await press('Læs filen')
        const preview = await page.locator('main').innerText()
        expect(preview).toContain('kommunens eget sæt')
        expect(preview).toMatch(/Kommuner\s+98/)
        if (/Gem [\d.]+ tal/.test(preview)) await press(/^Gem /)
      }
    })

    test('is shown a bad file line by line, and nothing is stored', async () => {
      const file = join(app.folder, 'bad.csv')
      writeFileSync(
        file,
        'kommune_kode;indicator_id;aar;raw_value\n101;rygning;2025;1040\n999;rygning;2025;12,1\n411;rygning;2025;9,0\n147;rygning;2025;tolv\n',
      )
      await go('/sundhedsprofil/indlaes')
      await page.setInputFiles('input[type=file]', file)
      await press('Læs filen')
      const preview = await page.locator('main').innerText()
      for (const told of ['999', 'Christiansø', '1040', 'tolv']) expect(preview).toContain(told)
      expect(await page.getByRole('button', { name: /^Gem \d/ }).count()).toBe(0)
    })

    test('sees where the municipality stands, without a claim the figures cannot carry', async () => {
      await go('/sundhedsprofil/0101')
      expect(await heading()).toContain('København')
      const profile = await page.locator('main').innerText()
      expect(profile.toLowerCase()).toContain('usikkerheden kendes ikke')
      expect(profile).not.toMatch(/nr\. ?\d+ af 98|plads nr|rang/i)
      await go('/sundhedsprofil/0101/rygning')
      expect(await page.locator('svg[role=img], svg[role=group]').count()).toBeGreaterThan(1)
      const csv = await page.context().request.get(`${app.address}/sundhedsprofil/0101/rygning/udvikling.csv`)
      expect((await csv.text()).split('\n').length).toBeGreaterThan(3)
    })

    test('finds a recommendation: "ryger" finds smoking, a typo is forgiven, and the card prints', async () => {
      await go('/soeg?q=ryger')
      expect((await page.locator('main').innerText()).toLowerCase()).toMatch(/tobak|nikotin|røg/)
      await go('/anbefalinger?q=nikotinn')
      expect((await page.locator('main').innerText()).toLowerCase()).toContain('nikotin')
      await go('/anbefalinger/kl-2024-1-3-2/kort')
      expect(await heading()).toContain('tobak')
    })

    test('answers the review and writes down what holds as a setting', async () => {
      await go('/gennemgang/kl-2024-1-3-2')
      await page.locator('a[href*="/svar/"]').first().click()
      await page.locator('main form input[type=radio][value=under-way]').first().check()
      await page.locator('main form button').first().click()
      await page.waitForLoadState()
      expect(await page.locator('[role=status]').first().innerText()).not.toBe('')
      await go('/rammer/ny')
      await page.fill('#title', `Ingen nikotin i arbejdstiden ${title}`)
      await page.locator('input[name=sort]').first().check()
      await page.locator('main form button.primary').first().click()
      await page.waitForLoadState()
      expect(await heading()).toContain('Ingen nikotin')
      await go('/gennemgang/matrix')
      expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(38)
    })

    test('weighs what matters most: a column without weight leaves the bands, and nothing is ranked', async () => {
      await go('/prioritering')
      const before = await page.locator('main').innerText()
      expect(before).toContain('Se på først')
      expect(before).not.toMatch(/^\s*1\.\s/m)
      await page.locator('details:has(#byrde) > summary').click()
      await page.selectOption('#byrde', '0')
      await press('Prøv')
      expect(page.url()).toContain('byrde=0')
      expect(await page.locator('main').innerText()).not.toBe(before)
    })

    test('starts an effort from the recommendation and plans who does what, how and when', async () => {
      await go('/indsatser/ny?anbefaling=kl-2024-1-3-2')
      await page.fill('#title', title)
      await page.getByLabel('Stab, økonomi og HR').check()
      await press('Opret indsats')
      expect(await heading()).toBe(title)
      effort = new URL(page.url()).pathname
      await go(`${effort}/handleplan/ny`)
      await page.fill('#what', 'Aftal reglerne med MED-udvalget')
      await page.fill('#how', 'Et møde med tillidsfolk og ledere')
      await page.fill('#startsOn', daysFromNow(9))
      await page.fill('#dueOn', daysFromNow(54))
      await page.fill('#ownerName', 'Kim Kontakt')
      await page.fill('#ownerEmail', `kim.${script ? 'a' : 'b'}@havby.example`)
      await page.locator('main form button.primary').first().click()
      await page.waitForLoadState()
      expect(await page.locator('main').innerText()).toContain('Aftal reglerne med MED-udvalget')
    })

    test('an owner answers with one tap on a mailed link, without signing in, and only once', async () => {
      await go(`${effort}/handleplan`)
      await page.getByRole('link', { name: 'Aftal reglerne med MED-udvalget' }).first().click()
      await page.locator('form[action$="/spoergsmaal"] button').click()
      await page.waitForLoadState()
      const link = await mailedLink(`kim.${script ? 'a' : 'b'}@havby.example`)
      const owner = await openWindow(browser, app.address, { script, width: 390, height: 800 })
      await owner.page.goto(link)
      expect(await owner.page.locator('main').innerText()).toContain('Aftal reglerne')
      await owner.page.locator('main form button').first().click()
      await owner.page.waitForLoadState()
      await owner.page.goto(link)
      expect(await owner.page.locator('main form').count()).toBe(0)
      await owner.close()
    }, 120_000)

    test('composes the committee item from living data, freezes it, and takes it home as PDF and Word', async () => {
      await go(`/rapporter/ny?indsats=${effort.split('/').pop()}`)
      await page.getByLabel(/^Mødets dato/).fill(daysFromNow(18))
      await press('Skriv udkastet')
      const item = new URL(page.url()).pathname
      expect(await page.locator('main').innerText()).toContain('indstiller')
      await press(/^Frys/)
      expect(await page.locator('main').innerText()).toMatch(/[Ff]rosset/)
      const pdf = await page.context().request.get(`${app.address}${item}/sag.pdf`)
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
      const docx = await page.context().request.get(`${app.address}${item}/sag.docx`)
      expect((await docx.body()).subarray(0, 2).toString()).toBe('PK')
    }, 60_000)

    test('finds the day’s work on the overview', async () => {
      await go('/')
      const overview = await page.locator('main').innerText()
      for (const told of ['Hvor vi står', 'Det vigtigste her', 'Mine handlinger'])
        expect(overview).toContain(told)
    })
  })
}

/** The app here goes by the day it is. */
function daysFromNow(days: number): string {
  return daysAfter(dayIn(new Date()), days)
}

/** The link in the newest mail to somebody; mails lie in the data folder when there is no relay. */
async function mailedLink(recipient: string): Promise<string> {
  const folder = join(app.folder, 'mail')
  for (let tries = 0; tries < 160; tries++) {
    for (const name of existsSync(folder) ? readdirSync(folder).sort().reverse() : []) {
      const text = readFileSync(join(folder, name), 'utf8')
        .replaceAll('=\r\n', '')
        .replaceAll('=\n', '')
        .replaceAll('=3D', '=')
      const link = /https?:\/\/[^\s"<>]+\/svar\/[\w.-]+/.exec(text)?.[0]
      if (text.includes(recipient) && link) return link
    }
    await pause(500)
  }
  throw new Error(`no mail to ${recipient} in ${folder}`)
}

describe('a respondent on a phone with a poor connection', () => {
  test('answers once: without network, behind a network that answers in the site’s name, and when the confirmation is lost', async () => {
    const asking = await openWindow(browser, app.address)
    const link = await openLinkOf(asking.page)
    const phone = await openWindow(browser, app.address, { width: 390, height: 800 })
    const { page } = phone
    let line: 'down' | 'portal' | 'lost' | 'up' = 'up'
    await phone.context.route('**/s/**', async (route) => {
      if (line === 'up' || route.request().method() !== 'POST') return route.continue()
      if (line === 'portal')
        return route.fulfill({
          status: 200,
          contentType: 'text/html',
          body: '<main>Log på gæstenettet</main>',
        })
      if (line === 'lost') await route.fetch({ maxRedirects: 0 })
      return route.abort('connectionfailed')
    })
    const now = () => page.getByRole('button', { name: 'Prøv nu' })
    const waiting = () => page.getByRole('status').filter({ hasText: 'Ingen forbindelse' }).waitFor()
    await page.goto(link)
    await page.getByRole('button', { name: 'Begynd' }).click()
    await page.getByText('Leder', { exact: true }).click()
    line = 'down'
    await page.getByRole('button', { name: 'Gem og gå videre' }).click()
    await waiting()
    expect(await now().evaluate((button) => button === document.activeElement)).toBe(true)
    for (const next of ['portal', 'lost'] as const) {
      line = next
      const tried = page.waitForRequest((request) => request.method() === 'POST')
      await now().click()
      await tried
      await waiting()
    }
    line = 'up'
    await now().click()
    await page.waitForURL(/\/1$/)
    await page.goto(page.url().replace(/1$/, 'gennemse'))
    expect(await page.locator('main').innerText()).toContain('Leder')
    line = 'lost'
    await page.getByRole('button', { name: 'Send mit svar' }).dblclick()
    await waiting()
    line = 'up'
    await now().click()
    await page.waitForURL(/\/kvittering\//)
    await asking.page.reload()
    expect(await asking.page.locator('.answering-rate').innerText()).toMatch(/^Svar\s+1\s+Begyndt\s+1\s/)
    await Promise.all([asking.close(), phone.close()])
  }, 60_000)
})

/** Asks by an open link, as a consultant does it, and gives the link; the page stays where the answers are counted. */
async function openLinkOf(page: Page): Promise<string> {
  await signIn(page, app.address, 'anne.kjaer@havby.example')
  await page.goto(`${app.address}/undersoegelser/ny`)
  await page.fill('#title', 'På farten')
  await page.check('[name=mode][value=open-link]')
  await page.fill('#roles', 'Leder\nMedarbejder')
  await page.getByRole('button', { name: 'Lav undersøgelsen' }).click()
  await page.getByRole('button', { name: 'Åbn for svar' }).click()
  await page.getByRole('link', { name: 'Invitationer og svarprocent' }).click()
  await page.getByRole('button', { name: 'Lav linket' }).click()
  return (await page.locator('.open-link-address a').getAttribute('href')) as string
}

function codes(): string[] {
  const rows = readFileSync(join(import.meta.dirname, '../../db/seeds/municipalities.csv'), 'utf8').split(
    '\n',
  )
  return rows.map((row) => row.split(';')[0] as string).filter((code) => /^0[1-9]/.test(code))
}

function ownFigures(): string {
  const file = join(app.folder, 'figures.csv')
  const rows = codes().flatMap((code, index) =>
    [2017, 2021, 2025].map((year) => `${Number(code)},rygning,${year},${(9 + (index % 40) / 10).toFixed(1)}`),
  )
  writeFileSync(file, `kommune_kode,indicator_id,aar,raw_value\n${rows.join('\n')}\n`)
  return file
}

function ownPopulation(): string {
  const file = join(app.folder, 'population.csv')
  writeFileSync(
    file,
    `kommune_kode,folketal,aar\n${codes()
      .map((code, index) => `${Number(code)},${20_000 + index * 100},2026`)
      .join('\n')}\n`,
  )
  return file
}
