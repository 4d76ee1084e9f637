import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
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
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, type Survey } from '../surveys/index.ts'
import { saveLetters } from './actions-invited.ts'
import {
  type Letter,
  type LetterSort,
  type Letters,
  mailLanguages,
  ownLetter,
  shippedLetter,
} from './letters.ts'
import { MailsPage } from './pages/mails-page.tsx'
import { lettersOf } from './reads-invited.ts'
import { answerRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { mailPageTexts } from './texts-mails.ts'

/** How the mails of a survey read, shown as they will be sent. */
export const mailRoutes: Route[] = [
  page({
    path: '/undersoegelser/:id/mails',
    may: 'read-surveys',
    answer: async (visit) => {
      const { title, body, trail } = await mailsPage(visit, await surveyWithMails(visit), { errors: [] })
      return pageAnswer(title, body, { trail })
    },
  }),
  change({
    path: '/undersoegelser/:id/mails',
    may: 'edit-surveys',
    audit: ['survey-mails-changed'],
    answer: save,
  }),
]

const subject = () => fields.optionalText(150)
const words = () => fields.optionalText(4000)
const schema = z.object({
  language: fields.choice(mailLanguages),
  'invitation-da-subject': subject(),
  'invitation-da-words': words(),
  'invitation-en-subject': subject(),
  'invitation-en-words': words(),
  'reminder-da-subject': subject(),
  'reminder-da-words': words(),
  'reminder-en-subject': subject(),
  'reminder-en-words': words(),
})

async function save(call: Change) {
  const { tx, actor, form, locale } = call
  const survey = await surveyWithMails(call)
  const parsed = readForm(form, schema, locale)
  const letter = (sort: LetterSort, language: Locale): Letter =>
    ownLetter(shippedLetter(sort, survey, language), {
      subject: form.text(`${sort}-${language}-subject`),
      words: form.text(`${sort}-${language}-words`),
    })
  const both = (sort: LetterSort) => ({ da: letter(sort, 'da'), en: letter(sort, 'en') })
  const own = { invitation: both('invitation'), reminder: both('reminder') }
  if (!parsed.ok) {
    const { errors } = parsed
    const { title, body, trail } = await mailsPage(call, survey, { errors, typed: { language: 'da', own } })
    return invalid(title, body, errors, { trail })
  }
  const version = Number(form.text('_version')) || 0
  const letters = { language: parsed.value.language, own, version }
  await saveLetters(tx, actor, { survey, letters, locale })
  return seeOther(`/undersoegelser/${survey.id}/mails`, { text: mailPageTexts[locale].mailsSaved })
}

async function mailsPage(
  { tx, by, locale, house }: Visit | Change,
  survey: Survey,
  { errors, typed }: { errors: FieldError[]; typed?: Pick<Letters, 'language' | 'own'> },
) {
  const letters = await lettersOf(tx, survey.id)
  const body = (
    <MailsPage
      survey={survey}
      letters={letters}
      typed={typed ?? letters}
      publicUrl={house.config.publicUrl}
      asker={by.municipalityName}
      mayEdit={hasCapability(by.role, 'edit-surveys')}
      errors={errors}
      locale={locale}
    />
  )
  const t = texts[locale]
  const trail = [
    { href: '/undersoegelser', label: t.area },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
    { href: `/undersoegelser/${survey.id}/invitationer`, label: t.title },
  ]
  return { title: `${mailPageTexts[locale].mailsTitle}: ${survey.title}`, body, trail }
}

async function surveyWithMails({ tx, params }: Visit | Change): Promise<Survey> {
  const survey = await findSurvey(tx, params.id ?? '')
  if (survey.mode === 'open-link') throw new Refusal(answerRefusals.byOpenLink)
  return survey
}
