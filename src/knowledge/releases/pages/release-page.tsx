import {
  cellAt,
  type Dimension,
  layerRules,
  shareHidden,
  total,
} from '../../../statistics/disclosure/index.ts'
import { type Column, LinkButton, PageHead, Section, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writePercentage } from '../../../values/numbers.ts'
import type { Release } from '../release.ts'
import { texts } from '../texts.ts'
import { nameOf, writtenCell } from '../written.ts'
import { ReleaseTable } from './list-page.tsx'

export function ReleasePage(props: { release: Release; others: Release[]; locale: Locale }) {
  const { release, others, locale } = props
  const t = texts[locale]
  const { table } = release
  return (
    <>
      <PageHead
        kicker={t.layers[release.layer]}
        title={release.title[locale]}
        facts={[
          { label: t.number, value: release.number },
          { label: t.released, value: writeDay(dayIn(release.releasedAt), locale) },
          { label: t.by, value: release.releasedBy },
          { label: t.hidden, value: writePercentage(100 * shareHidden(table), locale, 0) },
          { label: t.source, value: release.source },
        ]}
        actions={<LinkButton href={`/offentliggoerelser/${release.id}/hent`}>{t.download}</LinkButton>}
      />
      <CountsTable release={release} locale={locale} />
      <Rules release={release} locale={locale} />
      {others.length > 0 ? (
        <Section title={t.earlier}>
          <ReleaseTable caption={t.earlier} releases={others} locale={locale} />
        </Section>
      ) : null}
    </>
  )
}

/** The last dimension stands in columns, the others in rows; everybody stands last. */
function CountsTable({ release, locale }: { release: Release; locale: Locale }) {
  const { dimensions } = release.table
  const across = dimensions.at(-1) as Dimension
  const down = dimensions.slice(0, -1)
  const rows = down.reduce<string[][]>(
    (starts, dimension) => starts.flatMap((start) => valuesOf(dimension).map((id) => [...start, id])),
    [[]],
  )
  const names: Column<string[]>[] = down.map((dimension, index) => ({
    label: dimension.label[locale],
    cell: (row) => nameOf(dimension, row[index] as string, locale),
  }))
  const figures: Column<string[]>[] = valuesOf(across).map((id) => ({
    label: nameOf(across, id, locale),
    cell: (row) => <ReleasedFigure release={release} at={[...row, id]} locale={locale} />,
    align: 'right',
  }))
  const first: Column<string[]> = { label: across.label[locale], cell: () => texts[locale].counts }
  return (
    <Table
      caption={texts[locale].countsBy(dimensions.map(({ label }) => label[locale]).join(', '))}
      captionSeen
      rows={rows}
      keyOf={(row) => row.join('|')}
      columns={[...(names.length ? names : [first]), ...figures]}
    />
  )
}

function valuesOf(dimension: Dimension): string[] {
  return [...dimension.categories.map(({ id }) => id), total]
}

function ReleasedFigure(props: { release: Release; at: string[]; locale: Locale }) {
  const cell = cellAt(props.release.table, props.at)
  if (!cell) return null
  const { figure, note } = writtenCell(props.release, cell, props.locale)
  if (cell.kind === 'hidden') return <span class="hidden-figure">{figure}</span>
  return (
    <>
      {figure}
      {note ? <span class="hidden-figure"> ({note})</span> : null}
    </>
  )
}

function Rules({ release, locale }: { release: Release; locale: Locale }) {
  const t = texts[locale]
  const { roundTo } = layerRules[release.layer]
  const isKept = release.table.cells.some(({ asOf }) => asOf !== undefined)
  return (
    <Section title={t.rulesTitle}>
      <ul>
        <li>{t.least(String(release.table.threshold))}</li>
        {roundTo > 1 ? <li>{t.rounded(String(roundTo))}</li> : null}
        <li>{t.others}</li>
        {isKept ? <li>{t.again}</li> : null}
        <li>{t.rulesVersion(release.rules)}</li>
      </ul>
    </Section>
  )
}
