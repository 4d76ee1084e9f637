import { page, pageAnswer, type Route } from '../../platform/web/index.ts'
import { KitPage } from './pages/kit-page.tsx'
import { texts } from './texts.ts'

/** The page that shows every part of the kit: for those who build and those who check; it stands in no navigation. */
export const kitRoutes: Route[] = [
  page({
    path: '/kit',
    may: 'see-own-page',
    answer: async ({ locale }) => pageAnswer(texts[locale].title, <KitPage locale={locale} />),
  }),
]
