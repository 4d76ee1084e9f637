import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { memoryMegabytes, port, processorSeconds, type Running, startBare, startPejling } from './server.ts'

// Ratios within one run: the machine may be noisy, the two sides share it. Only loopback is asked, and a bounded number of times.
const root = join(import.meta.dirname, '..')
if (process.argv[2] === 'data' || process.argv[2] === 'surveys') {
  // its code imports pages, which Node alone does not read
  const file = join(root, `bench/${process.argv[2]}.ts`)
  const words = ['--expose-gc', '--import', 'tsx', file, ...process.argv.slice(3)]
  process.exit(spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1)
}
const folder = mkdtempSync(join(tmpdir(), 'pejling-bench-'))
const rounds = 3
const requests = 300

try {
  const cold = await startPejling(folder)
  await cold.stop()
  const running = await startPejling(folder)
  say('cold start (database made, content and demo loaded)', `${seconds(cold.startedIn)} s`)
  say('warm start', `${seconds(running.startedIn)} s   goal ≤ 5 s`)
  const plan = await firstLink(running, '/indsatser', /^\/indsatser\/[0-9a-f-]{36}$/)
  for (const [name, path] of [
    ['profile page', '/sundhedsprofil'],
    ['matrix 38 × 8', '/gennemgang/matrix'],
    ['action-plan page', `${plan}/handleplan`],
    ['overview', '/'],
  ] as const)
    await page(running, name, path)
  await page(running, 'a page without the database (not found)', '/findes/ikke', { status: 404, goal: 15 })
  say('memory after the pages', `${Math.round(memoryMegabytes(running.process.pid as number))} MB`)
  await pdf()
  importRows()
  await running.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function page(running: Running, name: string, path: string, expected = { status: 200, goal: 40 }) {
  const address = `${running.address}${path}`
  const headers = { cookie: running.cookie }
  const first = await fetch(address, { headers, redirect: 'manual' })
  const bytes = Buffer.from(await first.arrayBuffer())
  if (first.status !== expected.status) throw new Error(`${path} answered ${first.status}`)
  const before = await running.statements()
  await fetch(address, { headers })
  const statements = (await running.statements()) - before
  const bare = await startBare(bytes)
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const ours = await cost(running.process.pid as number, address, headers, requests)
    const theirs = await cost(bare.process.pid as number, `http://127.0.0.1:${port + 2}/`, {}, requests * 20)
    ratios.push(ours / theirs)
  }
  bare.stop()
  const load = await autocannon({ url: address, headers, connections: 100, amount: 1000, timeout: 60 })
  say(
    name,
    `${median(ratios).toFixed(0)} × bare node:http (CPU per request, goal ≤ ${expected.goal})   ${statements} statements (goal ≤ 8)   p97.5 ${load.latency.p97_5} ms at 100 users   ${load.errors + (expected.status === 200 ? load.non2xx : 0)} failed   ${(bytes.length / 1024).toFixed(0)} kB`,
  )
}

/** Processor milliseconds per request of the answering process, sixteen at a time. */
async function cost(
  pid: number,
  url: string,
  headers: Record<string, string>,
  amount: number,
): Promise<number> {
  await autocannon({ url, headers, connections: 16, amount: 60 })
  const before = processorSeconds(pid)
  await autocannon({ url, headers, connections: 16, amount })
  return ((processorSeconds(pid) - before) * 1000) / amount
}

async function firstLink(running: Running, path: string, wanted: RegExp): Promise<string> {
  const html = await (
    await fetch(`${running.address}${path}`, { headers: { cookie: running.cookie } })
  ).text()
  const link = [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href]) => href as string)
    .find((href) => wanted.test(href))
  if (!link) throw new Error(`${path} links to nothing like ${wanted}`)
  return link
}

async function pdf() {
  const started = performance.now()
  const done = pejling('report', 'committee', '--out', join(folder, 'sag.pdf'))
  if (done.status !== 0) throw new Error(done.stderr)
  say('committee item as PDF, whole command', `${Math.round(performance.now() - started)} ms`)
}

/** 98 municipalities × 9 indicators × 5 periods of made-up values, as the long file has them. */
function importRows() {
  const codes = spawnSync('cut', ['-d;', '-f1', join(root, 'db/seeds/municipalities.csv')], {
    encoding: 'utf8',
  })
    .stdout.split('\n')
    .filter((code) => /^0[1-9]/.test(code))
  const ids = [
    'selvvurderet_helbred',
    'mentalt_helbred',
    'rygning',
    'alkohol',
    'fysisk_aktivitet',
    'kost',
    'svaer_overvaegt',
    'ensomhed',
    'social_stoette',
  ]
  const rows = codes.flatMap((code, c) =>
    ids.flatMap((id, i) =>
      [2010, 2013, 2017, 2021, 2025].map(
        (year, y) => `${Number(code)},${id},${year},${(10 + ((c * 7 + i * 3 + y) % 50) / 10).toFixed(1)}`,
      ),
    ),
  )
  const file = join(folder, 'long.csv')
  writeFileSync(file, `kommune_kode,indicator_id,aar,raw_value\n${rows.join('\n')}\n`)
  const idle = performance.now()
  pejling('indicators', 'export', '--format', 'csv')
  const overhead = performance.now() - idle
  const started = performance.now()
  const done = pejling('indicators', 'import', file)
  if (done.status !== 0) throw new Error(done.stderr)
  const took = Math.max(performance.now() - started - overhead, 1)
  say(
    'import',
    `${rows.length} rows, ${Math.round(rows.length / (took / 1000))} rows/s (command's own start taken off)`,
  )
}

function pejling(...words: string[]) {
  return spawnSync(process.execPath, [join(root, 'dist/main.js'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, PEJLING_VAR: folder, LOG_LEVEL: 'error' },
  })
}

function say(name: string, figure: string) {
  console.log(`${name.padEnd(52)} ${figure}`)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}
