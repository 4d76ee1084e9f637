import type { ComponentChildren } from 'preact'
import { Lines, lineHeight } from './chart-text.tsx'
import { tidy } from './paint.ts'
import { textWidth, wrapText } from './text-width.ts'

export interface ChartKey {
  text: string
  /** The sign it explains, drawn around the middle of a box of 24 × 16 px. */
  sign: ComponentChildren
}

export interface PlacedKey {
  lines: string[]
  sign: ComponentChildren
  x: number
  y: number
}

const keySize = 13
const rowHeight = 22

/** The explanations of a chart's signs, as many beside each other as the width holds; `y` is the middle of a row. */
export function placeKeys(keys: readonly ChartKey[], width: number): { keys: PlacedKey[]; height: number } {
  const placed: PlacedKey[] = []
  let [x, y, lowest] = [0, rowHeight / 2, rowHeight]
  for (const { text, sign } of keys) {
    const room = 30 + textWidth(text, { size: keySize })
    if (x > 0 && x + room > width) [x, y] = [0, lowest + rowHeight / 2]
    const lines = room > width ? wrapText(text, width - 30, { size: keySize }) : [text]
    placed.push({ lines, sign, x, y })
    lowest = y + rowHeight / 2 + (lines.length - 1) * lineHeight(keySize)
    x += room + 18
  }
  return { keys: placed, height: keys.length === 0 ? 0 : lowest }
}

/** The explanations drawn from `top` down. */
export function Keys({ keys, top }: { keys: readonly PlacedKey[]; top: number }) {
  return (
    <g>
      {keys.map(({ lines, sign, x, y }) => (
        <g key={lines[0]} transform={`translate(${tidy(x)} ${tidy(top + y)})`}>
          {sign}
          <Lines x={30} y={4.5} size={keySize} colour="ink-2" lines={lines} />
        </g>
      ))}
    </g>
  )
}
