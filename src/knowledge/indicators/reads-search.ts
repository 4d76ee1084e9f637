import { sql } from 'kysely'
import { nationalLevel } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { askedWords, askUntilAnswered } from '../catalogue/index.ts'
import { populationId } from '../figures/index.ts'
import { figureHref } from './addresses.ts'

/** The indicators whose name or description answers the question, with what they measure; typos are forgiven as in the catalogue. */
export async function searchIndicators(
  tx: ReadTx,
  text: string,
  locale: Locale,
): Promise<{ href: string; title: string; note: string }[]> {
  const { municipality } = tx
  const { rows } = await askUntilAnswered(tx, text, (question) => {
    const asked = askedWords(question, locale)
    return tx.rows<{ id: string; name: Wording; measures: Wording }>(sql`
      with asked as materialized (select ${asked.danish} as danish, ${asked.english} as english)
      select i.id, i.name, i.measures from asked cross join knowledge.known_indicator i
      where i.id <> ${populationId} and (
        knowledge.danish_words(concat_ws(' ', i.name->>'da', i.short->>'da', i.measures->>'da', i.finding->>'da')) @@ asked.danish
        or knowledge.english_words(concat_ws(' ', i.name->>'en', i.short->>'en', i.measures->>'en', i.finding->>'en')) @@ asked.english)
      order by i.position`)
  })
  return rows.map(({ id, name, measures }) => ({
    href:
      municipality === null || municipality === nationalLevel
        ? '/sundhedsprofil'
        : figureHref({ municipality, indicatorId: id }),
    title: name[locale],
    note: measures[locale],
  }))
}
