import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  /** Heading; on a phone it stands before each value. */
  label: string
  cell(row: Row): ComponentChildren
  align?: 'left' | 'right'
  /** Address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; order: 'ascending' | 'descending' | null }
}

/** A table that becomes cards on a phone. The first column names the row. */
export function Table<Row>(props: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf(row: Row): string
  captionSeen?: boolean
  rowClass?(row: Row): string | undefined
}) {
  const [first, ...others] = props.columns
  if (!first) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must scroll by keyboard too (WCAG 2.1.1)
    <section class="table-frame" aria-label={props.caption} tabIndex={0}>
      <table class="table">
        <caption class={props.captionSeen ? undefined : 'visually-hidden'}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                class={column.align}
                aria-sort={column.sort?.order ?? undefined}
              >
                {column.sort ? <SortLink label={column.label} sort={column.sort} /> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.keyOf(row)} class={props.rowClass?.(row)}>
              <th scope="row" class={first.align}>
                {first.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.label} class={column.align} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SortLink(props: {
  label: string
  sort: { href: string; order: 'ascending' | 'descending' | null }
}) {
  const arrow = props.sort.order === 'ascending' ? ' ↑' : props.sort.order === 'descending' ? ' ↓' : ''
  return (
    <a href={props.sort.href}>
      {props.label}
      <span aria-hidden="true">{arrow}</span>
    </a>
  )
}
