import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { type Survey, said } from '../surveys/index.ts'
import { mailPageTexts, mailTexts } from './texts-mails.ts'

/** What may be said in a survey's own words; an empty part is as shipped. */
export interface Letter {
  subject: string
  words: string
}

export const letterSorts = ['invitation', 'reminder'] as const
export type LetterSort = (typeof letterSorts)[number]
export const mailLanguages = ['da', 'en', 'both'] as const

/** How a survey's mails are written: in which languages, and in whose words. */
export interface Letters {
  language: (typeof mailLanguages)[number]
  own: Record<LetterSort, Record<Locale, Letter>>
  version: number
}

const asShipped = () => ({ da: { subject: '', words: '' }, en: { subject: '', words: '' } })

/** Danish, and in our words, until somebody chooses. */
export const usualLetters: Letters = {
  language: 'da',
  own: { invitation: asShipped(), reminder: asShipped() },
  version: 0,
}

/** How a mail is to read, where it leads, and who asks: the municipality by its name. */
interface Posted {
  letters: Letters
  link: string
  asker: string
}

type Asked = Pick<Survey, 'title' | 'mode' | 'closesOn' | 'instrument'>

/**
 * The mail that asks for an answer, reminds, or brings the link again. What it promises of the answer is ours and cannot be written
 * otherwise. Each language has the link that opens the page in it.
 */
export function invitationMail(
  sort: LetterSort | 'again',
  survey: Asked,
  { letters, link, asker }: Posted,
): { subject: string; body: string } {
  const locales: Locale[] = letters.language === 'both' ? ['da', 'en'] : [letters.language]
  const parts = locales.map((locale) => part(sort, survey, { locale, letters, link, asker }))
  const subjects = [...new Set(parts.map(({ subject }) => subject))]
  const bodies = parts.map(({ body }) => body)
  if (letters.language === 'both') bodies.unshift(mailTexts.en.englishBelow)
  return { subject: subjects.join(' / ').slice(0, 250), body: bodies.join('\n\n– – –\n\n') }
}

function part(
  sort: LetterSort | 'again',
  survey: Asked,
  { locale, letters, link, asker }: Posted & { locale: Locale },
): { subject: string; body: string } {
  const t = mailTexts[locale]
  const shipped = shippedLetter(sort, survey, locale)
  const own = sort === 'again' ? shipped : letters.own[sort][locale]
  const lines = [
    own.words || shipped.words,
    '',
    letters.language === 'da' ? link : `${link}?sprog=${locale}`,
    '',
    survey.closesOn ? t.until(writeDay(survey.closesOn, locale)) : '',
    t.yourLink,
    t.kept[survey.mode],
    t.from(asker),
  ]
  const body = lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n')
  return { subject: own.subject || shipped.subject, body }
}

/** How a letter reads where nobody has written their own. */
export function shippedLetter(sort: LetterSort | 'again', survey: Asked, locale: Locale): Letter {
  const t = mailTexts[locale]
  const title = survey.title.replace(/\s+/g, ' ')
  const words = [t.greeting, '', t.openings[sort](title), said(survey.instrument.introduction, locale)]
  return { subject: t.subjects[sort](title), words: words.join('\n').trimEnd() }
}

/** What of a typed letter is one's own: words left as shipped stay ours, and follow when the survey's name is changed. */
export function ownLetter(shipped: Letter, typed: Letter): Letter {
  const own = (typed: string, shipped: string) => {
    const words = typed.replace(/\r\n?/g, '\n').trim()
    return words === shipped.trim() ? '' : words
  }
  return { subject: own(typed.subject, shipped.subject), words: own(typed.words, shipped.words) }
}

/** What differs between two versions of a survey's mails, field by field. */
export function lettersThatDiffer(
  theirs: Letters,
  mine: Letters,
  locale: Locale,
): { label: string; theirs: string; mine: string }[] {
  const t = mailPageTexts[locale]
  const fields = [
    {
      label: t.mailLanguage,
      theirs: t.mailLanguages[theirs.language],
      mine: t.mailLanguages[mine.language],
    },
  ]
  for (const sort of letterSorts)
    for (const language of ['da', 'en'] as const)
      for (const part of ['subject', 'words'] as const)
        fields.push({
          label: `${t.letters[sort]}: ${t[part]} ${t.inLanguage[language]}`,
          theirs: theirs.own[sort][language][part],
          mine: mine.own[sort][language][part],
        })
  return fields
}
