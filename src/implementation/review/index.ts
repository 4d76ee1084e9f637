export { answerWithin, confirmAnswer, openAnswering, saveAnswer } from './actions.ts'
export { addProof } from './actions-proofs.ts'
export { closeRound, startRound } from './actions-rounds.ts'
export { type AnswerStatus, type ShownStatus, shownStatuses } from './answer.ts'
export type { Coverage, CoverageRow } from './coverage-groups.ts'
export type { GroupStanding } from './group-standing.ts'
export { compassOf } from './pages/compass.tsx'
export {
  coverageOf,
  groupStandings,
  type ReviewStatus,
  type ReviewSummary,
  reviewStatusOf,
  reviewSummary,
  type Unconfirmed,
  unconfirmedOf,
} from './reads-coverage.ts'
export type { Round } from './round.ts'
export { statusWords } from './texts-status.ts'
