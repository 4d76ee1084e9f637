import { QrCode } from '../../../implementation/capacity/index.ts'
import {
  Actions,
  Button,
  Card,
  CheckField,
  Details,
  type FieldError,
  Figure,
  Grid,
  LinkButton,
  Note,
  PageHead,
  PostButton,
  PostForm,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { sentenceOf } from '../../../values/refusal.ts'
import { daysKeptAfterClosing, daysKeptByName, daysUntouched, type Survey } from '../../surveys/index.ts'
import { fewestAnonymous } from '../anonymity.ts'
import type { Named, ResponseRate } from '../reads.ts'
import type { LinkShown } from '../reads-link.ts'
import { texts } from '../texts.ts'
import { invitedTexts } from '../texts-invited.ts'
import { mailPageTexts } from '../texts-mails.ts'

export const invitedRoles = ['coordinator', 'editor', 'leader', 'frontline'] as const

export interface InvitingProps {
  survey: Survey
  rate: ResponseRate
  link: LinkShown | null
  administrations: Named[]
  /** Why no mails can be sent yet. */
  hindrance: Refusal | null
  isOpen: boolean
  mayEdit: boolean
  typed: { addresses: string; administrations: string[]; roles: string[]; seats: string }
  errors: FieldError[]
  locale: Locale
}

/** How far an asking has come, and how people are asked. */
export function InvitingPage(props: InvitingProps) {
  const { survey, isOpen, mayEdit, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead
        kicker={survey.title}
        title={t.title}
        lead={survey.mode === 'named' ? t.leadNamed : t.lead}
        actions={
          <>
            {survey.mode === 'open-link' ? null : (
              <>
                {mayEdit ? (
                  <LinkButton href={`/undersoegelser/${survey.id}/inviterede`}>
                    {invitedTexts[locale].toList(props.rate.listed)}
                  </LinkButton>
                ) : null}
                <LinkButton href={`/undersoegelser/${survey.id}/mails`}>
                  {mailPageTexts[locale].toMails}
                </LinkButton>
              </>
            )}
            <LinkButton href={`/undersoegelser/${survey.id}`}>{t.toSurvey}</LinkButton>
          </>
        }
      />
      <Rate {...props} />
      {isOpen ? null : <Note kind="attention">{t.notOpen}</Note>}
      {survey.mode === 'open-link' ? <OpenLinkCard {...props} /> : mayEdit ? <Inviting {...props} /> : null}
    </>
  )
}

function Rate({ survey, rate, link, locale }: InvitingProps) {
  const t = texts[locale]
  const isByLink = survey.mode === 'open-link'
  const number = (value: number) => writeNumber(value, locale)
  return (
    <section class="answering-rate" data-live-rate data-count={`${rate.answered}`}>
      <Grid columns={3}>
        {isByLink ? (
          <>
            <Figure label={t.answered} value={number(rate.answered)} />
            <Figure label={t.begun} value={number(rate.begun)} />
            <Figure label={t.seats} value={link ? number(link.seats) : '–'} />
          </>
        ) : (
          <>
            <Figure
              label={t.rate}
              value={
                rate.invited > 0 ? writePercentage((100 * rate.answered) / rate.invited, locale, 0) : '–'
              }
              note={t.rateOf(rate.answered, rate.invited)}
            />
            <Figure label={t.mailed} value={number(rate.mailed)} />
            <Figure label={t.invited} value={number(rate.invited)} />
          </>
        )}
      </Grid>
      <Kept survey={survey} locale={locale} />
    </section>
  )
}

/** How answers are kept apart from people, and how long what belongs to an asking is kept. */
function Kept({ survey, locale }: Pick<InvitingProps, 'survey' | 'locale'>) {
  const t = invitedTexts[locale]
  const isNamed = survey.mode === 'named'
  const rules = [
    isNamed ? t.namedDays(daysKeptByName) : texts[locale].batches,
    survey.mode === 'open-link' ? t.linkDays(daysKeptAfterClosing) : t.keptDays(daysKeptAfterClosing),
    t.draftDays(daysUntouched),
    ...(survey.closesOn === null ? [t.closesItself(daysUntouched)] : []),
  ]
  return (
    <Details summary={t.keptTitle}>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Details>
  )
}

function Inviting(props: InvitingProps) {
  const { survey, administrations, typed, errors, locale } = props
  const t = texts[locale]
  const base = `/undersoegelser/${survey.id}`
  return (
    <>
      <Section title={t.addTitle}>
        <PostForm action={`${base}/invitationer`}>
          <TextArea
            name="addresses"
            label={t.addresses}
            hint={t.addressesHint}
            rows={5}
            value={typed.addresses}
            errors={errors}
          />
          <CheckField
            name="administrations"
            label={t.groups}
            options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
            values={typed.administrations}
            errors={errors}
          />
          <CheckField
            name="roles"
            label={t.groupRoles}
            options={invitedRoles.map((role) => ({ value: role, label: t.roles[role] }))}
            values={typed.roles}
            errors={errors}
            inline
          />
          <Actions>
            <Button>{t.add}</Button>
          </Actions>
        </PostForm>
      </Section>
      {props.rate.listed > 0 ? <Sending {...props} /> : null}
    </>
  )
}

function Sending({ survey, rate, hindrance, isOpen, locale }: InvitingProps) {
  const t = texts[locale]
  const base = `/undersoegelser/${survey.id}`
  const fewest = fewestAnonymous(survey)
  const maySend = isOpen && !hindrance && rate.unsent > 0
  const mayRemind = isOpen && rate.mailed > 0 && rate.answered < rate.invited
  if (!hindrance && rate.waiting === 0 && !maySend && !mayRemind) return null
  return (
    <Section title={t.sendTitle}>
      {hindrance ? (
        <Note kind="attention" title={t.tooFewTitle}>
          {sentenceOf(hindrance, locale)}
        </Note>
      ) : null}
      {rate.waiting > 0 ? <p>{t.waitingMails}</p> : null}
      {!hindrance && survey.mode !== 'named' && rate.listed < 2 * fewest ? (
        <Note>{t.fewInvited(fewest)}</Note>
      ) : null}
      {maySend ? (
        <PostButton action={`${base}/udsendelse`} look="primary">
          {t.sendInvitations(rate.unsent)}
        </PostButton>
      ) : null}
      {mayRemind ? (
        <>
          <p class="hint">{t.reminderNote}</p>
          <PostButton action={`${base}/paamindelse`}>{t.sendReminders}</PostButton>
        </>
      ) : null}
    </Section>
  )
}

function OpenLinkCard({ survey, link, mayEdit, typed, errors, locale }: InvitingProps) {
  const t = texts[locale]
  return (
    <Card title={t.linkTitle}>
      <p>{t.linkLead}</p>
      {link ? (
        <div class="open-link">
          <QrCode text={link.href} label={t.linkQr} />
          <p class="open-link-address">
            <a href={link.href}>{link.short}</a>
          </p>
          <Actions>
            <LinkButton href={`/undersoegelser/${survey.id}/plakat`}>
              {invitedTexts[locale].printPoster}
            </LinkButton>
            <LinkButton href={`/undersoegelser/${survey.id}/sedler`}>
              {invitedTexts[locale].printSlips}
            </LinkButton>
          </Actions>
        </div>
      ) : null}
      {mayEdit ? (
        <PostForm action={`/undersoegelser/${survey.id}/link`}>
          <TextField
            name="seats"
            type="number"
            size="short"
            label={t.seats}
            hint={t.seatsHint}
            value={typed.seats}
            errors={errors}
          />
          <Actions>
            <Button look={link ? 'secondary' : 'primary'}>{link ? t.saveSeats : t.makeLink}</Button>
          </Actions>
        </PostForm>
      ) : null}
    </Card>
  )
}
