import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { ExampleContent } from './example.ts'

/** Writes a new example of the municipality's own and gives its id. */
export async function insertExample(tx: WriteTx, content: ExampleContent): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.own_example (municipality_id, title, year, what, for_whom, how_much, outcome, contact, kind,
      target_groups, arenas, risk_factors, protective_factors, recommendations, danish_words)
    values (${tx.municipality}, ${content.title}, ${content.year}, ${content.what}, ${content.forWhom}, ${content.howMuch},
      ${content.outcome}, ${content.contact}, ${content.kind}, ${content.targetGroups}, ${content.arenas}, ${content.riskFactors},
      ${content.protectiveFactors}, ${content.recommendations}, ${wordsOf(content)})
    returning id`)
  return row?.id as string
}

/** Changes an example from the version somebody saw; 0 rows when somebody was first. */
export function updateExample(
  tx: WriteTx,
  id: string,
  version: number,
  content: ExampleContent,
): Promise<number> {
  return tx.run(sql`
    update knowledge.own_example set title = ${content.title}, year = ${content.year}, what = ${content.what},
      for_whom = ${content.forWhom}, how_much = ${content.howMuch}, outcome = ${content.outcome}, contact = ${content.contact},
      kind = ${content.kind}, target_groups = ${content.targetGroups}, arenas = ${content.arenas},
      risk_factors = ${content.riskFactors}, protective_factors = ${content.protectiveFactors},
      recommendations = ${content.recommendations}, danish_words = ${wordsOf(content)}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version}`)
}

/** Deletes an example and its snapshot; the ledger keeps a restored backup from bringing it back. */
export async function deleteExample(tx: WriteTx, id: string): Promise<number> {
  await takeBackExample(tx, id)
  return tx.run(sql`
    with gone as (
      delete from knowledge.own_example where municipality_id = ${tx.municipality} and id = ${id} returning municipality_id, id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'knowledge', 'own_example', jsonb_build_object('municipality_id', municipality_id, 'id', id) from gone`)
}

/** Puts a snapshot of the example where all municipalities can read it, in place of an earlier one. */
export async function shareExample(tx: WriteTx, id: string): Promise<void> {
  await tx.run(sql`delete from knowledge.example_shared where shared_by = ${tx.municipality} and id = ${id}`)
  await tx.run(sql`
    insert into knowledge.example_shared (shared_by, id, title, year, what, for_whom, how_much, outcome, contact, kind,
      target_groups, arenas, risk_factors, protective_factors, recommendations, danish_words)
    select e.municipality_id, e.id, e.title, e.year, e.what, e.for_whom, e.how_much, e.outcome, e.contact, e.kind,
      e.target_groups, e.arenas, e.risk_factors, e.protective_factors,
      array(select r.id from unnest(e.recommendations) with ordinality as named (id, place)
            join knowledge.recommendation r on r.id = named.id order by named.place), e.danish_words
    from knowledge.own_example e where e.municipality_id = ${tx.municipality} and e.id = ${id}`)
}

/** Removes the snapshot; a restored backup must not share it again. */
export function takeBackExample(tx: WriteTx, id: string): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from knowledge.example_shared where shared_by = ${tx.municipality} and id = ${id} returning shared_by, id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select shared_by, 'knowledge', 'example_shared', jsonb_build_object('shared_by', shared_by, 'id', id) from gone`)
}

function wordsOf({ title, what, forWhom, howMuch, outcome, arenas, riskFactors }: ExampleContent) {
  return sql`
    setweight(knowledge.danish_words(${title}), 'A') || setweight(knowledge.danish_words(concat_ws(' ',
      ${what}::text, ${forWhom}::text, ${howMuch}::text, ${outcome}::text,
      (select string_agg(f.name->>'da', ' ') from knowledge.facet f
       where (f.sort = 'arena' and f.code = any(${arenas})) or (f.sort = 'risk-factor' and f.code = any(${riskFactors}))))), 'B')`
}
