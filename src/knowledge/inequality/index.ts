export {
  checkGoal,
  type EquityClause,
  type GoalCheck,
  type GoalStanding,
  type MeasuredGoal,
} from './equity-clause.ts'
export { goalSentences } from './equity-words.ts'
