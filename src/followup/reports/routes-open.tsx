import { z } from 'zod'
import { type OpenVisit, openPage, pageAnswer, type Route, webRefusals } from '../../platform/web/index.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { FigurePage } from './pages/figure-page.tsx'
import { PublishedItemPage, PublishedItemsPage } from './pages/public-pages.tsx'
import { presented } from './presented.ts'
import { findPublished, type PublishedItem, publishedItems } from './reads.ts'
import { municipalityOf } from './reads-living.ts'
import { texts } from './texts.ts'

/** The municipality an open page is about stands in its address. */
const inAddress = (params: Record<string, string>) => parseMunicipalityCode(params.kommune ?? '')

export const openReportRoutes: Route[] = [
  openPage({
    path: '/o/:kommune/sager',
    municipalityOf: inAddress,
    answer: async ({ tx, locale }) => {
      const { name, code } = await municipalityOf(tx)
      if (!name) throw new Refusal(webRefusals.notFound)
      const body = (
        <PublishedItemsPage locale={locale} name={name} code={code} found={await publishedItems(tx)} />
      )
      return pageAnswer(texts[locale].public.title(name), body, { shell: 'public' })
    },
  }),
  openPage({
    path: '/o/:kommune/sager/:id',
    municipalityOf: inAddress,
    answer: async (visit) => {
      const item = await publishedIn(visit)
      const path = pathOf(visit, item)
      const document = presented(item.document, item.figures, { site: visit.house.config.publicUrl, path })
      const body = (
        <PublishedItemPage
          locale={visit.locale}
          document={document}
          code={visit.tx.municipality ?? ''}
          frozenOn={item.frozenOn}
        />
      )
      return pageAnswer(item.title, body, { shell: 'public' })
    },
  }),
  openPage({
    path: '/o/:kommune/sager/:id/tal/:figureId',
    municipalityOf: inAddress,
    answer: async (visit) => {
      const item = await publishedIn(visit)
      const figure = item.figures.find(({ figureId }) => figureId === visit.params.figureId)
      if (!figure) throw new Refusal(webRefusals.notFound)
      const body = (
        <FigurePage
          locale={visit.locale}
          figure={figure}
          language={item.document.language}
          document={{ title: item.title, href: pathOf(visit, item) }}
        />
      )
      return pageAnswer(figure.label, body, { shell: 'public' })
    },
  }),
]

function publishedIn({ tx, params }: OpenVisit): Promise<PublishedItem> {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw new Refusal(webRefusals.notFound)
  return findPublished(tx, id.data)
}

function pathOf({ tx }: OpenVisit, { itemId }: PublishedItem): string {
  return `/o/${tx.municipality}/sager/${itemId}`
}
