export { dropCounts, plannedRelease, release, storeCounts } from './actions.ts'
export { findRelease, latestRelease, releasesOf, releasesUnder } from './reads.ts'
export type { Release } from './release.ts'
