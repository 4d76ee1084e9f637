import { hasCapability } from '../../platform/auth/index.ts'
import { page, pageAnswer, type Route } from '../../platform/web/index.ts'
import { AreaPage } from './pages/area-page.tsx'
import { critical, StopListPage } from './pages/stop-list-page.tsx'
import { catalogueFrame, recommendations } from './reads.ts'
import { usesOf } from './reads-editions.ts'
import { exampleCount } from './reads-linked.ts'
import { trailOf } from './routes-one.tsx'
import { texts } from './texts.ts'

const area = page({
  path: '/viden',
  may: 'read-catalogue',
  answer: async ({ tx, by, locale }) => {
    return pageAnswer(
      texts[locale].area.title,
      <AreaPage
        all={await recommendations(tx)}
        frame={await catalogueFrame(tx)}
        examples={await exampleCount(tx)}
        mayPrioritise={hasCapability(by.role, 'read-priorities')}
        locale={locale}
      />,
    )
  },
})

const stopList = page({
  path: '/anbefalinger/stopliste',
  may: 'read-catalogue',
  answer: async ({ tx, by, locale }) => {
    const offers = (await recommendations(tx, { kinds: ['offer'], thinEvidence: true })).filter(
      ({ id }) => id !== critical,
    )
    const wanted = [critical, ...offers.map(({ id }) => id)]
    const uses = hasCapability(by.role, 'read-review') ? await usesOf(tx, wanted) : null
    return pageAnswer(
      texts[locale].stop.title,
      <StopListPage offers={offers} uses={uses} locale={locale} />,
      { trail: trailOf(locale) },
    )
  },
})

export const areaRoutes: Route[] = [area, stopList]
