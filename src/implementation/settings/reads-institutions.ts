import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { DistrictRow, Institution } from './institution.ts'
import type { Setting } from './setting.ts'

const institutionColumns = sql`
  institution.id, institution.name, institution.arena, institution.district, institution.administration_id as "administrationId",
  administration.name as administration, institution.people, institution.closed_on as "closedOn", institution.version,
  (select count(*)::int from implementation.setting_institution place
   join implementation.setting setting on setting.municipality_id = place.municipality_id and setting.id = place.setting_id
   where place.municipality_id = institution.municipality_id and place.institution_id = institution.id
     and setting.removed_at is null) as settings`

const withAdministration = sql`
  from implementation.institution institution
  left join platform.administration administration
    on administration.municipality_id = institution.municipality_id and administration.id = institution.administration_id`

/** All institutions, the open ones first. */
export function institutions(tx: ReadTx): Promise<Institution[]> {
  return tx.rows<Institution>(sql`
    select ${institutionColumns} ${withAdministration} where institution.municipality_id = ${tx.municipality}
    order by institution.closed_on is not null, institution.name collate "da-x-icu"`)
}

export function findInstitution(tx: ReadTx, id: string): Promise<Institution | null> {
  return tx.row<Institution>(sql`
    select ${institutionColumns} ${withAdministration}
    where institution.municipality_id = ${tx.municipality} and institution.id = ${id}::uuid`)
}

/** Where a setting is in force, and when each place last saw it so. */
export interface Place {
  institutionId: string
  name: string
  arena: string
  district: string
  administrationId: string | null
  administration: string | null
  seenOn: Day | null
  closedOn: Day | null
}

export function placesOf(tx: ReadTx, settingId: string): Promise<Place[]> {
  return tx.rows<Place>(sql`
    select institution.id as "institutionId", institution.name, institution.arena, institution.district,
           institution.administration_id as "administrationId", administration.name as administration,
           place.seen_on as "seenOn", institution.closed_on as "closedOn"
    from implementation.setting_institution place
    join implementation.institution institution
      on institution.municipality_id = place.municipality_id and institution.id = place.institution_id
    left join platform.administration administration
      on administration.municipality_id = institution.municipality_id and administration.id = institution.administration_id
    where place.municipality_id = ${tx.municipality} and place.setting_id = ${settingId}::uuid
    order by institution.closed_on is not null, institution.name collate "da-x-icu"`)
}

/** The settings in force at one institution. */
export function settingsAt(
  tx: ReadTx,
  institutionId: string,
): Promise<(Pick<Setting, 'id' | 'title' | 'sort'> & { seenOn: Day | null })[]> {
  return tx.rows(sql`
    select setting.id, setting.title, setting.sort, place.seen_on as "seenOn"
    from implementation.setting_institution place
    join implementation.setting setting on setting.municipality_id = place.municipality_id and setting.id = place.setting_id
    where place.municipality_id = ${tx.municipality} and place.institution_id = ${institutionId}::uuid and setting.removed_at is null
    order by setting.title collate "da-x-icu"`)
}

/** Districts with the settings that hold in their institutions, those with the smallest share of people reached first. */
export function districts(tx: ReadTx): Promise<DistrictRow[]> {
  return tx.rows<DistrictRow>(sql`
    with place as (
      select institution.district, institution.id, coalesce(institution.people, 0) as people,
             array(select held.setting_id from implementation.setting_institution held
                   join implementation.setting setting
                     on setting.municipality_id = held.municipality_id and setting.id = held.setting_id
                   where held.municipality_id = institution.municipality_id and held.institution_id = institution.id
                     and setting.removed_at is null) as settings
      from implementation.institution institution
      where institution.municipality_id = ${tx.municipality} and institution.closed_on is null
    ), held as (select district, count(distinct setting)::int as settings from place, unnest(place.settings) as setting group by district)
    select place.district, count(*)::int as institutions, sum(place.people)::int as people,
           coalesce(max(held.settings), 0) as settings,
           (count(*) filter (where cardinality(place.settings) > 0))::int as "institutionsReached",
           coalesce(sum(place.people) filter (where cardinality(place.settings) > 0), 0)::int as "peopleReached"
    from place left join held on held.district = place.district
    group by place.district
    order by coalesce(sum(place.people) filter (where cardinality(place.settings) > 0), 0)::numeric / nullif(sum(place.people), 0) nulls last,
             place.district collate "da-x-icu"`)
}

/** Per recommendation and administration: in how many of its open institutions a linked setting is in force, of how many. */
export interface InstitutionReach {
  recommendationId: string
  administrationId: string
  count: number
  total: number
}

export function institutionReach(tx: ReadTx, recommendationId?: string): Promise<InstitutionReach[]> {
  return tx.rows<InstitutionReach>(sql`
    select link.recommendation_id as "recommendationId", institution.administration_id as "administrationId",
           count(distinct institution.id)::int as count,
           (select count(*)::int from implementation.institution other
            where other.municipality_id = ${tx.municipality} and other.closed_on is null
              and other.administration_id = institution.administration_id
              and (bool_or(setting.arena is null) or other.arena = any(array_agg(setting.arena)))) as total
    from implementation.setting_recommendation link
    join implementation.setting setting on setting.municipality_id = link.municipality_id and setting.id = link.setting_id
    join implementation.setting_institution place
      on place.municipality_id = link.municipality_id and place.setting_id = link.setting_id
    join implementation.institution institution
      on institution.municipality_id = place.municipality_id and institution.id = place.institution_id
    where link.municipality_id = ${tx.municipality} and setting.removed_at is null and institution.closed_on is null
      and institution.administration_id is not null
      and (${recommendationId ?? null}::text is null or link.recommendation_id = ${recommendationId ?? null})
    group by link.recommendation_id, institution.administration_id`)
}
