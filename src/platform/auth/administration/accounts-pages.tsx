import {
  Actions,
  Button,
  Card,
  Empty,
  type FieldError,
  FilterForm,
  Grid,
  LinkButton,
  Note,
  PageHead,
  Pages,
  PostButton,
  PostForm,
  Section,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { writeDay } from '../../../values/numbers.ts'
import { writeMoment } from '../moments.ts'
import { rolesIn } from '../person.ts'
import { texts } from '../texts.ts'
import {
  type Account,
  type AccountSearch,
  type AccountStatus,
  type AdministrationChoice,
  accountStatuses,
  accountsOnAPage,
} from './reads-accounts.ts'
import { accountTexts } from './texts-accounts.ts'

const path = '/administration/konti'
const tones = {
  active: 'good',
  invited: 'going',
  waiting: 'attention',
  locked: 'attention',
  closed: 'quiet',
} as const satisfies Record<AccountStatus, string>

export function AccountsPage(props: {
  locale: Locale
  accounts: Account[]
  count: number
  search: AccountSearch
}) {
  const t = accountTexts[props.locale]
  const { accounts, count, search } = props
  const statuses = accountStatuses.map((status) => ({ value: status, label: t.statuses[status] }))
  const isNarrowed = search.words !== '' || search.status !== null
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton href={`${path}/ny`} look="primary">
            {t.invite}
          </LinkButton>
        }
      />
      <FilterForm
        action={path}
        submit={t.submit}
        label={t.searchLabel}
        reset={isNarrowed ? { href: path, label: t.reset } : undefined}
      >
        <TextField name="ord" label={t.search} type="search" value={search.words} />
        <SelectField name="vis" label={t.show} options={statuses} value={search.status} empty={t.anyStatus} />
      </FilterForm>
      {accounts.length ? (
        <Table
          caption={t.title}
          rows={accounts}
          keyOf={({ id }) => id}
          columns={[
            { label: t.name, cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
            { label: t.email, cell: ({ email }) => email },
            { label: t.role, cell: ({ role }) => (role ? texts[props.locale].roles[role] : t.noRole) },
            { label: t.administration, cell: ({ administration }) => administration ?? '–' },
            { label: t.status, cell: ({ status }) => <Tag tone={tones[status]}>{t.statuses[status]}</Tag> },
            {
              label: t.lastSeen,
              cell: ({ lastSeenOn }) =>
                lastSeenOn ? writeDay(lastSeenOn, props.locale, 'short') : t.neverSeen,
            },
          ]}
        />
      ) : (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      )}
      <Paging {...props} count={count} />
    </>
  )
}

function Paging({ locale, count, search }: { locale: Locale; count: number; search: AccountSearch }) {
  const t = accountTexts[locale]
  const last = Math.ceil(count / accountsOnAPage)
  if (last <= 1) return null
  const href = (to: number) =>
    `${path}?${new URLSearchParams({ ord: search.words, vis: search.status ?? '', side: String(to) })}`
  const from = (search.page - 1) * accountsOnAPage
  return (
    <Pages
      label={t.pages}
      where={t.where(from + 1, Math.min(from + accountsOnAPage, count), count)}
      previous={search.page > 1 ? { href: href(search.page - 1), label: t.previous } : null}
      next={search.page < last ? { href: href(search.page + 1), label: t.next } : null}
    />
  )
}

export interface AccountFormValues {
  name: string
  email: string
  role: string
  administrationId: string
}

interface FormProps {
  locale: Locale
  municipality: MunicipalityCode
  administrations: AdministrationChoice[]
  values: AccountFormValues
  errors: FieldError[]
}

export function InvitePage(props: FormProps) {
  const t = accountTexts[props.locale]
  return (
    <>
      <PageHead title={t.inviteTitle} lead={t.inviteLead} />
      <PostForm action={path}>
        <TextField
          name="email"
          label={t.email}
          type="email"
          value={props.values.email}
          errors={props.errors}
          required
        />
        <AccountFields {...props} emptyRole={t.chooseRole} />
        <Actions>
          <Button>{t.inviteSubmit}</Button>
        </Actions>
      </PostForm>
    </>
  )
}

function AccountFields({
  locale,
  municipality,
  administrations,
  values,
  errors,
  emptyRole,
}: FormProps & { emptyRole: string }) {
  const t = accountTexts[locale]
  const roles = rolesIn(municipality).map((role) => ({ value: role, label: texts[locale].roles[role] }))
  const places = administrations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <TextField name="name" label={t.name} value={values.name} maxLength={120} errors={errors} required />
      <SelectField
        name="role"
        label={t.role}
        hint={t.roleHint}
        options={roles}
        value={values.role}
        empty={emptyRole}
        errors={errors}
      />
      {places.length ? (
        <SelectField
          name="administrationId"
          label={t.administration}
          hint={t.administrationHint}
          options={places}
          value={values.administrationId}
          empty={t.noAdministration}
          errors={errors}
        />
      ) : null}
    </>
  )
}

export function AccountPage(props: FormProps & { account: Account; version: number }) {
  const t = accountTexts[props.locale]
  const { account, locale } = props
  const ways = [
    account.passkeys ? t.ways.passkey : account.hasPassword ? t.ways.password : '',
    account.hasSignOn ? t.ways.signOn : '',
  ].filter(Boolean)
  const facts = [
    { label: t.status, value: <Tag tone={tones[account.status]}>{t.statuses[account.status]}</Tag> },
    { label: t.email, value: account.email },
    { label: t.signsInBy, value: ways.join(', ') || t.ways.none },
    { label: t.lastSeen, value: account.lastSeenOn ? writeDay(account.lastSeenOn, locale) : t.neverSeen },
    ...(account.closedAt ? [{ label: t.closedOn, value: writeMoment(account.closedAt, locale) }] : []),
  ]
  return (
    <>
      <PageHead title={account.name} facts={facts} />
      {account.closedAt ? (
        account.isForgotten ? (
          <Note>
            <p>{t.forgotten}</p>
          </Note>
        ) : (
          <Step
            about={t.reopenLead}
            action={`${path}/${account.id}/aabning`}
            label={t.reopen}
            title={t.reopen}
          />
        )
      ) : (
        <OpenAccount {...props} />
      )}
      <p>
        <a href={`/administration/haendelser?${new URLSearchParams({ om: account.id })}`}>{t.history}</a>
      </p>
    </>
  )
}

function OpenAccount(props: FormProps & { account: Account; version: number }) {
  const t = accountTexts[props.locale]
  const { account } = props
  return (
    <>
      <PostForm action={`${path}/${account.id}`} version={props.version}>
        <AccountFields {...props} emptyRole={t.noRole} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </PostForm>
      <Section title={t.wayIn}>
        <Grid>
          {account.status === 'locked' ? (
            <Step
              about={t.unlockLead}
              action={`${path}/${account.id}/oplaasning`}
              label={t.unlock}
              title={t.unlock}
            />
          ) : null}
          <Step
            about={t.newLinkLead}
            action={`${path}/${account.id}/nyt-link`}
            label={t.newLink}
            title={t.newLink}
          />
          <Step
            about={t.closeLead}
            action={`${path}/${account.id}/lukning`}
            label={t.close}
            title={t.close}
          />
        </Grid>
      </Section>
    </>
  )
}

function Step(props: { title: string; about: string; action: string; label: string }) {
  return (
    <Card title={props.title} level={3}>
      <p>{props.about}</p>
      <PostButton action={props.action}>{props.label}</PostButton>
    </Card>
  )
}
