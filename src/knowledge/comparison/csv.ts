import { writeCsv } from '../../formats/csv.ts'
import type { Locale } from '../../values/locale.ts'
import { type Area, regionOn } from '../figures/index.ts'
import type { Line } from './lines.ts'
import type { Compared } from './reads.ts'
import { texts } from './texts.ts'
import { plainNumber, wholeName } from './words.ts'

/** Every figure of a heat map or a map, one line each, areas in the order they are shown. */
export function areasCsv(
  about: Pick<Compared, 'frame' | 'lines' | 'day'> & { areas: readonly Area[]; isInvented: boolean },
  locale: Locale,
): string {
  const { frame, lines, areas, day } = about
  const whole = wholeName(about, locale)
  const t = texts[locale].csv
  const regionOf = (area: Area) => {
    const region = regionOn(frame.surroundings.memberships, area.id, day)
    return frame.surroundings.areas.find(({ id }) => id === region)?.name ?? ''
  }
  const { code, municipality, region, indicator, period, value, low, high, n } = t
  return writeCsv({
    headers: [
      ...[code, municipality, region, indicator, period, value, low, high, n],
      ...[t.quarter, t.verdict, t.wholeName, t.whole, t.missing, t.set],
    ],
    rows: lines.flatMap((line) =>
      areas.map((area) => ({
        cells: [
          area.id,
          area.name,
          regionOf(area),
          line.indicator.name[locale],
          ...figureCells({ line, area, whole, locale }),
        ],
      })),
    ),
  })
}

function figureCells(about: { line: Line; area: Area; whole: string; locale: Locale }): string[] {
  const { line, area, whole, locale } = about
  const t = texts[locale]
  const cell = line.cells.get(area.id)
  const joint = line.whole?.kind === 'value' ? plainNumber(line.whole.value, locale) : ''
  if (!cell || 'missing' in cell) {
    const set = cell?.figure ? t.sets[cell.figure.set] : ''
    return [
      line.period ?? '',
      '',
      '',
      '',
      '',
      '',
      '',
      whole,
      joint,
      t.missing[cell?.missing ?? 'not-given'],
      set,
    ]
  }
  const { figure, value, quarter, verdict } = cell
  return [
    figure.period,
    plainNumber(value, locale),
    plainNumber(figure.interval?.low, locale),
    plainNumber(figure.interval?.high, locale),
    plainNumber(figure.n, locale),
    quarter === null ? '' : t.quarters[quarter],
    t.verdicts[verdict](whole),
    whole,
    joint,
    '',
    t.sets[figure.set],
  ]
}
