export type { NamedCube } from './document.ts'
export { type JsonStatDocument, readJsonStat, readJsonStatFrame } from './read.ts'
export { jsonStatText } from './write.ts'
