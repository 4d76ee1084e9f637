export { actorName } from './actor-name.ts'
export { eventsAbout, type TimelineEvent } from './reads.ts'
export { type Actor, type EventRecord, logAccess, record } from './record.ts'
