import { sql } from 'kysely'
import { LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Actor, record } from '../../audit/index.ts'
import type { WriteTx } from '../../tenancy/index.ts'
import {
  type House,
  invalid,
  type OpenChange,
  openChange,
  openPage,
  pageAnswer,
  type Route,
  seeOther,
} from '../../web/index.ts'
import { ownPath, sessionCookie } from '../cookies.ts'
import { openSession } from '../sessions.ts'
import { spendOnce } from '../tokens.ts'
import { askForPasskey, checkPasskey, readPasskeyAnswer } from './ceremony.ts'
import { findPasskey, notePasskeyUse } from './keys.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { passkeyTexts } from './texts.ts'

const path = '/log-ind/adgangsnoegle'
const islands = ['passkey']

export const passkeySignInRoutes: Route[] = [
  openPage({
    path,
    answer: async ({ house, locale, query, by }) =>
      by
        ? seeOther('/')
        : pageAnswer(passkeyTexts[locale].signInTitle, await body(house, locale, ownPath(query.get('til'))), {
            islands,
            shell: 'public',
          }),
  }),
  openChange({
    path,
    audit: ['signed-in', 'sign-in-failed'],
    municipalityOf: async (_, form) => readPasskeyAnswer(form.text('credential'))?.municipality ?? null,
    answer: signInByPasskey,
  }),
]

async function signInByPasskey({ tx, form, house, locale, userAgent }: OpenChange) {
  const answered = form.text('credential')
  const to = ownPath(form.text('til'))
  const read = readPasskeyAnswer(answered)
  const key = tx.municipality && read ? await findPasskey(tx, read.keyId) : null
  const holder = key && key.accountId === read?.accountId ? await findHolder(tx, key.accountId) : null
  const proven = key && holder ? await checkPasskey(house, key, answered) : null
  if (!key || !holder || !proven || !(await spendOnce(tx, proven.challenge))) {
    if (holder)
      await record(tx, holder, {
        kind: 'sign-in-failed',
        subjectKind: 'account',
        subjectId: key?.accountId ?? '',
        details: { method: 'passkey' },
      })
    const errors = [{ field: '', message: passkeyTexts[locale].notAccepted }]
    // 200, so that the failed try of a known key is kept: a 4xx would roll it back
    return invalid(passkeyTexts[locale].signInTitle, await body(house, locale, to), errors, {
      islands,
      shell: 'public',
      status: holder ? 200 : 422,
    })
  }
  await notePasskeyUse(tx, key.id, proven.key.counter)
  const session = await openSession(tx, key.accountId, userAgent, 'passkey')
  await record(tx, holder, {
    kind: 'signed-in',
    subjectKind: 'account',
    subjectId: key.accountId,
    details: { method: 'passkey' },
  })
  return seeOther(to, null, [sessionCookie(house, session)])
}

async function findHolder(tx: WriteTx, accountId: string): Promise<Actor | null> {
  return tx.row<Actor>(sql`
    select id as "accountId", name from platform.account
    where municipality_id = ${tx.municipality} and id = ${accountId} and disabled_at is null`)
}

async function body(house: House, locale: Locale, to: string) {
  const t = passkeyTexts[locale]
  return (
    <>
      <PageHead title={t.signInTitle} lead={t.signInLead} />
      <PasskeyForm
        locale={locale}
        action={path}
        sort="sign-in"
        options={await askForPasskey(house)}
        submit={t.signIn}
      >
        <input type="hidden" name="til" value={to} />
      </PasskeyForm>
      <div class="actions">
        <LinkButton href="/log-ind" look="quiet">
          {t.withPassword}
        </LinkButton>
      </div>
    </>
  )
}
