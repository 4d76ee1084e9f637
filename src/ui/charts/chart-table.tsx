import type { ComponentChildren } from 'preact'

export interface ChartTableProps {
  /** The words that open the table: "Vis tallene". */
  opens: string
  caption: string
  headers: readonly string[]
  /** One row per line; its first cell is the row's heading. */
  rows: readonly (readonly ComponentChildren[])[]
}

/** The figures behind a chart, for those who would rather read them, hear them or copy them. */
export function ChartTable({ opens, caption, headers, rows }: ChartTableProps) {
  return (
    <details class="chart-table">
      <summary>{opens}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled sideways, which the keyboard must reach */}
      <section class="chart-table-frame" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([heading, ...cells], index) => (
              <tr key={index}>
                <th scope="row">{heading}</th>
                {cells.map((cell, column) => (
                  <td key={headers[column + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
