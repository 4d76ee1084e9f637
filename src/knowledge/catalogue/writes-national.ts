import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { CatalogueContent, Comparison } from './content.ts'
import type { Edition, RecommendationGroup } from './edition.ts'
import type { Facet } from './facet.ts'
import type { RecommendationContent } from './recommendation.ts'

/** Puts editions, groups and what is new or changed among the recommendations in place. Positions follow the file for what is new. */
export async function saveNational(
  tx: WriteTx,
  content: CatalogueContent,
  { comparison, shipped }: { comparison: Comparison; shipped: boolean },
): Promise<void> {
  await saveEditions(tx, content.editions)
  await saveGroups(tx, content.groups)
  await saveRecommendations(tx, [...comparison.added, ...comparison.changed.map(({ after }) => after)])
  if (shipped) {
    const ids = content.recommendations.map((each) => each.id)
    await tx.run(
      sql`update knowledge.recommendation set shipped = true, withdrawn_on = null where id = any(${ids})`,
    )
  }
  await indexNational(tx)
}

async function saveEditions(tx: WriteTx, editions: readonly Edition[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.edition as e (id, collection, publisher, title, published, url, isbn, language, licence_note, replaces, position)
    select r.id, r.collection, r.publisher, r.title, r.published, r.url, r.isbn, r.language, nullif(r."licenceNote", 'null'), r.replaces,
           (select coalesce(max(position), 0) from knowledge.edition) + row_number() over (order by place)
    from (select value, place from jsonb_array_elements(${JSON.stringify(editions)}::jsonb) with ordinality as each (value, place)) each
    cross join lateral jsonb_to_record(each.value) as r (
      id text, collection text, publisher text, title text, published text, url text, isbn text, language text,
      "licenceNote" jsonb, replaces text)
    on conflict (id) do update set collection = excluded.collection, publisher = excluded.publisher, title = excluded.title,
      published = excluded.published, url = excluded.url, isbn = excluded.isbn, language = excluded.language,
      licence_note = excluded.licence_note, replaces = excluded.replaces`)
}

async function saveGroups(tx: WriteTx, groups: readonly RecommendationGroup[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.recommendation_group (id, sort, parent, number, name, intro, source_heading, source_page, editions, complete, position)
    select r.id, r.sort, r.parent, r.number, r.name, r.intro, r."sourceHeading", r."sourcePage", r.editions, r.complete,
           (select coalesce(max(position), 0) from knowledge.recommendation_group) + row_number() over (order by place)
    from (select value, place from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) with ordinality as each (value, place)) each
    cross join lateral jsonb_to_record(each.value) as r (
      id text, sort text, parent text, number int, name jsonb, intro jsonb, "sourceHeading" text, "sourcePage" int,
      editions text[], complete boolean)
    on conflict (id) do update set sort = excluded.sort, parent = excluded.parent, number = excluded.number, name = excluded.name,
      intro = excluded.intro, source_heading = excluded.source_heading, source_page = excluded.source_page,
      editions = excluded.editions, complete = excluded.complete`)
}

async function saveRecommendations(tx: WriteTx, contents: readonly RecommendationContent[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.recommendation (
      id, edition, group_id, number, statement, explanation, source_heading, source_page, source_url, kind, strength, addressee,
      basis, level, priority, fields, staff_roles, target_groups, arenas, risk_factors, protective_factors, indicators, equity,
      thin_evidence, sentences, supersedes, danish_words, english_words)
    select id, edition, "group", number, statement, explanation, "sourceHeading", "sourcePage", "sourceUrl", kind, strength, addressee,
      basis, level, priority, fields, "staffRoles", "targetGroups", arenas, "riskFactors", "protectiveFactors", indicators, equity,
      "thinEvidence", sentences, supersedes, '', ''
    from jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) as r (
      id text, edition text, "group" text, number int, statement jsonb, explanation jsonb, "sourceHeading" text, "sourcePage" int,
      "sourceUrl" text, kind text, strength text, addressee text, basis text[], level text, priority boolean, fields text[],
      "staffRoles" text[], "targetGroups" text[], arenas text[], "riskFactors" text[], "protectiveFactors" text[],
      indicators text[], equity text, "thinEvidence" boolean, sentences jsonb, supersedes text)
    on conflict (id) do update set edition = excluded.edition, group_id = excluded.group_id, number = excluded.number,
      statement = excluded.statement, explanation = excluded.explanation, source_heading = excluded.source_heading,
      source_page = excluded.source_page, source_url = excluded.source_url, kind = excluded.kind, strength = excluded.strength,
      addressee = excluded.addressee, basis = excluded.basis, level = excluded.level, priority = excluded.priority,
      fields = excluded.fields, staff_roles = excluded.staff_roles, target_groups = excluded.target_groups, arenas = excluded.arenas,
      risk_factors = excluded.risk_factors, protective_factors = excluded.protective_factors, indicators = excluded.indicators,
      equity = excluded.equity, thin_evidence = excluded.thin_evidence, sentences = excluded.sentences,
      supersedes = excluded.supersedes, withdrawn_on = null`)
}

/** Words are made anew for all, since a group's name, an arena's or a synonym may have changed for rows that did not. */
async function indexNational(tx: WriteTx): Promise<void> {
  await tx.run(sql`
    update knowledge.recommendation r set
      danish_words = setweight(knowledge.danish_words(r.statement->>'da'), 'A')
        || setweight(knowledge.danish_words(concat_ws(' ', r.explanation->>'da', r.source_heading, words.da)), 'B'),
      english_words = setweight(knowledge.english_words(r.statement->>'en'), 'A')
        || setweight(knowledge.english_words(concat_ws(' ', r.explanation->>'en', words.en)), 'B')
    from (
      select each.id, concat_ws(' ', min(g.name->>'da'), string_agg(f.name->>'da', ' ')) as da,
             concat_ws(' ', min(g.name->>'en'), string_agg(f.name->>'en', ' ')) as en
      from knowledge.recommendation each
      join knowledge.recommendation_group g on g.id = each.group_id
      left join knowledge.facet f on (f.sort = 'arena' and f.code = any(each.arenas))
        or (f.sort = 'risk-factor' and f.code = any(each.risk_factors))
      group by each.id
    ) words where words.id = r.id`)
}

/** Writes down what a load did, so that everybody can see it later. Nothing is written when nothing changed. */
export async function logLoad(
  tx: WriteTx,
  load: { source: string; byName: string; comparison: Comparison; withdrawn: string[] },
): Promise<void> {
  const { added, changed } = load.comparison
  const changes = [
    ...added.map(({ id }) => ({ id, change: 'added', fields: [], before: null })),
    ...changed.map(({ before, fields }) => ({
      id: before.id,
      change: 'changed',
      fields,
      before: before.statement,
    })),
    ...load.withdrawn.map((id) => ({ id, change: 'withdrawn', fields: [], before: null })),
  ]
  if (changes.length === 0) return
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.catalogue_load (source, by_name) values (${load.source}, ${load.byName}) returning id`)
  await tx.run(sql`
    insert into knowledge.recommendation_change (load_id, recommendation_id, change, fields, statement_before)
    select ${row?.id}, id, change, fields, nullif(before, 'null')
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (id text, change text, fields text[], before jsonb)`)
}

/** What a new edition of the shipped content no longer has; what somebody imported stays. */
export async function withdrawShipped(tx: WriteTx, keep: string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update knowledge.recommendation set withdrawn_on = current_date
    where shipped and withdrawn_on is null and not (id = any(${keep})) returning id`)
  return rows.map(({ id }) => id)
}

export async function saveFacets(tx: WriteTx, facets: readonly Facet[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.facet (sort, code, name, level, position)
    select r.sort, r.code, r.name, r.level, place
    from (select value, place from jsonb_array_elements(${JSON.stringify(facets)}::jsonb) with ordinality as each (value, place)) each
    cross join lateral jsonb_to_record(each.value) as r (sort text, code text, name jsonb, level text)
    on conflict (sort, code) do update set name = excluded.name, level = excluded.level, position = excluded.position`)
}

/** Words that mean the same. Those the stemmer takes for a back are replaced; the back itself is not. */
export async function saveSynonyms(
  tx: WriteTx,
  pairs: readonly { word: string; means: string }[],
): Promise<void> {
  await tx.run(sql`delete from knowledge.synonym`)
  await tx.run(sql`
    insert into knowledge.synonym (word, means, replaces)
    select word, means, word <> 'ryg' and ts_lexize('pg_catalog.danish_stem', word) = '{ryg}'
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (word text, means text)
    on conflict do nothing`)
}
