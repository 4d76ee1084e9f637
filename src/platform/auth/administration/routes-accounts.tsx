import { z } from 'zod'
import type { FieldError } from '../../../ui/index.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { Refusal } from '../../../values/refusal.ts'
import { webRefusals } from '../../forms/index.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  Stale,
  seeOther,
  type Visit,
} from '../../web/index.ts'
import { type Role, rolesIn } from '../person.ts'
import { texts } from '../texts.ts'
import { type AccountFormValues, AccountPage, AccountsPage, InvitePage } from './accounts-pages.tsx'
import {
  changeAccount,
  closeAccount,
  inviteAccount,
  renewAccess,
  reopenAccount,
  unlockAccount,
} from './actions-accounts.ts'
import {
  type Account,
  type AccountSearch,
  accountStatuses,
  findAccountById,
  openAdministrations,
  searchAccounts,
} from './reads-accounts.ts'
import { administrationTexts } from './texts.ts'
import { accountTexts } from './texts-accounts.ts'

const may = 'run-municipality'
const path = '/administration/konti'
const personal = 'Administration af konti'

export const accountAdministrationRoutes: Route[] = [
  page({ path, may, personal, answer: listAccounts }),
  page({
    path: `${path}/ny`,
    may,
    answer: async (visit) =>
      pageAnswer(accountTexts[visit.locale].inviteTitle, await inviteBody(visit, noValues, []), {
        trail: trailOf(visit),
      }),
  }),
  change({ path, may, audit: ['account-opened'], answer: invite }),
  page({
    path: `${path}/:id`,
    may,
    personal,
    answer: async (visit) => {
      const account = await mustFind(visit.tx, visit.params.id)
      return pageAnswer(account.name, await accountBody(visit, account, valuesOf(account), []), {
        trail: trailOf(visit),
      })
    },
  }),
  change({ path: `${path}/:id`, may, audit: ['role-changed', 'account-changed'], answer: save }),
  change({
    path: `${path}/:id/lukning`,
    may,
    audit: ['account-closed'],
    answer: step(closeAccount, 'closed'),
  }),
  change({
    path: `${path}/:id/aabning`,
    may,
    audit: ['account-reopened'],
    answer: step(reopenAccount, 'reopened'),
  }),
  change({
    path: `${path}/:id/oplaasning`,
    may,
    audit: ['account-unlocked'],
    answer: step(unlockAccount, 'unlocked'),
  }),
  change({
    path: `${path}/:id/nyt-link`,
    may,
    audit: ['access-renewed'],
    answer: async ({ tx, actor, house, params, locale }) => {
      const account = await renewAccess(tx, actor, house, uuidIn(params.id))
      return seeOther(`${path}/${account.id}`, { text: accountTexts[locale].newLinkSent(account.email) })
    },
  }),
]

async function listAccounts({ tx, locale, query }: Visit) {
  const search: AccountSearch = {
    words: (query.get('ord') ?? '').trim().slice(0, 100),
    status: accountStatuses.find((status) => status === query.get('vis')) ?? null,
    page: Math.min(Math.max(1, Math.trunc(Number(query.get('side'))) || 1), 10_000),
  }
  const { accounts, count } = await searchAccounts(tx, search)
  const t = administrationTexts[locale]
  return pageAnswer(
    accountTexts[locale].title,
    <AccountsPage locale={locale} accounts={accounts} count={count} search={search} />,
    { trail: [{ href: '/administration', label: t.title }] },
  )
}

async function invite(asked: Change) {
  const { tx, form, actor, by, house, locale } = asked
  const schema = z.object({
    email: fields.email(),
    name: fields.text(120),
    role: roleField(by.municipality),
    administrationId: fields.optionalUuid(),
  })
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok)
    return invalid(
      accountTexts[locale].inviteTitle,
      await inviteBody(asked, valuesIn(asked), parsed.errors),
      parsed.errors,
      { trail: trailOf(asked) },
    )
  await inviteAccount(tx, actor, house, parsed.value, locale)
  return seeOther(path, { text: accountTexts[locale].invited(parsed.value.email) })
}

async function save(asked: Change) {
  const { tx, form, actor, by, params, locale } = asked
  const account = await mustFind(tx, params.id)
  const schema = z.object({
    name: fields.text(120),
    role: optionalRoleField(by.municipality),
    administrationId: fields.optionalUuid(),
  })
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok)
    return invalid(
      account.name,
      await accountBody(asked, account, valuesIn(asked), parsed.errors),
      parsed.errors,
      { trail: trailOf(asked) },
    )
  const saved = await changeAccount(tx, actor, account, {
    ...parsed.value,
    version: Number(form.text('_version')) || 0,
  })
  if (!saved) throw await staleOf(asked, account)
  return seeOther(`${path}/${account.id}`, { text: accountTexts[locale].saved })
}

async function staleOf({ tx, form, locale }: Change, account: Account): Promise<Stale> {
  const t = accountTexts[locale]
  const administrations = await openAdministrations(tx)
  const roleName = (role: string | null) => (role ? (texts[locale].roles[role as Role] ?? '') : t.noRole)
  const placeName = (id: string | null) =>
    administrations.find((one) => one.id === id)?.name ?? t.noAdministration
  return new Stale(account.version, [
    { label: t.name, theirs: account.name, mine: form.text('name') },
    { label: t.role, theirs: roleName(account.role), mine: roleName(form.text('role')) },
    {
      label: t.administration,
      theirs: placeName(account.administrationId),
      mine: placeName(form.text('administrationId')),
    },
  ])
}

function step(act: typeof closeAccount, said: 'closed' | 'reopened' | 'unlocked') {
  return async ({ tx, actor, params, locale }: Change) => {
    const id = uuidIn(params.id)
    await act(tx, actor, id)
    return seeOther(`${path}/${id}`, { text: accountTexts[locale][said] })
  }
}

const noValues: AccountFormValues = { name: '', email: '', role: '', administrationId: '' }

function valuesIn({ form }: Change): AccountFormValues {
  return {
    name: form.text('name'),
    email: form.text('email'),
    role: form.text('role'),
    administrationId: form.text('administrationId'),
  }
}

function valuesOf(account: Account): AccountFormValues {
  return {
    name: account.name,
    email: account.email,
    role: account.role ?? '',
    administrationId: account.administrationId ?? '',
  }
}

async function inviteBody(
  { tx, by, locale }: Pick<Visit, 'tx' | 'by' | 'locale'>,
  values: AccountFormValues,
  errors: FieldError[],
) {
  return (
    <InvitePage
      locale={locale}
      municipality={by.municipality}
      administrations={await openAdministrations(tx)}
      values={values}
      errors={errors}
    />
  )
}

async function accountBody(
  { tx, by, locale }: Pick<Visit, 'tx' | 'by' | 'locale'>,
  account: Account,
  values: AccountFormValues,
  errors: FieldError[],
) {
  const administrations = await openAdministrations(tx)
  return (
    <AccountPage
      locale={locale}
      municipality={by.municipality}
      administrations={administrations}
      account={account}
      version={account.version}
      values={values}
      errors={errors}
    />
  )
}

function trailOf({ locale }: Pick<Visit, 'locale'>) {
  return [
    { href: '/administration', label: administrationTexts[locale].title },
    { href: path, label: accountTexts[locale].title },
  ]
}

function roleField(municipality: MunicipalityCode) {
  return fields.choice(rolesIn(municipality) as [Role, ...Role[]])
}

function optionalRoleField(municipality: MunicipalityCode) {
  return fields.optionalChoice(rolesIn(municipality) as [Role, ...Role[]])
}

async function mustFind(tx: ReadTx, id: string | undefined): Promise<Account> {
  const account = await findAccountById(tx, uuidIn(id))
  if (!account) throw new Refusal(webRefusals.notFound)
  return account
}

function uuidIn(id: string | undefined): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal(webRefusals.notFound)
  return id as string
}
