import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('the bench of asking kills the app under a small crowd, finds every answer once, and sees what was planted', () => {
  const words = ['bench/bench.ts', 'surveys', '--size', '40', '--app', 'src/main.ts']
  const done = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 170_000 })
  expect(done.stderr).toBe('')
  for (const named of [
    /^machine +\d+ cores/m,
    /^killed once with kill -9 +after \d+ receipts/m,
    /^from the press to the receipt +p50 \d+ ms, p95 \d+ ms, p99 \d+ ms$/m,
    /^peak memory of the app +\d+ MB$/m,
    /^answers stored of expected +40\.0 of 40 +budget ≥ 40$/m,
    /^… stored twice +0\.00 answers +budget ≤ 0$/m,
    /^… not byte for byte what was sent +0\.00 answers +budget ≤ 0$/m,
    /^… with a receipt and not stored +0\.00 answers +budget ≤ 0$/m,
    /^planted: one lost, one doubled, two mixed; caught +4\.00 of 4 +budget ≥ 4$/m,
    /^app and database killed .* +0\.00 of \d+ +budget ≤ 0$/m,
    /^planted: the same with synchronous_commit=off; losses seen +[\d.]+ of \d+ +budget ≥ 1$/m,
    /^dots on the big screen +20\.0 of 20 +budget ≥ 20$/m,
    /^two editors .* accepted saves that vanished +0\.00 of 10 +budget ≤ 0/m,
    /^planted: one save written over; caught +1\.00 of 1 +budget ≥ 1$/m,
  ])
    expect(done.stdout).toMatch(named)
  expect(done.status).toBe(0)
}, 180_000)
