/** The rows of the matrix and their order. Pure. */

import type { Recommendation } from '../../knowledge/catalogue/index.ts'
import { type Complexity, complexities, type ShownStatus } from './answer.ts'
import { overallStatus } from './coverage.ts'
import type { Standing, StandingPair } from './standing.ts'

export interface MatrixLine {
  recommendation: Recommendation
  overall: ShownStatus
  /** By administration; an administration that is not asked has none. */
  cells: Map<string, StandingPair>
}

export const matrixOrders = ['katalog', 'lettest'] as const
export type MatrixOrder = (typeof matrixOrders)[number]

/** One line per recommendation of an edition that somebody is asked about; of those, the lines where a status occurs when one is named. */
export function matrixLines(
  standing: Standing,
  wanted: { edition: string; status: ShownStatus | null; order: MatrixOrder },
): MatrixLine[] {
  const lines = standing.recommendations
    .filter(({ edition }) => edition === wanted.edition)
    .map((recommendation): MatrixLine => {
      const pairs = standing.pairs.filter((pair) => pair.recommendationId === recommendation.id)
      return {
        recommendation,
        overall: overallStatus(pairs),
        cells: new Map(pairs.map((pair) => [pair.administrationId, pair])),
      }
    })
    .filter(
      ({ cells }) =>
        wanted.status === null || [...cells.values()].some(({ shown }) => shown === wanted.status),
    )
  return wanted.order === 'lettest' ? lines.sort((a, b) => effortOf(a) - effortOf(b)) : lines
}

/** The hardest of what is left to do; what is done or not judged comes last. */
function effortOf({ cells, overall }: MatrixLine): number {
  if (overall === 'full') return complexities.length + 1
  const left = [...cells.values()].flatMap(({ answer, claimed }) =>
    answer?.complexity && claimed !== 'full' ? [answer.complexity] : [],
  )
  return left.length === 0
    ? complexities.length
    : Math.max(...left.map((complexity: Complexity) => complexities.indexOf(complexity)))
}
