/** Coverage by guiding mark, package, kind, level and administration. Pure. */

import {
  collectionNames,
  kindNames,
  kinds,
  levelNames,
  levels,
  type Recommendation,
  type RecommendationGroup,
  topOf,
} from '../../knowledge/catalogue/index.ts'
import type { Wording } from '../../values/locale.ts'
import { type CoverageCounts, coverageCounts, coverageOfPairs, type Pair } from './coverage.ts'
import type { Round } from './round.ts'
import type { Standing } from './standing.ts'

/**
 * One line of coverage: who or what, the counts now, and the coverage in the round before, 0 to 1, null where that did not ask.
 * `comparable` is the coverage now of what both rounds asked, since a round that asks about more would else seem to have changed.
 */
export interface CoverageRow extends CoverageCounts {
  id: string
  name: Wording
  before: number | null
  comparable: number | null
}

export interface Coverage {
  round: Round
  total: CoverageRow
  /** KL's guiding marks, in their order; empty when the round does not ask about them. */
  marks: CoverageRow[]
  packages: CoverageRow[]
  /** The packages, ABC for mental health and the municipality's own, one line each where the round asks about them. */
  collections: CoverageRow[]
  kinds: CoverageRow[]
  levels: CoverageRow[]
  administrations: CoverageRow[]
}

const collectionOfTop = { mark: 'kl', package: 'packages', contribution: 'abc' } as const
const ownName: Wording = { da: 'Kommunens egne', en: 'The municipality’s own' }
const totalName: Wording = { da: 'I alt', en: 'In total' }

export function coverageIn(
  standing: Standing,
  groups: readonly RecommendationGroup[],
  earlier: Standing | null,
): Coverage {
  const known = new Map(standing.recommendations.map((recommendation) => [recommendation.id, recommendation]))
  const earlierEditions = new Set(earlier?.round.editions)
  const topOfPair = new Map(standing.recommendations.map(({ id, group }) => [id, topOf(groups, group)]))
  const rowOf = (
    id: string,
    name: Wording,
    belongs: (pair: Pair, recommendation: Recommendation) => boolean,
  ): CoverageRow => {
    const isIn = (pair: Pair) => {
      const recommendation = known.get(pair.recommendationId)
      return recommendation !== undefined && belongs(pair, recommendation)
    }
    const own = standing.pairs.filter(isIn)
    const before = earlier ? coverageOfPairs(earlier.pairs.filter(isIn)) : null
    const both = own.filter(({ recommendationId }) =>
      earlierEditions.has(known.get(recommendationId)?.edition ?? ''),
    )
    const comparable = before === null ? null : coverageOfPairs(both)
    return { id, name, ...coverageCounts(own), before, comparable }
  }
  const collectionOf = (id: string) => {
    const top = topOfPair.get(id)
    return top && top.sort !== 'sub-theme' ? collectionOfTop[top.sort] : 'own'
  }
  const topRows = (sort: RecommendationGroup['sort']) =>
    groups
      .filter((group) => group.sort === sort && group.parent === null)
      .map((group) =>
        rowOf(group.id, group.name, (pair) => topOfPair.get(pair.recommendationId)?.id === group.id),
      )
      .filter(({ asked }) => asked > 0)
  const wording = (words: Record<'da' | 'en', Record<string, string>>, code: string): Wording => ({
    da: words.da[code] ?? code,
    en: words.en[code] ?? code,
  })
  return {
    round: standing.round,
    total: rowOf('total', totalName, () => true),
    marks: topRows('mark'),
    packages: topRows('package'),
    collections: (['packages', 'abc', 'own'] as const)
      .map((code) =>
        rowOf(
          code,
          code === 'own' ? ownName : wording(collectionNames, code),
          (pair) => collectionOf(pair.recommendationId) === code,
        ),
      )
      .filter(({ asked }) => asked > 0),
    kinds: kinds.map((kind) =>
      rowOf(kind, wording(kindNames, kind), (_, recommendation) => recommendation.kind === kind),
    ),
    levels: levels
      .map((level) =>
        rowOf(level, wording(levelNames, level), (_, recommendation) => recommendation.level === level),
      )
      .filter(({ asked }) => asked > 0),
    administrations: standing.administrations.map(({ id, name }) =>
      rowOf(id, { da: name, en: name }, ({ administrationId }) => administrationId === id),
    ),
  }
}
