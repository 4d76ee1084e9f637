import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Every check, in one list. The last line counts tests; a step that is not a test run counts as one.
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'pejling-check-'))
let passed = 0
let failed = 0

const chromium = findChromium()
step('format and lint', 'npx', ['biome', 'check', '--error-on-warnings'])
step('types', 'npx', ['tsc', '--noEmit'])
step('dead code', 'npx', ['knip', '--no-progress'])
step('build', 'node', ['build/build.ts'])
if (chromium) tests('rules, database, pages, walls, journeys', [], { CHROMIUM: chromium })
else {
  tests('rules, database, pages, walls', ['--exclude', 'tests/journeys/**'])
  failed += 1
  console.error('No Chromium: set CHROMIUM to one, or install the package chromium (apt-get install chromium).')
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function step(name: string, command: string, parameters: string[]) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' })
  if (status === 0) passed += 1
  else failed += 1
}

function tests(name: string, parameters: string[], environment: Record<string, string> = {}) {
  console.log(`\n== ${name}`)
  const report = join(scratch, `${passed + failed}.json`)
  const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  if (!existsSync(report)) {
    failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  // a file that does not load fails without a failed test
  if (status !== 0 && numFailedTests === 0) failed += 1
  if (numTotalTests === 0) failed += 1
}

/** CHROMIUM, one on the path, or Debian's package where we may install it. */
function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  if (named) return existsSync(named) ? named : null
  const onPath = () => {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
      if (status === 0) return stdout.trim()
    }
    return null
  }
  const found = onPath()
  if (found) return found
  const before = process.getuid?.() === 0 ? '' : 'sudo -n '
  console.log('Installing chromium …')
  spawnSync('sh', ['-c', `${before}apt-get update -qq && ${before}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium`], { stdio: ['ignore', 'ignore', 'inherit'] })
  return onPath()
}
