import { readShortAddress } from '../../implementation/capacity/index.ts'
import { readSecret } from '../../platform/auth/index.ts'
import {
  type Answer,
  invalid,
  type OpenChange,
  type OpenVisit,
  openChange,
  openPage,
  pageAnswer,
  type Route,
  seeOther,
} from '../../platform/web/index.ts'
import { type Day, daysAfter } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { daysUntouched, findSurvey, lastDayKept, type Survey } from '../surveys/index.ts'
import {
  beginByOpenLink,
  mustBeOpen,
  mustTakeAnswer,
  type Sitting,
  sendAnswer,
  sittingBehind,
} from './actions-answering.ts'
import { markOf, missingOn, ownSide, sidesOf, sideToResume } from './draft.ts'
import { mayBegin } from './opening-budget.ts'
import { ClosedPage, IntroPage, type IntroProps, ReceiptPage, ReviewPage } from './pages/answering-pages.tsx'
import { administrationsNamed } from './reads.ts'
import { askerOf, endedOn } from './reads-invited.ts'
import { findOpenLink } from './reads-link.ts'
import { answerRefusals } from './refusals.ts'
import { answeringShell, missing, saveSide, showSide, sidePage } from './routes-side.tsx'
import { texts } from './texts.ts'

const municipalityOf = ({ token = '' }: Record<string, string>) =>
  readSecret(token)?.municipality ?? readShortAddress(token)?.municipality ?? null

const municipalityOfForm = async (params: Record<string, string>) => municipalityOf(params)

/** Behind a link: one section a page, without an account and without script. Nothing is kept of the phone or computer. */
export const answeringRoutes: Route[] = [
  openPage({ path: '/s/:token', municipalityOf, answer: unlessClosed(intro) }),
  openChange({
    path: '/s/:token',
    audit: ['answer-begun'],
    municipalityOf: municipalityOfForm,
    answer: begin,
  }),
  openPage({ path: '/s/:token/gennemse', municipalityOf, answer: unlessClosed(review) }),
  openChange({
    path: '/s/:token/afsendelse',
    audit: ['answer-sent'],
    municipalityOf: municipalityOfForm,
    answer: unlessClosed(send),
  }),
  openPage({ path: '/s/:token/:side', municipalityOf, answer: unlessClosed(showSide) }),
  openChange({
    path: '/s/:token/:side',
    audit: ['answer-draft-saved'],
    municipalityOf: municipalityOfForm,
    answer: saveSide,
  }),
  openPage({
    path: '/kvittering/:municipality/:survey',
    municipalityOf: ({ municipality = '' }) => parseMunicipalityCode(municipality),
    answer: receipt,
  }),
]

/** Where no more answers are taken, says so, and what becomes of what was not sent. */
function unlessClosed<Asking extends OpenVisit>(answer: (asking: Asking) => Promise<Answer>) {
  return async (asking: Asking): Promise<Answer> => {
    try {
      return await answer(asking)
    } catch (thrown) {
      if (thrown instanceof Refusal && thrown.reason === answerRefusals.closed) return closedPage(asking)
      throw thrown
    }
  }
}

async function closedPage({ tx, params, today, locale }: OpenVisit): Promise<Answer> {
  const { token = '' } = params
  const short = readShortAddress(token)
  const link = short && (await findOpenLink(tx, short.code))
  const { survey, savedOn } = link
    ? { survey: await findSurvey(tx, link.surveyId), savedOn: null }
    : await sittingBehind(tx, readSecret(token))
  const ended = await endedOn(tx, survey, today)
  const keptUntil = savedOn && ended ? earliest(lastDayKept(ended), daysAfter(savedOn, daysUntouched)) : null
  const body = <ClosedPage title={survey.title} keptUntil={keptUntil} locale={locale} />
  return pageAnswer(texts[locale].closedTitle, body, { status: 410, shell: 'public' })
}

function earliest(one: Day, other: Day): Day {
  return one < other ? one : other
}

async function intro(visit: OpenVisit) {
  const { tx, params, today, locale } = visit
  const { token = '' } = params
  const short = readShortAddress(token)
  if (short) {
    const link = await findOpenLink(tx, short.code)
    if (!link) throw new Refusal(answerRefusals.noSuchLink)
    const survey = await findSurvey(tx, link.surveyId)
    mustBeOpen(survey, today)
    return introPage(visit, survey, { action: `/s/${token}` })
  }
  const sitting = await sittingBehind(tx, readSecret(token))
  const { survey, draft } = sitting
  if (sitting.invitation.answered) return thanks(survey, locale)
  mustTakeAnswer(sitting, today)
  const isNew = sitting.formKeys.length === 0
  const side = isNew ? (sidesOf(survey, draft)[0] ?? ownSide) : (sideToResume(survey, draft) ?? 'gennemse')
  return introPage(visit, survey, { href: `/s/${token}/${side}`, isNew })
}

async function introPage({ tx, locale }: OpenVisit, survey: Survey, begin: IntroProps['begin']) {
  const asker = await askerOf(tx)
  const body = <IntroPage survey={survey} begin={begin} asker={asker} locale={locale} />
  return pageAnswer(survey.title, body, { shell: 'public' })
}

function thanks(survey: Survey, locale: Locale) {
  const body = <ReceiptPage title={survey.title} locale={locale} />
  return pageAnswer(texts[locale].thanksTitle, body, answeringShell)
}

async function begin({ tx, params, form, today, address, house }: OpenChange) {
  const short = readShortAddress(params.token ?? '')
  if (!short) throw new Refusal(answerRefusals.noSuchLink)
  if (!mayBegin(house, address, house.now())) throw new Refusal(answerRefusals.tooOften)
  const begun = await beginByOpenLink(tx, short.code, { today, formKey: form.text('_key') })
  return seeOther(`/s/${begun.secret.text}/${begun.side}`)
}

async function review(visit: OpenVisit) {
  const sitting = await sittingBehind(visit.tx, readSecret(visit.params.token ?? ''))
  mustTakeAnswer(sitting, visit.today)
  return pageAnswer(texts[visit.locale].reviewTitle, await reviewPage(visit, sitting), answeringShell)
}

async function reviewPage({ tx, params, locale }: OpenVisit | OpenChange, { survey, draft }: Sitting) {
  return (
    <ReviewPage
      survey={survey}
      draft={draft}
      seen={markOf(survey, draft, 'all')}
      address={`/s/${params.token}`}
      administrations={await administrationsNamed(tx, survey.administrations)}
      locale={locale}
    />
  )
}

/** Sends what was looked through: what another device has changed since is looked through first, and sending is undone. */
async function send(call: OpenChange) {
  const { tx, params, form, today, locale } = call
  const sent = await sendAnswer(tx, readSecret(params.token ?? ''), today)
  const seen = form.text('_seen')
  if (sent.missing !== null) {
    const errors = missingOn(sent.survey, sent.draft, sent.missing).map((each) => missing(each, locale))
    return invalid(...(await sidePage(call, sent, { side: sent.missing, errors })), errors, answeringShell)
  }
  if (seen !== '' && seen !== markOf(sent.survey, sent.draft, 'all')) {
    const t = texts[locale]
    return invalid(
      t.reviewTitle,
      await reviewPage(call, sent),
      [{ field: '', message: t.changedSince }],
      answeringShell,
    )
  }
  return seeOther(`/kvittering/${tx.municipality}/${sent.survey.id}`)
}

/** Names no link, so that nothing that is kept of the sending does either. */
async function receipt({ tx, params, locale }: OpenVisit) {
  return thanks(await findSurvey(tx, params.survey ?? ''), locale)
}
