import { Actions, Button, type FieldError, LinkButton, PageHead, PostForm } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Assessment } from '../assessment.ts'
import { nameOf } from '../picture.ts'
import { answerTexts, texts } from '../texts.ts'
import { DotsFields, RoleField } from './dots-field.tsx'
import { DotsRadar } from './dots-radar.tsx'

/** Where a signed-in person places dots: their own, or those people have agreed on. */
export function AnswerPage(props: {
  assessment: Assessment
  chosen(dimension: string): string
  role: string
  errors: FieldError[]
  locale: Locale
}) {
  const { assessment, chosen, errors, locale } = props
  const t = answerTexts[locale]
  const isShared = assessment.way === 'shared'
  return (
    <>
      <PageHead
        kicker={nameOf(assessment, locale)}
        title={isShared ? t.sharedTitle : t.ownTitle}
        lead={isShared ? t.sharedLead : t.ownLead}
      />
      <PostForm
        action={`/kapacitet/${assessment.id}/svar`}
        version={isShared ? assessment.version : undefined}
        class="form dots-form"
      >
        <div>
          {isShared ? null : <RoleField value={props.role} errors={errors} locale={locale} />}
          <DotsFields dimensions={assessment.dimensions} chosen={chosen} errors={errors} locale={locale} />
        </div>
        <DotsRadar dimensions={assessment.dimensions} locale={locale} />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={`/kapacitet/${assessment.id}`}>{texts[locale].cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
