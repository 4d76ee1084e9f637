import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { EarlierVersion, Linked, StateRequest } from './linked.ts'
import { isOwnId, type Recommendation } from './recommendation.ts'

/** Everything a recommendation's page links to, in one read. */
export async function linkedTo(tx: ReadTx, { id, indicators, supersedes }: Recommendation): Promise<Linked> {
  const written = sql`jsonb_build_object('da', e.title, 'en', e.title)`
  const row = await tx.row<Linked>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'title', title, 'place', place) order by turn, title->>'da') from (
        select e.id::text as id, ${written} as title, m.name as place, 1 as turn
        from knowledge.own_example e join platform.municipality m on m.id = e.municipality_id
        where e.municipality_id = ${tx.municipality} and ${id} = any(e.recommendations)
        union all
        select e.id::text, ${written}, m.name, 2
        from knowledge.example_shared e join platform.municipality m on m.id = e.shared_by
        where e.shared_by is distinct from ${tx.municipality} and ${id} = any(e.recommendations)
        union all
        select e.id, e.title, e.municipality_name, 3 from knowledge.example e where ${id} = any(e.recommendations)
      ) examples), '[]') as examples,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) order by i.position)
        from knowledge.known_indicator i where i.id = any(${indicators})), '[]') as indicators,
      (select jsonb_build_object('id', r.id, 'statement', r.statement, 'edition', r.edition)
        from knowledge.recommendation r where r.id = ${supersedes}) as supersedes,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'statement', r.statement, 'edition', r.edition) order by r.id) from (
        select id, statement, edition from knowledge.recommendation where supersedes = ${id} and withdrawn_on is null
        union all
        select id::text, statement, 'own' from knowledge.own_recommendation
        where municipality_id = ${tx.municipality} and supersedes = ${id} and withdrawn_on is null
      ) r), '[]') as "supersededBy",
      (select count(distinct administration_id) from implementation.public_review_status
        where municipality_id = ${tx.municipality} and recommendation_id = ${id}) as reviews,
      coalesce((select jsonb_agg(jsonb_build_object('id', effort_id, 'title', title) order by title)
        from implementation.public_effort_recommendation
        where municipality_id = ${tx.municipality} and recommendation_id = ${id}), '[]') as efforts`)
  return row as Linked
}

export function stateRequestsOf(tx: ReadTx, recommendationId: string): Promise<StateRequest[]> {
  return tx.rows<StateRequest>(sql`
    select ${requestColumns} from knowledge.state_request
    where municipality_id = ${tx.municipality} and recommendation_id = ${recommendationId} order by raised_on desc, id`)
}

export async function findStateRequest(tx: ReadTx, id: string): Promise<StateRequest> {
  const found = isOwnId(id)
    ? await tx.row<StateRequest>(sql`
        select ${requestColumns} from knowledge.state_request where municipality_id = ${tx.municipality} and id = ${id}`)
    : null
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

const requestColumns = sql`
  id, recommendation_id as "recommendationId", raised_with as "raisedWith", raised_on as "raisedOn", answer,
  answered_on as "answeredOn", version`

/** Earlier wordings of an own recommendation, newest first. */
export function earlierVersions(tx: ReadTx, id: string): Promise<EarlierVersion[]> {
  return tx.rows<EarlierVersion>(sql`
    select version, content->'statement' as statement, saved_at as "savedAt", saved_by as "savedBy"
    from knowledge.own_recommendation_version
    where municipality_id = ${tx.municipality} and recommendation_id = ${id} order by version desc limit 20`)
}

/** The list of indicators to choose from. */
export function indicatorNames(tx: ReadTx): Promise<Linked['indicators']> {
  return tx.rows(sql`select id, name from knowledge.known_indicator order by position, id`)
}

/** How many examples the municipality can read: published, shared by others, and its own. */
export async function exampleCount(tx: ReadTx): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select (select count(*) from knowledge.example)
      + (select count(*) from knowledge.own_example where municipality_id = ${tx.municipality})
      + (select count(*) from knowledge.example_shared where shared_by is distinct from ${tx.municipality}) as count`)
  return row?.count ?? 0
}
