import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow, type RunningApp, signIn, startApp, violations } from '../support/browser.ts'

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

/** Every sort of page the person can reach by links, one of each shape. */
async function pagesFor(email: string, most: number): Promise<string[]> {
  const window = await openWindow(browser, app.address)
  await signIn(window.page, app.address, email)
  const waiting = ['/']
  const seen = new Set(['/'])
  const found: string[] = []
  while (waiting.length && found.length < most) {
    const path = waiting.shift() as string
    const answer = await window.context.request.get(`${app.address}${path}`)
    if (!answer.headers()['content-type']?.includes('html')) continue
    expect({ path, status: answer.status() }).toEqual({ path, status: 200 })
    found.push(path)
    for (const [, href] of (await answer.text()).matchAll(/<a [^>]*href="(\/[^"]*)"/g)) {
      const link = (href as string).replaceAll('&amp;', '&')
      const shape = link
        .replace(/[?#].*$/, '')
        .replace(/[0-9a-f-]{36}|\d+|(kl|sst|abc)-[\w-]+/g, '*')
        .replace(
          /(?<=\/(eksempler|kort|tal|prioritering|byrde|(?:sundhedsprofil|ulighed)\/\*)\/)[\w~.-]+/g,
          '*',
        )
      if (seen.has(shape) || link.startsWith('/assets')) continue
      seen.add(shape)
      waiting.push(link)
    }
  }
  await window.close()
  return found
}

/** Who is followed, and which of their pages: the administrator's own stand beside what the coordinator already showed. */
const readers = [
  { who: 'a coordinator', email: 'anne.kjaer@havby.example', only: /^/, least: 25 },
  {
    who: 'an administrator',
    email: 'per.dahl@havby.example',
    only: /^\/(administration|min-side|$)/,
    least: 6,
  },
]

describe.each(readers)('every page $who can reach', ({ who, email, only, least }) => {
  for (const language of ['da', 'en']) {
    test(`is accessible by axe, asks no other host, fits a phone and 400 % zoom, and ships script only with an island (${language})`, async () => {
      const paths = (await pagesFor(email, 80)).filter((path) => only.test(path))
      expect(paths.length).toBeGreaterThan(least)
      const window = await openWindow(browser, app.address)
      await signIn(window.page, app.address, email)
      await window.page.goto(`${app.address}/?sprog=${language}`)
      const wrong: string[] = []
      for (const path of paths) {
        await window.page.setViewportSize({ width: 1280, height: 900 })
        const before = window.scriptBytes()
        await window.page.goto(app.address + path)
        wrong.push(...(await violations(window.page)).map((each) => `${path} ${each}`))
        const islands = await window.page.locator('script[src*="/islands/"]').count()
        if (islands === 0 && window.scriptBytes() > before)
          wrong.push(`${path} ships script without an island`)
        expect(await window.page.getAttribute('html', 'lang')).toBe(language)
        for (const width of [390, 320]) {
          await window.page.setViewportSize({ width, height: 800 })
          const overflow = await window.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          if (overflow > 1) wrong.push(`${path} is ${overflow} px too wide at ${width}`)
        }
      }
      await window.close()
      console.log(`axe: ${paths.length} pages of ${who} in ${language}`)
      expect(wrong).toEqual([])
      expect(window.complaints).toEqual([])
    }, 300_000)
  }
})

test('axe would have found something: a page with a planted fault is caught', async () => {
  const window = await openWindow(browser, app.address)
  await window.page.goto(`${app.address}/log-ind`)
  await window.page.evaluate(() => document.querySelector('label[for=email]')?.remove())
  expect((await violations(window.page)).some((each) => each.startsWith('label'))).toBe(true)
  await window.close()
})
