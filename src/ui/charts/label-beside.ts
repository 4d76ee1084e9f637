import { textWidth } from './text-width.ts'

export interface LabelledPoint {
  x: number
  y: number
  text: string
  weight?: 'regular' | 'bold' | undefined
}

export interface PlacedLabel extends LabelledPoint {
  /** The middle of the words, and the line they stand on. */
  middle: number
  baseline: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Labels of points in a plane: each to the right, left, above or below its point, whichever is free of the other labels
 * and points. The earlier labels choose first; a label that finds no room is left out.
 */
export function placeBeside(
  labels: readonly LabelledPoint[],
  { size, within, taken = [] }: { size: number; within: Box; taken?: readonly Box[] },
): PlacedLabel[] {
  const boxes: Box[] = [...labels.map(({ x, y }) => around(x, y, 6)), ...taken]
  const placed: PlacedLabel[] = []
  for (const label of labels) {
    const found = candidates(label, size).find(
      ({ box }) => isInside(box, within) && boxes.every((other) => isApart(box, other)),
    )
    if (found === undefined) continue
    boxes.push(found.box)
    placed.push({ ...label, middle: found.middle, baseline: found.baseline })
  }
  return placed
}

/** The box of a point with `reach` px of air to every side. */
export function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}

function candidates({ x, y, text, weight }: LabelledPoint, size: number) {
  const width = textWidth(text, { size, weight })
  const side = width / 2 + 9
  const [up, down] = [-11, 9 + size * 0.75]
  const places: [number, number][] = [
    [side, size * 0.35],
    [0, up],
    [0, down],
    [-side, size * 0.35],
    [side, up],
    [side, down],
    [-side, up],
    [-side, down],
  ]
  return places.map(([across, below]) => {
    const [middle, baseline] = [x + across, y + below]
    const box = {
      left: middle - width / 2,
      right: middle + width / 2,
      top: baseline - size * 0.75,
      bottom: baseline + size * 0.22,
    }
    return { middle, baseline, box }
  })
}

function isInside(box: Box, within: Box): boolean {
  return (
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom
  )
}

function isApart(one: Box, other: Box): boolean {
  return (
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
  )
}
