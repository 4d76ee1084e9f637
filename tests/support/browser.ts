import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { demoPassword } from '../../src/platform/auth/demo-logins.ts'
import { oneAtATime } from './database.ts'

const root = join(import.meta.dirname, '../..')
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The built Pejling in a process of its own, on a database of its own, as `bin/start` would run it. */
export interface RunningApp {
  address: string
  folder: string
  /** Runs a command against it and gives what it printed. */
  pejling(...words: string[]): Promise<{ code: number; out: string; err: string }>
  stop(): Promise<void>
}

export async function startApp(environment: Record<string, string> = {}): Promise<RunningApp> {
  const told = await toldFolder()
  const folder = join(inject('scratch'), `journey-${randomUUID()}`)
  // with its owners, which Node's own copying leaves out
  spawnSync('cp', ['-a', told, folder])
  const app = await startOn(folder, environment)
  return {
    ...app,
    stop: async () => {
      await app.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A data folder where the app has been started once and told its story, made by the first file that asks. */
async function toldFolder(): Promise<string> {
  const folder = join(inject('scratch'), 'told')
  await oneAtATime('told folder', async () => {
    if (existsSync(folder)) return
    const unfinished = await startOn(`${folder}-unfinished`, {})
    await unfinished.stop()
    renameSync(unfinished.folder, folder)
  })
  return folder
}

async function startOn(folder: string, environment: Record<string, string>): Promise<RunningApp> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const settings = {
    ...process.env,
    PEJLING_VAR: folder,
    PORT: String(port),
    METRICS_PORT: '0',
    LOG_LEVEL: 'error',
    ...environment,
  }
  const child = spawn(process.execPath, [join(root, 'dist/main.js'), 'web'], {
    env: settings,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await whenUp(address, child)
  return {
    address,
    folder,
    pejling: (...words) => run(words, settings),
    stop: async () => {
      child.kill('SIGINT')
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)))
    },
  }
}

/** A browser window of a size; without script when asked, as many of our readers' are. */
export interface Window {
  page: Page
  context: BrowserContext
  /** What the page asked other hosts for, and what the browser complained of. */
  complaints: string[]
  scriptBytes(): number
  close(): Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: flags, timeout: 30_000 })
}

export async function openWindow(
  browser: Browser,
  address: string,
  options: { script?: boolean; width?: number; height?: number } = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    javaScriptEnabled: options.script ?? true,
    locale: 'da-DK',
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  let bytes = 0
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`)
  })
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script')
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, context, complaints, scriptBytes: () => bytes, close: () => context.close() }
}

export async function signIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/log-ind`)
  await page.fill('#email', email)
  await page.fill('#password', demoPassword)
  await page.locator('form.form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/log-ind'))
}

/** axe without its comments: half as much for each page to read. */
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
)

/** What axe finds wrong by WCAG 2.2 A and AA, as one line each. */
export async function violations(page: Page, leaveOut: string[] = []): Promise<string[]> {
  const results = await new AxeBuilder({ page, axeSource })
    // Our pages have no frames; without this every page would cost a second, empty one.
    .setLegacyMode()
    // Every rule is tried; but what is right is not described element by element, which is half of axe's work.
    .options({ resultTypes: ['violations'] })
    .disableRules(leaveOut)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  )
}

async function whenUp(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (child.exitCode !== null) throw new Error(`Pejling ended with ${child.exitCode}`)
    if (
      await fetch(`${address}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return
    await pause(100)
  }
  throw new Error('Pejling did not start')
}

function run(
  words: string[],
  settings: NodeJS.ProcessEnv,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'dist/main.js'), ...words], { env: settings })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
