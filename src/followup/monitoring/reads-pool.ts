import { sql } from 'kysely'
import { countryId } from '../../knowledge/figures/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Release, WaitingAnswer } from './benchmark.ts'
import type { FigureKey } from './pooling.ts'

/** The country's area; also where those are counted whose region has too few that could answer. */
export const country = countryId

/** Everything of a pool that waits to be told. */
export function waitingIn(tx: ReadTx, roundId: string, pool: string): Promise<WaitingAnswer[]> {
  return tx.rows<WaitingAnswer>(sql`
    select question_id as "questionId", row_id as "rowId", field, step, held as "isHeld", shown as "isShown"
    from followup.monitoring_pooled
    where round_id = ${roundId}::uuid and region = ${pool} and told_in is null`)
}

/** How many municipalities of a pool have come since anything of it was counted. */
export async function newSince(tx: ReadTx, roundId: string, pool: string): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*)::int as count from (
      select contributor from followup.monitoring_pooled
      where round_id = ${roundId}::uuid and region = ${pool}
      group by contributor having not bool_or(held or told_in is not null)) fresh`)
  return row?.count ?? 0
}

/** The pools of a round, the regions before the country. */
export async function poolsOf(tx: ReadTx, roundId: string): Promise<string[]> {
  const rows = await tx.rows<{ region: string }>(sql`
    select distinct region from followup.monitoring_pooled where round_id = ${roundId}::uuid`)
  return rows
    .map(({ region }) => region)
    .sort((one, other) => (one === country ? 1 : one < other && other !== country ? -1 : 1))
}

/** Whether a region has three municipalities that could answer here. Invented ones lie in an invented region. */
export async function isCountable(tx: ReadTx, region: string): Promise<boolean> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*)::int as count from knowledge.area place
    join knowledge.area region on region.id = ${region} and region.kind = 'region'
    left join platform.municipality joined on joined.id = place.id
    where place.kind = 'municipality' and case
      when region.invented then place.invented
      else joined.joined_at is not null and exists (
        select 1 from knowledge.region_membership member where member.municipality = place.id and member.region = region.id)
    end`)
  return (row?.count ?? 0) >= 3
}

/** Municipalities that are counted in an area: something of theirs has been told. */
export async function toldMunicipalities(tx: ReadTx, roundId: string, area: string): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(distinct contributor)::int as count from followup.monitoring_pooled
    where round_id = ${roundId}::uuid and told_in > 0 and ${area} in (region, ${country})`)
  return row?.count ?? 0
}

/** Figures of an area with answers that are not told because nearly all are alike. */
export function heldBackIn(
  tx: ReadTx,
  roundId: string,
  area: string,
): Promise<(FigureKey & { count: number })[]> {
  return tx.rows(sql`
    select question_id as "questionId", row_id as "rowId", field, count(*)::int as count
    from followup.monitoring_pooled
    where round_id = ${roundId}::uuid and ${area} in (region, ${country}) and (told_in = 0 or (held and told_in is null))
    group by 1, 2, 3`)
}

/** The newest release of each area in some rounds. */
export function latestReleases(tx: ReadTx, roundIds: string[]): Promise<(Release & { roundId: string })[]> {
  return tx.rows(sql`
    select distinct on (round_id, area_id) round_id as "roundId", area_id as "areaId", number, municipalities,
      contents as benchmark, released_at as "releasedAt"
    from followup.monitoring_benchmark where round_id = any(${roundIds}::uuid[])
    order by round_id, area_id, number desc`)
}

/** Everything that waits or was told beside one contributor's answers: the others of the same release, without names. */
export function besideContributor(
  tx: ReadTx,
  at: { roundId: string; contributor: string },
): Promise<(WaitingAnswer & { isOwn: boolean; toldIn: number | null })[]> {
  return tx.rows(sql`
    select beside.question_id as "questionId", beside.row_id as "rowId", beside.field, beside.step, beside.held as "isHeld",
      beside.shown as "isShown", beside.contributor = own.contributor as "isOwn", own.told_in as "toldIn"
    from followup.monitoring_pooled own
    join followup.monitoring_pooled beside
      on beside.round_id = own.round_id and beside.region = own.region and beside.question_id = own.question_id
      and beside.row_id = own.row_id and beside.field = own.field and beside.told_in is not distinct from own.told_in
    where own.round_id = ${at.roundId}::uuid and own.contributor = ${at.contributor}::uuid`)
}
