export type { HeldRound, SightRefusal } from './detectability.ts'
export { answersText, goalSightText, sightText } from './detectability-text.ts'
export { type GoalSight, goalSightOf } from './goal-sight.ts'
export { heldRound, type NextRoundAsked, nextRoundAsked } from './next-round.ts'
export {
  besideOf,
  intervalOf,
  missingSince,
  saidOf,
  trendUntil,
  verdictBesideCountry,
} from './said-of-figure.ts'
export { type Beside, isCutBetween, type TwoGroups, type Verdict, verdictOf } from './sentence-verdicts.ts'
export { type FigureSaid, figureText, type GapSaid, gapText, textAfterLead } from './sentences.ts'
export {
  type LevelAndGapSaid,
  type LevelAndGroups,
  levelAndGapHeading,
  levelAndGapText,
  sizeOf,
} from './sentences-level-and-gap.ts'
export { claimingVerbs } from './texts-sentences.ts'
