export { recordObservations } from './actions-import.ts'
export { figureHref } from './addresses.ts'
export { placeWords } from './comparison-words.ts'
export {
  type Comparison,
  figureIdOf,
  type Gap,
  gapOf,
  type LatestFigure,
  type MissingReason,
  type Observation,
  type Round,
} from './figure.ts'
export { type Direction, type Indicator, writeFigure } from './indicator.ts'
export { type Period, parsePeriod, placeInTime, writePeriod } from './period.ts'
export { findIndicator, indicators } from './reads.ts'
export {
  figureById,
  type KnownFigure,
  type LatestChoices,
  type LocalProfile,
  latestFigures,
  localProfile,
} from './reads-figures.ts'
export { searchIndicators } from './reads-search.ts'
export { trendChartOf } from './reads-trend.ts'
export type { Place, Spread } from './spread.ts'
