import { sql } from 'kysely'
import type { Actor } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { type Comparison, contentOf } from './content.ts'
import type { OwnContent } from './own-recommendation.ts'
import type { RecommendationContent } from './recommendation.ts'

/** Writes a new recommendation of the municipality's own, under its id. */
export async function insertOwn(tx: WriteTx, id: string, content: OwnContent): Promise<void> {
  await tx.run(sql`
    insert into knowledge.own_recommendation (
      municipality_id, id, statement, explanation, source_heading, source_page, source_url, kind, strength, basis, priority, fields,
      staff_roles, target_groups, arenas, risk_factors, protective_factors, indicators, equity, thin_evidence, sentences, supersedes,
      danish_words)
    values (${tx.municipality}, ${id}, ${json(content.statement)}, ${json(content.explanation)}, ${content.sourceHeading},
      ${content.sourcePage}, ${content.sourceUrl}, ${content.kind}, ${content.strength}, ${content.basis}, ${content.priority},
      ${content.fields}, ${content.staffRoles}, ${content.targetGroups}, ${content.arenas}, ${content.riskFactors},
      ${content.protectiveFactors}, ${content.indicators}, ${content.equity}, ${content.thinEvidence}, ${json(content.sentences)},
      ${content.supersedes}, ${wordsOf(content)})`)
}

/** Changes an own recommendation from the version somebody saw; how many rows it touched is 0 when somebody was first. */
export function updateOwn(tx: WriteTx, id: string, version: number, content: OwnContent): Promise<number> {
  return tx.run(sql`
    update knowledge.own_recommendation set statement = ${json(content.statement)}, explanation = ${json(content.explanation)},
      source_heading = ${content.sourceHeading}, source_page = ${content.sourcePage}, source_url = ${content.sourceUrl},
      kind = ${content.kind}, strength = ${content.strength}, basis = ${content.basis}, priority = ${content.priority},
      fields = ${content.fields}, staff_roles = ${content.staffRoles}, target_groups = ${content.targetGroups},
      arenas = ${content.arenas}, risk_factors = ${content.riskFactors}, protective_factors = ${content.protectiveFactors},
      indicators = ${content.indicators}, equity = ${content.equity}, thin_evidence = ${content.thinEvidence},
      sentences = ${json(content.sentences)}, supersedes = ${content.supersedes}, danish_words = ${wordsOf(content)},
      version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version}`)
}

/** Keeps what a recommendation said in the version that is about to be changed. */
export async function keepVersion(
  tx: WriteTx,
  by: Actor,
  { version, ...content }: RecommendationContent & { version: number },
): Promise<void> {
  await tx.run(sql`
    insert into knowledge.own_recommendation_version (municipality_id, recommendation_id, version, content, saved_by)
    values (${tx.municipality}, ${content.id}, ${version}, ${json(contentOf(content))}, ${by.name})
    on conflict do nothing`)
}

/** Takes an own recommendation out of the catalogue, or puts it back (null). */
export function setWithdrawn(tx: WriteTx, id: string, day: string | null): Promise<number> {
  return tx.run(sql`
    update knowledge.own_recommendation set withdrawn_on = ${day}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}`)
}

/** Writes what an import has added and changed. */
export async function saveOwnContent(tx: WriteTx, by: Actor, comparison: Comparison): Promise<void> {
  for (const added of comparison.added) {
    const known = await versionOf(tx, added.id)
    if (known) await updateOwn(tx, added.id, known, added).then(() => setWithdrawn(tx, added.id, null))
    else await insertOwn(tx, added.id, added)
  }
  for (const { before, after } of comparison.changed) {
    const version = (await versionOf(tx, after.id)) ?? 1
    await keepVersion(tx, by, { ...before, version })
    await updateOwn(tx, after.id, version, after)
  }
}

async function versionOf(tx: WriteTx, id: string): Promise<number | null> {
  const row = await tx.row<{ version: number }>(sql`
    select version from knowledge.own_recommendation where municipality_id = ${tx.municipality} and id = ${id} for update`)
  return row?.version ?? null
}

/** What an own recommendation is found by; kept up with its own words, and with the synonyms of the day it was saved. */
function wordsOf(content: OwnContent) {
  const { statement, explanation, sourceHeading, arenas, riskFactors } = content
  return sql`
    setweight(knowledge.danish_words(${statement.da}), 'A') || setweight(knowledge.danish_words(concat_ws(' ',
      ${explanation.da}::text, ${sourceHeading}::text, ${statement.en === statement.da ? '' : statement.en}::text,
      (select string_agg(f.name->>'da', ' ') from knowledge.facet f
       where (f.sort = 'arena' and f.code = any(${arenas})) or (f.sort = 'risk-factor' and f.code = any(${riskFactors}))))), 'B')`
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`
}
