import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('the bench of answering kills the app under a small crowd and finds every answer once', () => {
  const done = spawnSync(process.execPath, ['bench/bench.ts', 'surveys', '--size', '60', '--source'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 170_000,
  })
  expect(done.stderr).toBe('')
  for (const named of [
    /^machine +\d+ cores/m,
    /^killed once with kill -9 +after \d+ confirmed/m,
    /^answers stored of expected +60(\.0)? of 60 +budget ≥ 60$/m,
    /^… stored twice +0\.00 answers +budget ≤ 0$/m,
    /^… holding something of another +0\.00 answers +budget ≤ 0$/m,
    /^planted: one lost, one doubled, two mixed; caught +4\.00 of 4 +budget ≥ 4$/m,
    /^time to a receipt, p95 +\d+ ms$/m,
    /^peak memory of the app +\d+ MB$/m,
  ])
    expect(done.stdout).toMatch(named)
  expect(done.status).toBe(0)
}, 180_000)
