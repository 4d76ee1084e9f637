import { z } from 'zod'
import type { FieldError } from '../../../ui/index.ts'
import { locales } from '../../../values/locale.ts'
import { Refusal } from '../../../values/refusal.ts'
import { webRefusals } from '../../forms/index.ts'
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
} from '../../web/index.ts'
import { hasCapability } from '../capabilities.ts'
import { languageCookie } from '../cookies.ts'
import { askForNewPasskey, checkNewPasskey } from '../passkeys/ceremony.ts'
import { passkeysOf } from '../passkeys/keys.ts'
import { passkeyTexts } from '../passkeys/texts.ts'
import { hashPassword } from '../password.ts'
import { passwordFault } from '../password-rules.ts'
import { checkPassword, findAccount } from '../sign-in.ts'
import { spendOnce } from '../tokens.ts'
import {
  addPasskey,
  changeOwnDetails,
  changeOwnPassword,
  endOtherSessions,
  endSession,
  removeOwnPasskey,
  type Self,
} from './actions.ts'
import { OwnPage } from './own-page.tsx'
import { findOwnAccount, looksAt, sessionsOf } from './reads.ts'
import { ownPageTexts } from './texts.ts'

const may = 'see-own-page'
const here = '/min-side'

export const ownPageRoutes: Route[] = [
  page({
    path: here,
    may,
    answer: async (visit) =>
      pageAnswer(ownPageTexts[visit.locale].title, await body(visit, []), { islands: ['passkey'] }),
  }),
  change({ path: here, may, audit: ['own-details-changed'], answer: changeDetails }),
  change({
    path: `${here}/adgangskode`,
    may,
    audit: ['password-set', 'session-ended', 'sign-in-failed'],
    answer: changePassword,
  }),
  change({
    path: `${here}/sessioner/lukning`,
    may,
    audit: ['session-ended'],
    answer: async ({ tx, by, session, locale }) => {
      await endOtherSessions(tx, selfOf(by), session)
      return seeOther(here, { text: ownPageTexts[locale].endedOthers })
    },
  }),
  change({
    path: `${here}/sessioner/:id/lukning`,
    may,
    audit: ['session-ended'],
    answer: async ({ tx, by, params, locale }) => {
      if (!z.uuid().safeParse(params.id).success) throw new Refusal(webRefusals.notFound)
      await endSession(tx, selfOf(by), params.id ?? '')
      return seeOther(here, { text: ownPageTexts[locale].ended })
    },
  }),
  change({ path: `${here}/adgangsnoegler`, may, audit: ['passkey-added'], answer: makePasskey }),
  change({
    path: `${here}/adgangsnoegler/sletning`,
    may,
    audit: ['passkey-removed'],
    answer: async ({ tx, by, form, house, locale }) => {
      const isRequired = by.awaitsPasskey || (by.role !== null && house.config.passkeyRoles.includes(by.role))
      await removeOwnPasskey(tx, selfOf(by), form.text('id'), isRequired)
      return seeOther(here, { text: passkeyTexts[locale].removed })
    },
  }),
]

async function changeDetails(asked: Change) {
  const { tx, by, form, locale, house } = asked
  const parsed = readForm(form, z.object({ name: fields.text(120), locale: fields.choice(locales) }), locale)
  if (!parsed.ok) return wrong(asked, parsed.errors)
  await changeOwnDetails(tx, selfOf(by), parsed.value)
  return seeOther(here, { text: ownPageTexts[parsed.value.locale].saved }, [
    languageCookie(house, parsed.value.locale),
  ])
}

/** A wrong present password counts like one at the door, so that an open screen is no way to try them all. */
async function changePassword(asked: Change) {
  const { tx, by, form, locale, session } = asked
  const t = ownPageTexts[locale]
  const { email } = await findOwnAccount(tx, by.accountId)
  const account = await findAccount(tx, email)
  if (!(await checkPassword(tx, account, form.text('old')))) {
    const message = account?.locked ? t.tooManyTries : t.wrongPassword
    return { ...(await wrong(asked, [{ field: 'old', message }])), status: 200 }
  }
  const fault = passwordFault(form.text('new'), locale)
  if (fault) return wrong(asked, [{ field: 'new', message: fault }])
  await changeOwnPassword(tx, selfOf(by), await hashPassword(form.text('new')), session)
  return seeOther(here, { text: t.passwordSaved })
}

async function makePasskey(asked: Change) {
  const { tx, by, form, locale, house, session } = asked
  const t = passkeyTexts[locale]
  const proven = await checkNewPasskey(house, by.accountId, form.text('credential'))
  const isFresh = proven !== null && (await spendOnce(tx, proven.challenge))
  const label = form.text('label').slice(0, 60) || t.heading
  if (!proven || !isFresh || !(await addPasskey(tx, selfOf(by), { ...proven.key, label }, session))) {
    return wrong(asked, [{ field: '', message: t.notAccepted }])
  }
  return seeOther(here, { text: t.added })
}

async function wrong(asked: Change, errors: FieldError[]) {
  return invalid(ownPageTexts[asked.locale].title, await body(asked, errors), errors, {
    islands: ['passkey'],
  })
}

async function body(
  { tx, by, session, house, locale }: Pick<Visit, 'tx' | 'by' | 'session' | 'house' | 'locale'>,
  errors: FieldError[],
) {
  const account = await findOwnAccount(tx, by.accountId)
  const passkeys = await passkeysOf(tx, by.accountId)
  const person = {
    municipality: by.municipality,
    accountId: by.accountId,
    email: account.email,
    name: account.name,
  }
  return (
    <OwnPage
      locale={locale}
      municipalityName={by.municipalityName}
      account={account}
      may={{
        see: by.role !== null,
        export: hasCapability(by.role, 'export-own-data'),
        administer: hasCapability(by.role, 'run-municipality'),
      }}
      awaitsPasskey={by.awaitsPasskey}
      sessions={await sessionsOf(tx, by.accountId, session)}
      passkeys={passkeys}
      newPasskey={await askForNewPasskey(house, person, passkeys)}
      looks={await looksAt(tx, by.accountId)}
      errors={errors}
    />
  )
}

function selfOf(by: Change['by']): Self {
  return { accountId: by.accountId, name: by.name }
}
