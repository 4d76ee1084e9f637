import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('the bench of the store runs from its first import to its last figure at a tiny size', () => {
  const done = spawnSync(process.execPath, ['bench/bench.ts', 'data', '--size', '20000'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 170_000,
  })
  expect(done.stderr).toBe('')
  expect(done.status).toBe(0)
  for (const named of [
    /^import of the whole file by the command +\d+ rows/m,
    /^… against bare COPY into the same table with its indexes +[\d.]+ × +budget ≥ 0\.5/m,
    /^profile of a municipality, 200 indicators, p95 +[\d.]+ ms +budget ≤ 100/m,
    /^… against the hand-written statement, p50 +[\d.]+ × +budget ≤ 2/m,
    /^list of \d+ indicators with latest values, p95 +[\d.]+ ms/m,
    /^… growth of resident memory +-?[\d.]+ MB +budget ≤ 50/m,
    /^budgets +not judged at this size/m,
  ])
    expect(done.stdout).toMatch(named)
}, 180_000)
