import { facets, findRecommendation } from '../../knowledge/catalogue/index.ts'
import { findExample } from '../../knowledge/examples/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Origin } from './effort.ts'
import { ownIdea, type Start, startFromExample, startFromPriority, startFromRecommendation } from './start.ts'

/** What a new effort starts with by where it comes from. An origin that does not exist is refused like any page that does not. */
export async function startOf(
  tx: ReadTx,
  origin: Origin,
  administrations: readonly { id: string; fields: readonly string[] }[],
  locale: Locale,
): Promise<Start> {
  const { kind, id } = origin
  if (kind === 'own' || !id) return ownIdea
  if (kind === 'recommendation')
    return startFromRecommendation(await findRecommendation(tx, id), administrations, locale)
  if (kind === 'example') return startFromExample(await findExample(tx, id), locale)
  return startFromPriority(id, await facets(tx), locale)
}
