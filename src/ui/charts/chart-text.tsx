import type { ComponentChildren } from 'preact'
import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'
import type { TextStyle } from './text-width.ts'

export interface ChartTextProps extends TextStyle {
  x: number
  /** The line the letters stand on. */
  y: number
  anchor?: 'start' | 'middle' | 'end' | undefined
  colour?: Colour | undefined
  /** A rim in the colour of what lies below, for words that stand on top of lines. */
  rim?: Colour | undefined
}

/** One line of words in a chart. */
export function ChartText({ children, ...style }: ChartTextProps & { children: ComponentChildren }) {
  return <text {...textAttributes(style)}>{children}</text>
}

/** Words in several lines, the first on `y`; the line height is 1.3. */
export function Lines({ lines, ...style }: ChartTextProps & { lines: readonly string[] }) {
  return (
    <text {...textAttributes(style)}>
      {lines.map((line, index) => {
        const y = tidy(style.y + index * lineHeight(style.size))
        return (
          <tspan key={y} x={tidy(style.x)} y={y}>
            {line}
          </tspan>
        )
      })}
    </text>
  )
}

export function lineHeight(size: number): number {
  return size * 1.3
}

function textAttributes({ x, y, size, anchor, weight, colour = 'ink', rim }: ChartTextProps) {
  return {
    x: tidy(x),
    y: tidy(y),
    'font-size': size,
    'font-family': "'IBM Plex Sans', Arial, sans-serif",
    ...(anchor !== undefined && anchor !== 'start' && { 'text-anchor': anchor }),
    ...(weight === 'bold' && { 'font-weight': 600 }),
    ...(rim && { 'paint-order': 'stroke', 'stroke-width': 4, 'stroke-linejoin': 'round' as const }),
    ...paint({ fill: colour, ...(rim && { stroke: rim }) }),
  }
}
