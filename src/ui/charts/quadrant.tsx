import { BottomTicks } from './bottom-ticks.tsx'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'
import { PathMarker, pathColour } from './path-marker.tsx'
import type { QuadrantDot, QuadrantLayout, QuadrantStep } from './quadrant-layout.ts'
import { labelSize, layOutQuadrant } from './quadrant-layout.ts'
import type { QuadrantProps } from './quadrant-types.ts'
import { tickWriter } from './value-axis.ts'

/** Level and gap at once, round by round: whether fewer are affected, and whether the groups come closer. */
export function Quadrant(props: QuadrantProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <QuadrantSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** Level and gap as one picture, for a file or a report. */
export function QuadrantSvg({ size, ...props }: QuadrantProps & { size: ChartSize }) {
  const layout = layOutQuadrant(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const keys = placeKeys(keysOf(props, layout), chartWidth[size])
  return (
    <ChartSvg frame={props} size={size} height={layout.height + 8 + keys.height}>
      <Fields props={props} layout={layout} />
      <Axes props={props} layout={layout} />
      {layout.paths.map(({ path, dots }, index) => (
        <Crosses key={path.id} dots={dots} layout={layout} colour={pathColour(index)} />
      ))}
      {layout.paths.map(({ path, dots, steps }, index) => (
        <g key={path.id}>
          {steps.map((step) => (
            <Step key={`${step.from.x} ${step.to.x}`} step={step} colour={pathColour(index)} />
          ))}
          {dots.map((dot) => (
            <g key={dot.point.at}>
              <title>{`${path.name}, ${dot.point.label}: ${props.writeLevel(dot.level)}, ${props.writeGap(dot.gap)}`}</title>
              <PathMarker index={index} x={dot.x} y={dot.y} />
            </g>
          ))}
        </g>
      ))}
      <RoundNames layout={layout} />
      <Keys keys={keys.keys} top={layout.height + 6} />
    </ChartSvg>
  )
}

interface Part {
  props: QuadrantProps
  layout: QuadrantLayout
}

function Fields({ props: { crossing }, layout }: Part) {
  const { plot, fields, x, y } = layout
  const [across, down] = [tidy(x(crossing.level)), tidy(y(crossing.gap))]
  return (
    <g>
      <rect
        x={tidy(plot.left)}
        y={tidy(plot.top)}
        width={tidy(plot.right - plot.left)}
        height={tidy(plot.bottom - plot.top)}
        {...paint({ fill: 'ground' })}
      />
      <path
        d={`M${across} ${tidy(plot.top)}V${tidy(plot.bottom)}M${tidy(plot.left)} ${down}H${tidy(plot.right)}`}
        stroke-width={1.5}
        stroke-dasharray="4 3"
        {...paint({ stroke: 'accent' })}
      />
      {fields.map(({ id, lines, x: left, y: top, anchor }) => (
        <Lines key={id} x={left} y={top} size={labelSize} anchor={anchor} colour="ink-2" lines={lines} />
      ))}
    </g>
  )
}

function Axes({ props, layout }: Part) {
  const { plot, x, y, levelTicks, gapTicks } = layout
  const writeLevel = tickWriter(levelTicks, { writeValue: props.writeLevel })
  const writeGap = tickWriter(gapTicks, { writeValue: props.writeGap })
  return (
    <g>
      <path
        d={`M${tidy(plot.left)} ${tidy(plot.top)}V${tidy(plot.bottom)}H${tidy(plot.right)}`}
        {...paint({ fill: 'none', stroke: 'grey' })}
      />
      <Lines x={0} y={14} size={labelSize} colour="ink-2" lines={layout.gapHeading} />
      <Lines
        x={plot.right}
        y={plot.bottom + 40}
        size={labelSize}
        anchor="end"
        colour="ink-2"
        lines={layout.levelHeading}
      />
      {gapTicks.map((tick) => (
        <ChartText key={tick} x={plot.left - 7} y={y(tick) + 4} size={labelSize} anchor="end" colour="ink-2">
          {writeGap(tick)}
        </ChartText>
      ))}
      <BottomTicks ticks={levelTicks} x={x} write={writeLevel} y={plot.bottom + 19} width={plot.right + 10} />
    </g>
  )
}

/** The intervals, light, so that they are seen and do not hide the way. */
function Crosses({
  dots,
  layout: { x, y },
  colour,
}: {
  dots: readonly QuadrantDot[]
  layout: QuadrantLayout
  colour: Colour
}) {
  const lines = dots.map(({ point: { levelInterval, gapInterval }, x: across, y: down }) => {
    const level =
      levelInterval && `M${tidy(x(levelInterval.low))} ${tidy(down)}H${tidy(x(levelInterval.high))}`
    const gap = gapInterval && `M${tidy(across)} ${tidy(y(gapInterval.low))}V${tidy(y(gapInterval.high))}`
    return (level ?? '') + (gap ?? '')
  })
  const path = lines.join('')
  return path === '' ? null : (
    <path d={path} stroke-width={1.5} stroke-opacity={0.45} {...paint({ stroke: colour })} />
  )
}

function Step({ step: { from, to, isBroken }, colour }: { step: QuadrantStep; colour: Colour }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 1) return null
  const [across, down] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const end = { x: to.x - across * 7, y: to.y - down * 7 }
  const line = `M${tidy(from.x)} ${tidy(from.y)}L${tidy(to.x)} ${tidy(to.y)}`
  if (isBroken)
    return (
      <path
        d={line}
        stroke-width={2}
        stroke-dasharray="1.5 5"
        stroke-linecap="round"
        {...paint({ stroke: colour })}
      />
    )
  const wing = (side: 1 | -1) =>
    `L${tidy(end.x - across * 8 + side * down * 4.5)} ${tidy(end.y - down * 8 - side * across * 4.5)}`
  const head =
    length < 24 ? null : (
      <path d={`M${tidy(end.x)} ${tidy(end.y)}${wing(1)}${wing(-1)}Z`} {...paint({ fill: colour })} />
    )
  return (
    <g>
      <path d={line} stroke-width={2} {...paint({ stroke: colour })} />
      {head}
    </g>
  )
}

function RoundNames({ layout }: { layout: QuadrantLayout }) {
  return (
    <g>
      {layout.labels.map(({ text, weight, middle, baseline }) => (
        <ChartText
          key={`${middle} ${baseline}`}
          x={middle}
          y={baseline}
          size={labelSize}
          weight={weight}
          anchor="middle"
          rim="ground"
        >
          {text}
        </ChartText>
      ))}
    </g>
  )
}

function keysOf({ paths, words, crossing }: QuadrantProps, { paths: drawn }: QuadrantLayout): ChartKey[] {
  const keys: ChartKey[] = paths.map(({ name }, index) => ({
    text: name,
    sign: (
      <g>
        <path d="M0 0H24" stroke-width={2} {...paint({ stroke: pathColour(index) })} />
        <PathMarker index={index} x={12} y={0} />
      </g>
    ),
  }))
  keys.push({
    text: crossing.name,
    sign: <path d="M0 0H24" stroke-width={1.5} stroke-dasharray="4 3" {...paint({ stroke: 'accent' })} />,
  })
  const points = drawn.flatMap(({ dots }) => dots.map(({ point }) => point))
  if (points.some(({ levelInterval, gapInterval }) => levelInterval ?? gapInterval))
    keys.push({
      text: words.interval,
      sign: (
        <path d="M2 0H22M12 -8V8" stroke-width={1.5} stroke-opacity={0.45} {...paint({ stroke: 'petrol' })} />
      ),
    })
  if (drawn.some(({ steps }) => steps.some(({ isBroken }) => isBroken)))
    keys.push({
      text: words.break,
      sign: (
        <path
          d="M2 0H24"
          stroke-width={2}
          stroke-dasharray="1.5 5"
          stroke-linecap="round"
          {...paint({ stroke: 'petrol' })}
        />
      ),
    })
  return keys
}
