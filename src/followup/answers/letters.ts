import { writeDay } from '../../values/numbers.ts'
import { type Survey, said } from '../surveys/index.ts'

/** The mail that asks for an answer, or reminds. Danish, as nobody knows the reader's language; the page has both. */
export function invitationMail(
  sort: 'invitation' | 'reminder',
  survey: Pick<Survey, 'title' | 'mode' | 'closesOn' | 'instrument'>,
  link: string,
): { subject: string; body: string } {
  const title = survey.title.replace(/\s+/g, ' ')
  const isReminder = sort === 'reminder'
  return {
    subject: isReminder ? `Påmindelse: ${title}` : title,
    body: [
      'Hej',
      '',
      isReminder
        ? `Du er tidligere inviteret til at svare på "${title}". Vi har ikke modtaget et svar fra dit link.`
        : `Du inviteres til at svare på "${title}".`,
      said(survey.instrument.introduction, 'da'),
      '',
      link,
      '',
      survey.closesOn ? `Du kan svare til og med ${writeDay(survey.closesOn, 'da')}.` : '',
      'Linket er dit eget og giver ét svar. Du kan holde pause og fortsætte fra det samme link, til du har sendt.',
      sayings[survey.mode],
    ]
      .filter((line, at, lines) => line !== '' || lines[at - 1] !== '')
      .join('\n'),
  }
}

const sayings: Record<Survey['mode'], string> = {
  named: 'Dit svar gemmes med din e-mailadresse.',
  'personal-link': 'Dit svar gemmes uden navn. Vi kan se, at der er svaret fra dit link.',
  anonymous:
    'Dit svar er anonymt. Vi kan se, at der er svaret fra dit link, men ikke hvilket svar der er dit.',
  'open-link': '',
}
