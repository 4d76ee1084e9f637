import { line } from 'd3-shape'
import { BottomTicks } from './bottom-ticks.tsx'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import type { FunnelDot, FunnelLayout, FunnelPlace } from './funnel-layout.ts'
import { labelSize, layOutFunnel } from './funnel-layout.ts'
import type { FunnelLimit, FunnelProps } from './funnel-types.ts'
import { paint, tidy } from './paint.ts'
import { tickWriter } from './value-axis.ts'

/** Figures of places of different sizes, with the limits chance alone would keep them within. */
export function Funnel(props: FunnelProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <FunnelSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The funnel as one picture, for a file or a report. */
export function FunnelSvg({ size, ...props }: FunnelProps & { size: ChartSize }) {
  const layout = layOutFunnel(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const keys = placeKeys(keysOf(props, layout), chartWidth[size])
  const isOwn = ({ point }: FunnelDot) => point.role === 'own'
  const dots = [...layout.dots.filter((dot) => !isOwn(dot)), ...layout.dots.filter(isOwn)]
  return (
    <ChartSvg frame={props} size={size} height={layout.height + 8 + keys.height}>
      <Lines x={0} y={14} size={labelSize} colour="ink-2" lines={layout.heading} />
      <Axes props={props} layout={layout} />
      <Limits layout={layout} middle={props.middle.value} />
      {dots.map((dot) => (
        <g key={dot.point.name}>
          <title>{`${dot.point.name}: ${props.writeValue(dot.point.value)}, ${props.writeSize(dot.point.size)}`}</title>
          <Dot place={dot.place} mark={dot.point.role} x={dot.x} y={dot.y} />
        </g>
      ))}
      {layout.labels.map(({ text, weight, middle, baseline }) => (
        <ChartText
          key={text}
          x={middle}
          y={baseline}
          size={labelSize}
          weight={weight}
          anchor="middle"
          rim="card"
        >
          {text}
        </ChartText>
      ))}
      <Keys keys={keys.keys} top={layout.height + 6} />
    </ChartSvg>
  )
}

function Axes({ props, layout }: { props: FunnelProps; layout: FunnelLayout }) {
  const { plot, axis, x, y, sizeTicks, foot } = layout
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
      <BottomTicks
        ticks={sizeTicks}
        x={x}
        write={props.writeSize}
        y={plot.bottom + 19}
        width={plot.right + 16}
      />
      <Lines x={plot.right} y={plot.bottom + 40} size={labelSize} anchor="end" colour="ink-2" lines={foot} />
    </g>
  )
}

const limitLines = [
  { low: 'low95', high: 'high95', dashes: '6 4', width: 1.5 },
  { low: 'low998', high: 'high998', dashes: undefined, width: 1.5 },
] as const

function Limits({ layout: { limits, x, y, plot }, middle }: { layout: FunnelLayout; middle: number }) {
  const pathOf = (key: keyof FunnelLimit) =>
    line<FunnelLimit>()
      .x((limit) => tidy(x(limit.size)))
      .y((limit) => tidy(y(limit[key])))(limits) ?? ''
  return (
    <g>
      {limitLines.map(({ low, high, dashes, width }) => (
        <path
          key={low}
          d={pathOf(low) + pathOf(high)}
          stroke-width={width}
          {...(dashes && { 'stroke-dasharray': dashes })}
          {...paint({ fill: 'none', stroke: 'ink-2' })}
        />
      ))}
      <path
        d={`M${tidy(plot.left)} ${tidy(y(middle))}H${tidy(plot.right)}`}
        stroke-width={1.5}
        stroke-dasharray="2 4"
        {...paint({ stroke: 'accent' })}
      />
    </g>
  )
}

/** Dot, ring and square by the place; the own one a diamond, dark when it lies outside. */
function Dot({
  place,
  mark,
  x,
  y,
}: {
  place: FunnelPlace
  mark?: 'own' | 'peer' | undefined
  x: number
  y: number
}) {
  const [across, down] = [tidy(x), tidy(y)]
  if (mark === 'own') {
    const inside = paint({ fill: place === 'inside' ? 'card' : 'petrol', stroke: 'petrol' })
    return <path d={`M${across} ${tidy(y - 8)}l8 8-8 8-8-8Z`} stroke-width={2.5} {...inside} />
  }
  switch (place) {
    case 'inside': {
      const [radius, fill] = mark === 'peer' ? [5.5, 'ink-2' as const] : [4, 'grey' as const]
      return <circle cx={across} cy={down} r={radius} stroke-width={1} {...paint({ fill, stroke: 'card' })} />
    }
    case 'beyond-95':
      return (
        <circle cx={across} cy={down} r={4.5} stroke-width={2} {...paint({ fill: 'card', stroke: 'ink' })} />
      )
    case 'beyond-99.8':
      return (
        <rect
          x={tidy(x - 4.5)}
          y={tidy(y - 4.5)}
          width={9}
          height={9}
          stroke-width={1}
          {...paint({ fill: 'ink', stroke: 'card' })}
        />
      )
  }
}

function keysOf({ words, middle, writeValue }: FunnelProps, { dots, limits }: FunnelLayout): ChartKey[] {
  const has = (place: FunnelPlace) => dots.some((dot) => dot.place === place && dot.point.role !== 'own')
  const own = dots.find(({ point }) => point.role === 'own')
  const lines = limits.length > 0
  const keys: (ChartKey & { isShown: boolean })[] = [
    {
      text: words.own,
      sign: <Dot place={own?.place ?? 'inside'} mark="own" x={12} y={0} />,
      isShown: own !== undefined,
    },
    { text: words.inside, sign: <Dot place="inside" x={12} y={0} />, isShown: has('inside') },
    { text: words.beyond95, sign: <Dot place="beyond-95" x={12} y={0} />, isShown: has('beyond-95') },
    { text: words.beyond998, sign: <Dot place="beyond-99.8" x={12} y={0} />, isShown: has('beyond-99.8') },
    { text: words.limit95, sign: <LimitSign dashes="6 4" />, isShown: lines },
    { text: words.limit998, sign: <LimitSign />, isShown: lines },
    {
      text: `${middle.name} ${writeValue(middle.value)}`,
      sign: <path d="M0 0H24" stroke-width={1.5} stroke-dasharray="2 4" {...paint({ stroke: 'accent' })} />,
      isShown: true,
    },
  ]
  return keys.filter(({ isShown }) => isShown).map(({ text, sign }) => ({ text, sign }))
}

function LimitSign({ dashes }: { dashes?: string }) {
  return (
    <path
      d="M0 0H24"
      stroke-width={1.5}
      {...(dashes && { 'stroke-dasharray': dashes })}
      {...paint({ stroke: 'ink-2' })}
    />
  )
}
