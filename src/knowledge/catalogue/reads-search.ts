import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import type { Kind } from './recommendation.ts'
import { correctedQuestion, type Found, type SearchHit, shortestQuestion, titleOf } from './search.ts'
import { texts } from './texts.ts'

/** A question as PostgreSQL asks it of both columns of words; used by every topic that is searched. */
export interface AskedWords {
  danish: RawBuilder<unknown>
  english: RawBuilder<unknown>
}

/** Ids of recommendations that answer the question, best first; a mistyped word is read as the nearest known one when nothing answers. */
export async function findIds(tx: ReadTx, text: string, locale: Locale): Promise<Found<string>> {
  const found = await askUntilAnswered(tx, text, (question) => matchingIds(tx, question, locale))
  return { rows: found.rows.map(({ id }) => id), corrected: found.corrected }
}

/** Recommendations that answer the question, national and own, best first. */
export async function searchCatalogue(tx: ReadTx, text: string, locale: Locale): Promise<SearchHit[]> {
  const found = await askUntilAnswered(tx, text, (question) => matchingIds(tx, question, locale))
  return found.rows.slice(0, 50).map((row) => ({
    href: `/anbefalinger/${row.id}`,
    title: titleOf(row.statement, locale),
    note: row.groupName ? `${row.publisher} · ${titleOf(row.groupName, locale)}` : texts[locale].ownSource,
    kind: row.kind,
  }))
}

interface Match {
  id: string
  statement: Wording
  kind: Kind
  publisher: string | null
  groupName: Wording | null
  rank: number
}

async function matchingIds(tx: ReadTx, question: string, locale: Locale): Promise<Match[]> {
  const asked = askedWords(question, locale)
  const national = await tx.rows<Match>(sql`
    with asked as materialized (select ${asked.danish} as danish, ${asked.english} as english)
    select r.id, r.statement, r.kind, e.publisher, g.name as "groupName",
           ts_rank(r.danish_words, asked.danish) + ts_rank(r.english_words, asked.english) as rank
    from asked cross join knowledge.recommendation r
    join knowledge.edition e on e.id = r.edition join knowledge.recommendation_group g on g.id = r.group_id
    where (r.danish_words @@ asked.danish or r.english_words @@ asked.english) and r.withdrawn_on is null
    order by rank desc, r.id`)
  const own = await tx.rows<Match>(sql`
    with asked as materialized (select ${asked.danish} as danish)
    select r.id::text as id, r.statement, r.kind, null as publisher, null as "groupName", ts_rank(r.danish_words, asked.danish) as rank
    from asked cross join knowledge.own_recommendation r
    where r.municipality_id = ${tx.municipality} and r.danish_words @@ asked.danish and r.withdrawn_on is null
    order by rank desc, r.id`)
  return [...own, ...national].sort((a, b) => b.rank - a.rank)
}

/** Danish is always asked, since what municipalities write is Danish; English only of English readers. */
export function askedWords(question: string, locale: Locale): AskedWords {
  return {
    danish: sql`knowledge.danish_question(${question})`,
    english: locale === 'en' ? sql`knowledge.english_question(${question})` : sql`''::tsquery`,
  }
}

/** Asks with the words as they stand; when nothing answers, with the nearest known words. */
export async function askUntilAnswered<Row>(
  tx: ReadTx,
  text: string,
  ask: (question: string) => Promise<Row[]>,
): Promise<Found<Row>> {
  const question = text.trim().slice(0, 200)
  if (question.length < shortestQuestion) return { rows: [], corrected: null }
  const rows = await ask(question)
  if (rows.length > 0) return { rows, corrected: null }
  const corrected = correctedQuestion(question, await nearestWords(tx, question))
  return corrected ? { rows: await ask(corrected), corrected } : { rows: [], corrected: null }
}

/** For each word of five letters or more that nothing is known by: the known word most like it, if any is like enough. */
async function nearestWords(tx: ReadTx, question: string): Promise<Map<string, string>> {
  const rows = await tx.rows<{ word: string; nearest: string }>(sql`
    with asked as (
      select distinct words[1] as word from regexp_matches(lower(${question}), '[[:alnum:]-]{5,}', 'g') as words
    ), known as (
      select word from knowledge.synonym union select means from knowledge.synonym
      union
      select lower(words[1]) from knowledge.recommendation r,
        regexp_matches(concat_ws(' ', r.statement->>'da', r.explanation->>'da', r.statement->>'en', r.explanation->>'en'), '[[:alnum:]-]{4,}', 'g') as words
    )
    select distinct on (asked.word) asked.word, known.word as nearest
    from asked join known on platform.similarity(asked.word, known.word) >= 0.4
    where not exists (select 1 from known same where same.word = asked.word)
    order by asked.word, platform.similarity(asked.word, known.word) desc, known.word`)
  return new Map(rows.map(({ word, nearest }) => [word, nearest]))
}
