import { writeCsv } from '../../formats/csv.ts'
import { total } from '../../statistics/disclosure/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { SmallAreaFigure } from './figures.ts'
import type { Seen } from './finding.ts'
import { groupName, type ReleasedRound } from './round.ts'
import { texts } from './texts.ts'
import { placeOf, writtenFigure } from './words.ts'

/** A number as a spreadsheet in the reader's language takes it; nothing when it is hidden. */
function plain(value: number | null | undefined, locale: Locale): string {
  if (value === null || value === undefined) return ''
  const digits = String(Math.round(value * 10) / 10)
  return locale === 'da' ? digits.replace('.', ',') : digits
}

/** Figures of one or more rounds as a table: exactly what the page shows. */
export function figuresCsv(
  seen: Seen,
  figures: readonly { round: ReleasedRound; figure: SmallAreaFigure }[],
  locale: Locale,
): string {
  const t = texts[locale]
  return writeCsv({
    headers: [
      ...[
        t.code,
        t.district,
        t.group,
        t.indicator,
        t.period,
        t.share,
        t.low,
        t.high,
        t.count,
        t.of,
        t.note,
        t.source,
      ],
    ],
    rows: figures.map(({ round, figure }) => {
      const { note } = writtenFigure(figure, locale)
      return {
        cells: [
          figure.district === total ? '' : figure.district,
          placeOf({ ...seen, round }, figure, locale),
          groupName(figure.group, locale),
          seen.indicator.name[locale],
          round.period,
          plain(figure.value, locale),
          plain(figure.interval?.low, locale),
          plain(figure.interval?.high, locale),
          plain(figure.count, locale),
          plain(figure.of, locale),
          figure.value === null ? t.hidden : note,
          round.release.source,
        ],
      }
    }),
  })
}
