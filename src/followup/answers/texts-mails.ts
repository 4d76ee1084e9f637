import type { SameShape } from '../../values/locale.ts'
import { daysKeptByName } from '../surveys/index.ts'

const daMail = {
  greeting: 'Hej',
  openings: {
    invitation: (title: string) => `Du inviteres til at svare på "${title}".`,
    reminder: (title: string) =>
      `Du er tidligere inviteret til at svare på "${title}". Vi har ikke modtaget et svar fra dit link.`,
    again: (title: string) =>
      `Her er dit link til "${title}" igen. Har du allerede svaret, er der ikke mere, du skal gøre.`,
  },
  subjects: {
    invitation: (title: string) => title,
    reminder: (title: string) => `Påmindelse: ${title}`,
    again: (title: string) => `Dit link: ${title}`,
  },
  until: (day: string) => `Du kan svare til og med ${day}.`,
  yourLink:
    'Linket er dit eget og giver ét svar. Du kan holde pause og fortsætte fra det samme link, til du har sendt.',
  kept: {
    named: `Dit svar gemmes med din e-mailadresse, til ${daysKeptByName} dage efter at der er lukket.`,
    'personal-link': 'Dit svar gemmes uden navn. Vi kan se, at der er svaret fra dit link.',
    anonymous:
      'Dit svar er anonymt. Vi kan se, at der er svaret fra dit link, men ikke hvilket svar der er dit.',
    'open-link': '',
  },
  from: (municipality: string) => `Spørgsmålene kommer fra kommunen: ${municipality}.`,
  englishBelow: 'English below.',
}

const enMail = {
  greeting: 'Hello',
  openings: {
    invitation: (title: string) => `You are invited to answer “${title}”.`,
    reminder: (title: string) =>
      `You were invited earlier to answer “${title}”. We have not received an answer from your link.`,
    again: (title: string) =>
      `Here is your link to “${title}” again. If you have answered already, there is nothing more to do.`,
  },
  subjects: {
    invitation: (title: string) => title,
    reminder: (title: string) => `Reminder: ${title}`,
    again: (title: string) => `Your link: ${title}`,
  },
  until: (day: string) => `You can answer up to and including ${day}.`,
  yourLink:
    'The link is your own and gives one answer. You can pause and go on from the same link until you have sent.',
  kept: {
    named: `Your answer is kept with your e-mail address until ${daysKeptByName} days after the survey is closed.`,
    'personal-link': 'Your answer is kept without a name. We can see that your link was answered.',
    anonymous:
      'Your answer is anonymous. We can see that your link was answered, but not which answer is yours.',
    'open-link': '',
  },
  from: (municipality: string) => `The questions come from the municipality: ${municipality}.`,
  englishBelow: 'English below.',
} satisfies SameShape<typeof daMail>

/** The words of the mails themselves. */
export const mailTexts = { da: daMail, en: enMail }

const daPage = {
  mailsTitle: 'Mails',
  mailsLead:
    'Sådan lyder de mails, der inviterer og påminder. Ret i ordene, som I vil. Tømmer I et felt, bruges vores igen.',
  mailLanguage: 'Sprog i mails',
  mailLanguages: { da: 'Dansk', en: 'Engelsk', both: 'Begge i samme mail, dansk først' },
  letters: { invitation: 'Invitation', reminder: 'Påmindelse' },
  inLanguage: { da: 'på dansk', en: 'på engelsk' },
  ownTitle: 'Jeres egne ord',
  subject: 'Emne',
  words: 'Indledning',
  fixedNote:
    'Linket, sidste dag og det, mailen lover om svaret, kommer altid efter jeres ord og kan ikke ændres.',
  saveMails: 'Gem og se, hvordan de bliver',
  mailsSaved: 'Mails er gemt. Sådan bliver de.',
  previewTitle: 'Sådan bliver de',
  previewOf: { invitation: 'Invitationen', reminder: 'Påmindelsen' },
  personalLink: 'det-personlige-link',
  toMails: 'Se og ret mails',
}

const enPage = {
  mailsTitle: 'Mails',
  mailsLead:
    'This is how the mails read that invite and remind. Change the words as you like. Empty a field, and ours are used again.',
  mailLanguage: 'Language of the mails',
  mailLanguages: { da: 'Danish', en: 'English', both: 'Both in one mail, Danish first' },
  letters: { invitation: 'Invitation', reminder: 'Reminder' },
  inLanguage: { da: 'in Danish', en: 'in English' },
  ownTitle: 'Your own words',
  subject: 'Subject',
  words: 'Opening',
  fixedNote:
    'The link, the last day and what the mail promises of the answer always follow your words and cannot be changed.',
  saveMails: 'Save and see how they turn out',
  mailsSaved: 'The mails are saved. This is how they turn out.',
  previewTitle: 'How they turn out',
  previewOf: { invitation: 'The invitation', reminder: 'The reminder' },
  personalLink: 'the-personal-link',
  toMails: 'See and change the mails',
} satisfies SameShape<typeof daPage>

/** The page on which they are worded. */
export const mailPageTexts = { da: daPage, en: enPage }
