export type { Database, ReadTx, WriteTx } from './transaction.ts'
export { changing, reading, tally } from './transaction.ts'
