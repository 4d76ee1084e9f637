import { hasCapability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { download, page, pageAnswer, type Route, type Visit } from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { contentFormats, contentTypes, writeContent } from './content-file.ts'
import { matches } from './filter.ts'
import { listParts } from './list-groups.ts'
import { filterOf, isInCollection, type ListQuery, readListQuery } from './list-query.ts'
import { ListPage } from './pages/list-page.tsx'
import { type CatalogueFrame, catalogueFrame, recommendations } from './reads.ts'
import { findIds } from './reads-search.ts'
import type { Recommendation } from './recommendation.ts'
import { catalogueRefusals } from './refusals.ts'
import { areaRoutes } from './routes-area.tsx'
import { editionRoutes } from './routes-editions.tsx'
import { catalogueImportRoutes } from './routes-import.tsx'
import { recommendationRoutes } from './routes-one.tsx'
import { ownRecommendationRoutes } from './routes-own.tsx'
import { stateRequestRoutes } from './routes-state.tsx'
import { texts } from './texts.ts'

const list = page({
  path: '/anbefalinger',
  may: 'read-catalogue',
  answer: async ({ tx, by, query, locale }) => {
    const listed = await listedBy(tx, query, locale)
    const title = texts[locale].list.title
    return pageAnswer(
      title,
      <ListPage
        {...listed}
        choices={listed.frame}
        parts={listParts(listed.shown, listed.frame.groups, listed.query.sort)}
        mayWrite={hasCapability(by.role, 'edit-own-catalogue')}
        mayWriteNational={hasCapability(by.role, 'write-national-catalogue')}
        locale={locale}
      />,
    )
  },
})

const exported = page({
  path: '/anbefalinger/eksport',
  may: 'read-catalogue',
  answer: async (visit) => exportOf(visit),
})

async function exportOf({ tx, query, locale, today }: Visit) {
  const format = contentFormats.find((each) => each === query.get('format'))
  if (!format) throw new Refusal(catalogueRefusals.unknownFormat, { format: query.get('format') ?? '' })
  const { shown, frame } = await listedBy(tx, query, locale)
  const editionIds = new Set(shown.map((each) => each.edition))
  const content = {
    editions: frame.editions.filter(({ id }) => editionIds.has(id)),
    groups: frame.groups.filter((group) => group.editions.some((id) => editionIds.has(id))),
    recommendations: shown,
  }
  return download(
    `anbefalinger-${today}.${format}`,
    contentTypes[format],
    await writeContent(content, format),
  )
}

interface Listed {
  query: ListQuery
  frame: CatalogueFrame
  all: Recommendation[]
  found: Recommendation[]
  shown: Recommendation[]
  corrected: string | null
}

/** What an address asks the list for; the same for the page and for its files. */
async function listedBy(tx: ReadTx, address: URLSearchParams, locale: Locale): Promise<Listed> {
  const frame = await catalogueFrame(tx)
  const query = readListQuery(address, frame)
  const all = await recommendations(tx)
  const answers = query.text ? await findIds(tx, query.text, locale) : null
  const asked = answers ? all.filter(({ id }) => answers.rows.includes(id)) : all
  const found = asked.filter((each) => isInCollection(each, query.collection, frame.editions))
  const filter = filterOf(query)
  const shown = found.filter((each) => matches(each, filter, frame.groups))
  return { query, frame, all, found, shown, corrected: answers?.corrected ?? null }
}

// Addresses with a fixed word stand before those with an id.
export const catalogueRoutes: Route[] = [
  list,
  exported,
  ...areaRoutes,
  ...editionRoutes,
  ...catalogueImportRoutes,
  ...ownRecommendationRoutes,
  ...recommendationRoutes,
  ...stateRequestRoutes,
]
