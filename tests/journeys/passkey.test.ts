import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow, type RunningApp, signIn, startApp, violations } from '../support/browser.ts'

const anne = 'anne.kjaer@havby.example'
let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ PASSKEY_ROLES: 'coordinator' })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** A phone that holds passkeys and knows its owner, as the browser sees it. */
async function giveKey(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describe('a coordinator whose role requires a passkey', () => {
  test('makes one at the first sign-in, then signs in with it alone, and may not take away the last', async () => {
    const window = await openWindow(browser, app.address)
    const { page } = window
    await giveKey(page)
    await signIn(page, app.address, anne)
    expect(new URL(page.url()).pathname).toBe('/min-side')
    expect(await violations(page)).toEqual([])
    await page.goto(`${app.address}/`)
    expect(await page.textContent('main')).toContain('Din rolle kræver en adgangsnøgle')

    await page.goto(`${app.address}/min-side`)
    await page.fill('#label', 'Min telefon')
    await page.getByRole('button', { name: 'Lav en adgangsnøgle' }).click()
    await page.getByText('Adgangsnøglen er gemt').waitFor()
    expect(await page.getByRole('row', { name: /Min telefon/ }).count()).toBe(1)
    expect(await page.getByText('Du mangler en adgangsnøgle').count()).toBe(0)

    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.waitForURL(/log-ind/)
    await page.fill('#email', anne)
    await page.fill('#password', 'havvind-over-havby')
    await page.locator('form.form button[type=submit]').first().click()
    await page.getByText('Log ind med den i stedet').first().waitFor()

    await page.goto(`${app.address}/log-ind/adgangsnoegle`)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Brug adgangsnøgle' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto(`${app.address}/min-side`)
    await page.getByRole('button', { name: 'Fjern Min telefon' }).click()
    await page.getByText('Din rolle kræver en adgangsnøgle, og det her er den eneste').waitFor()
    expect(window.complaints).toEqual([])
    await window.close()
  }, 60_000)

  test('is told why when script is off, and finds another way', async () => {
    const window = await openWindow(browser, app.address, { script: false })
    await window.page.goto(`${app.address}/log-ind/adgangsnoegle`)
    expect(await window.page.textContent('main')).toContain('Adgangsnøgler virker kun med JavaScript')
    expect(await window.page.getByRole('button', { name: 'Brug adgangsnøgle' }).isDisabled()).toBe(true)
    await window.page.getByRole('link', { name: 'Log ind med adgangskode i stedet' }).click()
    expect(new URL(window.page.url()).pathname).toBe('/log-ind')
    await window.close()
  })

  test('hears from the device when there is no key, and can try again', async () => {
    const window = await openWindow(browser, app.address)
    const device = await window.context.newCDPSession(window.page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: false,
        automaticPresenceSimulation: true,
      },
    })
    await window.page.goto(`${app.address}/log-ind/adgangsnoegle`)
    await window.page.getByRole('button', { name: 'Brug adgangsnøgle' }).click()
    await window.page.getByText('Det blev ikke til noget på din enhed').waitFor()
    expect(await window.page.getByRole('button', { name: 'Brug adgangsnøgle' }).isEnabled()).toBe(true)
    await window.close()
  })
})
