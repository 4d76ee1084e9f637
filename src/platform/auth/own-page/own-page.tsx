import {
  Actions,
  Button,
  Card,
  type FieldError,
  Grid,
  Note,
  PageHead,
  PostButton,
  PostForm,
  RadioField,
  Section,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeMoment } from '../moments.ts'
import type { Passkey } from '../passkeys/keys.ts'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import { passkeyTexts } from '../passkeys/texts.ts'
import { texts } from '../texts.ts'
import { deviceOf } from './device.ts'
import type { Look, OwnAccount, OwnSession } from './reads.ts'
import { ownPageTexts } from './texts.ts'

export interface OwnPageProps {
  locale: Locale
  municipalityName: string
  account: OwnAccount
  /** What is open to the person; none where the role is missing or waits for its passkey. */
  may: { see: boolean; export: boolean; administer: boolean }
  awaitsPasskey: boolean
  sessions: OwnSession[]
  passkeys: Passkey[]
  newPasskey: unknown
  looks: Look[]
  errors: FieldError[]
}

export function OwnPage(props: OwnPageProps) {
  const t = ownPageTexts[props.locale]
  const { account, locale } = props
  const facts = [
    { label: t.municipality, value: props.municipalityName },
    { label: t.role, value: account.role ? texts[locale].roles[account.role] : t.noRole },
    ...(account.administration ? [{ label: t.administration, value: account.administration }] : []),
    { label: t.email, value: account.email },
  ]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} facts={facts} />
      {props.awaitsPasskey ? (
        <Note kind="attention" title={t.needsPasskeyTitle}>
          <p>{t.needsPasskey}</p>
        </Note>
      ) : null}
      {account.role ? null : (
        <Note kind="attention" title={t.noRoleTitle}>
          <p>{t.noRoleLead}</p>
        </Note>
      )}
      <Grid>
        <AboutCard {...props} />
        {props.may.see ? <WorkCard {...props} /> : null}
      </Grid>
      <Passkeys {...props} />
      {account.hasPassword && props.passkeys.length === 0 ? <Password {...props} /> : null}
      <Sessions {...props} />
      <Looks {...props} />
    </>
  )
}

function AboutCard({ locale, account, errors }: OwnPageProps) {
  const t = ownPageTexts[locale]
  const languages = [
    { value: 'da', label: t.languages.da },
    { value: 'en', label: t.languages.en },
  ]
  return (
    <Card title={t.aboutHeading}>
      <PostForm action="/min-side">
        <TextField
          name="name"
          label={t.name}
          value={account.name}
          autocomplete="name"
          errors={errors}
          required
        />
        <RadioField
          name="locale"
          label={t.language}
          options={languages}
          value={account.locale}
          errors={errors}
          inline
        />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </PostForm>
    </Card>
  )
}

function WorkCard({ locale, may }: OwnPageProps) {
  const t = ownPageTexts[locale]
  return (
    <Card title={t.workHeading}>
      <ul class="row-list">
        <li>
          <a href="/min-plan">{t.actions}</a>
        </li>
        {may.administer ? (
          <li>
            <a href="/administration">{t.administrationPages}</a>
          </li>
        ) : null}
        {may.export ? (
          <li>
            <a href="/administration/eksport">{t.export}</a>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}

function Passkeys({ locale, passkeys, newPasskey, errors }: OwnPageProps) {
  const t = passkeyTexts[locale]
  return (
    <Section title={t.heading} lead={t.lead} id="adgangsnoegler">
      {passkeys.length ? (
        <Table
          caption={t.heading}
          rows={passkeys}
          keyOf={({ id }) => id}
          columns={[
            { label: t.name, cell: ({ label }) => label },
            { label: t.madeOn, cell: ({ createdAt }) => writeMoment(createdAt, locale) },
            {
              label: t.usedOn,
              cell: ({ lastUsedAt }) => (lastUsedAt ? writeMoment(lastUsedAt, locale) : t.notUsed),
            },
            {
              label: t.remove,
              cell: ({ id, label }) => (
                <PostButton
                  action="/min-side/adgangsnoegler/sletning"
                  fields={{ id }}
                  look="quiet"
                  label={t.removeNamed(label)}
                >
                  {t.remove}
                </PostButton>
              ),
            },
          ]}
        />
      ) : (
        <p>{t.none}</p>
      )}
      <PasskeyForm
        locale={locale}
        action="/min-side/adgangsnoegler"
        sort="register"
        options={newPasskey}
        submit={t.add}
      >
        <TextField name="label" label={t.name} hint={t.nameHint} maxLength={60} errors={errors} />
      </PasskeyForm>
    </Section>
  )
}

function Password({ locale, errors }: OwnPageProps) {
  const t = ownPageTexts[locale]
  return (
    <Section title={t.passwordHeading}>
      <PostForm action="/min-side/adgangskode">
        <TextField
          name="old"
          label={t.oldPassword}
          type="password"
          autocomplete="current-password"
          errors={errors}
          required
        />
        <TextField
          name="new"
          label={t.newPassword}
          hint={t.newPasswordHint}
          type="password"
          autocomplete="new-password"
          errors={errors}
          required
        />
        <Actions>
          <Button look="secondary">{t.passwordSubmit}</Button>
        </Actions>
      </PostForm>
    </Section>
  )
}

function Sessions({ locale, sessions }: OwnPageProps) {
  const t = ownPageTexts[locale]
  const nameOf = ({ userAgent }: OwnSession) => {
    const device = deviceOf(userAgent)
    return device ? t.on(device.browser, device.system) : t.unknownDevice
  }
  return (
    <Section
      title={t.sessionsHeading}
      lead={t.sessionsLead}
      actions={
        sessions.length > 1 ? (
          <PostButton action="/min-side/sessioner/lukning">{t.endOthers}</PostButton>
        ) : null
      }
    >
      <Table
        caption={t.sessionsHeading}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          { label: t.device, cell: nameOf },
          { label: t.how, cell: ({ method }) => t.methods[method] },
          { label: t.since, cell: ({ createdAt }) => writeMoment(createdAt, locale) },
          {
            label: t.end,
            cell: (session) =>
              session.isThisOne ? (
                t.thisOne
              ) : (
                <PostButton
                  action={`/min-side/sessioner/${session.id}/lukning`}
                  look="quiet"
                  label={t.endNamed(nameOf(session))}
                >
                  {t.end}
                </PostButton>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Looks({ locale, looks }: OwnPageProps) {
  const t = ownPageTexts[locale]
  return (
    <Section title={t.looksHeading} lead={t.looksLead}>
      {looks.length ? (
        <Table
          caption={t.looksHeading}
          rows={looks}
          keyOf={({ id }) => id}
          columns={[
            { label: t.when, cell: ({ at }) => writeMoment(at, locale) },
            { label: t.why, cell: ({ purpose }) => purpose },
          ]}
        />
      ) : (
        <p>{t.noLooks}</p>
      )}
    </Section>
  )
}
