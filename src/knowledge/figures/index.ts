export {
  type Area,
  areaFinder,
  countryId,
  eastDenmarkId,
  type FoundArea,
  type Membership,
  membersOn,
  newRegionsFrom,
  plainPlaceName,
  realMunicipalities,
  regionOn,
} from './area.ts'
export { meanOf, type Populations } from './comparison.ts'
export { compared, placeWords } from './comparison-words.ts'
export {
  type Comparison,
  figureIdOf,
  isMarkOf,
  type LatestFigure,
  type MissingReason,
  missingReasons,
  type Observation,
  type Round,
  readFigureId,
  type SetName,
} from './figure.ts'
export {
  dimensionNames,
  dimensionOf,
  everybody,
  type GroupDimension,
  groupDimensions,
  groupOf,
  inOrderOfGroup,
  parseGroup,
  writeGroup,
} from './group.ts'
export { betterSign, type Indicator, populationId, writeFigure } from './indicator.ts'
export { missingWords, readMissingReason } from './missing-reason.ts'
export { inOrderOfTime, lastDayOf, parsePeriod, placeInTime, writePeriod } from './period.ts'
export { placeIn, type Spread, spreadOf } from './spread.ts'
