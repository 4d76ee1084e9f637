import { readShortAddress } from '../../implementation/capacity/index.ts'
import { readSecret } from '../../platform/auth/index.ts'
import {
  type Form,
  invalid,
  type OpenChange,
  type OpenVisit,
  openChange,
  openPage,
  pageAnswer,
  type Route,
  seeOther,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Answers, fieldName, findSurvey, type Question, readAnswers, said } from '../surveys/index.ts'
import {
  beginByOpenLink,
  keepDraft,
  mustBeOpen,
  mustTakeAnswer,
  type Sitting,
  sendAnswer,
  sittingBehind,
} from './actions-answering.ts'
import { type Draft, missingOn, ownSide, questionsOn, sideBeside, sidesOf, withSide } from './draft.ts'
import { mayBegin } from './opening-budget.ts'
import { IntroPage, ReceiptPage, ReviewPage, SidePage, titleOfSide } from './pages/answering-pages.tsx'
import { administrationsNamed, findOpenLink } from './reads.ts'
import { answerRefusals } from './refusals.ts'
import { texts } from './texts.ts'

const municipalityOf = ({ token = '' }: Record<string, string>) =>
  readSecret(token)?.municipality ?? readShortAddress(token)?.municipality ?? null

const municipalityOfForm = async (params: Record<string, string>) => municipalityOf(params)

/** Behind a link: one section a page, without an account and without script. Nothing is kept of the phone or computer. */
export const answeringRoutes: Route[] = [
  openPage({ path: '/s/:token', municipalityOf, answer: intro }),
  openChange({
    path: '/s/:token',
    audit: ['answer-begun'],
    municipalityOf: municipalityOfForm,
    answer: begin,
  }),
  openPage({ path: '/s/:token/gennemse', municipalityOf, answer: review }),
  openChange({
    path: '/s/:token/afsendelse',
    audit: ['answer-sent'],
    municipalityOf: municipalityOfForm,
    answer: send,
  }),
  openPage({ path: '/s/:token/:side', municipalityOf, answer: side }),
  openChange({
    path: '/s/:token/:side',
    audit: ['answer-draft-saved'],
    municipalityOf: municipalityOfForm,
    answer: save,
  }),
  openPage({
    path: '/kvittering/:municipality/:survey',
    municipalityOf: ({ municipality = '' }) => parseMunicipalityCode(municipality),
    answer: receipt,
  }),
]

const shell = { shell: 'public' as const, islands: ['answering'] }

async function intro({ tx, params, today, locale }: OpenVisit) {
  const { token = '' } = params
  const short = readShortAddress(token)
  if (short) {
    const link = await findOpenLink(tx, short.code)
    if (!link) throw new Refusal(webRefusals.notFound)
    const survey = await findSurvey(tx, link.surveyId)
    mustBeOpen(survey, today)
    const body = <IntroPage survey={survey} begin={{ action: `/s/${token}` }} locale={locale} />
    return pageAnswer(survey.title, body, { shell: 'public' })
  }
  const sitting = await sittingBehind(tx, readSecret(token))
  if (sitting.invitation.answered)
    return pageAnswer(
      texts[locale].thanksTitle,
      <ReceiptPage title={sitting.survey.title} locale={locale} />,
      shell,
    )
  mustTakeAnswer(sitting, today)
  const isNew = sitting.formKeys.length === 0
  const first = sidesOf(sitting.survey, sitting.draft)[0] ?? ownSide
  const body = (
    <IntroPage survey={sitting.survey} begin={{ href: `/s/${token}/${first}`, isNew }} locale={locale} />
  )
  return pageAnswer(sitting.survey.title, body, { shell: 'public' })
}

async function begin({ tx, params, form, today, address, house }: OpenChange) {
  const short = readShortAddress(params.token ?? '')
  if (!short) throw new Refusal(webRefusals.notFound)
  if (!mayBegin(address, house.now())) throw new Refusal(answerRefusals.tooOften)
  const begun = await beginByOpenLink(tx, short.code, { today, formKey: form.text('_key') })
  return seeOther(`/s/${begun.secret.text}/${begun.side}`)
}

async function side(visit: OpenVisit) {
  const { tx, params, today } = visit
  const sitting = await sittingBehind(tx, readSecret(params.token ?? ''))
  mustTakeAnswer(sitting, today)
  const [title, body] = await sidePage(visit, sitting, { side: sideIn(params, sitting), errors: [] })
  return pageAnswer(title, body, shell)
}

async function save(call: OpenChange) {
  const { tx, params, form, today, locale } = call
  const sitting = await sittingBehind(tx, readSecret(params.token ?? ''), { locked: true })
  mustTakeAnswer(sitting, today)
  const { survey, draft } = sitting
  const here = sideIn(params, sitting)
  const questions = questionsOn(survey, draft, here)
  const { answers, faults } = readAnswers(questions, form)
  const after = withOwn(withSide(draft, questions, answers), here, form)
  const go = form.text('_go')
  const isNew = questionsOn(survey, after, here).some((question) => !questions.includes(question))
  const errors: FieldError[] = faults.map(({ field, message }) => ({ field, message: message[locale] }))
  if (go !== 'back' && go !== 'later' && !isNew)
    for (const question of missingOn(survey, after, here))
      if (!errors.some(({ field }) => field === fieldName(question))) errors.push(missing(question, locale))
  if (errors.length > 0) {
    const typed = { ...answers, ...unread(questions, faults, form) }
    const again = { ...sitting, draft: withOwn(draft, here, form) }
    return invalid(...(await sidePage(call, again, { side: here, errors, typed })), errors, shell)
  }
  await keepDraft(tx, sitting, { draft: after, formKey: form.text('_key') })
  const address = `/s/${params.token}`
  const t = texts[locale]
  if (go === 'later') return seeOther(address, { text: t.savedForLater })
  if (go !== 'back' && isNew) return seeOther(`${address}/${here}`, { text: t.more })
  const next = sideBeside(survey, after, here, go === 'back' ? -1 : 1)
  return seeOther(next !== null ? `${address}/${next}` : go === 'back' ? address : `${address}/gennemse`)
}

async function review({ tx, params, today, locale }: OpenVisit) {
  const sitting = await sittingBehind(tx, readSecret(params.token ?? ''))
  mustTakeAnswer(sitting, today)
  const { survey, draft } = sitting
  const administrations = await administrationsNamed(tx, survey.administrations)
  const body = (
    <ReviewPage
      survey={survey}
      draft={draft}
      address={`/s/${params.token}`}
      administrations={administrations}
      locale={locale}
    />
  )
  return pageAnswer(texts[locale].reviewTitle, body, shell)
}

async function send(call: OpenChange) {
  const { tx, params, today, locale } = call
  const sent = await sendAnswer(tx, readSecret(params.token ?? ''), today)
  if (sent.missing === null) return seeOther(`/kvittering/${tx.municipality}/${sent.survey.id}`)
  const errors = missingOn(sent.survey, sent.draft, sent.missing).map((question) => missing(question, locale))
  return invalid(...(await sidePage(call, sent, { side: sent.missing, errors })), errors, shell)
}

/** Names no link, so that nothing that is kept of the sending does either. */
async function receipt({ tx, params, locale }: OpenVisit) {
  const survey = await findSurvey(tx, params.survey ?? '')
  const body = <ReceiptPage title={survey.title} locale={locale} />
  return pageAnswer(texts[locale].thanksTitle, body, shell)
}

async function sidePage(
  { tx, params, locale }: OpenVisit | OpenChange,
  { survey, draft }: Pick<Sitting, 'survey' | 'draft'>,
  shown: { side: number; errors: FieldError[]; typed?: Answers },
) {
  const administrations = shown.side === ownSide ? await administrationsNamed(tx, survey.administrations) : []
  const body = (
    <SidePage
      survey={survey}
      draft={draft}
      address={`/s/${params.token}`}
      administrations={administrations}
      locale={locale}
      {...shown}
    />
  )
  return [titleOfSide({ survey, side: shown.side, locale }), body] as const
}

function sideIn({ side = '' }: Record<string, string>, { survey, draft }: Sitting): number {
  const wanted = /^\d{1,3}$/.test(side) ? Number(side) : -1
  if (!sidesOf(survey, draft).includes(wanted)) throw new Refusal(webRefusals.notFound)
  return wanted
}

function withOwn(draft: Draft, side: number, form: Form): Draft {
  if (side !== ownSide) return draft
  return {
    ...draft,
    administration: form.text('administration') || null,
    role: form.text('role') || null,
  }
}

function missing(question: Question, locale: Locale): FieldError {
  return { field: fieldName(question), message: texts[locale].mustAnswer(said(question.text, locale)) }
}

/** What was typed where it could not be read, so that it stands there still. */
function unread(questions: Question[], faults: { field: string }[], form: Form): Answers {
  const typed: Answers = {}
  for (const question of questions)
    if (faults.some(({ field }) => field === fieldName(question)))
      typed[question.id] =
        question.kind === 'multiple'
          ? { kind: 'choices', choices: form.all(fieldName(question)) }
          : { kind: 'text', text: form.text(fieldName(question)) }
  return typed
}
