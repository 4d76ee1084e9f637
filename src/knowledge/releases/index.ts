export { dropCounts, plannedRelease, release, storeCounts } from './actions.ts'
export { findRelease, latestRelease, newestUnder, releasesOf, releasesUnder } from './reads.ts'
export type { Release } from './release.ts'
