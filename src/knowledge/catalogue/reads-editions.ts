import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { isOwnId } from './recommendation.ts'
import type { CatalogueLoad, LoadedChange, Uses } from './uses.ts'

/** Which of these recommendations the municipality's review and efforts point at; those nobody points at are left out. */
export function usesOf(tx: ReadTx, ids: readonly string[]): Promise<Uses[]> {
  return tx.rows<Uses>(sql`
    select wanted.id as "recommendationId", coalesce(reviews.number, 0) as reviews, coalesce(efforts.list, '[]') as efforts
    from unnest(${[...ids]}::text[]) as wanted (id)
    left join (
      select recommendation_id, count(distinct administration_id) as number from implementation.public_review_status
      where municipality_id = ${tx.municipality} group by recommendation_id
    ) reviews on reviews.recommendation_id = wanted.id
    left join (
      select recommendation_id, jsonb_agg(jsonb_build_object('id', effort_id, 'title', title, 'stage', stage) order by title) as list
      from implementation.public_effort_recommendation
      where municipality_id = ${tx.municipality} group by recommendation_id
    ) efforts on efforts.recommendation_id = wanted.id
    where reviews.number is not null or efforts.list is not null`)
}

/** When national content was loaded, latest first. */
export function catalogueLoads(tx: ReadTx): Promise<CatalogueLoad[]> {
  return tx.rows<CatalogueLoad>(sql`
    select l.id, l.at, l.source, l.by_name as "byName",
           count(*) filter (where c.change = 'added') as added, count(*) filter (where c.change = 'changed') as changed,
           count(*) filter (where c.change = 'withdrawn') as withdrawn
    from knowledge.catalogue_load l join knowledge.recommendation_change c on c.load_id = l.id
    group by l.id order by l.at desc, l.id limit 50`)
}

/** What one load did, changed and withdrawn ones first. */
export async function changesOf(
  tx: ReadTx,
  loadId: string,
): Promise<{ load: CatalogueLoad; changes: LoadedChange[] }> {
  const load = isOwnId(loadId) ? (await catalogueLoads(tx)).find(({ id }) => id === loadId) : undefined
  if (!load) throw new Refusal(webRefusals.notFound)
  const changes = await tx.rows<LoadedChange>(sql`
    select c.recommendation_id as "recommendationId", c.change, c.fields, r.statement, c.statement_before as "statementBefore"
    from knowledge.recommendation_change c join knowledge.recommendation r on r.id = c.recommendation_id
    where c.load_id = ${loadId}
    order by array_position('{withdrawn,changed,added}', c.change), r.edition, r.group_id, r.number`)
  return { load, changes }
}

/** Every recommendation that says which older one it replaces. */
export function supersedingMap(
  tx: ReadTx,
): Promise<{ id: string; statement: Wording; beforeId: string; before: Wording }[]> {
  return tx.rows(sql`
    select new.id, new.statement, old.id as "beforeId", old.statement as before
    from (
      select id, statement, supersedes from knowledge.recommendation where withdrawn_on is null
      union all
      select id::text, statement, supersedes from knowledge.own_recommendation
      where municipality_id = ${tx.municipality} and withdrawn_on is null
    ) new join knowledge.recommendation old on old.id = new.supersedes
    order by old.id, new.id`)
}
