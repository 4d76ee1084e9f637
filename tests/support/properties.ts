import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

// Properties try the same values in every run, so that a test fails because of a change and never by chance. Whoever looks for more
// names another seed, and how often the properties that do not count for themselves are tried: CONTRIBUTING.md.
const { PROPERTY_SEED: seed = '20261126', PROPERTY_RUNS: runs } = process.env
const { testPath = '' } = expect.getState()
// only where it is used: to import it costs each file a tenth of a second
if (readFileSync(testPath, 'utf8').includes(`from 'fast-check'`)) {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: Number(seed), ...(runs ? { numRuns: Number(runs) } : {}) })
}
