import type { VNode } from 'preact'
import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText, Lines } from './chart-text.tsx'
import { paint, tidy } from './paint.ts'
import { GroupSign, Groups } from './radar-groups.tsx'
import type { PlacedSpoke, RadarLayout } from './radar-layout.ts'
import { labelSize, layOutRadar } from './radar-layout.ts'
import type { RadarProps } from './radar-types.ts'

/** How several people judge the same things: every answer a dot, the middle one a line, so that disagreement is seen. */
export function Radar(props: RadarProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <RadarSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The radar as one picture, for a file or a report. */
export function RadarSvg({ size, ...props }: RadarProps & { size: ChartSize }) {
  const layout = layOutRadar(props, size)
  if (layout === null) return <NoValues frame={props} size={size} />
  const keys = placeKeys(keysOf(props, layout), chartWidth[size])
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={layout.height + 8 + keys.height}
      holdsLinks={props.spokes.some(({ href }) => href !== undefined)}
    >
      <Web layout={layout} />
      <Outline places={layout.spokes.map(({ target }) => target)} kind="target" />
      <Outline places={layout.spokes.map(({ median }) => median)} kind="median" />
      <Groups outlines={layout.outlines} />
      {layout.spokes.map((placed) => (
        <Answers key={placed.spoke.name} placed={placed} colour={layout.isCrowd ? 'petrol-3' : 'ink-2'} />
      ))}
      <RingNumbers layout={layout} />
      {layout.spokes.map((placed) => (
        <SpokeName key={placed.spoke.name} placed={placed} isNumbered={size === 'narrow'} />
      ))}
      <NameList list={layout.list} />
      <Keys keys={keys.keys} top={layout.height + 6} />
    </ChartSvg>
  )
}

function Web({ layout: { centre, rings, spokes } }: { layout: RadarLayout }) {
  return (
    <g>
      {rings.map(({ score, radius }) => (
        <circle
          key={score}
          cx={tidy(centre.x)}
          cy={tidy(centre.y)}
          r={tidy(radius)}
          {...paint({ fill: 'none', stroke: 'line' })}
        />
      ))}
      {spokes.map(({ spoke, end }) => (
        <path
          key={spoke.name}
          d={`M${tidy(centre.x)} ${tidy(centre.y)}L${tidy(end.x)} ${tidy(end.y)}`}
          {...paint({ stroke: 'line' })}
        />
      ))}
    </g>
  )
}

/** The numbers of the scale between the first two spokes, where no dot stands. */
function RingNumbers({ layout: { centre, rings, spokes } }: { layout: RadarLayout }) {
  const angle = Math.PI / spokes.length
  return (
    <g>
      {rings.map(({ score, radius }) => (
        <ChartText
          key={score}
          x={centre.x + Math.sin(angle) * radius}
          y={centre.y - Math.cos(angle) * radius + 4}
          size={12}
          anchor="middle"
          colour="ink-2"
          rim="card"
        >
          {String(score)}
        </ChartText>
      ))}
    </g>
  )
}

type Corner = { x: number; y: number } | null

/** A closed line through all spokes; where a spoke has no answer the line is open. */
function Outline({ places, kind }: { places: readonly Corner[]; kind: 'median' | 'target' }) {
  const known = places.filter((place) => place !== null)
  if (known.length === 0) return null
  const isWhole = known.length === places.length
  const sides = places.flatMap((place, index) => {
    const next = places[(index + 1) % places.length]
    if (place === null || next === null || next === undefined) return []
    return [`M${tidy(place.x)} ${tidy(place.y)}L${tidy(next.x)} ${tidy(next.y)}`]
  })
  const whole = `M${known.map(({ x, y }) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`
  if (kind === 'target') {
    const dashes = { 'stroke-dasharray': '6 4', 'stroke-width': 2 }
    return (
      <path d={isWhole ? whole : sides.join('')} {...dashes} {...paint({ fill: 'none', stroke: 'accent' })} />
    )
  }
  return (
    <g>
      {isWhole && <path d={whole} fill-opacity={0.45} {...paint({ fill: 'petrol-2' })} />}
      <path
        d={isWhole ? whole : sides.join('')}
        stroke-width={2.5}
        stroke-linejoin="round"
        {...paint({ fill: 'none', stroke: 'petrol' })}
      />
    </g>
  )
}

function Answers({
  placed: { spoke, dots, median },
  colour,
}: {
  placed: PlacedSpoke
  colour: 'petrol-3' | 'ink-2'
}) {
  return (
    <g>
      <title>{`${spoke.name}: ${answersOf(spoke)}`}</title>
      {dots.map(({ x, y, radius }) => (
        <circle
          key={`${x} ${y}`}
          cx={tidy(x)}
          cy={tidy(y)}
          r={tidy(radius)}
          stroke-width={1}
          {...paint({ fill: colour, stroke: 'card' })}
        />
      ))}
      {median !== null && <MedianMark x={median.x} y={median.y} />}
    </g>
  )
}

/** Each answer, or how many of each when they are many: 1 × 12, 2 × 40. */
function answersOf({ scores }: RadarProps['spokes'][number]): string {
  if (scores.length <= 12) return scores.map((score) => score ?? '–').join(', ')
  const same = Map.groupBy(scores, (score) => score ?? '–')
  return [...same].map(([score, all]) => `${score} × ${all.length}`).join(', ')
}

function MedianMark({ x, y }: { x: number; y: number }) {
  return (
    <circle
      cx={tidy(x)}
      cy={tidy(y)}
      r={5.5}
      stroke-width={2.5}
      {...paint({ fill: 'none', stroke: 'petrol' })}
    />
  )
}

interface SpokeNameProps {
  placed: PlacedSpoke
  isNumbered: boolean
}

function SpokeName({ placed: { spoke, name, nameX, nameY, anchor }, isNumbered }: SpokeNameProps) {
  const weight = isNumbered ? ('bold' as const) : ('regular' as const)
  const words = <Lines x={nameX} y={nameY} size={labelSize} weight={weight} anchor={anchor} lines={name} />
  return isNumbered ? words : <Linked href={spoke.href}>{words}</Linked>
}

function NameList({ list }: { list: RadarLayout['list'] }) {
  return (
    <g>
      {list.map(({ spoke, number, lines, y }) => (
        <g key={number}>
          <ChartText x={12} y={y} size={labelSize} weight="bold" anchor="middle">
            {number}
          </ChartText>
          <Linked href={spoke.href}>
            <Lines x={30} y={y} size={labelSize} lines={lines} />
          </Linked>
        </g>
      ))}
    </g>
  )
}

function Linked({ href, children }: { href: string | undefined; children: VNode }) {
  if (href === undefined) return children
  return (
    <a href={href}>
      <g text-decoration="underline">{children}</g>
    </a>
  )
}

function keysOf({ spokes, outlines = [], words }: RadarProps, { isCrowd }: RadarLayout): ChartKey[] {
  const isDotted = spokes.some(({ scores }) => scores.some((score) => score !== null))
  const keys = isDotted ? dotKeys({ ...words, rater: isCrowd ? words.crowd : words.rater }) : []
  for (const [line, { name }] of outlines.entries())
    keys.push({ text: name, sign: <GroupSign line={line} /> })
  if (spokes.some(({ target }) => target !== undefined)) {
    const dashes = (
      <path d="M0 0H24" stroke-width={2} stroke-dasharray="6 4" {...paint({ stroke: 'accent' })} />
    )
    keys.push({ text: words.target, sign: dashes })
  }
  return keys
}

function dotKeys(words: RadarProps['words']): ChartKey[] {
  return [
    {
      text: words.median,
      sign: (
        <g>
          <path d="M0 0H24" stroke-width={2.5} {...paint({ stroke: 'petrol' })} />
          <circle cx={12} r={5.5} stroke-width={2.5} {...paint({ fill: 'card', stroke: 'petrol' })} />
        </g>
      ),
    },
    { text: words.rater, sign: <circle cx={12} r={3} {...paint({ fill: 'ink-2' })} /> },
  ]
}
