import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import { paint, tidy } from './paint.ts'
import type { Callout, SpreadLayout, SwarmPlace } from './spread-layout.ts'
import { labelSize, layOutSpread, radiusOf } from './spread-layout.ts'
import type { SpreadChartProps } from './spread-types.ts'
import { tickWriter } from './value-axis.ts'

/** All municipalities as dots on one axis, with the own one named: a spread, never a ranking. */
export function SpreadChart(props: SpreadChartProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <SpreadSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The spread as one picture, for a file or a report. */
export function SpreadSvg({ size, ...props }: SpreadChartProps & { size: ChartSize }) {
  const layout = layOutSpread(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const keys = placeKeys(keysOf(props, layout), chartWidth[size])
  return (
    <ChartSvg frame={props} size={size} height={layout.tickY + 14 + keys.height}>
      <Lines x={0} y={15} size={labelSize} colour="ink-2" lines={layout.heading} />
      <Quarters quartiles={props.quartiles} layout={layout} />
      <Axis props={props} layout={layout} size={size} />
      <Leaders callouts={layout.above} />
      <Swarm props={props} layout={layout} size={size} />
      {layout.above.map((callout) => (
        <CalloutText key={callout.text} callout={callout} />
      ))}
      {layout.below.map((callout) => (
        <Reference key={callout.role} callout={callout} bottom={layout.swarm.bottom} />
      ))}
      <Keys keys={keys.keys} top={layout.tickY + 12} />
    </ChartSvg>
  )
}

interface Part {
  props: SpreadChartProps
  layout: SpreadLayout
  size: ChartSize
}

function Quarters({ quartiles, layout }: { quartiles: SpreadChartProps['quartiles']; layout: SpreadLayout }) {
  if (quartiles === null) return null
  const { top, bottom } = layout.swarm
  const from = layout.x(quartiles.lower)
  const width = Math.max(2, layout.x(quartiles.upper) - from)
  return (
    <g>
      <rect
        x={tidy(from)}
        y={tidy(top)}
        width={tidy(width)}
        height={tidy(bottom - top)}
        {...paint({ fill: 'petrol-2' })}
      />
      <path
        d={`M${tidy(layout.x(quartiles.median))} ${tidy(top)}V${tidy(bottom)}`}
        stroke-width={1.5}
        {...paint({ stroke: 'petrol' })}
      />
    </g>
  )
}

function Axis({ props, layout, size }: Part) {
  const { x, ticks, swarm, tickY } = layout
  const write = tickWriter(ticks, props)
  return (
    <g>
      <path d={`M0 ${tidy(swarm.bottom)}H${chartWidth[size]}`} {...paint({ stroke: 'grey' })} />
      {ticks.map((tick, index) => (
        <g key={tick}>
          <path
            d={`M${tidy(x(tick))} ${tidy(swarm.bottom)}V${tidy(tickY - 13)}`}
            {...paint({ stroke: 'line' })}
          />
          <ChartText
            x={anchored(index, ticks.length, x(tick))}
            y={tickY}
            size={labelSize}
            anchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
            colour="ink-2"
          >
            {write(tick)}
          </ChartText>
        </g>
      ))}
    </g>
  )
}

/** The outermost figures of the axis are turned inwards, so that they stay in view. */
function anchored(index: number, count: number, x: number): number {
  if (index === 0) return x - 8
  return index === count - 1 ? x + 14 : x
}

function Leaders({ callouts }: { callouts: readonly Callout[] }) {
  return (
    <g>
      {callouts.map(({ text, pointX, pointY, middle, y }) => (
        <path
          key={text}
          d={`M${tidy(Math.abs(middle - pointX) < 24 ? pointX : middle)} ${tidy(y + 4)}L${tidy(pointX)} ${tidy(y + 16)}V${tidy(pointY)}`}
          {...paint({ fill: 'none', stroke: 'ink-2' })}
        />
      ))}
    </g>
  )
}

function Swarm({ props, layout, size }: Part) {
  const own = layout.places.find(({ role }) => role === 'own')
  return (
    <g>
      {layout.places.map((place) =>
        place.role === 'own' ? null : <PlaceDot key={place.name} place={place} size={size} props={props} />,
      )}
      {own && <OwnMark own={own} props={props} layout={layout} />}
    </g>
  )
}

function PlaceDot({ place, size, props }: { place: SwarmPlace; size: ChartSize; props: SpreadChartProps }) {
  const { name, value, role, x, y } = place
  const radius = radiusOf(role, size)
  return (
    <circle
      cx={tidy(x)}
      cy={tidy(y)}
      r={role === 'peer' ? radius - 0.5 : radius}
      stroke-width={role === 'peer' ? 2.5 : 1}
      {...paint(role === 'peer' ? { fill: 'card', stroke: 'ink' } : { fill: 'grey', stroke: 'card' })}
    >
      <title>{`${name}: ${props.writeValue(value)}`}</title>
    </circle>
  )
}

function OwnMark({ own, props, layout }: { own: SwarmPlace; props: SpreadChartProps; layout: SpreadLayout }) {
  const interval = props.own?.interval
  const y = tidy(own.y)
  return (
    <g>
      <title>{`${own.name}: ${props.writeValue(own.value)}`}</title>
      {interval !== undefined && (
        <path
          d={`M${tidy(layout.x(interval.low))} ${y}H${tidy(layout.x(interval.high))}`}
          stroke-width={3}
          {...paint({ stroke: 'ink' })}
        />
      )}
      <Diamond x={own.x} y={own.y} />
    </g>
  )
}

function Diamond({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${tidy(x)} ${tidy(y - 9)}l9 9-9 9-9-9Z`}
      stroke-width={2}
      {...paint({ fill: 'petrol', stroke: 'card' })}
    />
  )
}

function CalloutText({ callout }: { callout: Callout }) {
  const own = callout.role === 'own'
  return (
    <ChartText
      x={callout.middle}
      y={callout.y}
      size={labelSize}
      anchor="middle"
      weight={own ? 'bold' : 'regular'}
      colour={own ? 'petrol' : 'ink'}
      rim="card"
    >
      {callout.text}
    </ChartText>
  )
}

/** Region and country stand below the axis with the shapes they have in the other charts: square and triangle. */
function Reference({ callout, bottom }: { callout: Callout; bottom: number }) {
  const { role, pointX, middle, y, text } = callout
  const x = tidy(pointX)
  const colour = role === 'country' ? 'accent' : 'ink-2'
  return (
    <g>
      <path d={`M${x} ${tidy(bottom)}L${tidy(middle)} ${tidy(y - 12)}`} {...paint({ stroke: colour })} />
      {role === 'country' ? (
        <path d={`M${x} ${tidy(bottom - 6)}l6 11h-12Z`} {...paint({ fill: colour, stroke: 'card' })} />
      ) : (
        <rect
          x={tidy(pointX - 4.5)}
          y={tidy(bottom - 4.5)}
          width={9}
          height={9}
          {...paint({ fill: colour })}
        />
      )}
      <ChartText
        x={middle}
        y={y}
        size={labelSize}
        anchor="middle"
        colour={role === 'country' ? 'accent-ink' : 'ink-2'}
        rim="card"
      >
        {text}
      </ChartText>
    </g>
  )
}

function keysOf({ words, quartiles, others, own }: SpreadChartProps, layout: SpreadLayout): ChartKey[] {
  const keys: ChartKey[] = [
    { text: words.dot, sign: <circle cx={12} cy={0} r={5} {...paint({ fill: 'grey' })} /> },
  ]
  const peers = others.filter(({ peer }) => peer)
  if (peers.length > 0) {
    const ring = (
      <circle cx={12} cy={0} r={4.5} stroke-width={2.5} {...paint({ fill: 'card', stroke: 'ink' })} />
    )
    const named = layout.above.some(({ role }) => role === 'peer')
    const names = peers.map(({ name }) => name).join(', ')
    keys.push({ text: named ? words.peers : `${words.peers}: ${names}`, sign: ring })
  }
  if (quartiles !== null) {
    keys.push({
      text: words.band,
      sign: <rect x={0} y={-7} width={24} height={14} {...paint({ fill: 'petrol-2' })} />,
    })
    const median = <path d="M12 -8V8" stroke-width={1.5} {...paint({ stroke: 'petrol' })} />
    keys.push({ text: words.median, sign: median })
  }
  if (own?.interval !== undefined && words.interval !== undefined) {
    keys.push({
      text: words.interval,
      sign: <path d="M0 0H24" stroke-width={3} {...paint({ stroke: 'ink' })} />,
    })
  }
  return keys
}
