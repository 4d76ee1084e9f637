export { keepDraft, sendAnswer, sittingBehind } from './actions-answering.ts'
export { invite, makeOpenLink, sendInvitations } from './actions-inviting.ts'
export { moveAllAnswers } from './jobs.ts'
export {
  answerGroups,
  answersToCount,
  countingAnswers,
  eachAnswer,
  type ResponseRate,
  responseRate,
  type SentAnswer,
  textsWritten,
} from './reads.ts'
export { invitationSecret } from './secret.ts'
export { moveAnswers } from './writes.ts'
