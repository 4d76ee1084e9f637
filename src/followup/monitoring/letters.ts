import { writeDay } from '../../values/numbers.ts'
import type { MonitoringRound } from './monitoring.ts'

/** The mail that asks a leader to sign what the municipality answers. */
export function signingMail(about: {
  round: Pick<MonitoringRound, 'title' | 'answersBy'>
  coordinator: string
  leader: string
  link: string
}): { subject: string; body: string } {
  const { round, coordinator, leader, link } = about
  const title = round.title.da.replace(/\s+/g, ' ')
  const lines = [
    `Hej ${leader}`,
    '',
    `Kommunens svar til "${title}" er klar. ${coordinator} beder dig læse dem og skrive under.`,
    '',
    link,
    '',
    `Svarene underskrives senest ${writeDay(round.answersBy, 'da')}. Når du har skrevet under, ser kommunen sig selv ved siden af region og land.`,
  ]
  return { subject: `Vil du skrive under? ${title}`, body: lines.join('\n') }
}

/** The mail that asks somebody to answer for their administration, or reminds them. Danish; the page behind the link has both languages. */
export function askingMail(
  sort: 'asking' | 'reminder',
  about: {
    round: Pick<MonitoringRound, 'title' | 'answersBy'>
    coordinator: string
    person: { name: string; note: string }
    link: string
  },
): { subject: string; body: string } {
  const { round, coordinator, person, link } = about
  const title = round.title.da.replace(/\s+/g, ' ')
  const isReminder = sort === 'reminder'
  const lines = [
    `Hej ${person.name}`,
    '',
    isReminder
      ? `${coordinator} mangler stadig svar fra dig til "${title}". Det, du har gemt, ligger klar.`
      : `${coordinator} samler kommunens svar til "${title}" og beder dig svare for din forvaltning.`,
    ...(person.note === '' ? [] : ['', person.note]),
    '',
    'Det, vi vidste i forvejen, er udfyldt, så du for det meste kan bekræfte eller rette.',
    '',
    link,
    '',
    `Svar senest ${writeDay(round.answersBy, 'da')}. Linket er dit eget. Du kan holde pause, komme tilbage og rette, til svarene er underskrevet.`,
    'Dine svar står med dit navn for koordinatoren og den, der underskriver. Kun kommunens samlede svar sammenlignes med andre.',
  ]
  return { subject: isReminder ? `Påmindelse: ${title}` : `Vil du svare? ${title}`, body: lines.join('\n') }
}
