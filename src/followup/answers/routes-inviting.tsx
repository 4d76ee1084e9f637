import { z } from 'zod'
import type { Actor } from '../../platform/audit/index.ts'
import { hasCapability, type Person } from '../../platform/auth/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
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
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, isOpen, type Survey } from '../surveys/index.ts'
import { invite, makeOpenLink, mustBeEnough, sendInvitations, sendReminders } from './actions-inviting.ts'
import { readAddresses } from './addresses.ts'
import { InvitingPage, type InvitingProps, invitedRoles } from './pages/inviting-page.tsx'
import { addressesOf, administrationsToInvite, responseRate } from './reads.ts'
import { linkShown } from './reads-link.ts'
import { texts } from './texts.ts'

const usualSeats = '500'

/** As many faults in a pasted list as are said at once. */
const mostNamed = 8

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
    answer: async (call) =>
      mailed(call, async (tx, by, survey, today) =>
        texts[call.locale].sent(await sendInvitations(tx, by, survey, today)),
      ),
  }),
  change({
    path: '/undersoegelser/:id/paamindelse',
    may: 'edit-surveys',
    audit: ['reminders-sent'],
    answer: async (call) =>
      mailed(call, async (tx, by, survey, today) => {
        await sendReminders(tx, by, survey, today)
        return texts[call.locale].reminding
      }),
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
    errors.push({
      field: 'addresses',
      message: t.unreadable(pasted.unreadable.slice(0, mostNamed), pasted.unreadable.length - mostNamed),
    })
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
  return seeOther(`/undersoegelser/${survey.id}/invitationer`, {
    text: t.added(added, addresses.length - added),
  })
}

async function mailed(
  { tx, actor, params, today }: Change,
  send: (tx: WriteTx, by: Actor, survey: Survey, today: Day) => Promise<string>,
) {
  const survey = await findSurvey(tx, params.id ?? '')
  const text = await send(tx, actor, survey, today)
  return seeOther(`/undersoegelser/${survey.id}/invitationer`, { text })
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
      hindrance={hindranceOf(survey, rate.listed)}
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
