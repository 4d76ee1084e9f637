import { ChartText } from './chart-text.tsx'
import { withoutCollisions } from './label-placement.ts'
import { textWidth } from './text-width.ts'

export interface BottomTicksProps {
  ticks: readonly number[]
  x: (value: number) => number
  write: (value: number) => string
  /** The line the figures stand on, and how wide the picture is. */
  y: number
  width: number
}

const size = 13

/** The figures below an axis: turned inwards at the edge of the picture, and left out where they would touch. */
export function BottomTicks({ ticks, x, write, y, width }: BottomTicksProps) {
  const labels = ticks.map((tick) => {
    const text = write(tick)
    const room = textWidth(text, { size })
    const middle = Math.max(room / 2, Math.min(width - room / 2, x(tick)))
    return { tick, text, wanted: middle, room: room + 6 }
  })
  const shown = withoutCollisions(labels)
  return (
    <g>
      {labels
        .filter((_, index) => shown[index])
        .map(({ tick, text, wanted }) => (
          <ChartText key={tick} x={wanted} y={y} size={size} anchor="middle" colour="ink-2">
            {text}
          </ChartText>
        ))}
    </g>
  )
}
