import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { CountTable, Dimension, ReleasedCell } from '../../statistics/disclosure/index.ts'
import type { Release } from './release.ts'

type ReleaseRow = Omit<Release, 'table'> & {
  threshold: number
  menu: Dimension[]
  contents: ReleasedCell[]
}

export async function findRelease(tx: ReadTx, id: string): Promise<Release | null> {
  return (await releasesWhere(tx, sql`id = ${id}`))[0] ?? null
}

/** The releases of one subject, newest first. */
export function releasesOf(tx: ReadTx, subject: string): Promise<Release[]> {
  return releasesWhere(tx, sql`subject = ${subject}`)
}

/** The releases of every subject whose name begins so, newest first. */
export function releasesUnder(tx: ReadTx, beginning: string): Promise<Release[]> {
  return releasesWhere(tx, sql`starts_with(subject, ${beginning})`)
}

/** The newest release of every subject whose name begins with one of these; found by the index, and never cut short. */
export function newestUnder(tx: ReadTx, beginnings: readonly string[]): Promise<Release[]> {
  const under = beginnings.map(
    (beginning) =>
      sql`subject collate "C" >= ${beginning} and subject collate "C" < ${beginning.slice(0, -1)} || chr(${beginning.charCodeAt(beginning.length - 1) + 1}::int)`,
  )
  return releasesWhere(
    tx,
    sql`(${sql.join(under, sql` or `)}) and not exists (select from knowledge.release newer
      where newer.municipality_id = release.municipality_id and newer.subject = release.subject and newer.number > release.number)`,
    null,
  )
}

export async function latestRelease(tx: ReadTx, subject: string): Promise<Release | null> {
  return (await releasesWhere(tx, sql`subject = ${subject}`, 1))[0] ?? null
}

/** The newest release of every subject, newest first. */
export function latestReleases(tx: ReadTx, most: number): Promise<Release[]> {
  return releasesWhere(
    tx,
    sql`number = (select max(number) from knowledge.release other
      where other.municipality_id = release.municipality_id and other.subject = release.subject)`,
    most,
  )
}

async function releasesWhere(
  tx: ReadTx,
  condition: RawBuilder<unknown>,
  most: number | null = 1_000,
): Promise<Release[]> {
  const rows = await tx.rows<ReleaseRow>(sql`
    select id, subject, number, layer, sensitivity, threshold, rules, title, source, menu, contents,
      released_at as "releasedAt", released_by as "releasedBy"
    from knowledge.release where municipality_id = ${tx.municipality} and ${condition}
    order by released_at desc, number desc limit ${most}`)
  return rows.map(({ threshold, menu, contents, ...release }) => ({
    ...release,
    table: {
      layer: release.layer,
      sensitivity: release.sensitivity,
      threshold,
      rules: release.rules,
      dimensions: menu,
      cells: contents,
    },
  }))
}

/** Raw counts, for the machine that protects them. Nothing outside this topic may get them. */
export interface RawCounts {
  id: string
  source: string
  table: CountTable
}

export function newestCounts(tx: ReadTx, subject: string): Promise<RawCounts | null> {
  return tx.row<RawCounts>(sql`
    select id, source, contents as "table" from knowledge.protected_count
    where municipality_id = ${tx.municipality} and subject = ${subject} order by stored_at desc limit 1`)
}

/** The raw counts behind each release of a subject, by its number; null where they have been deleted. */
export function countsBehind(
  tx: ReadTx,
  subject: string,
): Promise<{ number: number; table: CountTable | null }[]> {
  return tx.rows(sql`
    select release.number, counted.contents as "table"
    from knowledge.release
    left join knowledge.protected_count counted
      on counted.municipality_id = release.municipality_id and counted.id = release.counts_id
    where release.municipality_id = ${tx.municipality} and release.subject = ${subject} order by release.number`)
}
