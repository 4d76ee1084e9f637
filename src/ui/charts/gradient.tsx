import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import type { GradientColumn, GradientLayout } from './gradient-layout.ts'
import { labelSize, layOutGradient } from './gradient-layout.ts'
import type { GradientProps } from './gradient-types.ts'
import { paint, tidy } from './paint.ts'
import { textWidth } from './text-width.ts'
import { tickWriter } from './value-axis.ts'

/** How a figure falls or rises through society: the groups as wide as they are large, and the line the slope index describes. */
export function Gradient(props: GradientProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <GradientSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The gradient as one picture, for a file or a report. */
export function GradientSvg({ size, ...props }: GradientProps & { size: ChartSize }) {
  const layout = layOutGradient(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const keys = placeKeys(keysOf(props, layout), chartWidth[size])
  return (
    <ChartSvg frame={props} size={size} height={layout.height + 10 + keys.height}>
      <Lines x={0} y={14} size={labelSize} colour="ink-2" lines={layout.heading} />
      <Axis props={props} layout={layout} />
      {layout.columns.map((column) => (
        <Column key={column.left} column={column} props={props} layout={layout} />
      ))}
      <FittedLine line={props.line} layout={layout} />
      <Ends props={props} layout={layout} />
      <Lines x={0} y={layout.endsY + 20} size={labelSize} colour="ink-2" lines={layout.note} />
      <Keys keys={keys.keys} top={layout.height + 8} />
    </ChartSvg>
  )
}

interface Part {
  props: GradientProps
  layout: GradientLayout
}

function Axis({ props, layout: { axis, plot, y } }: Part) {
  const write = tickWriter(axis.ticks, props)
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${tidy(plot.left)} ${tidy(y(tick))}H${tidy(plot.right)}`}
            {...paint({ stroke: tick === axis.low ? 'grey' : 'line' })}
          />
          <ChartText x={plot.left - 7} y={y(tick) + 4} size={labelSize} anchor="end" colour="ink-2">
            {write(tick)}
          </ChartText>
        </g>
      ))}
    </g>
  )
}

function Column({ column, props, layout }: Part & { column: GradientColumn }) {
  const { group, left, right, middle, name } = column
  const { plot } = layout
  const written = group.value === null ? props.words.missing : props.writeValue(group.value)
  return (
    <g>
      <title>{`${group.name}: ${written}`}</title>
      {group.value !== null && <Bar column={column} value={group.value} layout={layout} />}
      {fits(written, right - left) && (
        <ChartText
          x={middle}
          y={plot.bottom - 9}
          size={labelSize}
          weight="bold"
          anchor="middle"
          rim={group.value === null ? 'card' : 'petrol-2'}
        >
          {written}
        </ChartText>
      )}
      <Lines x={middle} y={plot.bottom + 18} size={labelSize} anchor="middle" lines={name} />
    </g>
  )
}

interface BarProps {
  column: GradientColumn
  value: number
  layout: GradientLayout
}

/** The column from zero, its interval and its point. */
function Bar({ column: { group, left, right, middle }, value, layout: { axis, y } }: BarProps) {
  const zero = y(Math.max(axis.low, Math.min(axis.high, 0)))
  const top = y(value)
  const { interval } = group
  const x = tidy(middle)
  return (
    <g>
      <rect
        x={tidy(left + 1)}
        y={tidy(Math.min(top, zero))}
        width={tidy(Math.max(1, right - left - 2))}
        height={tidy(Math.abs(zero - top))}
        {...paint({ fill: 'petrol-2' })}
      />
      {interval !== undefined && (
        <path
          d={`M${x} ${tidy(y(interval.low))}V${tidy(y(interval.high))}`}
          stroke-width={2.5}
          {...paint({ stroke: 'ink' })}
        />
      )}
      <circle cx={x} cy={tidy(top)} r={6} stroke-width={1.5} {...paint({ fill: 'petrol', stroke: 'card' })} />
    </g>
  )
}

function fits(text: string, width: number): boolean {
  return textWidth(text, { size: labelSize, weight: 'bold' }) <= width - 6
}

function FittedLine({ line, layout: { plot, y } }: { line: GradientProps['line']; layout: GradientLayout }) {
  if (line === null) return null
  const path = `M${tidy(plot.left)} ${tidy(y(line.atStart))}L${tidy(plot.right)} ${tidy(y(line.atEnd))}`
  return <path d={path} stroke-width={2.5} stroke-dasharray="8 4" {...paint({ stroke: 'accent' })} />
}

function Ends({ props: { words }, layout: { plot, endsY } }: Part) {
  return (
    <g>
      <ChartText x={plot.left} y={endsY} size={labelSize} colour="ink-2">
        {`← ${words.start}`}
      </ChartText>
      <ChartText x={plot.right} y={endsY} size={labelSize} anchor="end" colour="ink-2">
        {`${words.end} →`}
      </ChartText>
    </g>
  )
}

function keysOf({ words, line, groups }: GradientProps, { columns, isNumbered }: GradientLayout): ChartKey[] {
  const keys: ChartKey[] = isNumbered
    ? columns.map(({ group }, index) => ({
        text: group.name,
        sign: (
          <ChartText x={12} y={4.5} size={labelSize} weight="bold" anchor="middle">
            {String(index + 1)}
          </ChartText>
        ),
      }))
    : []
  keys.push({
    text: words.column,
    sign: <rect y={-7} width={24} height={14} {...paint({ fill: 'petrol-2' })} />,
  })
  if (groups.some(({ interval }) => interval !== undefined)) {
    const bar = <path d="M12 -9V9" stroke-width={2.5} {...paint({ stroke: 'ink' })} />
    keys.push({ text: words.interval, sign: bar })
  }
  if (line !== null) {
    const dashes = (
      <path d="M0 0H24" stroke-width={2.5} stroke-dasharray="8 4" {...paint({ stroke: 'accent' })} />
    )
    keys.push({ text: words.line, sign: dashes })
  }
  return keys
}
