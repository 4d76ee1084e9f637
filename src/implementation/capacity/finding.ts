import {
  type Assessment,
  alignedMiddles,
  type Dimension,
  isAskedAlike,
  isSameSubject,
  type Middle,
  type Scores,
  type Summary,
} from './assessment.ts'

/** What is drawn, told and written of one assessment: radar, table, text and file all come from here. */
export interface Picture {
  assessment: Assessment
  /** Null as long as nothing may be told. */
  summary: Summary | null
  /** The reader's own dots. */
  own: Scores | null
  /** The assessment it is compared with. */
  earlier: Assessment | null
}

/** What is worth saying first. Dimensions keep their own order: nothing here is a list of winners. */
export interface Finding {
  lowest: Dimension[]
  highest: Dimension[]
  /** Where leaders and staff stand at least one dot apart, and who places it higher. */
  apart: { dimension: Dimension; higher: 'leader' | 'staff' }[]
  /** Where the middle half itself spans two dots or more. */
  spread: Dimension[]
}

/** What a summary says; nulls say nothing. Lowest and highest are empty when all dimensions stand alike. */
export function findingOf(dimensions: readonly Dimension[], summary: Summary): Finding {
  const known = dimensions.flatMap((dimension, index) => {
    const at = summary.all[index]
    return at ? [{ dimension, at }] : []
  })
  const middles = known.map(({ at }) => at.middle)
  const [least, most] = [Math.min(...middles), Math.max(...middles)]
  const at = (height: number) =>
    least === most
      ? []
      : known.flatMap(({ dimension, at: { middle } }) => (middle === height ? [dimension] : []))
  return {
    lowest: at(least),
    highest: at(most),
    apart: dimensions.flatMap((dimension, index) => {
      const difference = differenceOf(summary.leader[index], summary.staff[index])
      if (difference === null || Math.abs(difference) < 1) return []
      return [{ dimension, higher: difference > 0 ? ('leader' as const) : ('staff' as const) }]
    }),
    spread: known.flatMap(({ dimension, at: { low, high } }) => (high - low >= 2 ? [dimension] : [])),
  }
}

/** The dimensions where everybody, or one of the groups, stands below the middle of the scale: those one may want moves for. */
export function lowOnes(dimensions: readonly Dimension[], summary: Summary): Dimension[] {
  return dimensions.filter((_, index) =>
    [summary.all, summary.leader, summary.staff].some((group) => {
      const at = group[index]
      return at !== null && at !== undefined && at.middle < 3
    }),
  )
}

/** Where one assessment may learn from another: it stands below the middle of the scale, and the others at 4 or more. */
interface Learning {
  dimension: Dimension
  /** Those that look for help, and those one may ask, each in the order they came. */
  low: Assessment[]
  strong: Assessment[]
}

/** What assessments beside each other can ask of each other, over dimensions asked alike; in the order of the first one's dimensions. */
export function learningsOf(beside: readonly Assessment[]): Learning[] {
  const asked = beside.flatMap(({ dimensions }) => dimensions)
  const once = asked.filter((each, at) => asked.findIndex((other) => isAskedAlike(each, other)) === at)
  return once.flatMap((dimension) => {
    const at = (assessment: Assessment) => alignedMiddles([dimension], assessment)[0]?.middle ?? null
    const low = beside.filter((each) => (at(each) ?? 3) < 3)
    const strong = beside.filter(
      (each) => (at(each) ?? 0) >= 4 && low.some((other) => !isSameSubject(each, other)),
    )
    return low.length && strong.length ? [{ dimension, low, strong }] : []
  })
}

/** How far the first stands above the second; null when one of them is not told. */
export function differenceOf(
  one: Middle | null | undefined,
  other: Middle | null | undefined,
): number | null {
  return one && other ? one.middle - other.middle : null
}
