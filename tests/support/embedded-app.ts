import { createPool, startEmbedded } from '../../src/platform/db/index.ts'

/**
 * An app to be killed: starts the database in the folder it is given, writes numbers one by one, and says each only
 * after the database has acknowledged it.
 */
const folder = process.argv[2]
if (!folder) throw new Error('which folder?')
const database = await startEmbedded({ folder })
const { pool } = createPool(database.owner)
await pool.query('create table if not exists acknowledged (number bigint primary key)')
process.stdout.write('open\n')
for (;;) {
  const { rows } = await pool.query(
    'insert into acknowledged select coalesce(max(number), 0) + 1 from acknowledged returning number',
  )
  process.stdout.write(`${rows[0].number}\n`)
}
