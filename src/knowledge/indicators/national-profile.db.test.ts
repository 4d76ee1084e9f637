import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts'
import { municipalitySeed } from '../../platform/auth/municipalities.ts'
import type { CommandCall } from '../../platform/cli/index.ts'
import { loadOnce } from '../../platform/house/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { type Database, reading } from '../../platform/tenancy/index.ts'
import { indicatorCommands } from './cli.ts'
import { latestFigures } from './index.ts'
import { indicatorSeed } from './writes-seed.ts'

const folder = join(projectRoot, '../shared/data/sundhedsprofil')
const isThere = existsSync(join(folder, 'sundhedsprofil_historik.csv'))
if (!isThere) process.stderr.write('Skipped: the real health profile is not beside this checkout (2 tests)\n')

describe('the real health profile', () => {
  let fresh: FreshDatabase<unknown>
  let owner: Database
  let said = ''

  async function run(name: string, words: string[], options: Record<string, string> = {}): Promise<string> {
    said = ''
    const command = indicatorCommands.find((each) => each.name === name)
    const house = { database: fresh.application.kysely } as unknown as CommandCall['house']
    await command?.run({
      house,
      owner,
      words,
      options,
      by: { accountId: null, name: 'cli:test' },
      locale: 'en' as const,
      say: (text) => {
        said += text
      },
      connections: {} as CommandCall['connections'],
    })
    return said
  }

  beforeAll(async () => {
    if (!isThere) return
    fresh = await freshDatabase<unknown>()
    owner = fresh.owner.kysely as unknown as Database
    await loadOnce(owner, [municipalitySeed, indicatorSeed])
  })
  afterAll(() => fresh?.drop())

  test.runIf(isThere)('is read whole and written out the same', async () => {
    const path = join(folder, 'sundhedsprofil_historik.csv')
    expect(await run('indicators import', [path], { 'dry-run': 'true' })).toContain(
      '3,822 new, 0 changed, 0 unchanged',
    )
    const summary = await run('indicators import', [path])
    expect(summary).toContain('Figures: 3,822. Municipalities: 98. Indicators: 9. Periods: 5.')
    const lines = (text: string) => text.trim().split('\r\n').sort()
    expect(lines(await run('indicators export', []))).toEqual(lines(readFileSync(path, 'utf8')))
    expect(await run('indicators import', [path])).toContain('0 new, 0 changed, 3,822 unchanged')
  })

  test.runIf(isThere)(
    'gives a country mean close to the one its readers recovered for 2025, weighted by people of 16 and over',
    async () => {
      await run('indicators import', [join(folder, 'folketal.csv')])
      const { indicators } = JSON.parse(
        readFileSync(join(folder, 'sundhedsprofil_indikatorer.json'), 'utf8'),
      ) as { indicators: { id: string; reference_2025_recovered: number }[] }
      const figures = await reading(fresh.application.kysely as unknown as Database, null, (tx) =>
        latestFigures(tx, '0101'),
      )
      expect(figures.find(({ indicatorId }) => indicatorId === 'rygning')).toMatchObject({
        value: 10.6,
        period: '2025',
        spread: { municipalities: 98 },
      })
      expect(figures).toHaveLength(9)
      for (const { indicatorId, country } of figures) {
        const reference =
          indicators.find(({ id }) => id === indicatorId)?.reference_2025_recovered ?? Number.NaN
        if (country.kind !== 'value')
          throw new Error(`${indicatorId} has no country mean: ${country.sentence.en}`)
        expect(country.populationPeriod).toBe('2026')
        expect(Math.abs(country.value - reference), indicatorId).toBeLessThan(0.3)
      }
    },
  )
})
