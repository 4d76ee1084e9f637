import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const years = 20
const firstYear = 2006
const mostIndicators = 500

/** How much is generated; the same size gives the same figures anywhere. */
export interface Extent {
  municipalities: string[]
  indicators: string[]
  /** Series of 20 years in the 98 municipalities: an indicator for one group. */
  series: number
  rows: number
}

/** About so many rows: 500 indicators × 98 municipalities × 20 years × the groups it takes. */
export function extentOf(size: number): Extent {
  const municipalities = readFileSync(join(root, 'db/seeds/municipalities.csv'), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.slice(0, 4))
    .filter((code) => /^0[1-8]/.test(code) && code !== '0411')
  const perSeries = municipalities.length * years
  const series = Math.max(1, Math.round(size / perSeries))
  const count = Math.min(mostIndicators, series)
  const indicators = Array.from({ length: count }, (_, at) => `maaling_${String(at + 1).padStart(3, '0')}`)
  return { municipalities, indicators, series, rows: (series + 1) * perSeries }
}

/** Writes the figures as a national file has them, indicator by indicator, and the population last. */
export async function writeFigures(path: string, extent: Extent): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 })
  file.write('kommune_kode,indicator_id,aar,gruppe,raw_value,nedre,oevre,antal_svar\n')
  const { indicators, series } = extent
  for (let at = 0; at < series; at++) {
    const indicator = Math.floor((at * indicators.length) / series)
    const group = at - Math.ceil((indicator * series) / indicators.length)
    if (!file.write(seriesText(extent, indicator, group))) await once(file, 'drain')
  }
  file.end(populationText(extent))
  await once(file, 'finish')
}

const groups = [
  'all',
  'sex:male',
  'sex:female',
  'age:16-24',
  'age:25-34',
  'age:35-44',
  'age:45-54',
  'age:55-64',
  'age:65-74',
  'age:75+',
  'education:basic',
  'education:upper',
  'education:long',
]

function seriesText({ municipalities, indicators }: Extent, indicator: number, group: number): string {
  const name = groups[group] ?? `age:0-${group}`
  let text = ''
  municipalities.forEach((code, area) => {
    for (let year = 0; year < years; year++) {
      const value = 20 + 15 * Math.sin(indicator * 12.9898 + area * 78.233 + year * 3.7 + group * 1.3)
      const n = 300 + ((indicator * 7 + area * 13 + year) % 900)
      text += `${Number(code)},${indicators[indicator]},${firstYear + year},${name},${value.toFixed(1)},${(value - 1.5).toFixed(1)},${(value + 1.5).toFixed(1)},${n}\n`
    }
  })
  return text
}

function populationText({ municipalities }: Extent): string {
  return municipalities
    .map((code, area) =>
      Array.from(
        { length: years },
        (_, year) =>
          `${Number(code)},folketal,${firstYear + year},all,${20_000 + area * 5_000 + year * 100},,,\n`,
      ).join(''),
    )
    .join('')
}
