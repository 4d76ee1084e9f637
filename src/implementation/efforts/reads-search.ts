import type { SearchHit } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale } from '../../values/locale.ts'
import { efforts } from './reads.ts'
import { isAbout } from './search.ts'
import { texts } from './texts.ts'

/** Efforts that have all the words, for the one search box. For those inside the house: somebody outside searches nothing here. */
export async function searchEfforts(tx: ReadTx, text: string, locale: Locale): Promise<SearchHit[]> {
  const found = (await efforts(tx)).filter((effort) => isAbout(effort, text))
  const t = texts[locale]
  return found.slice(0, 20).map(({ id, title, kind, stage }) => ({
    href: `/indsatser/${id}`,
    title,
    note: `${t.effort} · ${t.stages[stage]}`,
    kind,
  }))
}
