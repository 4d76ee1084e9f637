import type { SameShape } from '../../values/locale.ts'
import { daysKeptByName, daysUntouched } from '../surveys/index.ts'

export const daAnswering = {
  begin: 'Begynd',
  goOn: 'Fortsæt',
  beginLead: 'Der er én side ad gangen, og det, du svarer, gemmes undervejs. Intet tæller, før du har sendt.',
  resumeLead: 'Du er begyndt. Dine svar er gemt, og du kan fortsætte, hvor du slap.',
  until: (day: string) => `Du kan svare til og med ${day}.`,
  howKept: 'Sådan behandles dit svar',
  kept: {
    named: `Dit svar gemmes med din e-mailadresse. De, der står for undersøgelsen, kan se, hvad du har svaret. Det slettes ${daysKeptByName} dage efter, at der er lukket.`,
    'personal-link':
      'Dit svar gemmes uden navn. Vi kan se, at der er svaret fra dit link. Ingen vises i et resultat, hvor de kan kendes.',
    'open-link': 'Dit svar gemmes uden navn og uden oplysninger om din telefon eller computer.',
    anonymous:
      'Dit svar er anonymt. Vi kan se, at der er svaret fra dit link, men intet binder linket og svaret sammen. Svaret gemmes med dato, uden klokkeslæt.',
  },
  shownLive:
    'Svarene tælles op, mens der svares: først når fem har svaret, og derefter flere ad gangen, så ingen kan se, hvad én har svaret.',
  draftKept: `Indtil du sender, hører kladden til dit link. Den slettes, når du sender, og også, når du ikke har rørt den i ${daysUntouched} dage. Skriv ikke navne i felter med fri tekst.`,
  progress: (at: number, of: number) => `Side ${at} af ${of}`,
  aboutYou: 'Hvor arbejder du?',
  aboutYouByRole: 'Om dig',
  aboutYouLead: 'Det bruges til at vise svar samlet. Grupper, der er for små, vises ikke. Du kan lade være.',
  administration: 'Forvaltning',
  role: 'Din rolle',
  ratherNot: 'Det vil jeg ikke oplyse',
  next: 'Gem og gå videre',
  back: 'Tilbage',
  later: 'Gem, og fortsæt senere',
  savedForLater: 'Dine svar er gemt. Gem linket, og kom tilbage, når det passer dig.',
  more: 'Dit svar førte til flere spørgsmål på denne side.',
  mustAnswer: (question: string) => `Svar på: ${question}`,
  reviewTitle: 'Se dine svar igennem',
  reviewLead: 'Du kan rette, til du har sendt. Bagefter kan svaret ikke ændres.',
  notAnswered: 'Ikke besvaret',
  change: 'Ret',
  send: 'Send mit svar',
  thanksTitle: 'Tak. Dit svar er gemt.',
  thanksLead: 'Det tæller én gang, også hvis du trykkede flere gange. Du kan lukke siden.',
  otherDevice: (question: string, words: string) =>
    `${question} På en anden enhed er der svaret "${words}". Det, der står her, gælder, når du går videre.`,
  otherDeviceOwn: 'På en anden enhed er der valgt noget andet. Det, der står her, gælder, når du går videre.',
  changedSince:
    'Et svar er ændret fra en anden enhed, siden du så dem igennem. Se dem igennem igen; intet er sendt endnu.',
  closedTitle: 'Undersøgelsen er lukket',
  closedLead: 'Der tages ikke imod flere svar.',
  closedDraft: (day: string) =>
    `Dine svar er gemt som kladde, men de er ikke sendt og tæller ikke med. Åbnes undersøgelsen igen senest ${day}, kan du sende dem fra det samme link. Ellers slettes de.`,
  closedNext: 'Skriv til den, der inviterede dig, hvis den bør åbnes igen.',
  waiting:
    'Ingen forbindelse. Dit svar er gemt her i browseren og sendes af sig selv, når der er net igen. Lad siden stå åben.',
  retry: 'Prøv nu',
  sending: 'Gemmer …',
}

export const enAnswering = {
  begin: 'Begin',
  goOn: 'Go on',
  beginLead:
    'There is one page at a time, and what you answer is saved as you go. Nothing counts until you have sent.',
  resumeLead: 'You have begun. Your answers are saved, and you can go on where you stopped.',
  until: (day: string) => `You can answer up to and including ${day}.`,
  howKept: 'How your answer is treated',
  kept: {
    named: `Your answer is kept with your e-mail address. Those who run the survey can see what you answered. It is deleted ${daysKeptByName} days after the survey is closed.`,
    'personal-link':
      'Your answer is kept without a name. We can see that your link was answered. Nobody is shown in a result where they could be recognised.',
    'open-link': 'Your answer is kept without a name and without anything about your phone or computer.',
    anonymous:
      'Your answer is anonymous. We can see that your link was answered, but nothing joins the link and the answer. The answer is kept with a date and no time.',
  },
  shownLive:
    'The answers are counted while people answer: first when five have, and then several at a time, so that nobody can see what one person answered.',
  draftKept: `Until you send, the draft belongs to your link. It is deleted when you send, and also when you have not touched it for ${daysUntouched} days. Do not write names in free text.`,
  progress: (at: number, of: number) => `Page ${at} of ${of}`,
  aboutYou: 'Where do you work?',
  aboutYouByRole: 'About you',
  aboutYouLead:
    'It is used to show answers together. Groups that are too small are not shown. You may leave it out.',
  administration: 'Administration',
  role: 'Your role',
  ratherNot: 'I would rather not say',
  next: 'Save and go on',
  back: 'Back',
  later: 'Save and go on later',
  savedForLater: 'Your answers are saved. Keep the link and come back when it suits you.',
  more: 'Your answer led to more questions on this page.',
  mustAnswer: (question: string) => `Answer: ${question}`,
  reviewTitle: 'Look through your answers',
  reviewLead: 'You can change them until you have sent. After that the answer cannot be changed.',
  notAnswered: 'Not answered',
  change: 'Change',
  send: 'Send my answer',
  thanksTitle: 'Thank you. Your answer is stored.',
  thanksLead: 'It counts once, even if you pressed several times. You can close the page.',
  otherDevice: (question: string, words: string) =>
    `${question} “${words}” was answered from another device. What stands here holds when you go on.`,
  otherDeviceOwn: 'Something else was chosen from another device. What stands here holds when you go on.',
  changedSince:
    'An answer was changed from another device since you looked through them. Look through them again; nothing has been sent yet.',
  closedTitle: 'The survey is closed',
  closedLead: 'No more answers are taken.',
  closedDraft: (day: string) =>
    `Your answers are kept as a draft, but they have not been sent and are not counted. If the survey is opened again by ${day}, you can send them from the same link. Otherwise they are deleted.`,
  closedNext: 'Write to the person who invited you if it should be opened again.',
  waiting:
    'No connection. Your answer is kept here in the browser and is sent by itself when the network is back. Leave the page open.',
  retry: 'Try now',
  sending: 'Saving …',
} satisfies SameShape<typeof daAnswering>
