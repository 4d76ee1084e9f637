import { BottomTicks } from './bottom-ticks.tsx'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import type { GroupLayout, GroupLine, PlacedBlock } from './group-layout.ts'
import { isKnown, labelSize, layOutGroups } from './group-layout.ts'
import type { GroupChartProps, GroupRow } from './group-types.ts'
import { paint, tidy } from './paint.ts'
import { tickWriter } from './value-axis.ts'

/** A figure for every group, with its interval, on one axis; the difference between two of them in a bracket. */
export function GroupChart(props: GroupChartProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <GroupSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The groups as one picture, for a file or a report. */
export function GroupSvg({ size, ...props }: GroupChartProps & { size: ChartSize }) {
  const layout = layOutGroups(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const keys = placeKeys(keysOf(props), chartWidth[size])
  return (
    <ChartSvg frame={props} size={size} height={layout.height + 12 + keys.height}>
      <Lines x={0} y={14} size={labelSize} colour="ink-2" lines={layout.heading} />
      {layout.blocks.map((block) => (
        <Block key={block.block.id} placed={block} layout={layout} props={props} size={size} />
      ))}
      <BottomTicks
        ticks={layout.axis.ticks}
        x={layout.x}
        write={tickWriter(layout.axis.ticks, props)}
        y={layout.height - 8}
        width={chartWidth[size]}
      />
      <Keys keys={keys.keys} top={layout.height + 10} />
    </ChartSvg>
  )
}

interface Part {
  props: GroupChartProps
  layout: GroupLayout
}

function Block({ placed, layout, props, size }: Part & { placed: PlacedBlock; size: ChartSize }) {
  const { x, axis, plot } = layout
  const grid = axis.ticks.map((tick) => `M${tidy(x(tick))} ${tidy(placed.top)}V${tidy(placed.bottom)}`)
  const { comparison } = props
  return (
    <g>
      <Lines x={0} y={placed.nameY} size={labelSize} weight="bold" lines={placed.name} />
      <path d={grid.join('')} {...paint({ stroke: 'line' })} />
      {comparison !== undefined && (
        <path
          d={`M${tidy(x(comparison.value))} ${tidy(placed.top)}V${tidy(placed.bottom)}`}
          stroke-width={1.5}
          stroke-dasharray="4 3"
          {...paint({ stroke: 'accent' })}
        />
      )}
      {placed.lines.map((line) => (
        <GroupPoint key={line.row.id} line={line} layout={layout} props={props} />
      ))}
      <path
        d={`M${tidy(plot.left)} ${tidy(placed.bottom)}H${tidy(plot.right)}`}
        {...paint({ stroke: 'line' })}
      />
      {placed.gap !== null && <Bracket gap={placed.gap} x={layout.bracketX} size={size} />}
    </g>
  )
}

function GroupPoint({ line: { row, name, nameY, middle }, layout, props }: Part & { line: GroupLine }) {
  const figure = isKnown(row) ? props.writeValue(row.value) : null
  return (
    <g>
      <Lines x={0} y={nameY} size={labelSize} lines={name} />
      {figure === null ? (
        <ChartText x={layout.plot.left + 4} y={middle + 4.5} size={labelSize} colour="ink-2" rim="card">
          {row.missing ?? '–'}
        </ChartText>
      ) : (
        <ChartText x={layout.figureX} y={middle + 4.5} size={labelSize} weight="bold" anchor="end">
          {figure}
        </ChartText>
      )}
      {isKnown(row) && <PointMark row={row} x={layout.x} y={middle} />}
    </g>
  )
}

interface PointMarkProps {
  row: GroupRow & { value: number }
  x: (value: number) => number
  y: number
}

function PointMark({ row: { value, interval, beside }, x, y }: PointMarkProps) {
  const [middle, down] = [tidy(x(value)), tidy(y)]
  return (
    <g>
      {beside !== undefined && (
        <g>
          <path
            d={`M${tidy(x(beside))} ${down}H${middle}`}
            stroke-width={1.5}
            {...paint({ stroke: 'grey' })}
          />
          <Triangle x={x(beside)} y={y} />
        </g>
      )}
      {interval !== undefined && (
        <path
          d={`M${tidy(x(interval.low))} ${down}H${tidy(x(interval.high))}`}
          stroke-width={2.5}
          {...paint({ stroke: 'ink' })}
        />
      )}
      <Point x={middle} y={down} isCertain={interval !== undefined} />
    </g>
  )
}

function Point({ x, y, isCertain }: { x: number; y: number; isCertain: boolean }) {
  return isCertain ? (
    <circle cx={x} cy={y} r={6} stroke-width={1.5} {...paint({ fill: 'petrol', stroke: 'card' })} />
  ) : (
    <circle cx={x} cy={y} r={5} stroke-width={2} {...paint({ fill: 'card', stroke: 'petrol' })} />
  )
}

function Triangle({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${tidy(x)} ${tidy(y - 5.5)}l5.5 10h-11Z`}
      stroke-width={1.5}
      {...paint({ fill: 'card', stroke: 'accent-ink' })}
    />
  )
}

function Bracket({ gap, x, size }: { gap: NonNullable<PlacedBlock['gap']>; x: number; size: ChartSize }) {
  return (
    <g>
      <path
        d={`M${tidy(x - 6)} ${tidy(gap.from)}h6V${tidy(gap.to)}h-6`}
        stroke-width={1.5}
        {...paint({ fill: 'none', stroke: 'ink-2' })}
      />
      <Lines
        x={gap.textX}
        y={gap.textY}
        size={labelSize}
        anchor={size === 'narrow' ? 'end' : 'start'}
        lines={gap.text}
      />
    </g>
  )
}

function keysOf({ blocks, comparison, words, writeValue }: GroupChartProps): ChartKey[] {
  const rows = blocks.flatMap((block) => block.rows).filter(isKnown)
  const keys: ChartKey[] = []
  if (rows.some(({ interval }) => interval !== undefined))
    keys.push({
      text: words.certain,
      sign: (
        <g>
          <path d="M0 0H24" stroke-width={2.5} {...paint({ stroke: 'ink' })} />
          <Point x={12} y={0} isCertain />
        </g>
      ),
    })
  if (rows.some(({ interval }) => interval === undefined))
    keys.push({ text: words.uncertain, sign: <Point x={12} y={0} isCertain={false} /> })
  if (words.beside !== undefined && rows.some(({ beside }) => beside !== undefined))
    keys.push({ text: words.beside, sign: <Triangle x={12} y={0} /> })
  if (comparison !== undefined) {
    const line = paint({ stroke: 'accent' })
    keys.push({
      text: `${comparison.name} ${writeValue(comparison.value)}`,
      sign: <path d="M12 -9V9" stroke-width={1.5} stroke-dasharray="4 3" {...line} />,
    })
  }
  return keys
}
