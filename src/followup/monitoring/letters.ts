import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { said } from '../surveys/index.ts'
import type { MonitoringRound } from './monitoring.ts'
import { letterTexts } from './texts-letters.ts'

/** A mail about a round: who asks whom, and where the link leads. */
interface Asked {
  round: Pick<MonitoringRound, 'title' | 'answersBy'>
  coordinator: string
  person: { name: string; note?: string }
  link: string
}

/**
 * The mail that asks somebody to answer for their administration, reminds them, or asks a leader to sign. Danish with English below, for
 * nobody knows which of them the reader reads; each link opens the page in its language.
 */
export function monitoringMail(
  sort: 'asking' | 'reminder' | 'signing',
  asked: Asked,
): { subject: string; body: string } {
  const { subjects } = letterTexts.da
  const parts = (['da', 'en'] as const).map((locale) => part(sort, asked, locale))
  return {
    subject: subjects[sort](titleOf(asked, 'da')),
    body: [letterTexts.en.englishBelow, ...parts].join('\n\n– – –\n\n'),
  }
}

function part(sort: 'asking' | 'reminder' | 'signing', asked: Asked, locale: Locale): string {
  const t = letterTexts[locale]
  const { round, coordinator, person, link } = asked
  const day = writeDay(round.answersBy, locale)
  return [
    t.greeting(person.name),
    t.openings[sort](coordinator, titleOf(asked, locale)),
    person.note ?? '',
    sort === 'signing' ? '' : t.filledIn,
    `${link}?sprog=${locale}`,
    sort === 'signing' ? t.signBy(day) : `${t.until(day)}\n${t.howSeen}`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** On one line: a title may not begin new lines in a mail. */
function titleOf({ round }: Asked, locale: Locale): string {
  return said(round.title, locale).replace(/\s+/g, ' ')
}
