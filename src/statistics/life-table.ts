import { isConfidence, normalQuantile, reachOf } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** An age band of an abridged life table: the age it starts at, the person-years lived in it and the deaths. */
export interface AgeBand {
  from: number
  population: number
  deaths: number
}

/** What people who have reached an age may expect, had they today's mortality all their lives. */
export interface LifeExpectancy {
  from: number
  /** Further years of life; null when the 95 % interval is wider than 20 years. */
  years: number | null
  /** The limits in years; null where nobody is left in the table. */
  low: number | null
  high: number | null
  /** Person-years and deaths at this age and above. */
  population: number
  deaths: number
}

export type LifeTableRefusal =
  | 'impossible-confidence'
  /** Not at least two bands, or the first does not start at 0, or two start at the same age. */
  | 'impossible-bands'
  | 'negative-deaths'
  | 'empty-band'
  | 'more-deaths-than-people'
  /** 5,000 person-years or fewer: too small for a life table (Toson & Baker 2003, ONS Methodological Series 33). */
  | 'too-few-people'
  /** Nobody died in the last band, so that its length cannot be known. */
  | 'no-deaths-in-last-band'

/**
 * Life expectancy at every age of an abridged life table, in years. Chiang (1968), Introduction to Stochastic Processes in Biostatistics,
 * ch. 9–10, deaths lying a tenth into the first year and halfway into the other bands; the variance of the open last band as Silcocks,
 * Jenner & Reza (2001), J Epidemiol Community Health 55:38–43. The bands may come in any order.
 */
export function lifeExpectancies(
  bands: readonly AgeBand[],
  confidence = 0.95,
): Outcome<{ ages: LifeExpectancy[] }, LifeTableRefusal> {
  const sorted = [...bands].sort((a, b) => a.from - b.from)
  const problem = problemOf(sorted, confidence)
  if (problem) return refused(problem)
  const rows = survivors(sorted)
  const ages: LifeExpectancy[] = []
  const above = { years: 0, variance: 0, population: 0, deaths: 0, expectancy: 0 }
  for (const row of rows.toReversed()) {
    const isLast = ages.length === 0
    above.variance += isLast ? varianceOfLast(row) : varianceOf(row, above.expectancy)
    above.years += row.yearsLived
    above.population += row.band.population
    above.deaths += row.band.deaths
    above.expectancy = row.alive === 0 ? 0 : above.years / row.alive
    ages.push(expectancyAt(row, above, confidence))
  }
  return { kind: 'value', ages: ages.reverse() }
}

/** The half-width of a 95 % interval, in years, above which a life expectancy is not shown. */
const widestReach = 10

function expectancyAt(
  { band, alive }: Row,
  above: { variance: number; expectancy: number; population: number; deaths: number },
  confidence: number,
): LifeExpectancy {
  const { expectancy, population, deaths } = above
  if (alive === 0) return { from: band.from, years: 0, low: null, high: null, population, deaths }
  const standardError = Math.sqrt(above.variance) / alive
  const reach = reachOf(confidence) * standardError
  const isTooUncertain = normalQuantile(0.975) * standardError > widestReach
  return {
    from: band.from,
    years: isTooUncertain ? null : expectancy,
    low: expectancy - reach,
    high: expectancy + reach,
    population,
    deaths,
  }
}

interface Row {
  band: AgeBand
  /** Length in years; the last band has none. */
  length: number
  /** How far into the band those who die in it live, as a share of its length. */
  shareLived: number
  /** The probability of dying in the band. */
  dies: number
  /** Those alive at its start, of 100,000 born. */
  alive: number
  yearsLived: number
}

function survivors(bands: readonly AgeBand[]): Row[] {
  let alive = 100_000
  return bands.map((band, index) => {
    const next = bands[index + 1]
    const mortality = band.deaths / band.population
    const atStart = alive
    if (!next) {
      const row = { band, length: 0, shareLived: 0.5, dies: 1, alive: atStart }
      return { ...row, yearsLived: atStart / mortality }
    }
    const length = next.from - band.from
    const shareLived = band.from === 0 ? 0.1 : 0.5
    const dies = Math.min(1, (mortality * length) / (1 + mortality * length * (1 - shareLived)))
    alive = atStart * (1 - dies)
    const yearsLived = length * (alive + shareLived * (atStart - alive))
    return { band, length, shareLived, dies, alive: atStart, yearsLived }
  })
}

/** l² · ((1 − a)n + e of the next age)² · q²(1 − q)/D: what the uncertainty of one band adds (Chiang). */
function varianceOf({ band, length, shareLived, dies, alive }: Row, nextExpectancy: number): number {
  if (band.deaths === 0) return 0
  const variance = (dies ** 2 * (1 - dies)) / band.deaths
  return variance * alive ** 2 * ((1 - shareLived) * length + nextExpectancy) ** 2
}

/** (l/2)² · 4 / (D · M²): the open band's mean length of life is uncertain too (Silcocks). */
function varianceOfLast({ band, alive }: Row): number {
  const mortality = band.deaths / band.population
  return (alive / 2) ** 2 * (4 / (band.deaths * mortality ** 2))
}

const fewestPersonYears = 5000

function problemOf(bands: readonly AgeBand[], confidence: number): LifeTableRefusal | null {
  if (!isConfidence(confidence)) return 'impossible-confidence'
  const isAscending = bands.every(({ from }, index) => index === 0 || from > (bands[index - 1]?.from ?? 0))
  const isNumeric = bands.every((band) => [band.from, band.population, band.deaths].every(Number.isFinite))
  if (bands.length < 2 || bands[0]?.from !== 0 || !isAscending || !isNumeric) return 'impossible-bands'
  if (bands.some(({ deaths }) => deaths < 0)) return 'negative-deaths'
  if (bands.some(({ population }) => population <= 0)) return 'empty-band'
  if (bands.some(({ deaths, population }) => deaths > population)) return 'more-deaths-than-people'
  const personYears = bands.reduce((total, { population }) => total + population, 0)
  if (personYears <= fewestPersonYears) return 'too-few-people'
  return bands.at(-1)?.deaths === 0 ? 'no-deaths-in-last-band' : null
}
