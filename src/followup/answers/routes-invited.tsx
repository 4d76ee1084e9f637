import {
  type Change,
  change,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, isOpen, type Survey } from '../surveys/index.ts'
import { removeInvited, sendAgain } from './actions-invited.ts'
import { InvitedPage, RemovalPage } from './pages/invited-page.tsx'
import { findInvited, invitedPeople } from './reads-invited.ts'
import { answerRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { invitedTexts } from './texts-invited.ts'

const perPage = 25
const personal = invitedTexts.en.personal

/** The list of those invited, for who runs the survey: search, send a link again, take somebody off. */
export const invitedRoutes: Route[] = [
  page({ path: '/undersoegelser/:id/inviterede', may: 'edit-surveys', personal, answer: list }),
  page({
    path: '/undersoegelser/:id/inviterede/:person/fjernelse',
    may: 'edit-surveys',
    personal,
    answer: askRemoval,
  }),
  change({
    path: '/undersoegelser/:id/inviterede/:person/fjernelse',
    may: 'edit-surveys',
    audit: ['invitation-removed'],
    answer: async (call) => {
      const survey = await surveyWithList(call)
      await removeInvited(call.tx, call.actor, survey, call.params.person ?? '')
      return backToList(call, survey, 'removed')
    },
  }),
  change({
    path: '/undersoegelser/:id/inviterede/:person/gensendelse',
    may: 'edit-surveys',
    audit: ['invitation-sent-again'],
    answer: async (call) => {
      const survey = await surveyWithList(call)
      const { tx, actor, params, today } = call
      await sendAgain(tx, actor, survey, { id: params.person ?? '', today })
      return backToList(call, survey, 'againDone')
    },
  }),
]

async function list(visit: Visit) {
  const { tx, query, today, locale } = visit
  const survey = await surveyWithList(visit)
  const search = (query.get('q') ?? '').trim().slice(0, 254)
  const wanted = Number(query.get('fra') ?? 0)
  const from = Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 0
  const found = await invitedPeople(tx, survey, { search, from, most: perPage })
  const body = (
    <InvitedPage
      survey={survey}
      {...found}
      search={search}
      from={from}
      most={perPage}
      isOpen={isOpen(survey, today)}
      locale={locale}
    />
  )
  return pageAnswer(`${invitedTexts[locale].listTitle}: ${survey.title}`, body, {
    trail: trailOf(visit, survey),
  })
}

async function askRemoval(visit: Visit) {
  const { tx, params, locale } = visit
  const survey = await surveyWithList(visit)
  const person = await findInvited(tx, survey, params.person ?? '')
  const t = invitedTexts[locale]
  const trail = [
    ...trailOf(visit, survey).slice(0, 2),
    { href: `/undersoegelser/${survey.id}/inviterede`, label: t.listTitle },
  ]
  return pageAnswer(t.removeTitle, <RemovalPage survey={survey} person={person} locale={locale} />, { trail })
}

async function surveyWithList({ tx, params }: Visit | Change): Promise<Survey> {
  const survey = await findSurvey(tx, params.id ?? '')
  if (survey.mode === 'open-link') throw new Refusal(answerRefusals.byOpenLink)
  return survey
}

function backToList({ locale }: Change, survey: Survey, said: 'removed' | 'againDone') {
  return seeOther(`/undersoegelser/${survey.id}/inviterede`, { text: invitedTexts[locale][said] })
}

function trailOf({ locale }: Visit, survey: Survey) {
  const t = texts[locale]
  return [
    { href: '/undersoegelser', label: t.area },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
    { href: `/undersoegelser/${survey.id}/invitationer`, label: t.title },
  ]
}
