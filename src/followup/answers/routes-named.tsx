import { page, pageAnswer, type Route, type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey } from '../surveys/index.ts'
import { NamedPage } from './pages/named-page.tsx'
import { administrationsNamed } from './reads.ts'
import { endedOn } from './reads-invited.ts'
import { namedAnswers } from './reads-named.ts'
import { texts } from './texts.ts'
import { namedTexts } from './texts-named.ts'

const perPage = 25

/** The answers of a survey asked by name, for who runs it; in every other survey there is no such page. */
export const namedRoutes: Route[] = [
  page({
    path: '/undersoegelser/:id/svar',
    may: 'edit-surveys',
    personal: namedTexts.en.personal,
    answer: show,
  }),
]

async function show({ tx, params, query, today, locale }: Visit) {
  const survey = await findSurvey(tx, params.id ?? '')
  if (survey.mode !== 'named') throw new Refusal(webRefusals.notFound)
  const wanted = Number(query.get('fra') ?? 0)
  const from = Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 0
  const body = (
    <NamedPage
      survey={survey}
      {...(await namedAnswers(tx, survey.id, { from, most: perPage }))}
      from={from}
      most={perPage}
      administrations={await administrationsNamed(tx, survey.administrations)}
      ended={await endedOn(tx, survey, today)}
      locale={locale}
    />
  )
  const trail = [
    { href: '/undersoegelser', label: texts[locale].area },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
  ]
  return pageAnswer(`${namedTexts[locale].title}: ${survey.title}`, body, { trail })
}
