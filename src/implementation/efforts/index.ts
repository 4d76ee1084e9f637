export {
  type EffortFields,
  type Origin,
  originKinds,
  type Scope,
  scopes,
  type Tactic,
  tactics,
} from './effort.ts'
export type { AdministrationLoad } from './load.ts'
export { type Answers, type Part, parts, textOf } from './parts.ts'
export { type Effort, type EffortFilter, effortLimit, efforts, findEffort, portfolioLoad } from './reads.ts'
export { type EffortMove, effortTimeline, partsOf, type SavedPart } from './reads-parts.ts'
export { searchEfforts } from './reads-search.ts'
export { effortRefusals } from './refusals.ts'
export { type Stage, stages } from './stage.ts'
export { fieldLabels, judgementNames, partNames, successNames } from './texts-parts.ts'
