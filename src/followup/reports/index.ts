export type { ItemKind, ItemSummary } from './item.ts'
export { type CommitteeItemsAsked, committeeItems } from './reads.ts'
