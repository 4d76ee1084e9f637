import { area, line } from 'd3-shape'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, NoValues } from './chart-frame.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import { paint, tidy } from './paint.ts'
import { EndLabels, Keys, lineStyles, SeriesMarker } from './trend-labels.tsx'
import type { Line, TrendLayout } from './trend-layout.ts'
import { bandSampleRoom, hasInterval, labelSize, layOutTrend, seriesOf, targetsOf } from './trend-layout.ts'
import { bandsOf, knownPoints, runsOf } from './trend-runs.ts'
import type { TrendChartProps } from './trend-types.ts'
import { tickWriter } from './value-axis.ts'

/**
 * A figure over time beside region and country. Straight lines between the rounds, because nothing is known in between;
 * gaps where a figure is missing or the method changed.
 */
export function TrendChart(props: TrendChartProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <TrendSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The trend as one picture, for a file or a report. */
export function TrendSvg({ size, ...props }: TrendChartProps & { size: ChartSize }) {
  const layout = layOutTrend(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const lines = seriesOf(props)
  const own = lines.filter(({ role }) => role === 'own')
  return (
    <ChartSvg frame={props} size={size} height={layout.height}>
      <Lines x={0} y={15} size={labelSize} colour="ink-2" lines={layout.heading} />
      <Keys keys={layout.keys} />
      <Axes props={props} layout={layout} />
      {own.map((entry) => (
        <Band key={entry.role} entry={entry} props={props} layout={layout} />
      ))}
      <Breaks layout={layout} />
      {lines.map((entry) => (
        <SeriesLine key={entry.role} entry={entry} props={props} layout={layout} />
      ))}
      <Targets props={props} layout={layout} />
      <EndLabels layout={layout} />
      <Notes layout={layout} hasBand={hasInterval(props) && props.intervalName !== undefined} />
    </ChartSvg>
  )
}

interface Part {
  props: TrendChartProps
  layout: TrendLayout
}

function Axes({ props, layout }: Part) {
  const { plot, axis, y, timeLabels } = layout
  const write = tickWriter(axis.ticks, props)
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${tidy(plot.left)} ${tidy(y(tick))}H${tidy(plot.right)}`}
            {...paint({ stroke: tick === axis.low ? 'grey' : 'line' })}
          />
          <ChartText x={plot.left - 8} y={y(tick) + 4} size={labelSize} anchor="end" colour="ink-2">
            {write(tick)}
          </ChartText>
        </g>
      ))}
      {timeLabels.map(({ at, text, x }) => (
        <g key={at}>
          <path d={`M${tidy(x)} ${tidy(plot.bottom)}v5`} {...paint({ stroke: 'grey' })} />
          <ChartText x={x} y={plot.bottom + 20} size={labelSize} anchor="middle" colour="ink-2">
            {text}
          </ChartText>
        </g>
      ))}
    </g>
  )
}

function Band({ entry, props, layout }: Part & { entry: Line }) {
  const shape = area<{ at: number; low: number; high: number }>()
    .x(({ at }) => tidy(layout.x(at)))
    .y0(({ low }) => tidy(layout.y(low)))
    .y1(({ high }) => tidy(layout.y(high)))
  const bands = runsOf(entry.series.points, props.breaks ?? []).flatMap(bandsOf)
  return (
    <g>
      {bands.map((band) => {
        const [first] = band
        if (first === undefined) return null
        if (band.length > 1)
          return <path key={first.at} d={shape(band) ?? ''} {...paint({ fill: 'petrol-2' })} />
        const [x, low, high] = [layout.x(first.at), layout.y(first.low), layout.y(first.high)].map(tidy)
        return (
          <path
            key={first.at}
            d={`M${x} ${low}V${high}`}
            stroke-width={8}
            {...paint({ stroke: 'petrol-2' })}
          />
        )
      })}
    </g>
  )
}

function Breaks({ layout }: { layout: TrendLayout }) {
  const { plot, breaks } = layout
  return (
    <g>
      {breaks.map(({ at, label, x, middle }) => (
        <g key={at}>
          <path
            d={`M${tidy(x)} ${tidy(plot.top - 8)}V${tidy(plot.bottom)}`}
            stroke-width={1.5}
            stroke-dasharray="1.5 4"
            {...paint({ stroke: 'ink-2' })}
          />
          <ChartText x={middle} y={plot.top - 14} size={labelSize} anchor="middle" colour="ink-2">
            {label}
          </ChartText>
        </g>
      ))}
    </g>
  )
}

function SeriesLine({ entry: { role, series }, props, layout }: Part & { entry: Line }) {
  const { colour, width, dashes } = lineStyles[role]
  const shape = line<{ at: number; value: number }>()
    .x(({ at }) => tidy(layout.x(at)))
    .y(({ value }) => tidy(layout.y(value)))
  const runs = runsOf(series.points, props.breaks ?? []).filter((run) => run.length > 1)
  return (
    <g>
      {runs.map((run) => (
        <path
          key={run[0]?.at}
          d={shape(run) ?? ''}
          stroke-width={width}
          stroke-linejoin="round"
          {...(dashes && { 'stroke-dasharray': dashes })}
          {...paint({ fill: 'none', stroke: colour })}
        />
      ))}
      {knownPoints(series.points).map(({ at, label, value }) => (
        <g key={at}>
          <title>{`${series.name}, ${label}: ${props.writeValue(value)}`}</title>
          <SeriesMarker mark={role} x={layout.x(at)} y={layout.y(value)} />
        </g>
      ))}
    </g>
  )
}

/** A dotted way from the newest own figure to each target: where one wants to go, not where it is going. */
function Targets({ props, layout: { x, y } }: Part) {
  const newest = knownPoints(props.own.points).at(-1)
  const targets = targetsOf(props)
  if (targets.length === 0) return null
  return (
    <g>
      {targets.map(({ at, value, name, label }) => (
        <g key={`${at} ${name}`}>
          <title>{`${name} (${label}): ${props.writeValue(value)}`}</title>
          {newest !== undefined && newest.at < at && (
            <path
              d={`M${tidy(x(newest.at))} ${tidy(y(newest.value))}L${tidy(x(at))} ${tidy(y(value))}`}
              stroke-width={1.5}
              stroke-dasharray="1.5 4"
              {...paint({ stroke: 'ink' })}
            />
          )}
          <SeriesMarker mark="target" x={x(at)} y={y(value)} />
        </g>
      ))}
    </g>
  )
}

function Notes({ layout, hasBand }: { layout: TrendLayout; hasBand: boolean }) {
  const top = layout.plot.bottom + 42
  return (
    <g>
      {hasBand && <rect x={0} y={tidy(top - 11)} width={24} height={13} {...paint({ fill: 'petrol-2' })} />}
      {layout.notes.map((note, index) => (
        <ChartText
          key={note}
          x={hasBand && index === 0 ? bandSampleRoom : 0}
          y={top + index * 18}
          size={labelSize}
          colour="ink-2"
        >
          {note}
        </ChartText>
      ))}
    </g>
  )
}
