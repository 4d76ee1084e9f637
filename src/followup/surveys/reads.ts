import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { ComparabilityNote } from './comparable.ts'
import type { Instrument } from './instrument.ts'
import type { ReadyInstrument } from './ready.ts'

/** An instrument as it stands in a list. */
export interface InstrumentSummary {
  id: string
  name: string
  title: { da: string; en: string }
  beganAs: string | null
  newest: number | null
  publishedAt: Date | null
  hasDraft: boolean
  questions: number
  surveys: number
  isPutAway: boolean
}

/** An instrument with its draft and its newest version; one of the two is always there. */
export interface WholeInstrument {
  id: string
  name: string
  beganAs: string | null
  isShape: boolean
  draft: Instrument | null
  published: Published | null
  termsSource: string
  termsConfirmedBy: string | null
  version: number
}

export interface Published {
  number: number
  contents: Instrument
  comparability: ComparabilityNote[]
  publishedAt: Date
  publishedBy: string
}

export async function readyInstruments(tx: ReadTx): Promise<ReadyInstrument[]> {
  return tx.rows<ReadyInstrument>(sql`
    select id, sort, contents as instrument, terms from followup.ready_instrument order by position, id`)
}

export async function findReadyInstrument(tx: ReadTx, id: string): Promise<ReadyInstrument> {
  const ready = await tx.row<ReadyInstrument>(sql`
    select id, sort, contents as instrument, terms from followup.ready_instrument where id = ${id}`)
  if (!ready) throw new Refusal(webRefusals.notFound)
  return ready
}

/** All of the municipality's own, those that are put away too. */
export function instruments(tx: ReadTx): Promise<InstrumentSummary[]> {
  return tx.rows<InstrumentSummary>(sql`
    select instrument.id, instrument.name, coalesce(newest.contents, instrument.draft) -> 'title' as title,
      instrument.began_as as "beganAs", newest.number as newest, newest.published_at as "publishedAt",
      instrument.draft is not null as "hasDraft",
      -- of a matrix each statement is answered by itself
      (select coalesce(sum(greatest(1, jsonb_array_length(coalesce(question -> 'rows', '[]')))), 0)::int
        from jsonb_path_query(coalesce(newest.contents, instrument.draft), '$.sections[*].questions[*]') question) as questions,
      (select count(*)::int from followup.survey where survey.municipality_id = instrument.municipality_id
        and survey.instrument_id = instrument.id) as surveys,
      instrument.retired_at is not null as "isPutAway"
    from followup.instrument
    left join lateral (
      select number, contents, published_at from followup.instrument_version v
      where v.municipality_id = instrument.municipality_id and v.instrument_id = instrument.id order by number desc limit 1
    ) newest on true
    where instrument.municipality_id = ${tx.municipality}
    order by coalesce(newest.contents, instrument.draft) -> 'title' ->> 'da' collate "da-x-icu"`)
}

/** Refuses an id that is none, or is another municipality's. */
export async function findInstrument(tx: ReadTx, id: string): Promise<WholeInstrument> {
  if (!z.uuid().safeParse(id).success) throw new Refusal(webRefusals.notFound)
  const found = await tx.row<Omit<WholeInstrument, 'published'>>(sql`
    select instrument.id, name, began_as as "beganAs", coalesce(ready.sort = 'shape', false) as "isShape", draft,
      terms_source as "termsSource", terms_confirmed_by_name as "termsConfirmedBy", version
    from followup.instrument left join followup.ready_instrument ready on ready.id = instrument.began_as
    where municipality_id = ${tx.municipality} and instrument.id = ${id}::uuid and retired_at is null`)
  if (!found) throw new Refusal(webRefusals.notFound)
  return { ...found, published: (await versionsOf(tx, id))[0] ?? null }
}

/** Every published version, the newest first. */
export function versionsOf(tx: ReadTx, id: string): Promise<Published[]> {
  return tx.rows<Published>(sql`
    select number, contents, comparability, published_at as "publishedAt", published_by_name as "publishedBy"
    from followup.instrument_version
    where municipality_id = ${tx.municipality} and instrument_id = ${id}::uuid order by number desc`)
}

/** The instrument that has a name in files; null when there is none here. */
export function instrumentNamed(
  tx: ReadTx,
  name: string,
): Promise<{ id: string; version: number; hasDraft: boolean; isPutAway: boolean } | null> {
  return tx.row(sql`
    select id, version, draft is not null as "hasDraft", retired_at is not null as "isPutAway" from followup.instrument
    where municipality_id = ${tx.municipality} and name = ${name}`)
}
