export { createPeerGroup } from './actions-groups.ts'
export { recordObservations } from './actions-import.ts'
export { defineIndicator, nationalDifference, recordNationalObservations } from './actions-national.ts'
export { figureHref, openFigureHref } from './addresses.ts'
export {
  type Area,
  membersOn,
  plain as plainPlaceName,
  realMunicipalities,
  regionOn,
} from './area.ts'
export { placeWords } from './comparison-words.ts'
export { type HeldRound, type Sight, type SightRefusal, sightOf } from './detectability.ts'
export { answersText, goalSightText, sightText } from './detectability-text.ts'
export {
  type Comparison,
  figureIdOf,
  type Gap,
  gapOf,
  type LatestFigure,
  type MissingReason,
  type Observation,
  type Round,
  type SetName,
} from './figure.ts'
export { type GoalSight, type GoalSpan, goalSightOf } from './goal-sight.ts'
export {
  dimensionNames,
  everybody,
  type GroupDimension,
  groupOf,
  inOrderOfGroup,
  parseGroup,
  writeGroup,
} from './group.ts'
export type { GroupOrigin } from './group-origin.ts'
export { type Direction, type Indicator, populationId, writeFigure } from './indicator.ts'
export { setsFor } from './may.ts'
export { missingWords } from './missing-reason.ts'
export { inOrderOfTime, lastDayOf, type Period, parsePeriod, placeInTime, writePeriod } from './period.ts'
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
export { besideOf, saidOf } from './said-of-figure.ts'
export { type Beside, isCutBetween, type TwoGroups, type Verdict, verdictOf } from './sentence-verdicts.ts'
export { type FigureSaid, figureText, type GapSaid, gapText, textAfterLead } from './sentences.ts'
export {
  type LevelAndGapMove,
  type LevelAndGapSaid,
  type LevelAndGroups,
  levelAndGapHeading,
  levelAndGapMove,
  levelAndGapText,
  sizeOf,
} from './sentences-level-and-gap.ts'
export { type Place, type Spread, spreadOf } from './spread.ts'
