export { showLive } from './actions.ts'
export { countLive, countSurvey } from './actions-counting.ts'
