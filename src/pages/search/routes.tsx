import { hasCapability } from '../../platform/auth/index.ts'
import { page, pageAnswer, type Route } from '../../platform/web/index.ts'
import { SearchPage } from './search-page.tsx'
import type { Searcher } from './searcher.ts'
import { texts } from './texts.ts'

/** The one box: asks every topic the reader may see. */
export function searchRoutes(searchers: readonly Searcher[]): Route[] {
  return [
    page({
      path: '/soeg',
      may: 'see-own-page',
      answer: async ({ tx, by, query, locale }) => {
        const text = (query.get('q') ?? '').trim().slice(0, 200)
        const found = []
        for (const searcher of searchers) {
          if (text.length < 2 || !hasCapability(by.role, searcher.may)) continue
          found.push({ searcher, hits: await searcher.search(tx, text, locale) })
        }
        return pageAnswer(texts[locale].title, <SearchPage text={text} found={found} locale={locale} />)
      },
    }),
  ]
}
