import { z } from 'zod'
import { findToken, readSecret } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  invalid,
  type OpenChange,
  type OpenVisit,
  openChange,
  openPage,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { said } from '../surveys/index.ts'
import { finish, ownDelegation, saveSheet } from './actions-answering.ts'
import { responseToChange } from './actions-response.ts'
import { fieldAsked } from './asked.ts'
import { AnsweringIntro, OwnPartPage, PartPage } from './pages/answering-pages.tsx'
import {
  addressOf,
  type Delegation,
  delegationBehind,
  prefillSources,
  type Work,
  workOf,
} from './reads-answering.ts'
import { findResponse, findRound } from './reads-rounds.ts'
import { monitoringRefusals } from './refusals.ts'
import { workToChange } from './routes-delegating.tsx'
import { workIn } from './routes-response.tsx'
import { trailOf } from './routes-rounds.tsx'
import { missingOn, type PartAnswered, partOf, readSheet } from './sheet-form.ts'
import { texts } from './texts.ts'

const municipalityOf = ({ token = '' }: Record<string, string>) => readSecret(token)?.municipality ?? null
const municipalityOfForm = async (params: Record<string, string>) => municipalityOf(params)

/** Behind a mailed link: what one person is asked, one part a page. And the same page for the coordinator, signed in. */
export const answeringRoutes: Route[] = [
  openPage({ path: '/m/:token', municipalityOf, answer: intro }),
  openChange({
    path: '/m/:token/afslutning',
    audit: ['monitoring-answered'],
    municipalityOf: municipalityOfForm,
    answer: async (call) => {
      const { tx, params, today } = call
      const { work, own } = await behind(call, { locked: true })
      await finish(tx, { accountId: null, name: own[0]?.name ?? 'link' }, { work, delegations: own, today })
      return seeOther(`/m/${params.token}`)
    },
  }),
  openPage({ path: '/m/:token/:part', municipalityOf, answer: part }),
  openChange({
    path: '/m/:token/:part',
    audit: ['monitoring-answered'],
    municipalityOf: municipalityOfForm,
    answer: savePart,
  }),
  page({
    path: '/monitorering/:id/sektion/:section/:administration',
    may: 'answer-monitoring',
    answer: ownPart,
  }),
  change({
    path: '/monitorering/:id/sektion/:section/:administration',
    may: 'answer-monitoring',
    audit: ['monitoring-answered'],
    answer: saveOwnPart,
  }),
]

const shell = { shell: 'public' as const, islands: ['answering', 'active-time'] }

/** What a link leads to: everything its person is asked in the round. What has expired, or was taken back, looks the same. */
async function behind({ tx, params, today }: OpenVisit | OpenChange, lock: { locked: boolean }) {
  const secret = readSecret(params.token ?? '')
  const token = secret && (await findToken(tx, secret, 'answer-monitoring'))
  const link = token && (await delegationBehind(tx, token.subjectId))
  if (!link) throw new Refusal(monitoringRefusals.linkExpired)
  const round = await findRound(tx, link.roundId)
  const response = lock.locked
    ? await responseToChange(tx as OpenChange['tx'], round, today)
    : await findResponse(tx, round.id)
  if (!response || round.closed) throw new Refusal(monitoringRefusals.linkExpired)
  const work = await workOf(tx, round, response)
  const own = inOrder(
    work,
    work.delegations.filter(({ email }) => email === link.email),
  )
  if (own.length === 0) throw new Refusal(monitoringRefusals.linkExpired)
  return { work, own }
}

/** One's parts, administration by administration in the order of the questionnaire. */
function inOrder({ round, administrations }: Work, own: Delegation[]): Delegation[] {
  const place = ({ sectionId, administrationId }: Delegation) =>
    administrations.findIndex(({ id }) => id === administrationId) * 1000 +
    round.instrument.sections.findIndex(({ id }) => id === sectionId)
  return [...own].sort((a, b) => place(a) - place(b))
}

async function intro(visit: OpenVisit) {
  const { params, locale } = visit
  const { work, own } = await behind(visit, { locked: false })
  const body = <AnsweringIntro work={work} own={own} address={`/m/${params.token}`} locale={locale} />
  return pageAnswer(said(work.round.title, locale), body, { shell: 'public' })
}

async function part(visit: OpenVisit) {
  const { work, own } = await behind(visit, { locked: false })
  if (work.response.signedOn) return seeOther(`/m/${visit.params.token}`)
  const [title, body] = partPage(visit, { work, own, shown: await answered(visit, work, partIn(own, visit)) })
  return pageAnswer(title, body, shell)
}

function partIn(own: Delegation[], { params }: OpenVisit | OpenChange): Delegation {
  const delegation = own.find(({ id }) => id === params.part)
  if (!delegation) throw new Refusal(webRefusals.notFound)
  return delegation
}

async function answered(
  { tx, today }: Pick<OpenVisit, 'tx' | 'today'>,
  work: Work,
  delegation: Delegation,
): Promise<PartAnswered> {
  return partOf(work, delegation, await prefillSources(tx, work.round, today))
}

function partPage(
  { params, locale, house }: OpenVisit | OpenChange,
  { work, own, shown }: { work: Work; own: Delegation[]; shown: PartAnswered },
) {
  const props = { work, own, shown, address: `/m/${params.token}`, opened: house.now().getTime(), locale }
  const section = work.round.instrument.sections.find(({ id }) => id === shown.delegation.sectionId)
  return [section ? said(section.title, locale) : '', <PartPage key="part" {...props} />] as const
}

async function savePart(call: OpenChange) {
  const { tx, params, form, today, locale, house } = call
  const t = texts[locale]
  const address = `/m/${params.token}`
  const { work, own } = await behind(call, { locked: true })
  const before = await answered(call, work, partIn(own, call))
  const sheet = readSheet(work, before, { form, now: house.now(), locale })
  if (sheet.errors.length > 0) {
    const [title, body] = partPage(call, { work, own, shown: { ...before, ...sheet } })
    return invalid(title, body, sheet.errors, shell)
  }
  const go = form.text('_go')
  const { delegation } = before
  const missing = missingOn(sheet)
  const isDone = delegation.isDone || ((go === 'next' || go === '') && missing === 0 && !sheet.hasMore)
  const by = { accountId: null, name: delegation.name }
  await saveSheet(tx, by, {
    work,
    sheet: { ...sheet, delegation, prefills: before.prefills, isDone, confirms: go === 'next' || go === '' },
    today,
    locale,
  })
  if (go === 'stay') return seeOther(`${address}/${delegation.id}`)
  if (go === 'later') return seeOther(address, { text: t.savedForLater })
  const at = own.indexOf(delegation)
  if (go === 'back') return seeOther(at > 0 ? `${address}/${own[at - 1]?.id}` : address)
  if (sheet.hasMore) return seeOther(`${address}/${delegation.id}`, { text: t.more })
  const next = own[at + 1]
  const notice = missing > 0 ? { text: t.savedMissing(missing) } : null
  return seeOther(next ? `${address}/${next.id}` : address, notice)
}

async function ownPart(visit: Visit) {
  const { tx, by, params, locale, house } = visit
  const work = await workIn(visit)
  if (work.response.signedOn) return seeOther(`/monitorering/${work.round.id}`)
  const email = await addressOf(tx, by.accountId)
  const delegation = ownDelegationIn(work, params, { name: by.name, email })
  const shown = await answered(visit, work, delegation)
  const body = <OwnPartPage work={work} shown={shown} opened={house.now().getTime()} locale={locale} />
  return pageAnswer(titleOf(work, delegation, locale), body, {
    trail: trailOf(visit, work.round),
    islands: ['active-time'],
  })
}

async function saveOwnPart(call: Change) {
  const { tx, actor, by, params, form, today, locale, house } = call
  const changing = await workToChange(call)
  const { section: sectionId = '', administration: administrationId = '' } = params
  const { work, delegation } = await ownDelegation(
    tx,
    { ...actor, accountId: by.accountId },
    { work: changing, sectionId, administrationId },
  )
  const before = await answered(call, work, delegation)
  const sheet = readSheet(work, before, { form, now: house.now(), locale })
  if (sheet.errors.length > 0) {
    const shown = { ...before, ...sheet }
    const body = <OwnPartPage work={work} shown={shown} opened={house.now().getTime()} locale={locale} />
    return invalid(titleOf(work, delegation, locale), body, sheet.errors, {
      trail: trailOf(call, work.round),
    })
  }
  const isDone = missingOn(sheet) === 0 && !sheet.hasMore
  await saveSheet(tx, actor, {
    work,
    sheet: { ...sheet, delegation, prefills: before.prefills, isDone, confirms: true },
    today,
    locale,
  })
  const t = texts[locale]
  const address = `/monitorering/${work.round.id}`
  if (sheet.hasMore) return seeOther(`${address}/sektion/${sectionId}/${administrationId}`, { text: t.more })
  return seeOther(address, { text: t.ownSaved })
}

/** The coordinator's own part as it is, or as it would be: nothing is made before something is saved. */
function ownDelegationIn(
  work: Work,
  { section: sectionId = '', administration: administrationId = '' }: Record<string, string>,
  person: { name: string; email: string },
): Delegation {
  const administration = work.administrations.find(({ id }) => id === administrationId)
  if (
    !administration ||
    !z.string().min(1).safeParse(sectionId).success ||
    fieldAsked(work.round, sectionId, administration) === null
  )
    throw new Refusal(webRefusals.notFound)
  const known = work.delegations.find(
    (each) =>
      each.email === person.email &&
      each.sectionId === sectionId &&
      each.administrationId === administrationId,
  )
  const none = {
    note: '',
    sentOn: null,
    remindedOn: null,
    isSeen: false,
    isDone: false,
    activeSeconds: 0,
    version: 1,
  }
  return known ?? { id: '', sectionId, administrationId, ...person, ...none }
}

function titleOf({ round }: Work, { sectionId }: Delegation, locale: 'da' | 'en'): string {
  const section = round.instrument.sections.find(({ id }) => id === sectionId)
  return section ? said(section.title, locale) : ''
}
