export { type Actor, type EventRecord, logAccess, record } from './record.ts'
export { eventsAbout, type TimelineEvent } from './reads.ts'
