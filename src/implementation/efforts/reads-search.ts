import { sql } from 'kysely'
import type { Kind } from '../../knowledge/catalogue/index.ts'
import { askedWords, askUntilAnswered, type SearchHit } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Stage } from './stage.ts'
import { texts } from './texts.ts'

/** Efforts that answer a question, for the one search box; read as the catalogue reads it, so that "ryg" (back) is not smoking. */
export async function searchEfforts(tx: ReadTx, text: string, locale: Locale): Promise<SearchHit[]> {
  const found = await askUntilAnswered(tx, text, (question) =>
    tx.rows<{ id: string; title: string; kind: Kind; stage: Stage }>(sql`
      select id, title, kind, stage from implementation.effort
      where municipality_id = ${tx.municipality} and removed_at is null
        and knowledge.danish_words(concat_ws(' ', title, about)) @@ ${askedWords(question, locale).danish}
      order by title collate "da-x-icu" limit 20`),
  )
  const t = texts[locale]
  return found.rows.map(({ id, title, kind, stage }) => ({
    href: `/indsatser/${id}`,
    title,
    note: `${t.effort} · ${t.stages[stage]}`,
    kind,
  }))
}
