import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines, lineHeight } from './chart-text.tsx'
import { paint, tidy } from './paint.ts'
import { Hatch, statusFill } from './status-fill.tsx'
import { StatusShape, statusSigns } from './status-mark.tsx'
import { textWidth } from './text-width.ts'
import type { TimelineLayout, TimelineRow } from './timeline-layout.ts'
import { arrowPath, labelSize, layOutTimeline } from './timeline-layout.ts'
import type { TimelineProps } from './timeline-types.ts'

/** Actions over time, with what they wait for and where today is. */
export function Timeline(props: TimelineProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <TimelineSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The timeline as one picture, for a file or a report. */
export function TimelineSvg({ size, ...props }: TimelineProps & { size: ChartSize }) {
  const layout = layOutTimeline(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const hatch = `${props.id}-${size}-hatch`
  const keys = placeKeys(keysOf(props), chartWidth[size])
  const top = layout.bottom + 30
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={top + keys.height}
      holdsLinks={props.actions.some(({ href }) => href !== undefined)}
    >
      <Hatch id={hatch} />
      <TimeGrid props={props} layout={layout} />
      <Arrows rows={layout.rows} />
      {layout.rows.map((row) => (
        <g key={row.action.id}>
          <RowWords row={row} />
          <Bar row={row} hatch={hatch} />
        </g>
      ))}
      <Today props={props} layout={layout} size={size} />
      <Keys keys={keys.keys} top={top} />
    </ChartSvg>
  )
}

function TimeGrid({ props, layout }: { props: TimelineProps; layout: TimelineLayout }) {
  const { axis, rows, top, bottom } = layout
  const right = tidy(axis.x(axis.end))
  return (
    <g>
      {axis.cells.map(({ first, from, to }) => (
        <g key={first}>
          <path
            d={`M${tidy(from)} ${top - 22}V${top}${throughRows(from, rows)}`}
            {...paint({ stroke: 'line' })}
          />
          {axis.unit !== 'year' && (
            <ChartText x={(from + to) / 2} y={top - 8} size={12} anchor="middle" colour="ink-2">
              {props.writeUnit(first, axis.unit)}
            </ChartText>
          )}
        </g>
      ))}
      {axis.years.map(({ first, from, to }) => (
        <g key={first}>
          <path d={`M${tidy(from)} 6V${top}${throughRows(from, rows)}`} {...paint({ stroke: 'grey' })} />
          {to - from >= 42 && (
            <ChartText x={from + 6} y={18} size={labelSize} weight="bold" colour="ink-2">
              {first.slice(0, 4)}
            </ChartText>
          )}
        </g>
      ))}
      {rows.map(({ action, top: y }) => (
        <path key={action.id} d={`M0 ${tidy(y)}H${right}`} {...paint({ stroke: 'line' })} />
      ))}
      <path d={`M0 ${tidy(bottom)}H${right}`} {...paint({ stroke: 'line' })} />
    </g>
  )
}

/** A vertical line through the rows, broken where words stand. */
function throughRows(x: number, rows: readonly TimelineRow[]): string {
  return rows.map(({ field }) => `M${tidy(x)} ${tidy(field.top)}V${tidy(field.bottom)}`).join('')
}

function RowWords({ row }: { row: TimelineRow }) {
  const { action, name, attention, nameY } = row
  const words = <Lines x={26} y={nameY} size={labelSize} lines={name} />
  return (
    <g>
      <WordGround row={row} />
      <StatusShape status={action.status} x={10} y={nameY - 4.5} radius={6} />
      {action.href === undefined ? (
        words
      ) : (
        <a href={action.href}>
          <g text-decoration="underline">{words}</g>
        </a>
      )}
      <Lines
        x={26}
        y={nameY + name.length * lineHeight(labelSize)}
        size={labelSize}
        weight="bold"
        colour="accent-ink"
        lines={attention}
      />
    </g>
  )
}

/** On a phone arrows run behind the words; a ground in the colour of the card keeps the words readable. */
function WordGround({ row: { name, attention, nameY } }: { row: TimelineRow }) {
  const width = Math.max(
    ...name.map((line) => textWidth(line, { size: labelSize })),
    ...attention.map((line) => textWidth(line, { size: labelSize, weight: 'bold' })),
  )
  const height = (name.length + attention.length) * lineHeight(labelSize)
  return (
    <rect
      x={23}
      y={tidy(nameY - 13)}
      width={tidy(width + 5)}
      height={tidy(height)}
      {...paint({ fill: 'card' })}
    />
  )
}

/** Done is solid, the rest is light; what is unknown or unconfirmed is hatched, and never looks done. */
function Bar({ row: { action, bar }, hatch }: { row: TimelineRow; hatch: string }) {
  const { from, to, middle, height } = bar
  const box = { y: tidy(middle - height / 2), height, rx: 3 }
  const isSilent = action.status === 'unknown' || action.status === 'unconfirmed'
  const done = isSilent ? 0 : doneShareOf(action)
  const rest = isSilent
    ? statusFill('unconfirmed', hatch)
    : { 'stroke-width': 1.5, ...paint({ fill: restColour(action.status), stroke: 'petrol' }) }
  return (
    <g>
      <rect x={tidy(from)} width={tidy(to - from)} {...box} {...rest} />
      {done > 0 && (
        <rect x={tidy(from)} width={tidy((to - from) * done)} {...box} {...paint({ fill: 'petrol' })} />
      )}
    </g>
  )
}

function restColour(status: TimelineRow['action']['status']) {
  if (status === 'not-now') return 'line' as const
  return status === 'not-started' ? ('card' as const) : ('petrol-2' as const)
}

function doneShareOf({ status, doneShare }: TimelineRow['action']): number {
  return Math.max(0, Math.min(1, doneShare ?? (status === 'full' ? 1 : 0)))
}

function Arrows({ rows }: { rows: readonly TimelineRow[] }) {
  const arrows = rows.flatMap((to) =>
    rows
      .filter((from) => from !== to && to.action.dependsOn?.includes(from.action.id))
      .map((from) => ({
        key: `${from.action.id} ${to.action.id}`,
        ...arrowPath(from, to),
        isBelow: to.top > from.top,
      })),
  )
  return (
    <g>
      {arrows.map(({ key, path, tip, isBelow }) => (
        <g key={key}>
          <path d={path} stroke-width={1.2} {...paint({ fill: 'none', stroke: 'ink-2' })} />
          <path d={arrowHead(path, tip, isBelow)} {...paint({ fill: 'ink-2' })} />
        </g>
      ))}
    </g>
  )
}

/** The head points the way the last piece of the arrow goes: to the right, down or up. */
function arrowHead(path: string, tip: { x: number; y: number }, isBelow: boolean): string {
  const [x, y] = [tidy(tip.x), tidy(tip.y)]
  if (/H[-\d.]+$/.test(path)) return `M${x} ${y}l-7 -4v8Z`
  return isBelow ? `M${x} ${y}l-4 -7h8Z` : `M${x} ${y}l-4 7h8Z`
}

function Today({ props, layout, size }: { props: TimelineProps; layout: TimelineLayout; size: ChartSize }) {
  const { todayX, rows, bottom } = layout
  if (todayX === null) return null
  const half = textWidth(props.todayWord, { size: labelSize, weight: 'bold' }) / 2
  const middle = Math.max(half, Math.min(chartWidth[size] - half, todayX))
  return (
    <g>
      <path
        d={`${throughRows(todayX, rows)}M${tidy(todayX)} ${tidy(bottom)}v6`}
        stroke-width={2}
        {...paint({ stroke: 'accent' })}
      />
      <ChartText
        x={middle}
        y={bottom + 20}
        size={labelSize}
        weight="bold"
        anchor="middle"
        colour="accent-ink"
      >
        {props.todayWord}
      </ChartText>
    </g>
  )
}

function keysOf({ actions, statusWords }: TimelineProps): ChartKey[] {
  return statusSigns
    .filter((status) => actions.some((action) => action.status === status))
    .map((status) => ({
      text: statusWords[status],
      sign: <StatusShape status={status} x={12} y={0} radius={6} />,
    }))
}
