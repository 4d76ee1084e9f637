export { amendOwnRecommendation, writeOwnRecommendation } from './actions.ts'
export { amendStateRequest, noteStateRequest } from './actions-state.ts'
export { contentOf } from './content.ts'
export {
  branchOf,
  type Collection,
  collections,
  type Edition,
  type GroupSort,
  type RecommendationGroup,
  topOf,
} from './edition.ts'
export { type Facet, type Facets, facetName, type SharedFacets } from './facet.ts'
export { facetFieldSchema, mustBeKnownFacets } from './facet-form.ts'
export { matches, type RecommendationFilter } from './filter.ts'
export type { OwnContent } from './own-recommendation.ts'
export { FacetFields } from './pages/facet-fields.tsx'
export { KindLabel } from './pages/kind-label.tsx'
export { RecommendationChoice, topName } from './pages/recommendation-choice.tsx'
export { RecommendationLink } from './pages/recommendation-link.tsx'
export { Said } from './pages/said.tsx'
export { editions, facets, findRecommendation, recommendationGroups, recommendations } from './reads.ts'
export { askedWords, askUntilAnswered, searchCatalogue } from './reads-search.ts'
export {
  type Addressee,
  type Basis,
  bases,
  counts,
  type EquityDirection,
  equityDirections,
  type Field,
  fields,
  isOwnId,
  type Kind,
  kinds,
  type Level,
  levels,
  ownEdition,
  type Recommendation,
  type RecommendationContent,
  type StaffRole,
  type Strength,
  staffRoles,
  strengths,
  type TargetGroup,
  type TwoSentences,
  targetGroups,
} from './recommendation.ts'
export { type Found, languageOf, type SearchHit, titleOf } from './search.ts'
export {
  addresseeNames,
  basisNames,
  collectionNames,
  equityNames,
  fieldNames,
  groupSortNames,
  kindHints,
  kindNames,
  levelNames,
  protectiveLevelNames,
  staffRoleNames,
  strengthMeanings,
  strengthNames,
  targetGroupNames,
} from './words.ts'
