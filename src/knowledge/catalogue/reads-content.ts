import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type CatalogueContent, contentOf } from './content.ts'
import { catalogueFrame, recommendations } from './reads.ts'
import type { RecommendationContent } from './recommendation.ts'

/** Everything national, withdrawn recommendations left out, as files hold it. */
export async function nationalContent(tx: ReadTx): Promise<CatalogueContent> {
  const found = await recommendations(tx, { own: false })
  const { editions, groups } = await catalogueFrame(tx)
  return { editions, groups, recommendations: found.map(contentOf) }
}

/** The municipality's own recommendations as files hold them. */
export async function ownContent(tx: ReadTx): Promise<RecommendationContent[]> {
  return (await recommendations(tx, { own: true })).map(contentOf)
}

/** Ids of all national recommendations, withdrawn ones too. */
export async function nationalIds(tx: ReadTx): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(sql`select id from knowledge.recommendation`)
  return new Set(rows.map(({ id }) => id))
}
