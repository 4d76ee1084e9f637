import type { Locale, Wording } from '../../values/locale.ts'
import { writeGroup, writePeriod } from '../figures/index.ts'
import type { Extent, SelectedFigure } from './selection.ts'

const columns = ['indicator', 'area', 'group', 'period', 'value', 'low', 'high', 'n', 'missing'] as const

/** Figures as separated lines with a comma and a decimal point, the header first (RFC 4180). */
export async function* csvOf(figures: AsyncIterable<SelectedFigure[]>): AsyncGenerator<string> {
  yield `${columns.join(',')}\r\n`
  for await (const page of figures) {
    yield page.map((figure) => `${columns.map((name) => quoted(figure[name])).join(',')}\r\n`).join('')
  }
}

function quoted(value: string | number | null): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Figures as one JSON object with a list in it, written as they come. */
export async function* jsonOf(figures: AsyncIterable<SelectedFigure[]>): AsyncGenerator<string> {
  yield '{"observations":['
  let isFirst = true
  for await (const page of figures) {
    if (page.length === 0) continue
    yield (isFirst ? '' : ',') + page.map((figure) => JSON.stringify(figure)).join(',')
    isFirst = false
  }
  yield ']}'
}

export interface Labels {
  indicators: ReadonlyMap<string, { name: Wording; unit: string; decimals: number }>
  areas: ReadonlyMap<string, string>
  locale: Locale
  /** When the set last changed, as an instant. */
  updated: string
}

/**
 * Figures as a JSON-stat 2.0 dataset of indicator × area × group × period, written as they come: they must come in that order.
 * A cell without a figure is null, with the reason as its status.
 */
export async function* jsonStatOf(
  figures: AsyncIterable<SelectedFigure[]>,
  extent: Extent,
  labels: Labels,
): AsyncGenerator<string> {
  const head = JSON.stringify(headOf(extent, labels))
  yield `${head.slice(0, -1)},"value":[`
  const cells = cellCounter(extent)
  const status: Record<number, string> = {}
  let next = 0
  for await (const page of figures) {
    const written: string[] = []
    for (const figure of page) {
      const cell = cells(figure)
      for (; next < cell; next++) written.push('null')
      written.push(figure.value === null ? 'null' : String(figure.value))
      if (figure.missing !== null) status[cell] = figure.missing
      next = cell + 1
    }
    if (written.length > 0) yield (next - written.length === 0 ? '' : ',') + written.join(',')
  }
  const all = extent.indicators.length * extent.areas.length * extent.groups.length * extent.periods.length
  if (next < all) yield (next === 0 ? '' : ',') + new Array(all - next).fill('null').join(',')
  yield `]${Object.keys(status).length > 0 ? `,"status":${JSON.stringify(status)}` : ''}}`
}

function headOf(extent: Extent, { indicators, areas, locale, updated }: Labels) {
  const categories = (ids: string[], nameOf: (id: string) => string) => ({
    index: ids,
    label: Object.fromEntries(ids.map((id) => [id, nameOf(id)])),
  })
  const words = names[locale]
  return {
    version: '2.0',
    class: 'dataset',
    label: words.label,
    source: words.source,
    updated,
    id: ['indicator', 'area', 'group', 'period'],
    size: [extent.indicators.length, extent.areas.length, extent.groups.length, extent.periods.length],
    role: { metric: ['indicator'], geo: ['area'], time: ['period'] },
    dimension: {
      indicator: {
        label: words.indicator,
        category: {
          ...categories(extent.indicators, (id) => indicators.get(id)?.name[locale] ?? id),
          unit: Object.fromEntries(
            extent.indicators.map((id) => {
              const { unit = '', decimals = 0 } = indicators.get(id) ?? {}
              return [id, { label: unit, decimals }]
            }),
          ),
        },
      },
      area: { label: words.area, category: categories(extent.areas, (id) => areas.get(id) ?? id) },
      group: { label: words.group, category: categories(extent.groups, (id) => writeGroup(id, locale)) },
      period: { label: words.period, category: categories(extent.periods, (id) => writePeriod(id, locale)) },
    },
  }
}

/** The number of a figure's cell in row-major order. */
function cellCounter(extent: Extent): (figure: SelectedFigure) => number {
  const places = (ids: string[]) => new Map(ids.map((id, place) => [id, place]))
  const [indicators, areas, groups, periods] = [
    places(extent.indicators),
    places(extent.areas),
    places(extent.groups),
    places(extent.periods),
  ]
  const at = (among: Map<string, number>, id: string) => among.get(id) ?? 0
  return ({ indicator, area, group, period }) =>
    ((at(indicators, indicator) * areas.size + at(areas, area)) * groups.size + at(groups, group)) *
      periods.size +
    at(periods, period)
}

const names = {
  da: {
    label: 'Tal om sundhed efter indikator, område, gruppe og periode',
    source: 'Se kilden ved hver indikator',
    indicator: 'Indikator',
    area: 'Område',
    group: 'Gruppe',
    period: 'Periode',
  },
  en: {
    label: 'Health figures by indicator, area, group and period',
    source: 'See the source of each indicator',
    indicator: 'Indicator',
    area: 'Area',
    group: 'Group',
    period: 'Period',
  },
}
