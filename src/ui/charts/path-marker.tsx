import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'

const pathColours: readonly Colour[] = ['petrol', 'accent-ink', 'ink-2', 'shade-3']

/** The colour of the first, second, third and fourth line of a chart. */
export function pathColour(index: number): Colour {
  return pathColours[index % pathColours.length] ?? 'petrol'
}

/** Circle, square, triangle and diamond: the lines can be told apart in grey print. */
export function PathMarker({ index, x, y }: { index: number; x: number; y: number }) {
  const style = { 'stroke-width': 1.5, ...paint({ fill: pathColour(index), stroke: 'card' }) }
  const [middle, down] = [tidy(x), tidy(y)]
  switch (index % 4) {
    case 0:
      return <circle cx={middle} cy={down} r={5.5} {...style} />
    case 1:
      return <rect x={tidy(x - 5)} y={tidy(y - 5)} width={10} height={10} {...style} />
    case 2:
      return <path d={`M${middle} ${tidy(y - 6)}l6 11h-12Z`} {...style} />
    default:
      return <path d={`M${middle} ${tidy(y - 6.5)}l6.5 6.5-6.5 6.5-6.5-6.5Z`} {...style} />
  }
}
