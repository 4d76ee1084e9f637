import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { askedWords, askUntilAnswered, type Found, isOwnId, type SearchHit } from '../catalogue/index.ts'
import { type Example, type ExampleFilter, matchesExample, type OwnExample } from './example.ts'
import { texts } from './texts.ts'

const facets = sql`
  e.kind, e.target_groups as "targetGroups", e.arenas, e.risk_factors as "riskFactors",
  e.protective_factors as "protectiveFactors", e.recommendations, e.year, e.contact`

const published = sql`
  e.id, 'published' as origin, e.title, e.municipality_name as "municipalityName", e.country, e.what, e.for_whom as "forWhom",
  e.how_much as "howMuch", e.outcome, e.source, ${facets}`

/** What municipalities write is in one language; it stands as it was written in both. */
function written(column: string) {
  const ref = sql.ref(`e.${column}`)
  return sql`case when ${ref} is null then null else jsonb_build_object('da', ${ref}, 'en', ${ref}) end`
}

const writtenWords = sql`
  e.id::text as id, ${written('title')} as title, 'DK' as country, ${written('what')} as what, ${written('for_whom')} as "forWhom",
  ${written('how_much')} as "howMuch", ${written('outcome')} as outcome, null as source, ${facets}`

/** Examples of the municipality itself, then what others have shared, then the published ones. */
export async function examples(tx: ReadTx, filter: ExampleFilter = {}): Promise<Example[]> {
  const own = await tx.rows<Example>(sql`
    select 'own' as origin, ${writtenWords}, m.name as "municipalityName"
    from knowledge.own_example e join platform.municipality m on m.id = e.municipality_id
    where e.municipality_id = ${tx.municipality} order by e.created_at desc, e.id`)
  const shared = await tx.rows<Example>(sql`
    select 'shared' as origin, ${writtenWords}, m.name as "municipalityName"
    from knowledge.example_shared e join platform.municipality m on m.id = e.shared_by
    where e.shared_by is distinct from ${tx.municipality} order by e.shared_at desc, e.id`)
  const national = await tx.rows<Example>(sql`
    select ${published} from knowledge.example e order by e.title->>'da' collate "da-x-icu"`)
  return [...own, ...shared, ...national].filter((example) => matchesExample(example, filter))
}

/** One example by its id; another municipality's own that is not shared cannot be found. */
export async function findExample(tx: ReadTx, id: string): Promise<Example> {
  const found = isOwnId(id)
    ? ((await ownOrNull(tx, id)) ?? (await sharedOrNull(tx, id)))
    : await publishedOrNull(tx, id)
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

/** Examples that show a recommendation in practice. */
export function examplesFor(tx: ReadTx, recommendationId: string): Promise<Example[]> {
  return examples(tx, { recommendations: [recommendationId] })
}

/** The municipality's own example with its version and whether it is shared. */
export async function findOwnExample(tx: ReadTx, id: string): Promise<OwnExample> {
  const found = isOwnId(id) ? await ownOrNull(tx, id) : null
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

function ownOrNull(tx: ReadTx, id: string): Promise<OwnExample | null> {
  return tx.row<OwnExample>(sql`
    select 'own' as origin, ${writtenWords}, m.name as "municipalityName", e.version,
           (s.shared_at at time zone 'Europe/Copenhagen')::date as "sharedOn"
    from knowledge.own_example e join platform.municipality m on m.id = e.municipality_id
    left join knowledge.example_shared s on s.shared_by = e.municipality_id and s.id = e.id
    where e.municipality_id = ${tx.municipality} and e.id = ${id}`)
}

function sharedOrNull(tx: ReadTx, id: string): Promise<Example | null> {
  return tx.row<Example>(sql`
    select 'shared' as origin, ${writtenWords}, m.name as "municipalityName"
    from knowledge.example_shared e join platform.municipality m on m.id = e.shared_by where e.id = ${id}`)
}

function publishedOrNull(tx: ReadTx, id: string): Promise<Example | null> {
  return tx.row<Example>(sql`select ${published} from knowledge.example e where e.id = ${id}`)
}

/** Ids of examples that answer a question, best first. */
export async function findExampleIds(tx: ReadTx, text: string, locale: Locale): Promise<Found<string>> {
  const found = await askUntilAnswered(tx, text, (question) => matching(tx, question, locale))
  return { rows: found.rows.map(({ id }) => id), corrected: found.corrected }
}

/** Examples that answer a question, best first. */
export async function searchExamples(tx: ReadTx, text: string, locale: Locale): Promise<SearchHit[]> {
  const found = await askUntilAnswered(tx, text, (question) => matching(tx, question, locale))
  return found.rows.slice(0, 50).map((row) => ({
    href: `/eksempler/${row.id}`,
    title: row.title[locale] || row.title.da,
    note: row.municipalityName ?? texts[locale].placeNotStated,
    kind: row.kind,
  }))
}

type Match = Pick<Example, 'id' | 'title' | 'kind' | 'municipalityName'> & { rank: number }

async function matching(tx: ReadTx, question: string, locale: Locale): Promise<Match[]> {
  const asked = askedWords(question, locale)
  const rows = await tx.rows<Match>(sql`
    with asked as materialized (select ${asked.danish} as danish, ${asked.english} as english)
    select e.id, e.title, e.kind, e.municipality_name as "municipalityName",
           ts_rank(e.danish_words, asked.danish) + ts_rank(e.english_words, asked.english) as rank
    from asked cross join knowledge.example e
    where e.danish_words @@ asked.danish or e.english_words @@ asked.english
    union all
    select e.id::text, ${written('title')}, e.kind, m.name, ts_rank(e.danish_words, asked.danish)
    from asked cross join knowledge.own_example e join platform.municipality m on m.id = e.municipality_id
    where e.municipality_id = ${tx.municipality} and e.danish_words @@ asked.danish
    union all
    select e.id::text, ${written('title')}, e.kind, m.name, ts_rank(e.danish_words, asked.danish)
    from asked cross join knowledge.example_shared e join platform.municipality m on m.id = e.shared_by
    where e.shared_by is distinct from ${tx.municipality} and e.danish_words @@ asked.danish
    order by 5 desc, 1`)
  return rows
}
