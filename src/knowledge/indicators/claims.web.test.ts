import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { LatestFigure, Observation, Round } from '../figures/index.ts'
import { recordNationalObservations } from './actions-national.ts'
import { latestFigures } from './reads-figures.ts'
import { claimsOn, shownSign } from './testing/claims.ts'
import { anne as actor, smoking, wholeCountry } from './testing/figures.ts'

const havby = '9901' as MunicipalityCode
const profile = join(projectRoot, '../shared/data/sundhedsprofil/sundhedsprofil_historik.csv')
const isThere = existsSync(profile)
if (!isThere) process.stderr.write('Skipped: the real health profile is not beside this checkout (1 test)\n')

let house: TestHouse
let anne: string
let figures: LatestFigure[]

beforeAll(async () => {
  house = await havbyHouse()
  anne = await house.signIn('anne.kjaer@havby.example')
  figures = await latest(havby)
}, 120_000)
afterAll(() => house?.close())

function latest(municipality: MunicipalityCode): Promise<LatestFigure[]> {
  return reading(house.house.database, havby, (tx) => latestFigures(tx, municipality))
}

function storeNational(observations: Observation[]): Promise<unknown> {
  return changing(house.owner, havby, (tx) =>
    recordNationalObservations(tx, actor, { source: 'Prøve', observations }),
  )
}

async function claimsAt(path: string): Promise<string[]> {
  const answer = await house.get(path, anne)
  expect(answer.status, path).toBe(200)
  return claimsOn(await answer.text())
}

/** What a claim needs: that the intervals of the two figures it names are clear of each other, in the direction it says. */
function isCarried(claim: string, round: Round, { rounds, country, indicator }: LatestFigure): boolean {
  const measured = (each: Round) => ({ value: each.value ?? Number.NaN, low: each.low, high: each.high })
  const better = indicator.direction === 'higher-is-better' ? 1 : -1
  const judged = (sign: number) =>
    !/bedre|dårligere/.test(claim) || claim.includes(sign === better ? 'bedre' : 'dårligere')
  const changed =
    /^Tallet er (steget|faldet) siden (\d{4}) \(|^Runderne siden (\d{4}) viser (en stigning|et fald)/.exec(
      claim,
    )
  if (changed) {
    const earlier = rounds.find(({ period }) => period === (changed[2] ?? changed[3]))
    const sign = changed[1] === 'steget' || changed[4] === 'en stigning' ? 1 : -1
    return earlier !== undefined && shownSign(measured(round), measured(earlier)) === sign && judged(sign)
  }
  const differs = /ligger (over|under) hele landet/.exec(claim)
  if (!differs || country.kind === 'none') return false
  const sign = differs[1] === 'over' ? 1 : -1
  const exact = { value: country.value, low: country.value, high: country.value }
  return shownSign(measured(round), exact) === sign && judged(sign)
}

/** Walks the pages of every figure in every round, and says which claims were made. */
async function carriedClaims(): Promise<Set<string>> {
  const carried = new Set<string>()
  for (const figure of figures) {
    for (const round of figure.rounds) {
      const page = `/sundhedsprofil/9901/${figure.indicatorId}`
      for (const path of [`${page}?runde=${round.period}`, `${page}/tal?runde=${round.period}`]) {
        const english = await claimsAt(`${path}&sprog=en`)
        const claims = await claimsAt(`${path}&sprog=da`)
        expect(english, path).toHaveLength(claims.length)
        for (const claim of claims) {
          expect(isCarried(claim, round, figure), `${path}: ${claim}`).toBe(true)
          carried.add(claim)
        }
      }
    }
  }
  return carried
}

describe('no page claims a difference or a change that the intervals do not carry', {
  timeout: 120_000,
}, () => {
  test('of Havby’s figures in any round, in the profile, on the overview or in a report', async () => {
    const carried = await carriedClaims()
    expect([...carried].some((claim) => claim.startsWith('Tallet er faldet'))).toBe(true)
    expect([...carried].some((claim) => claim.includes('ligger over'))).toBe(false)
    const list = await (await house.get('/rapporter', anne)).text()
    const reports = [
      ...new Set([...list.matchAll(/href="(\/rapporter\/[0-9a-f-]{36})"/g)].map(([, path = '']) => path)),
    ]
    expect(reports.length).toBeGreaterThan(0)
    for (const path of ['/', '/sundhedsprofil', ...reports]) {
      for (const claim of await claimsAt(path)) expect([...carried], path).toContain(claim)
    }
  })

  test('beside a country that is known: above where the interval is clear of it, and else not', async () => {
    const clear = figures.find(({ indicatorId }) => indicatorId === 'rygning')?.interval?.low ?? Number.NaN
    const country = await reading(house.house.database, havby, (tx) =>
      wholeCountry(tx, clear - 0.2, { area: '0101', value: clear - 0.2 }),
    )
    const people = country.filter(({ indicator }) => indicator === 'folketal')
    const own = people.map(({ area }) => smoking(area, 82, '2025', 'selvvurderet_helbred'))
    await storeNational([...country, ...own])
    figures = await latest(havby)
    const carried = await carriedClaims()
    expect(
      [...carried].some((claim) =>
        /^Tallet ligger over hele landet \(10,\d %\), og det er dårligere\.$/.test(claim),
      ),
    ).toBe(true)
    const health = await (await house.get('/sundhedsprofil/9901/selvvurderet_helbred', anne)).text()
    expect(health).toContain('Tallet kan ikke skelnes fra hele landet (82,0')
    const table = (await claimsAt('/sundhedsprofil')).filter((claim) =>
      /%\s*ligger over hele landet$/.test(claim),
    )
    expect(table).toHaveLength(1)
  })

  test('of a municipality whose uncertainty nobody knows, beside its region and the country', async () => {
    for (const path of [
      '/sundhedsprofil/0101',
      '/sundhedsprofil/0101/rygning',
      '/sundhedsprofil/0101/rygning/tal',
    ]) {
      for (const language of ['en', 'da'])
        expect(await claimsAt(`${path}?sprog=${language}`), path).toEqual([])
    }
  })

  test.runIf(isThere)('of the real health profile, which gives no intervals', async () => {
    const [, ...lines] = readFileSync(profile, 'utf8').trim().split(/\r?\n/)
    const real = lines.map((line) => {
      const [code = '', indicator = '', period = '', value = ''] = line.split(',')
      return smoking(code.padStart(4, '0'), value === '' ? null : Number(value), period, indicator)
    })
    expect(real.length).toBeGreaterThan(3000)
    await storeNational(real)
    const codes = ['0101', '0461', '0825', '0563', '0400', '0741', '0751', '0360', '0223', '0550']
    for (const code of codes) {
      const known = await latest(code as MunicipalityCode)
      expect(known.length).toBeGreaterThan(5)
      const pages = known.map(({ indicatorId }) => `/sundhedsprofil/${code}/${indicatorId}`)
      for (const path of [`/sundhedsprofil/${code}`, ...pages]) expect(await claimsAt(path), path).toEqual([])
    }
  })
})
