import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines, lineHeight } from './chart-text.tsx'
import { FilledArc } from './compass-arcs.tsx'
import type { CompassLayout, CompassName } from './compass-layout.ts'
import { layOutCompass, nameSize, noteSize, quarterBand, ringBand } from './compass-layout.ts'
import type { CompassProps } from './compass-types.ts'
import { paint, tidy } from './paint.ts'
import { SignSvg } from './sign-svg.tsx'
import { Hatch, StatusSwatch } from './status-fill.tsx'
import { statusSigns } from './status-mark.tsx'
import { totalOf } from './status-shares.ts'
import { wrapText } from './text-width.ts'

/** The four guiding marks as four directions, each arc filled by how far its recommendations are. */
export function Compass({ size = 'large', ...props }: CompassProps & { size?: 'large' | 'small' }) {
  if (size === 'small') return <SmallCompass {...props} />
  return (
    <ChartFigure
      id={props.id}
      draw={(drawn) => <CompassSvg {...props} size={drawn} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The compass as one picture, for a file or a report. */
export function CompassSvg({ size, ...props }: CompassProps & { size: ChartSize }) {
  const counted = [...props.directions, ...(props.rings ?? [])]
  if (counted.every(({ counts }) => totalOf(counts) === 0)) return <NoValues frame={props} size={size} />
  const layout = layOutCompass(props, size)
  const hatch = `${props.id}-${size}-hatch`
  const keys = placeKeys(keysOf(props, hatch), chartWidth[size])
  const top = layout.bottom + 12
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={top + keys.height}
      holdsLinks={props.directions.some(({ href }) => href !== undefined)}
    >
      <Hatch id={hatch} />
      <g transform={`translate(${tidy(layout.centre.x)} ${tidy(layout.centre.y)})`}>
        <Quarters props={props} size={size} hatch={hatch} />
        <Centre centre={props.centre} />
      </g>
      <Names layout={layout} size={size} />
      <Keys keys={keys.keys} top={top} />
    </ChartSvg>
  )
}

/** The compass beside a heading, 96 px: its title says what a large one would show. */
function SmallCompass(props: CompassProps) {
  const hatch = `${props.id}-small-hatch`
  return (
    <SignSvg
      name="compass-small"
      label={`${props.title}. ${props.description}`}
      width={96}
      height={96}
      box="-48 -48 96 96"
    >
      <Hatch id={hatch} />
      {props.directions.map(({ name, counts }, quarter) => (
        <FilledArc
          key={name}
          counts={counts}
          band={{ from: quarter * 90 - 40, to: quarter * 90 + 40, inner: 27, outer: 46 }}
          hatch={hatch}
        />
      ))}
      <Star reach={17} />
    </SignSvg>
  )
}

function Quarters({ props, size, hatch }: { props: CompassProps; size: ChartSize; hatch: string }) {
  return (
    <g>
      {props.directions.map(({ name, counts }, quarter) => (
        <FilledArc key={name} counts={counts} band={quarterBand(quarter, size)} hatch={hatch} />
      ))}
      {(props.rings ?? []).map(({ name, counts }, ring) => (
        <FilledArc key={name} counts={counts} band={ringBand(ring, size)} hatch={hatch} />
      ))}
    </g>
  )
}

function Centre({ centre }: { centre: CompassProps['centre'] }) {
  if (centre === undefined) return <Star reach={56} />
  const lines = wrapText(centre.words, 116, { size: 13 })
  return (
    <g>
      <ChartText x={0} y={4 - (lines.length - 1) * 5} size={30} weight="bold" anchor="middle">
        {centre.figure}
      </ChartText>
      <Lines x={0} y={24 - (lines.length - 1) * 5} size={13} anchor="middle" colour="ink-2" lines={lines} />
    </g>
  )
}

/** The rose of a compass: long points to the four directions. */
function Star({ reach }: { reach: number }) {
  const waist = tidy(reach * 0.16)
  const points = [0, 90, 180, 270].map((turn) => (
    <path
      key={turn}
      d={`M0 ${-reach}L${waist} ${-waist}H${-waist}Z`}
      transform={`rotate(${turn})`}
      {...paint({ fill: turn === 0 ? 'accent' : 'petrol-3' })}
    />
  ))
  return (
    <g>
      {points}
      <circle r={tidy(waist * 1.4)} {...paint({ fill: 'petrol' })} />
    </g>
  )
}

function Names({ layout, size }: { layout: CompassLayout; size: ChartSize }) {
  return (
    <g>
      {layout.names.map((entry) => (
        <g key={entry.quarter}>
          {size === 'narrow' && <Pointer x={14} y={entry.y + 4} quarter={entry.quarter} />}
          {entry.direction.href === undefined ? (
            <NameText entry={entry} />
          ) : (
            <a href={entry.direction.href}>
              <NameText entry={entry} />
            </a>
          )}
        </g>
      ))}
    </g>
  )
}

function NameText({ entry: { name, notes, x, y, anchor, direction } }: { entry: CompassName }) {
  const below = y + name.length * lineHeight(nameSize)
  return (
    <g>
      <g {...(direction.href !== undefined && { 'text-decoration': 'underline' })}>
        <Lines x={x} y={y} size={nameSize} weight="bold" anchor={anchor} lines={name} colour="petrol" />
      </g>
      <Lines x={x} y={below} size={noteSize} anchor={anchor} lines={notes} colour="ink-2" />
    </g>
  )
}

/** A small ring with one quarter filled shows which direction a name below the compass belongs to. */
function Pointer({ x, y, quarter }: { x: number; y: number; quarter: number }) {
  return (
    <g transform={`translate(${tidy(x)} ${tidy(y)})`}>
      <circle r={10} stroke-width={5} {...paint({ fill: 'none', stroke: 'line' })} />
      <path
        d="M-7.1 -7.1A10 10 0 0 1 7.1 -7.1"
        transform={`rotate(${quarter * 90})`}
        stroke-width={5}
        {...paint({ fill: 'none', stroke: 'petrol' })}
      />
    </g>
  )
}

function keysOf({ directions, rings, statusWords, writeTally }: CompassProps, hatch: string): ChartKey[] {
  const counted = [...directions, ...(rings ?? [])]
  const occurring = statusSigns.filter((status) => counted.some(({ counts }) => counts[status] > 0))
  const statuses = occurring.map((status) => ({
    text: statusWords[status],
    sign: <StatusSwatch status={status} hatch={hatch} />,
  }))
  const around = (rings ?? []).map(({ name, counts }, ring) => ({
    text: `${name}: ${writeTally(counts.full, totalOf(counts))}`,
    sign: <RingSign ring={ring} />,
  }))
  return [...statuses, ...around]
}

/** Which of the outer rings is meant: the rings drawn small, the right one dark. */
function RingSign({ ring }: { ring: number }) {
  return (
    <g transform="translate(12 0)">
      <circle r={3} {...paint({ fill: 'line' })} />
      <circle r={ring === 0 ? 5.5 : 8.5} stroke-width={2} {...paint({ fill: 'none', stroke: 'petrol' })} />
      <circle r={ring === 0 ? 8.5 : 5.5} stroke-width={1} {...paint({ fill: 'none', stroke: 'grey' })} />
    </g>
  )
}
