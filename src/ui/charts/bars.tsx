import type { BarLine, BarsProps } from './bars-layout.ts'
import { barSegments, labelSize, layOutBars } from './bars-layout.ts'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import { tidy } from './paint.ts'
import { Hatch, StatusSwatch, statusFill } from './status-fill.tsx'
import type { StatusSign } from './status-mark.tsx'
import { statusSigns } from './status-mark.tsx'
import { totalOf } from './status-shares.ts'

/** How far each guiding mark, kind or administration is: one full bar a row, shared out by status. */
export function Bars(props: BarsProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <BarsSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The bars as one picture, for a file or a report. */
export function BarsSvg({ size, ...props }: BarsProps & { size: ChartSize }) {
  if (props.rows.every(({ counts }) => totalOf(counts) === 0)) return <NoValues frame={props} size={size} />
  const hatch = `${props.id}-${size}-hatch`
  const keys = placeKeys(keysOf(props, hatch), chartWidth[size])
  const layout = layOutBars(props, { size, top: keys.height + 10 })
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={layout.bottom}
      holdsLinks={props.rows.some(({ href }) => href !== undefined)}
    >
      <Hatch id={hatch} />
      <Keys keys={keys.keys} top={0} />
      {layout.lines.map((line) => (
        <g key={line.row.id}>
          <RowWords line={line} />
          <Bar line={line} hatch={hatch} noCounts={props.noCounts} />
          <ChartText {...line.tally} size={labelSize} anchor="end" colour="ink-2">
            {props.writeTally(line.row.counts.full, totalOf(line.row.counts))}
          </ChartText>
        </g>
      ))}
    </ChartSvg>
  )
}

function RowWords({ line: { row, name, nameY } }: { line: BarLine }) {
  const words = <Lines x={0} y={nameY} size={labelSize} lines={name} />
  if (row.href === undefined) return words
  return (
    <a href={row.href}>
      <g text-decoration="underline">{words}</g>
    </a>
  )
}

function Bar({ line, hatch, noCounts }: { line: BarLine; hatch: string; noCounts: string }) {
  const { bar, row } = line
  const segments = barSegments(row.counts, bar)
  const baseline = bar.middle + 4.5
  if (segments.length === 0) {
    return (
      <ChartText x={bar.from} y={baseline} size={labelSize} colour="ink-2">
        {noCounts}
      </ChartText>
    )
  }
  return (
    <g>
      {segments.map(({ status, count, from, to, hasRoom }) => (
        <g key={status}>
          <rect
            x={tidy(from)}
            y={tidy(bar.middle - heightOf(status) / 2)}
            width={tidy(to - from)}
            height={heightOf(status)}
            {...statusFill(status, hatch)}
          />
          {hasRoom && status !== 'not-now' && (
            <ChartText
              x={(from + to) / 2}
              y={baseline}
              size={labelSize}
              weight="bold"
              anchor="middle"
              {...wordsOn(status)}
            >
              {count}
            </ChartText>
          )}
        </g>
      ))}
    </g>
  )
}

function heightOf(status: StatusSign): number {
  return status === 'not-now' ? 6 : 24
}

function wordsOn(status: StatusSign) {
  if (status === 'full') return { colour: 'card' as const }
  return status === 'unconfirmed' ? { rim: 'card' as const } : {}
}

function keysOf({ rows, statusWords }: BarsProps, hatch: string): ChartKey[] {
  return statusSigns
    .filter((status) => rows.some(({ counts }) => counts[status] > 0))
    .map((status) => ({ text: statusWords[status], sign: <StatusSwatch status={status} hatch={hatch} /> }))
}
