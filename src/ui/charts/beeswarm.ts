export interface SwarmDot {
  /** Where the value stands on the axis, in px. */
  x: number
  radius: number
}

interface PlacedDot extends SwarmDot {
  y: number
}

/**
 * How far each dot moves off the axis, in px (below is positive), so that none cover each other: always the nearest
 * free place, dots read from left to right, so that the same values give the same picture. The first dot stays on the
 * axis. When the swarm would reach further than `reach`, it is pressed together and dots overlap evenly.
 */
export function beeswarm(dots: readonly SwarmDot[], reach: number): number[] {
  const first = dots[0]
  if (first === undefined) return []
  const placed: PlacedDot[] = [{ ...first, y: 0 }]
  const offsets = dots.map(() => 0)
  const order = dots.map((dot, index) => ({ dot, index })).slice(1)
  order.sort((a, b) => a.dot.x - b.dot.x || a.index - b.index)
  for (const [turn, { dot, index }] of order.entries()) {
    const y = nearestFree(dot, placed, turn % 2 === 0 ? 1 : -1)
    placed.push({ ...dot, y })
    offsets[index] = y
  }
  const furthest = Math.max(...placed.map(({ y, radius }) => Math.abs(y) + radius))
  return furthest > reach ? offsets.map((y) => (y * reach) / furthest) : offsets
}

function nearestFree(dot: SwarmDot, placed: readonly PlacedDot[], side: 1 | -1): number {
  const near = placed.filter((other) => Math.abs(other.x - dot.x) < other.radius + dot.radius + air)
  const places = near.flatMap((other) => {
    const height = Math.sqrt((other.radius + dot.radius + air) ** 2 - (other.x - dot.x) ** 2)
    return [other.y + side * height, other.y - side * height]
  })
  const nearestFirst = [0, ...places].sort((a, b) => Math.abs(a) - Math.abs(b))
  return nearestFirst.find((y) => near.every((other) => isClear({ ...dot, y }, other))) ?? 0
}

const air = 1

function isClear(dot: PlacedDot, other: PlacedDot): boolean {
  const hair = 1e-6
  return Math.hypot(dot.x - other.x, dot.y - other.y) >= dot.radius + other.radius + air - hair
}
