import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest comes first, so that no processor waits for it at the end. */
const longest = ['tests/journeys/every-page', 'tests/walls', 'tests/journeys', 'tests/bench']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = ({ moduleId }: TestSpecification) => {
      const turn = longest.findIndex((path) => moduleId.includes(path))
      return turn < 0 ? longest.length : turn
    }
    return (await super.sort(files)).toSorted((one, other) => turnOf(one) - turnOf(other))
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/properties.ts'],
    pool: 'forks',
    // Files of one process share what they import, which saves a third of the work: so no module keeps what a test did.
    isolate: false,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    // By itself it leaves one processor idle, which on two is half of them.
    maxWorkers: '100%',
    // A hang ends; a machine that others use too is only slow.
    testTimeout: 120_000,
    // The first file that needs a told story waits until it is told.
    hookTimeout: 240_000,
  },
})
