import { Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import { missingWords, type Round, writeFigure, writeGroup } from '../../figures/index.ts'
import { groupFigureHref } from '../addresses.ts'
import { besideValues } from '../group-chart-props.ts'
import type { Picture } from '../picture.ts'
import { texts } from '../texts.ts'

/** The groups of the shown round with interval, answers and part of the population; every figure opens. */
export function GroupTable({ picture, locale }: { picture: Picture; locale: Locale }) {
  const t = texts[locale]
  const { indicator, round, people } = picture
  const beside = besideValues(picture, locale)
  return (
    <Table
      caption={t.groupsTitle}
      rows={round.groups}
      keyOf={({ group }) => group}
      columns={[
        { label: t.group, cell: ({ group }) => writeGroup(group, locale) },
        {
          label: t.value,
          align: 'right',
          cell: (figure) => (
            <a href={groupFigureHref(figure)}>
              {figure.value === null
                ? missingWords[locale][figure.missing ?? 'not-given']
                : writeFigure(indicator, figure.value, locale)}
            </a>
          ),
        },
        {
          label: t.interval,
          align: 'right',
          cell: (figure) => writtenInterval(figure, indicator.decimals, locale),
        },
        {
          label: t.answers,
          align: 'right',
          cell: ({ n }) => (n === null ? t.unknown : writeNumber(n, locale)),
        },
        {
          label: t.share,
          align: 'right',
          cell: ({ group }) =>
            people
              ? writePercentage(((people.people.get(group) ?? 0) / people.all) * 100, locale)
              : t.unknown,
        },
        ...(beside
          ? [
              {
                label: beside.name,
                align: 'right' as const,
                cell: ({ group }: Round) => {
                  const value = beside.values.get(group)
                  return value === undefined ? '–' : writeFigure(indicator, value, locale)
                },
              },
            ]
          : []),
      ]}
    />
  )
}

export function writtenInterval({ value, low, high }: Round, decimals: number, locale: Locale): string {
  const t = texts[locale]
  if (value === null) return '–'
  if (low === null || high === null) return t.unknown
  return t.from(writeNumber(low, locale, decimals), writeNumber(high, locale, decimals))
}
