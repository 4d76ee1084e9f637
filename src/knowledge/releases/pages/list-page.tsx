import { shareHidden } from '../../../statistics/disclosure/index.ts'
import { Empty, PageHead, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writePercentage } from '../../../values/numbers.ts'
import type { Release } from '../release.ts'
import { texts } from '../texts.ts'

export function ListPage({ releases, locale }: { releases: Release[]; locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {releases.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <ReleaseTable caption={t.title} releases={releases} locale={locale} />
      )}
    </>
  )
}

export function ReleaseTable(props: { caption: string; releases: Release[]; locale: Locale }) {
  const { locale } = props
  const t = texts[locale]
  return (
    <Table
      caption={props.caption}
      rows={props.releases}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t.what,
          cell: ({ id, title }) => <a href={`/offentliggoerelser/${id}`}>{title[locale]}</a>,
        },
        { label: t.number, cell: ({ number }) => number, align: 'right' },
        { label: t.layer, cell: ({ layer }) => t.layers[layer] },
        {
          label: t.hidden,
          cell: ({ table }) => writePercentage(100 * shareHidden(table), locale, 0),
          align: 'right',
        },
        { label: t.released, cell: ({ releasedAt }) => writeDay(dayIn(releasedAt), locale, 'short') },
        { label: t.by, cell: ({ releasedBy }) => releasedBy },
      ]}
    />
  )
}
