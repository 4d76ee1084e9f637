import {
  Actions,
  Button,
  Card,
  type FieldError,
  Grid,
  PageHead,
  PostForm,
  RadioField,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Survey } from '../../surveys/index.ts'
import {
  invitationMail,
  type LetterSort,
  type Letters,
  letterSorts,
  mailLanguages,
  shippedLetter,
} from '../letters.ts'
import { mailPageTexts } from '../texts-mails.ts'

interface MailsProps {
  survey: Survey
  /** As they are saved. */
  letters: Letters
  /** What stands in the fields: what was typed just now, or what is saved. */
  typed: Pick<Letters, 'language' | 'own'>
  publicUrl: string
  /** The municipality by its name. */
  asker: string
  mayEdit: boolean
  errors: FieldError[]
  locale: Locale
}

/** How the mails read, as those invited will see them, and the words that can be one's own. */
export function MailsPage(props: MailsProps) {
  const { survey, letters, publicUrl, asker, mayEdit, locale } = props
  const t = mailPageTexts[locale]
  const link = `${publicUrl}/s/${t.personalLink}`
  return (
    <>
      <PageHead kicker={survey.title} title={t.mailsTitle} lead={t.mailsLead} />
      <Section title={t.previewTitle} id="saadan">
        <Grid columns={2}>
          {letterSorts.map((sort) => {
            const { subject, body } = invitationMail(sort, survey, { letters, link, asker })
            return (
              <Card key={sort} title={t.previewOf[sort]} level={3} class="mail-preview">
                <p class="mail-subject">
                  <span class="hint">{t.subject}</span> {subject}
                </p>
                <p class="mail-body">{body}</p>
              </Card>
            )
          })}
        </Grid>
      </Section>
      {mayEdit ? <LettersForm {...props} /> : null}
    </>
  )
}

function LettersForm({ survey, letters, typed, errors, locale }: MailsProps) {
  const t = mailPageTexts[locale]
  return (
    <Section title={t.ownTitle} lead={t.fixedNote}>
      <PostForm action={`/undersoegelser/${survey.id}/mails`} version={letters.version}>
        <RadioField
          name="language"
          label={t.mailLanguage}
          options={mailLanguages.map((value) => ({ value, label: t.mailLanguages[value] }))}
          value={typed.language}
          errors={errors}
        />
        {letterSorts.map((sort) => (
          <fieldset key={sort} class="mail-letter">
            <legend>{t.letters[sort]}</legend>
            <div class="both-languages">
              {(['da', 'en'] as const).map((language) => (
                <LetterFields key={language} {...{ survey, typed, errors, locale, sort, language }} />
              ))}
            </div>
          </fieldset>
        ))}
        <Actions>
          <Button>{t.saveMails}</Button>
        </Actions>
      </PostForm>
    </Section>
  )
}

function LetterFields(
  props: Pick<MailsProps, 'survey' | 'typed' | 'errors' | 'locale'> & { sort: LetterSort; language: Locale },
) {
  const { survey, typed, errors, locale, sort, language } = props
  const t = mailPageTexts[locale]
  const own = typed.own[sort][language]
  const shipped = shippedLetter(sort, survey, language)
  return (
    <div>
      <TextField
        name={`${sort}-${language}-subject`}
        label={`${t.subject} ${t.inLanguage[language]}`}
        value={own.subject || shipped.subject}
        size="full"
        maxLength={150}
        errors={errors}
      />
      <TextArea
        name={`${sort}-${language}-words`}
        label={`${t.words} ${t.inLanguage[language]}`}
        value={own.words || shipped.words}
        rows={8}
        errors={errors}
      />
    </div>
  )
}
