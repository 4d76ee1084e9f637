import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { changing, type ReadTx, type WriteTx } from '../tenancy/index.ts'
import type { Job } from './job.ts'

/** A closed batch of the access log: how many rows lie after one instant and up to another, and the proof of what they said. */
interface Seal {
  number: number
  fromAt: Date
  toAt: Date
  rowCount: number
  seal: Buffer
}

/** What a check of the access log found: how much of it is sealed, and the first seal that does not fit what lies behind it. */
export interface SealCheck {
  seals: number
  rows: number
  /** Rows whose time is up; their seals still hold the chain together. */
  expiredSeals: number
  broken: { number: number; fromAt: Date; toAt: Date } | null
}

/** Transactions are cut off long before this, so no row turns up later with an earlier time. */
const settledAfter = sql`interval '5 minutes'`
/** The database itself refuses to delete younger rows; a batch that is gone earlier was not ours to delete. */
const keptAtLeast = sql`interval '12 months'`

export const sealAccessLogJob: Job = {
  name: 'seal-access-log',
  everyMinutes: 15,
  run: async (house, municipality) =>
    void (await changing(house.database, municipality, (tx) => sealAccessLog(tx, house.secret))),
}

/**
 * Closes what the access log holds since the last seal, and says how many rows that was. Each seal covers the one before it, by a key
 * that is not in the database: whoever can write to the tables can still not write a seal that fits.
 */
export async function sealAccessLog(tx: WriteTx, key: string): Promise<number> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('access seal ' || ${tx.municipality}, 0))`)
  const last = await tx.row<Seal>(
    sql`select ${sealColumns} from platform.access_seal where municipality_id = ${tx.municipality} order by number desc limit 1`,
  )
  const open = await tx.row<{ toAt: Date | null }>(sql`
    select date_trunc('milliseconds', max(at)) + interval '1 millisecond' as "toAt" from platform.access_log
    where municipality_id = ${tx.municipality} and at > ${last?.toAt ?? '-infinity'}::timestamptz and at <= now() - ${settledAfter}`)
  if (!open?.toAt) return 0
  const number = (last?.number ?? 0) + 1
  const fromAt = last?.toAt ?? new Date(0)
  const batch = await digestOf(tx, fromAt, open.toAt)
  const seal = sealOf(
    { number, fromAt, toAt: open.toAt, rowCount: batch.count, digest: batch.digest },
    last?.seal ?? null,
    tx.municipality,
    key,
  )
  await tx.run(sql`
    insert into platform.access_seal (municipality_id, number, from_at, to_at, row_count, seal)
    values (${tx.municipality}, ${number}, ${fromAt}, ${open.toAt}, ${batch.count}, ${seal})`)
  return batch.count
}

/**
 * Checks every seal against the rows it covers. A row that was altered, deleted, added or moved breaks its seal; so does a seal that was
 * altered, or taken out of the middle. A batch may be wholly gone when its time was up.
 */
export async function checkAccessSeals(tx: ReadTx, key: string): Promise<SealCheck> {
  const seals = await tx.rows<Seal & { mayBeGone: boolean }>(sql`
    select ${sealColumns}, to_at < now() - ${keptAtLeast} as "mayBeGone"
    from platform.access_seal where municipality_id = ${tx.municipality} order by number`)
  const check: SealCheck = { seals: seals.length, rows: 0, expiredSeals: 0, broken: null }
  let previous: Seal | null = null
  for (const [index, seal] of seals.entries()) {
    const { count, digest } = await digestOf(tx, seal.fromAt, seal.toAt)
    const follows = seal.number === index + 1 && seal.fromAt.getTime() === (previous?.toAt.getTime() ?? 0)
    const isExpired = count === 0 && seal.mayBeGone
    const expected = sealOf({ ...seal, digest }, previous?.seal ?? null, tx.municipality, key)
    if (!follows || !(isExpired || (count === seal.rowCount && expected.equals(seal.seal)))) {
      return { ...check, broken: { number: seal.number, fromAt: seal.fromAt, toAt: seal.toAt } }
    }
    if (isExpired) check.expiredSeals++
    check.rows += count
    previous = seal
  }
  return check
}

const sealColumns = sql`number, from_at as "fromAt", to_at as "toAt", row_count as "rowCount", seal`

/** The rows' own proof, each column apart, so that nothing can slide from one into the next. */
async function digestOf(tx: ReadTx, fromAt: Date, toAt: Date): Promise<{ count: number; digest: string }> {
  const row = await tx.row<{ count: number; digest: string | null }>(sql`
    select count(*)::int as count, encode(sha256(convert_to(string_agg(one.digest, '' order by at, id), 'UTF8')), 'hex') as digest
    from (
      select at, id, encode(sha256(convert_to(jsonb_build_array(
               to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), id, by_account, by_name, purpose, subject_kind, subject_id,
               request_id)::text, 'UTF8')), 'hex') as digest
      from platform.access_log
      where municipality_id = ${tx.municipality} and at > ${fromAt}::timestamptz and at <= ${toAt}::timestamptz
    ) one`)
  return { count: row?.count ?? 0, digest: row?.digest ?? '' }
}

function sealOf(
  batch: { number: number; fromAt: Date; toAt: Date; rowCount: number; digest: string },
  previous: Buffer | null,
  municipality: MunicipalityCode | null,
  key: string,
): Buffer {
  const said = [
    municipality,
    batch.number,
    batch.fromAt.toISOString(),
    batch.toAt.toISOString(),
    batch.rowCount,
    batch.digest,
    previous?.toString('hex') ?? '',
  ]
  return createHmac('sha256', key).update('access-seal\n').update(JSON.stringify(said)).digest()
}
