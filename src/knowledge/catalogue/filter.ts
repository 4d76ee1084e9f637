import { branchOf, type Collection, type RecommendationGroup } from './edition.ts'
import type {
  Addressee,
  Basis,
  Field,
  Kind,
  Level,
  Recommendation,
  Strength,
  TargetGroup,
} from './recommendation.ts'

/** Which recommendations are wanted: any of the codes within a facet, all facets together. An empty list asks for nothing in particular. */
export interface RecommendationFilter {
  ids?: readonly string[]
  editions?: readonly string[]
  /** A group's branch counts: a mark finds its sub-themes. */
  groups?: readonly string[]
  kinds?: readonly Kind[]
  strengths?: readonly Strength[]
  addressees?: readonly Addressee[]
  fields?: readonly Field[]
  targetGroups?: readonly TargetGroup[]
  arenas?: readonly string[]
  riskFactors?: readonly string[]
  protectiveFactors?: readonly string[]
  bases?: readonly Basis[]
  levels?: readonly Level[]
  indicators?: readonly string[]
  own?: boolean
  priority?: boolean
  thinEvidence?: boolean
  withWithdrawn?: boolean
}

/** Collections as the lists show them: the editions' own and the municipality's. */
export type CollectionChoice = Collection | 'own'

/** Whether a recommendation is among those wanted. */
export function matches(
  recommendation: Recommendation,
  filter: RecommendationFilter,
  groups: readonly RecommendationGroup[],
): boolean {
  const branches = filter.groups?.length
    ? filter.groups.flatMap((group) => branchOf(groups, group))
    : undefined
  return (
    anyOf(filter.ids, [recommendation.id]) &&
    anyOf(filter.editions, [recommendation.edition]) &&
    anyOf(branches, [recommendation.group]) &&
    anyOf(filter.kinds, [recommendation.kind]) &&
    anyOf(filter.strengths, [recommendation.strength]) &&
    anyOf(filter.addressees, [recommendation.addressee]) &&
    anyOf(filter.fields, recommendation.fields) &&
    anyOf(filter.targetGroups, recommendation.targetGroups) &&
    anyOf(filter.arenas, recommendation.arenas) &&
    anyOf(filter.riskFactors, recommendation.riskFactors) &&
    anyOf(filter.protectiveFactors, recommendation.protectiveFactors) &&
    anyOf(filter.bases, recommendation.basis) &&
    anyOf(filter.levels, recommendation.level ? [recommendation.level] : []) &&
    anyOf(filter.indicators, recommendation.indicators) &&
    sameWhenAsked(filter.own, recommendation.own) &&
    sameWhenAsked(filter.priority, recommendation.priority) &&
    sameWhenAsked(filter.thinEvidence, recommendation.thinEvidence)
  )
}

function anyOf(wanted: readonly string[] | undefined, has: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || has.some((code) => wanted.includes(code))
}

function sameWhenAsked(wanted: boolean | undefined, is: boolean): boolean {
  return wanted === undefined || wanted === is
}
