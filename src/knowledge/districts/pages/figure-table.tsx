import type { ComponentChildren } from 'preact'
import { type Column, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writePeriod } from '../../figures/index.ts'
import { districtHref } from '../addresses.ts'
import { groupsIn, type SmallAreaFigure } from '../figures.ts'
import type { Seen } from '../finding.ts'
import { groupName } from '../round.ts'
import { texts } from '../texts.ts'
import { placeOf, standingWords, writtenFigure } from '../words.ts'

export interface FigureTableProps {
  seen: Seen
  locale: Locale
  /** Where a figure opens; in the preview nothing does. */
  opens: 'district' | 'nothing'
  /** What stands for a hidden figure. */
  hidden?: (figure: SmallAreaFigure) => string
}

/** Every district and group of a round, as released; in the order of the menu, never by value. */
export function FigureTable(props: FigureTableProps) {
  const { seen, locale, opens, hidden } = props
  const t = texts[locale]
  const { round, indicator } = seen
  const share = (figure: SmallAreaFigure): ComponentChildren =>
    figure.value === null ? (
      <span class="quiet">{hidden?.(figure) ?? t.hidden}</span>
    ) : (
      writtenFigure(figure, locale).share
    )
  const opened = (figure: SmallAreaFigure) =>
    opens === 'nothing' || figure.district === '*' ? (
      placeOf(seen, figure, locale)
    ) : (
      <a href={districtHref(indicator.id, figure.district)}>{placeOf(seen, figure, locale)}</a>
    )
  const isDivided = groupsIn(round.release.table).length > 1
  const columns: Column<SmallAreaFigure>[] = [
    { label: t.district, cell: opened },
    ...(isDivided
      ? [{ label: t.group, cell: ({ group }: SmallAreaFigure) => groupName(group, locale) }]
      : []),
    { label: t.share, cell: share, align: 'right' },
    { label: t.interval, cell: (each) => writtenFigure(each, locale).interval || '–', align: 'right' },
    { label: t.count, cell: (each) => writtenFigure(each, locale).count, align: 'right' },
    { label: t.of, cell: (each) => writtenFigure(each, locale).of, align: 'right' },
    { label: t.standing, cell: (each) => standingWords(seen, each, locale) || '–' },
    ...(round.figures.some(({ asOf }) => asOf !== null)
      ? [{ label: t.note, cell: (each: SmallAreaFigure) => writtenFigure(each, locale).note || '–' }]
      : []),
  ]
  return (
    <Table<SmallAreaFigure>
      caption={t.tableCaption(indicator.name[locale], writePeriod(round.period, locale))}
      rows={round.figures}
      keyOf={({ district, group }) => `${district} ${group}`}
      columns={columns}
    />
  )
}
