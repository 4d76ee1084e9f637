import {
  type CountTable,
  cellAt,
  layerRules,
  type ReleasedTable,
  total,
  whatMaySay,
} from '../../statistics/disclosure/index.ts'
import { quartiles } from '../../statistics/index.ts'
import type { Dimension, Middle, Rating, Summary } from './assessment.ts'
import { raterRoles, scale } from './assessment.ts'

/** The fewest who must have placed dots before anything is told of a group. */
export const fewestInGroup = layerRules.L2.threshold.ordinary
export const fewestInRoom = layerRules.L4.threshold.ordinary

/** How long single people's dots are kept after an assessment is closed: time to open it again, and to see one's own beside all. */
export const dotDays = 90

/** So long after they were last saved are a person's notes of a pair interview kept. */
export const noteDays = 180

const roleNames = { leader: { da: 'Ledere', en: 'Leaders' }, staff: { da: 'Medarbejdere', en: 'Staff' } }

/** People counted by role. What they answered is not among the counts: middles are told of groups that are large enough. */
export function groupTable(ratings: readonly Rating[]): CountTable {
  return {
    dimensions: [
      {
        id: 'role',
        label: { da: 'Rolle', en: 'Role' },
        categories: raterRoles.map((id) => ({ id, label: roleNames[id] })),
      },
    ],
    cells: raterRoles.map((role) => ({
      at: [role],
      count: ratings.filter((rating) => rating.role === role).length,
    })),
  }
}

/**
 * Dots of a room counted by dimension and height. Its total is of dots, so whether there are people enough is asked by
 * `isNextBatch` before.
 */
export function roomTable(dimensions: readonly Dimension[], ratings: readonly Rating[]): CountTable {
  return {
    dimensions: [
      {
        id: 'dimension',
        label: { da: 'Område', en: 'Area' },
        categories: dimensions.map(({ id, name }) => ({ id, label: name })),
      },
      {
        id: 'score',
        label: { da: 'Prik', en: 'Dot' },
        categories: heights.map((height) => ({
          id: String(height),
          label: { da: String(height), en: String(height) },
        })),
      },
    ],
    cells: dimensions.flatMap(({ id }) =>
      heights.map((height) => {
        const count = dotsOf(ratings, id, total).filter((dot) => dot === height).length
        return { at: [id, String(height)], count }
      }),
    ),
  }
}

/** What a release of `groupTable` lets us say: a middle only where the number of people behind it is told. */
export function groupSummary(
  released: ReleasedTable,
  dimensions: readonly Dimension[],
  ratings: readonly Rating[],
): Summary {
  const middles = (role: string) =>
    dimensions.map(({ id }) => {
      const found = middleOf(dotsOf(ratings, id, role))
      if (!found) return null
      const said = whatMaySay(released, { kind: 'mean', at: [role], mean: found.middle })
      return said.kind === 'hidden' ? null : found
    })
  const count = whatMaySay(released, { kind: 'count', at: [total] })
  return {
    count: count.kind === 'hidden' ? null : count.value,
    all: middles(total),
    leader: middles('leader'),
    staff: middles('staff'),
    dots: null,
  }
}

/** Whether so many more have placed dots since the last batch that the picture may change, and nobody's dots stand alone in it. */
export function isNextBatch(ratings: number, inLastBatch: number): boolean {
  return ratings - inLastBatch >= fewestInRoom
}

/** What a release of `roomTable` shows: every dot of its batch, and the middle of them; null when it hides them. */
export function roomSummary(released: ReleasedTable, dimensions: readonly Dimension[]): Summary | null {
  const dots = dimensions.map(({ id }) =>
    heights.flatMap((height) => {
      const cell = cellAt(released, [id, String(height)])
      return cell && cell.kind !== 'hidden' ? Array.from({ length: cell.count }, () => height) : []
    }),
  )
  if (dots.every((each) => each.length === 0)) return null
  const none = dimensions.map(() => null)
  return { count: null, all: dots.map(middleOf), leader: none, staff: none, dots }
}

const heights = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, step) => scale.lowest + step)

function dotsOf(ratings: readonly Rating[], dimension: string, role: string): number[] {
  return ratings.flatMap((rating) => {
    const dot = rating.scores[dimension]
    return dot === undefined || (role !== total && rating.role !== role) ? [] : [dot]
  })
}

function middleOf(dots: readonly number[]): Middle | null {
  const found = quartiles(dots)
  return found.kind === 'refused' ? null : { middle: found.median, low: found.lower, high: found.upper }
}
