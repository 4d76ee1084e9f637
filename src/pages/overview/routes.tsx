import { page, pageAnswer, type Route, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { OverviewPage } from './pages/overview-page.tsx'
import { overviewFacts } from './reads.ts'
import { texts } from './texts.ts'

export const overviewRoutes: Route[] = [
  page({
    path: '/',
    may: 'see-overview',
    answer: async ({ tx, by, today, locale }) => {
      if (!by.role) throw new Refusal(webRefusals.notFound)
      const facts = await overviewFacts(tx, { ...by, role: by.role }, { today, locale })
      return pageAnswer(texts[locale].title, <OverviewPage facts={facts} locale={locale} />)
    },
  }),
]
