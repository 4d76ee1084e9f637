import type { TrendBreak, TrendPoint } from './trend-types.ts'

export interface KnownPoint extends TrendPoint {
  value: number
}

/** The points that have a figure, in the order of time. */
export function knownPoints(points: readonly TrendPoint[]): KnownPoint[] {
  return inOrder(points).filter(isKnown)
}

/** A line in the pieces that may be joined: cut where a figure is missing and where the method changed. */
export function runsOf(points: readonly TrendPoint[], breaks: readonly TrendBreak[]): KnownPoint[][] {
  const runs: KnownPoint[][] = []
  let before: TrendPoint | undefined
  for (const point of inOrder(points)) {
    if (isKnown(point)) {
      const run = runs.at(-1)
      const joins = before !== undefined && isKnown(before) && !isCut(before, point, breaks)
      if (joins && run !== undefined) run.push(point)
      else runs.push([point])
    }
    before = point
  }
  return runs
}

/** The pieces of a run that have an interval all the way, for the band. */
export function bandsOf(run: readonly KnownPoint[]): { at: number; low: number; high: number }[][] {
  const bands: { at: number; low: number; high: number }[][] = []
  let open = false
  for (const { at, interval } of run) {
    if (interval === undefined) {
      open = false
      continue
    }
    if (!open) bands.push([])
    bands.at(-1)?.push({ at, ...interval })
    open = true
  }
  return bands
}

function isKnown(point: TrendPoint): point is KnownPoint {
  return point.value !== null && Number.isFinite(point.value)
}

function isCut(before: TrendPoint, after: TrendPoint, breaks: readonly TrendBreak[]): boolean {
  return breaks.some(({ at, goesOn }) => !goesOn && before.at < at && at <= after.at)
}

function inOrder(points: readonly TrendPoint[]): TrendPoint[] {
  return [...points].sort((a, b) => a.at - b.at)
}
