export type { Database, ReadTx, WriteTx } from './transaction.ts'
export { changing, reading } from './transaction.ts'
