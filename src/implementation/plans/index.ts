export {
  type ActionStanding,
  type ActionState,
  actionStates,
  type PlanSummary,
  standingOf,
  summaryOf,
} from './action.ts'
export { addAction, planToChange } from './actions.ts'
export { idIn } from './ids.ts'
export { mayWorkOn, type Shared, seesOnlyOwn } from './may.ts'
export { ActionTable } from './pages/action-table.tsx'
export { PlanTimeline } from './pages/plan-timeline.tsx'
export { type ActionFilter, effortIsSeenBy, type PlannedAction, plannedActions } from './reads.ts'
export { type Colleague, colleagues, openAdministrations } from './reads-history.ts'
export {
  type ForWhom,
  lateActions,
  myActions,
  planSummaries,
  planSummary,
  unknownActions,
} from './reads-summary.ts'
export { findingOf, troubleOf } from './words.ts'
