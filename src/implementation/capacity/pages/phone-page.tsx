import { Actions, Button, type FieldError, LinkButton, PageHead, PostForm } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Assessment } from '../assessment.ts'
import { nameOf } from '../picture.ts'
import { answerTexts } from '../texts.ts'
import { DotsFields, RoleField } from './dots-field.tsx'
import { DotsRadar } from './dots-radar.tsx'

interface PhoneProps {
  assessment: Assessment
  /** The address one came by. */
  address: string
  locale: Locale
}

/** What a phone shows behind the short address: one page, thumbs only, no account. */
export function PhonePage(props: PhoneProps & { chosen(name: string): string; errors: FieldError[] }) {
  const { assessment, address, chosen, errors, locale } = props
  const t = answerTexts[locale]
  return (
    <div class="phone">
      <PageHead kicker={nameOf(assessment, locale)} title={t.ownTitle} lead={t.phoneLead} />
      <PostForm action={address} class="form dots-form">
        <div>
          {assessment.way === 'each' ? (
            <RoleField value={chosen('role')} errors={errors} locale={locale} />
          ) : null}
          <DotsFields
            dimensions={assessment.dimensions}
            chosen={(id) => chosen(`dot-${id}`)}
            errors={errors}
            locale={locale}
          />
        </div>
        <DotsRadar dimensions={assessment.dimensions} locale={locale} />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </PostForm>
    </div>
  )
}

/** After sending: that it is stored, and what happens now. */
export function ThanksPage({ assessment, address, locale }: PhoneProps) {
  const t = answerTexts[locale]
  const isRoom = assessment.way === 'room'
  return (
    <div class="phone">
      <PageHead title={t.thanksTitle} lead={isRoom ? t.thanksRoom : t.thanksEach} />
      {isRoom ? (
        <Actions>
          <LinkButton href={`${address}/billede`} look="primary">
            {t.seePicture}
          </LinkButton>
        </Actions>
      ) : null}
      <p>
        {t.oneMore} <a href={address}>{t.again}</a>
      </p>
    </div>
  )
}

export function ClosedPage({ locale }: { locale: Locale }) {
  const t = answerTexts[locale]
  return (
    <div class="phone">
      <PageHead title={t.closedTitle} lead={t.closedLead} />
    </div>
  )
}
