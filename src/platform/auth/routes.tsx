import { sql } from 'kysely'
import { Refusal } from '../../values/refusal.ts'
import { record } from '../audit/index.ts'
import type { ReadTx } from '../tenancy/index.ts'
import {
  type Form,
  type House,
  invalid,
  type OpenChange,
  openChange,
  openPage,
  pageAnswer,
  type Route,
  seeOther,
} from '../web/index.ts'
import { setPassword } from './accounts.ts'
import { ownPath, sessionCookie } from './cookies.ts'
import { demoLogins, demoPassword } from './demo-logins.ts'
import { countFailure, mayTryPassword } from './failure-budget.ts'
import { SetUpPage, SignInPage } from './pages/sign-in-page.tsx'
import { hasPasskey } from './passkeys/keys.ts'
import { hashPassword } from './password.ts'
import { passwordFault } from './password-rules.ts'
import { nationalLevel } from './person.ts'
import { readSecret } from './secrets.ts'
import { openSession } from './sessions.ts'
import { checkPassword, findAccount, municipalityOfName } from './sign-in.ts'
import { authRefusals, texts } from './texts.ts'
import { findToken, useToken } from './tokens.ts'

export const signInRoutes: Route[] = [
  openPage({
    path: '/log-ind',
    answer: async ({ house, locale, query, by }) =>
      by
        ? seeOther('/')
        : pageAnswer(texts[locale].title, signInPage(house, locale, ownPath(query.get('til')), '', [])),
  }),
  openChange({
    path: '/log-ind',
    audit: ['signed-in', 'sign-in-failed'],
    // an unknown name is tried at the national level, so that it takes the same way, time and answer as a known one
    municipalityOf: async (_, form, house) =>
      (await municipalityOfName(house.database, form.text('email'), house.secret)) ?? nationalLevel,
    answer: signIn,
  }),
  openPage({
    path: '/konto/:secret',
    municipalityOf: (params) => readSecret(params.secret ?? '')?.municipality ?? null,
    answer: async ({ tx, params, locale }) => {
      const secret = readSecret(params.secret ?? '')
      const token = secret && (await findToken(tx, secret, 'set-up-account'))
      if (!token || token.usedAt) throw new Refusal(authRefusals.linkExpired)
      const body = (
        <SetUpPage locale={locale} name={await nameOf(tx, token)} secret={secret.text} errors={[]} />
      )
      return pageAnswer(texts[locale].setUpTitle, body, { shell: 'public' })
    },
  }),
  openChange({
    path: '/konto/:secret',
    audit: ['password-set'],
    municipalityOf: async (params) => readSecret(params.secret ?? '')?.municipality ?? null,
    answer: setUp,
  }),
]

async function signIn({ tx, form, house, locale, userAgent, address }: OpenChange) {
  const t = texts[locale]
  const to = ownPath(form.text('til'))
  if (!(await mayTryPassword(tx, address, house.secret)))
    return { ...wrongSignIn(house, locale, to, form, t.tooMany), status: 429 }
  const account = await findAccount(tx, form.text('email'))
  const right = await checkPassword(tx, account, form.text('password'))
  if (!right || !account) {
    await countFailure(tx, address, house.secret)
    return wrongSignIn(house, locale, to, form, t.wrong)
  }
  const actor = { accountId: account.id, name: account.name }
  if (await hasPasskey(tx, account.id)) {
    await record(tx, actor, {
      kind: 'sign-in-failed',
      subjectKind: 'account',
      subjectId: account.id,
      details: { why: 'passkey' },
    })
    return wrongSignIn(house, locale, to, form, t.needsPasskey)
  }
  const session = await openSession(tx, account.id, userAgent, 'password')
  await record(tx, actor, {
    kind: 'signed-in',
    subjectKind: 'account',
    subjectId: account.id,
    details: { method: 'password' },
  })
  // until a role that requires a passkey has one, its session reaches this page only
  const mustMakeOne = account.role !== null && house.config.passkeyRoles.includes(account.role)
  return seeOther(mustMakeOne ? '/min-side' : to, null, [sessionCookie(house, session)])
}

/** Answered with 200, so that the failed try is counted: a 4xx would roll it back. */
function wrongSignIn(house: House, locale: 'da' | 'en', to: string, form: Form, message: string) {
  const errors = [{ field: 'email', message }]
  return {
    ...invalid(texts[locale].title, signInPage(house, locale, to, form.text('email'), errors), errors),
    status: 200,
  }
}

async function nameOf(tx: ReadTx, token: { accountId: string | null }): Promise<string> {
  const account = await tx.row<{ name: string }>(sql`
    select name from platform.account where municipality_id = ${tx.municipality} and id = ${token.accountId}`)
  return account?.name ?? ''
}

async function setUp({ tx, form, house, locale, params, userAgent }: OpenChange) {
  const t = texts[locale]
  const secret = readSecret(params.secret ?? '')
  const token = secret && (await findToken(tx, secret, 'set-up-account'))
  if (!secret || !token?.accountId || token.usedAt) throw new Refusal(authRefusals.linkExpired)
  const password = form.text('password')
  const message = passwordFault(password, locale)
  if (message) {
    const errors = [{ field: 'password', message }]
    return invalid(
      t.setUpTitle,
      <SetUpPage locale={locale} name={await nameOf(tx, token)} secret={secret.text} errors={errors} />,
      errors,
      { shell: 'public' },
    )
  }
  if (!(await useToken(tx, secret, 'set-up-account'))) throw new Refusal(authRefusals.linkExpired)
  await setPassword(
    tx,
    { accountId: token.accountId, name: 'link' },
    token.accountId,
    await hashPassword(password),
  )
  return seeOther('/', null, [
    sessionCookie(house, await openSession(tx, token.accountId, userAgent, 'password')),
  ])
}

function signInPage(
  house: House,
  locale: 'da' | 'en',
  to: string,
  email: string,
  errors: { field: string; message: string }[],
) {
  const demo = house.config.demo ? { password: demoPassword, logins: demoLogins } : null
  return (
    <SignInPage
      locale={locale}
      to={to}
      email={email}
      errors={errors}
      oidc={house.config.oidc !== null}
      demo={demo}
    />
  )
}
