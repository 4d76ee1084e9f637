import { z } from 'zod'
import { shortAddress } from '../../implementation/capacity/index.ts'
import { hasCapability, type Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, isOpen, type Survey } from '../surveys/index.ts'
import { invite, makeOpenLink, mustBeEnough, sendInvitations, sendReminders } from './actions-inviting.ts'
import { readAddresses } from './addresses.ts'
import { InvitingPage, type InvitingProps, invitedRoles } from './pages/inviting-page.tsx'
import { addressesOf, administrationsToInvite, openLinkOf, responseRate } from './reads.ts'
import { texts } from './texts.ts'

const usualSeats = '500'

/** How people are asked, for staff: the list, the mails, the open link, and how many have answered. */
export const invitingRoutes: Route[] = [
  page({ path: '/undersoegelser/:id/invitationer', may: 'read-surveys', answer: show }),
  change({
    path: '/undersoegelser/:id/invitationer',
    may: 'edit-surveys',
    audit: ['invitations-added'],
    answer: add,
  }),
  change({
    path: '/undersoegelser/:id/udsendelse',
    may: 'edit-surveys',
    audit: ['invitations-sent'],
    answer: async (call) => mailed(call, sendInvitations),
  }),
  change({
    path: '/undersoegelser/:id/paamindelse',
    may: 'edit-surveys',
    audit: ['reminders-sent'],
    answer: async (call) => mailed(call, sendReminders),
  }),
  change({
    path: '/undersoegelser/:id/link',
    may: 'edit-surveys',
    audit: ['survey-link-made'],
    answer: link,
  }),
]

async function show(visit: Visit) {
  const survey = await findSurvey(visit.tx, visit.params.id ?? '')
  const { title, body, trail } = await invitingPage(visit, survey, {})
  return pageAnswer(title, body, { trail, islands: isOpen(survey, visit.today) ? ['live-rate'] : [] })
}

const addingSchema = z.object({
  addresses: fields.optionalText(400_000),
  administrations: fields.uuids(),
  roles: fields.choices(invitedRoles),
})

async function add(call: Change) {
  const { tx, actor, form, params, locale, house } = call
  const survey = await findSurvey(tx, params.id ?? '')
  const t = texts[locale]
  const parsed = readForm(form, addingSchema, locale)
  const pasted = readAddresses(form.text('addresses'))
  const errors: FieldError[] = parsed.ok ? [] : parsed.errors
  if (pasted.unreadable.length > 0)
    errors.push({ field: 'addresses', message: t.unreadable(pasted.unreadable.slice(0, 5).join(' · ')) })
  const found = parsed.ok ? await addressesOf(tx, parsed.value) : []
  const addresses = [...new Set([...pasted.addresses, ...found])]
  if (errors.length === 0 && addresses.length === 0) errors.push({ field: 'addresses', message: t.nobodyNew })
  if (errors.length > 0) {
    const typed = {
      addresses: form.text('addresses'),
      administrations: form.all('administrations'),
      roles: form.all('roles'),
      seats: usualSeats,
    }
    const { title, body, trail } = await invitingPage(call, survey, { errors, typed })
    return invalid(title, body, errors, { trail })
  }
  const added = await invite(tx, actor, survey, { addresses, key: house.secret })
  return seeOther(`/undersoegelser/${survey.id}/invitationer`, { text: t.added(added) })
}

async function mailed({ tx, actor, params, today, locale }: Change, send: typeof sendInvitations) {
  const survey = await findSurvey(tx, params.id ?? '')
  const count = await send(tx, actor, survey, today)
  return seeOther(`/undersoegelser/${survey.id}/invitationer`, { text: texts[locale].sent(count) })
}

async function link(call: Change) {
  const { tx, actor, form, params, locale } = call
  const survey = await findSurvey(tx, params.id ?? '')
  const parsed = readForm(form, z.object({ seats: fields.whole(1, 100_000) }), locale)
  if (!parsed.ok) {
    const typed = { addresses: '', administrations: [], roles: [], seats: form.text('seats') }
    const { title, body, trail } = await invitingPage(call, survey, { errors: parsed.errors, typed })
    return invalid(title, body, parsed.errors, { trail })
  }
  await makeOpenLink(tx, actor, survey, parsed.value.seats)
  return seeOther(`/undersoegelser/${survey.id}/invitationer`, { text: texts[locale].linkMade })
}

async function invitingPage(
  { tx, by, today, locale, house }: Visit | Change,
  survey: Survey,
  again: Partial<Pick<InvitingProps, 'errors' | 'typed'>>,
) {
  const rate = await responseRate(tx, survey.id)
  const shown = await linkShown(tx, survey, house.config.publicUrl)
  const t = texts[locale]
  const body = (
    <InvitingPage
      survey={survey}
      rate={rate}
      link={shown}
      administrations={survey.mode === 'open-link' ? [] : await administrationsToInvite(tx)}
      hindrance={hindranceOf(survey, rate.invited)}
      isOpen={isOpen(survey, today)}
      mayEdit={mayEdit(by)}
      typed={
        again.typed ?? {
          addresses: '',
          administrations: [],
          roles: [],
          seats: shown ? String(shown.seats) : usualSeats,
        }
      }
      errors={again.errors ?? []}
      locale={locale}
    />
  )
  const trail = [
    { href: '/undersoegelser', label: t.area },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
  ]
  return { title: `${t.title}: ${survey.title}`, body, trail }
}

async function linkShown(tx: ReadTx, survey: Survey, publicUrl: string): Promise<InvitingProps['link']> {
  const found = survey.mode === 'open-link' ? await openLinkOf(tx, survey.id) : null
  if (!found) return null
  const short = `/s/${shortAddress(tx.municipality as string, found.code)}`
  const href = `${publicUrl}${short}`
  return { href, short: href.replace(/^https?:\/\//, ''), seats: found.seats }
}

function hindranceOf(survey: Survey, invited: number): Refusal | null {
  try {
    mustBeEnough(survey, invited)
    return null
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown
    throw thrown
  }
}

function mayEdit(by: Person): boolean {
  return hasCapability(by.role, 'edit-surveys')
}
