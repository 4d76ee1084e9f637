import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openBrowser,
  openWindow,
  type RunningApp,
  signIn,
  startApp,
  violations,
  type Window,
} from './browser.ts'

interface Place {
  app: RunningApp
  browser: Browser
}

/** More than there are: when they are all used up, pages go unseen and the test says so. */
const mostPages = 200

/** Every sort of page the person can reach by links, one of each shape. */
async function pagesFor({ app, browser }: Place, email: string): Promise<string[]> {
  const window = await openWindow(browser, app.address)
  await signIn(window.page, app.address, email)
  const waiting = ['/']
  const seen = new Set(['/'])
  const found: string[] = []
  while (waiting.length && found.length < mostPages) {
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

/** Follows every page of every reader in one language. One file per language, so that two machines' worth of work runs at once. */
export function followEveryPage(language: 'da' | 'en'): void {
  const place = {} as Place
  beforeAll(async () => {
    place.app = await startApp()
    place.browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await place.browser?.close()
    await place.app?.stop()
  })
  describe.each(readers)('every page $who can reach', ({ who, email, only, least }) => {
    test(`is accessible by axe, asks no other host, fits a phone and 400 % zoom, and ships script only with an island (${language})`, async () => {
      const paths = (await pagesFor(place, email)).filter((path) => only.test(path))
      expect(paths.length).toBeGreaterThan(least)
      expect(paths.length).toBeLessThan(mostPages)
      const window = await openWindow(place.browser, place.app.address)
      await signIn(window.page, place.app.address, email)
      await window.page.goto(`${place.app.address}/?sprog=${language}`)
      const wrong: string[] = []
      for (const path of paths) wrong.push(...(await faultsOf(window, place.app.address + path, language)))
      await window.close()
      console.log(`axe: ${paths.length} pages of ${who} in ${language}`)
      expect(wrong).toEqual([])
      expect(window.complaints).toEqual([])
    }, 900_000)
  })
  test('axe would have found something: a page with a planted fault is caught', async () => {
    const window = await openWindow(place.browser, place.app.address)
    await window.page.goto(`${place.app.address}/log-ind`)
    await window.page.evaluate(() => document.querySelector('label[for=email]')?.remove())
    expect((await violations(window.page)).some((each) => each.startsWith('label'))).toBe(true)
    await window.close()
  })
}

/** What is wrong with one page: for axe, for script without an island, for the language, or for a narrow window. */
async function faultsOf(window: Window, address: string, language: string): Promise<string[]> {
  const { page } = window
  const path = new URL(address).pathname
  await page.setViewportSize({ width: 1280, height: 900 })
  const before = window.scriptBytes()
  await page.goto(address)
  // Colours are the same in both languages, and measuring them is half of axe's work.
  const known = language === 'en' ? ['color-contrast'] : []
  const wrong = (await violations(page, known)).map((each) => `${path} ${each}`)
  const islands = await page.locator('script[src*="/islands/"]').count()
  if (islands === 0 && window.scriptBytes() > before) wrong.push(`${path} ships script without an island`)
  if ((await page.getAttribute('html', 'lang')) !== language) wrong.push(`${path} speaks another language`)
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 1) wrong.push(`${path} is ${overflow} px too wide at ${width}`)
  }
  return wrong
}
