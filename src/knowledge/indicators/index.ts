export { createPeerGroup } from './actions-groups.ts'
export { recordObservations } from './actions-import.ts'
export { defineIndicator, nationalDifference, recordNationalObservations } from './actions-national.ts'
export { changeOwnRounds, defineOwnIndicator, takeBackObservations } from './actions-own.ts'
export { figureHref, openFigureHref } from './addresses.ts'
export type { GroupOrigin } from './group-origin.ts'
export { setsFor } from './may.ts'
export { isOwnIndicator, ownIndicatorMark } from './own-indicator.ts'
export { groupComparison, nationalComparison, type Surroundings } from './profile.ts'
export { allIndicators, areas, findIndicator, indicators } from './reads.ts'
export { type AreaFigure, areaFigures, roundsAmong } from './reads-areas.ts'
export {
  type Breakdown,
  breakdownOf,
  breakdownsOf,
  dimensionsOf,
  type GroupsBeside,
  groupsBeside,
  ofDimension,
} from './reads-breakdown.ts'
export {
  figureById,
  type KnownFigure,
  type LatestChoices,
  type LocalProfile,
  latestFigures,
  localProfile,
} from './reads-figures.ts'
export { type ProfileFrame, profileFrame } from './reads-frame.ts'
export { type LatestValue, latestValues } from './reads-list.ts'
export { type RevisingImport, type Revision, revisingImports, revisions } from './reads-revisions.ts'
export { searchIndicators } from './reads-search.ts'
export { trendChartsOf } from './reads-trend.ts'
