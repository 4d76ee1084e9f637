/** What an administration says about the recommendations of a group and of all that stands below it. Pure. */

import type { RecommendationGroup } from '../../knowledge/catalogue/index.ts'
import type { AnswerStatus } from './answer.ts'
import type { Standing } from './standing.ts'

export interface GroupStanding {
  groupId: string
  administrationId: string
  claimed: Record<AnswerStatus, number>
  /** Claims that have faded; they are counted under what they claimed as well. */
  unconfirmed: number
  unanswered: number
}

/** Every group with every administration that is asked about something in it. */
export function groupStandingsIn(
  { pairs, recommendations }: Pick<Standing, 'pairs' | 'recommendations'>,
  groups: readonly Pick<RecommendationGroup, 'id' | 'parent'>[],
): GroupStanding[] {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]))
  const groupOf = new Map(recommendations.map(({ id, group }) => [id, group]))
  const found = new Map<string, GroupStanding>()
  for (const { recommendationId, administrationId, claimed, shown } of pairs)
    for (let id = groupOf.get(recommendationId) ?? null; id !== null; id = parents.get(id) ?? null) {
      const key = `${id} ${administrationId}`
      const standing = found.get(key) ?? emptyStanding(id, administrationId)
      found.set(key, standing)
      if (claimed === null) standing.unanswered += 1
      else standing.claimed[claimed] += 1
      if (shown === 'unconfirmed') standing.unconfirmed += 1
    }
  return [...found.values()]
}

function emptyStanding(groupId: string, administrationId: string): GroupStanding {
  const claimed = { full: 0, 'under-way': 0, 'not-started': 0, 'not-now': 0 }
  return { groupId, administrationId, claimed, unconfirmed: 0, unanswered: 0 }
}
