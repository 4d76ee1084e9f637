import { page, pageAnswer, type Route, type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey } from '../surveys/index.ts'
import { PosterPage, SlipsPage } from './pages/poster-page.tsx'
import { linkShown } from './reads-link.ts'
import { invitedTexts } from './texts-invited.ts'

/** The open link on paper. */
export const posterRoutes: Route[] = [
  page({
    path: '/undersoegelser/:id/plakat',
    may: 'read-surveys',
    answer: (visit) => printed(visit, { title: invitedTexts[visit.locale].posterTitle, Sheet: PosterPage }),
  }),
  page({
    path: '/undersoegelser/:id/sedler',
    may: 'read-surveys',
    answer: (visit) => printed(visit, { title: invitedTexts[visit.locale].slipsTitle, Sheet: SlipsPage }),
  }),
]

async function printed(
  { tx, by, params, locale, house }: Visit,
  { title, Sheet }: { title: string; Sheet: typeof PosterPage },
) {
  const survey = await findSurvey(tx, params.id ?? '')
  const link = await linkShown(tx, survey, house.config.publicUrl)
  if (!link) throw new Refusal(webRefusals.notFound)
  const body = <Sheet survey={survey} link={link} municipality={by.municipalityName} locale={locale} />
  return pageAnswer(`${title}: ${survey.title}`, body, { shell: 'print' })
}
