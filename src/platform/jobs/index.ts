export { type Job, jobActor, type Rhythm } from './job.ts'
export { type RoundFault, runRound } from './round.ts'
export { startJobs } from './start-jobs.ts'
