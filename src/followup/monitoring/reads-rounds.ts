import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { countryId } from '../../knowledge/figures/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Instrument } from '../surveys/index.ts'
import type { AskedAdministration } from './asked.ts'
import type { Burden } from './burden.ts'
import type { MonitoringResponse, MonitoringRound } from './monitoring.ts'

const roundColumns = sql`
  round.id, round.title, round.period, round.instrument, round.section_fields as "sectionFields", round.review_links as "reviewLinks",
  round.predecessor_id as "predecessorId", round.origin, round.opens_on as "opensOn", round.answers_by as "answersBy",
  round.proof_share::float8 as "proofShare", round.closed_at is not null as closed, round.opened_by_name as "openedByName", round.version`

/** A round with how this municipality stands in it; `state` is null where it has not answered whether it takes part. */
export interface ListedRound extends Omit<MonitoringRound, 'instrument'> {
  state: 'answering' | 'signed' | 'declined' | null
  signed: number
  asked: number
  answered: number
}

/** Every round, the newest first. */
export function rounds(tx: ReadTx): Promise<ListedRound[]> {
  return tx.rows<ListedRound>(sql`
    select ${roundColumns}, own.state, coalesce(own.asked, 0) as asked, coalesce(own.answered, 0) as answered,
      (select count(*)::int from followup.monitoring_standing standing where standing.round_id = round.id and standing.state = 'signed') as signed
    from followup.monitoring_round round
    left join followup.monitoring_standing own on own.round_id = round.id and own.shared_by = ${tx.municipality}
    order by round.opens_on desc, round.opened_at desc`)
}

/** Refuses an id that is none. */
export async function findRound(tx: ReadTx, id: string): Promise<MonitoringRound> {
  if (!z.uuid().safeParse(id).success) throw new Refusal(webRefusals.notFound)
  const round = await tx.row<MonitoringRound>(sql`
    select ${roundColumns} from followup.monitoring_round round where round.id = ${id}::uuid`)
  if (!round) throw new Refusal(webRefusals.notFound)
  return round
}

/** The municipality's own response in a round; null until it takes the round on. Locked, nobody signs while answers are saved. */
export function findResponse(
  tx: ReadTx,
  roundId: string,
  { locked }: { locked: boolean } = { locked: false },
): Promise<MonitoringResponse | null> {
  return tx.row<MonitoringResponse>(sql`
    select id, round_id as "roundId", coordinator_name as "coordinatorName", level,
      (signed_at at time zone 'Europe/Copenhagen')::date::text as "signedOn", signed_by_name as "signedByName",
      signed_by_title as "signedByTitle", contributor, version
    from followup.monitoring_response
    where municipality_id = ${tx.municipality} and round_id = ${roundId}::uuid ${locked ? sql`for update` : sql``}`)
}

/** The open administrations, in the municipality's own order. */
export function administrationsIn(tx: ReadTx): RawBuilder<unknown> {
  return sql`
    select id, name, fields from platform.administration
    where municipality_id = ${tx.municipality} and closed_on is null order by position, name collate "da-x-icu"`
}

/** Instruments a round may be opened from: the ready ones, and the newest version of one's own. */
export interface OfferedInstrument {
  id: string
  instrument: Instrument
  own: boolean
}

export async function offeredInstruments(tx: ReadTx): Promise<OfferedInstrument[]> {
  return tx.rows<OfferedInstrument>(sql`
    select * from (
      select ready.id, ready.contents as instrument, false as own from followup.ready_instrument ready where ready.sort = 'whole'
      union all
      select instrument.id::text, newest.contents, true from followup.instrument instrument
      join lateral (select contents from followup.instrument_version version
        where version.municipality_id = instrument.municipality_id and version.instrument_id = instrument.id
        order by number desc limit 1) newest on true
      where instrument.municipality_id = ${tx.municipality} and instrument.retired_at is null) offered
    order by not own, (id = 'monitorering-af-forebyggelsespakker') desc, instrument -> 'title' ->> 'da' collate "da-x-icu"`)
}

/** Where the municipality lies on a day, for the comparison: its region; an invented municipality lies in the invented region, if there is one. */
export async function regionOf(tx: ReadTx, day: Day): Promise<string> {
  const row = await tx.row<{ region: string }>(sql`
    select coalesce(
      (select region from knowledge.region_membership where municipality = ${tx.municipality}
        and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) limit 1),
      (select region.id from knowledge.area region join knowledge.area own on own.id = ${tx.municipality} and own.invented
        where region.kind = 'region' and region.invented order by region.id limit 1),
      ${countryId}) as region`)
  return row?.region ?? countryId
}

export interface MunicipalityBurden extends Burden {
  isOwn: boolean
  state: 'answering' | 'signed' | 'declined'
}

/** What the round has cost each municipality until now, without saying whose is whose but for one's own. */
export function burdens(tx: ReadTx, roundId: string): Promise<MunicipalityBurden[]> {
  return tx.rows<MunicipalityBurden>(sql`
    select typed, confirmed, corrected, minutes, state, shared_by = ${tx.municipality} as "isOwn"
    from followup.monitoring_standing where round_id = ${roundId}::uuid order by minutes`)
}

/** Why the municipality has said that it does not take part; null where it has not. */
export async function ownDecline(tx: ReadTx, roundId: string): Promise<string | null> {
  const row = await tx.row<{ reason: string }>(sql`
    select reason from followup.monitoring_standing
    where round_id = ${roundId}::uuid and shared_by = ${tx.municipality} and state = 'declined'`)
  return row?.reason ?? null
}

export function openAdministrations(tx: ReadTx): Promise<AskedAdministration[]> {
  return tx.rows<AskedAdministration>(administrationsIn(tx))
}
