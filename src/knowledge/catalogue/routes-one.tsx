import { hasCapability } from '../../platform/auth/index.ts'
import { page, pageAnswer, type Route } from '../../platform/web/index.ts'
import { CardPage } from './pages/card-page.tsx'
import { RecommendationPage } from './pages/recommendation-page.tsx'
import { catalogueFrame, findRecommendation } from './reads.ts'
import { earlierVersions, linkedTo, stateRequestsOf } from './reads-linked.ts'
import { fields } from './recommendation.ts'
import { titleOf } from './search.ts'
import { texts } from './texts.ts'

const one = page({
  path: '/anbefalinger/:id',
  may: 'read-catalogue',
  answer: async ({ tx, by, params, locale, today }) => {
    const recommendation = await findRecommendation(tx, params.id ?? '')
    const isState = recommendation.addressee === 'state'
    return pageAnswer(
      titleOf(recommendation.statement, locale),
      <RecommendationPage
        recommendation={recommendation}
        frame={await catalogueFrame(tx)}
        linked={await linkedTo(tx, recommendation)}
        requests={isState ? await stateRequestsOf(tx, recommendation.id) : []}
        earlier={recommendation.own ? await earlierVersions(tx, recommendation.id) : []}
        may={{
          edit: hasCapability(by.role, 'edit-own-catalogue'),
          start: hasCapability(by.role, 'edit-efforts'),
          review: hasCapability(by.role, 'read-review'),
        }}
        municipality={by.municipality}
        today={today}
        locale={locale}
      />,
      { trail: trailOf(locale) },
    )
  },
})

const card = page({
  path: '/anbefalinger/:id/kort',
  may: 'read-catalogue',
  answer: async ({ tx, params, query, locale }) => {
    const recommendation = await findRecommendation(tx, params.id ?? '')
    const field = fields.find((each) => each === query.get('felt')) ?? null
    return pageAnswer(
      `${texts[locale].card.title}: ${titleOf(recommendation.statement, locale)}`,
      <CardPage
        recommendation={recommendation}
        frame={await catalogueFrame(tx)}
        field={field}
        locale={locale}
      />,
      { shell: 'print' },
    )
  },
})

/** The way back to the list. */
export function trailOf(locale: 'da' | 'en', ...more: { href: string; label: string }[]) {
  return [
    { href: '/viden', label: texts[locale].knowledge },
    { href: '/anbefalinger', label: texts[locale].catalogue },
    ...more,
  ]
}

export const recommendationRoutes: Route[] = [one, card]
