import { afterAll, beforeAll, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { tellStory } from '../../demo/havby.ts'
import { changing } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { defineIndicator, recordNationalObservations } from './actions-national.ts'
import { findIndicator } from './reads.ts'
let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
  await tellStory({ house: house.house, owner: house.owner, municipality: '9901' as MunicipalityCode, mark: '' })
  await changing(house.owner, '9901' as MunicipalityCode, async (tx) => {
    const by = { accountId: null, name: 'x' }
    const base = await findIndicator(tx, 'rygning')
    const areas = await tx.rows<{ id: string }>(sql`select id from knowledge.area where kind = 'municipality' and not invented`)
    const observations = []
    for (let i = 0; i < 200; i++) {
      const id = `prove_${i}`
      await defineIndicator(tx, by, { ...base, id, name: { da: `Prøvetal ${i}`, en: `Trial ${i}` }, short: { da: `Prøve ${i}`, en: `Trial ${i}` } })
      for (const [k, { id: area }] of areas.entries()) for (const [j, period] of ['2013', '2017', '2021', '2025'].entries()) {
        const value = 10 + ((i * 7 + k * 3 + j) % 50) / 5
        observations.push({ indicator: id, area, group: 'all', period, value, low: value - 1.5, high: value + 1.5, n: 900, missing: null })
      }
    }
    for (const { id } of areas) observations.push({ indicator: 'folketal', area: id, group: 'all', period: '2026', value: 1000, low: null, high: null, n: null, missing: null })
    await recordNationalObservations(tx, by, { source: 'x', observations })
  })
  await (house.fresh as any).superuser.pool.query('analyze')
}, 300_000)
afterAll(() => house?.close())
test('time', async () => {
  const anne = await house.signIn('anne.kjaer@havby.example')
  let out = ''
  for (const path of ['/tilgaengelighed', '/sundhedsprofil/0101', '/sundhedsprofil/0101?side=8', '/sundhedsprofil/0101?soeg=99', '/sundhedsprofil/0101/prove_7', '/sundhedsprofil/0101/profil.csv']) {
    const times: number[] = []
    for (let i = 0; i < 20; i++) {
      const at = performance.now()
      await (await house.get(path, anne)).text()
      times.push(performance.now() - at)
    }
    times.sort((a, b) => a - b)
    out += `${path}: min ${Math.round(times[0] as number)}, median ${Math.round(times[10] as number)} ms, max ${Math.round(times[19] as number)}\n`
  }
  writeFileSync('/tmp/shots-pages/size.txt', out)
}, 120_000)
