import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { RoundSeen } from './comparison.ts'
import type { MunicipalityStanding } from './completeness.ts'
import type { Level } from './monitoring.ts'
import type { PooledAnswer } from './pooling.ts'
import { country } from './reads-pool.ts'

export interface Area {
  id: string
  name: string
  invented: boolean
}

/** The regions there were on the round's first day, the invented one only where something was told of it, and the country last. */
export function comparedAreas(tx: ReadTx, roundId: string): Promise<Area[]> {
  return tx.rows<Area>(sql`
    select area.id, area.name, area.invented from knowledge.area area
    where area.id = ${country} or (area.kind = 'region' and (
      exists (select 1 from followup.monitoring_benchmark told where told.round_id = ${roundId}::uuid and told.area_id = area.id)
      or (not area.invented and exists (
        select 1 from knowledge.region_membership member join followup.monitoring_round round on round.id = ${roundId}::uuid
        where member.region = area.id and member.valid_from <= round.opens_on
          and (member.valid_to is null or member.valid_to >= round.opens_on)))))
    order by area.id = ${country}, area.invented, area.name collate "da-x-icu"`)
}

export async function nameOfArea(tx: ReadTx, id: string): Promise<Area> {
  const row = await tx.row<Area>(sql`select id, name, invented from knowledge.area where id = ${id}`)
  return row ?? { id, name: id, invented: false }
}

/** What a municipality signed in a round, or what was brought in of it from an earlier one. */
export function ownAnswers(tx: ReadTx, roundId: string): Promise<RoundSeen['own'][number][]> {
  return tx.rows(sql`
    select final.question_id as "questionId", final.row_id as "rowId", final.field, final.answer, final.gap_reason as "gapReason",
      final.administration_id as "administrationId"
    from followup.monitoring_final final
    join followup.monitoring_response response
      on response.municipality_id = final.municipality_id and response.id = final.response_id
    where final.municipality_id = ${tx.municipality} and response.round_id = ${roundId}::uuid
    union all
    select question_id, row_id, field, answer, null, null from followup.monitoring_imported
    where municipality_id = ${tx.municipality} and round_id = ${roundId}::uuid`)
}

/** The names of the administrations that signed something, by id. */
export async function administrationNames(tx: ReadTx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(sql`
    select id, name from platform.administration where municipality_id = ${tx.municipality}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A municipality that shows its answers. */
export interface Shown {
  code: string
  municipality: string
  level: Exclude<Level, 'self'>
  answers: PooledAnswer[]
}

/** Who shows its answers to us: the public ones, and where we show ours, those of the network. One's own are not among them. */
export function shownToUs(tx: ReadTx, roundId: string): Promise<Shown[]> {
  return tx.rows<Shown>(sql`
    select shown.shared_by as code, place.name as municipality, shown.level, shown.contents as answers
    from followup.monitoring_shared shown join platform.municipality place on place.id = shown.shared_by
    where shown.round_id = ${roundId}::uuid and shown.shared_by is distinct from ${tx.municipality}
    order by place.name collate "da-x-icu"`)
}

/** What anybody may see by name: the municipalities that are public, or the one asked for. */
export function shownPublicly(tx: ReadTx, roundId: string): Promise<Shown[]> {
  return tx.rows<Shown>(sql`
    select shown.shared_by as code, place.name as municipality, shown.level, shown.contents as answers
    from followup.monitoring_shared shown join platform.municipality place on place.id = shown.shared_by
    where shown.round_id = ${roundId}::uuid and shown.level = 'public'
    order by place.name collate "da-x-icu"`)
}

/** Every municipality of a round: all real ones, and the invented that take part. */
export function standings(tx: ReadTx, roundId: string): Promise<MunicipalityStanding[]> {
  return tx.rows<MunicipalityStanding>(sql`
    select place.id as code, place.name, place.invented,
      (select member.region from knowledge.region_membership member where member.municipality = place.id
        and member.valid_from <= round.opens_on and (member.valid_to is null or member.valid_to >= round.opens_on) limit 1) as region,
      case when standing.state is not null then standing.state
        when absence.area_id is not null then 'absent' else 'not-begun' end as standing,
      coalesce(nullif(standing.reason, ''), absence.reason, '') as reason,
      coalesce(standing.asked, 0) as asked, coalesce(standing.answered, 0) as answered, coalesce(standing.gaps, '{}') as gaps
    from followup.monitoring_round round
    join knowledge.area place on place.kind = 'municipality'
    left join followup.monitoring_standing standing on standing.round_id = round.id and standing.shared_by = place.id
    left join followup.monitoring_absence absence on absence.round_id = round.id and absence.area_id = place.id
    where round.id = ${roundId}::uuid and (not place.invented or standing.state is not null or absence.area_id is not null)
    order by place.name collate "da-x-icu"`)
}

export async function ownName(tx: ReadTx): Promise<string> {
  const row = await tx.row<{ name: string }>(
    sql`select name from platform.municipality where id = ${tx.municipality}`,
  )
  return row?.name ?? ''
}

/** Every municipality with its region on a day; null where it has none, and for all where no day is asked about. Invented ones lie in the invented region. */
export async function regionsOn(tx: ReadTx, day: Day | null): Promise<Map<string, string | null>> {
  const rows = await tx.rows<{ code: string; region: string | null }>(sql`
    select place.id as code, case when place.invented
        then (select region.id from knowledge.area region where region.kind = 'region' and region.invented order by id limit 1)
        else (select member.region from knowledge.region_membership member where member.municipality = place.id
          and member.valid_from <= ${day}::date and (member.valid_to is null or member.valid_to >= ${day}::date) limit 1)
      end as region
    from knowledge.area place where place.kind = 'municipality'`)
  return new Map(rows.map(({ code, region }) => [code, region]))
}
