import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'
import type { PlacedMiddle, RadarLayout } from './radar-layout.ts'

/** Groups are told apart by colour, stroke and the shape of the mark: any one of them is enough. */
const looks: {
  colour: Colour
  dashes: string | undefined
  mark: 'circle' | 'square' | 'diamond' | 'triangle'
}[] = [
  { colour: 'petrol', dashes: undefined, mark: 'circle' },
  { colour: 'accent', dashes: '7 4', mark: 'square' },
  { colour: 'ink-2', dashes: '2 4', mark: 'diamond' },
  { colour: 'petrol-3', dashes: '12 4 2 4', mark: 'triangle' },
]

function lookOf(line: number) {
  return looks[line % looks.length] as (typeof looks)[number]
}

/** A line, its marks and the bars of the middle halves for each group. */
export function Groups({ outlines }: Pick<RadarLayout, 'outlines'>) {
  if (outlines.length === 0) return null
  return (
    <g>
      {outlines.map(({ name, places }, line) => (
        <g key={name}>
          <path
            d={sidesOf(places)}
            stroke-width={2.5}
            stroke-linejoin="round"
            stroke-dasharray={lookOf(line).dashes}
            {...paint({ fill: 'none', stroke: lookOf(line).colour })}
          />
          {places.map((place, index) =>
            place === null ? null : <GroupMark key={index} place={place} line={line} />,
          )}
        </g>
      ))}
    </g>
  )
}

/** The explanation of a group's line, drawn around the middle of a box of 24 × 16 px. */
export function GroupSign({ line }: { line: number }) {
  const { colour, dashes } = lookOf(line)
  return (
    <g>
      <path d="M0 0H24" stroke-width={2.5} stroke-dasharray={dashes} {...paint({ stroke: colour })} />
      <Mark x={12} y={0} line={line} />
    </g>
  )
}

/** A closed line; where a group's place is not told the line is open. */
function sidesOf(places: readonly (PlacedMiddle | null)[]): string {
  if (places.every((place) => place !== null))
    return `M${places.map(({ x, y }) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`
  return places
    .map((place, index) => {
      const next = places[(index + 1) % places.length]
      return place && next ? `M${tidy(place.x)} ${tidy(place.y)}L${tidy(next.x)} ${tidy(next.y)}` : ''
    })
    .join('')
}

function GroupMark({ place, line }: { place: PlacedMiddle; line: number }) {
  const { bar, x, y } = place
  return (
    <g>
      {bar && (
        <path
          d={`M${tidy(bar[0].x)} ${tidy(bar[0].y)}L${tidy(bar[1].x)} ${tidy(bar[1].y)}`}
          stroke-width={5}
          stroke-opacity={0.45}
          stroke-linecap="round"
          {...paint({ stroke: lookOf(line).colour })}
        />
      )}
      <Mark x={x} y={y} line={line} />
    </g>
  )
}

function Mark({ x, y, line }: { x: number; y: number; line: number }) {
  const { colour, mark } = lookOf(line)
  const shared = { 'stroke-width': 2, ...paint({ fill: 'card', stroke: colour }) }
  const [left, top] = [tidy(x), tidy(y)]
  if (mark === 'circle') return <circle cx={left} cy={top} r={5} {...shared} />
  if (mark === 'square') return <rect x={tidy(x - 4.5)} y={tidy(y - 4.5)} width={9} height={9} {...shared} />
  const turn = mark === 'diamond' ? 'l6 6l-6 6l-6 -6Z' : 'l6 10h-12Z'
  return <path d={`M${left} ${tidy(y - 6)}${turn}`} {...shared} />
}
