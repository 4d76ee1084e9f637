import type { SameShape } from '../../values/locale.ts'
import { daAnswering, enAnswering } from './texts-answering.ts'

const daInviting = {
  area: 'Undersøgelser',
  title: 'Invitationer',
  lead: 'Hvem der spørges, og hvor mange der har svaret. Hvem der har svaret, og hvad, vises ikke her.',
  leadNamed: 'Hvem der spørges med navn, og hvor mange der har svaret. Listen viser, hvem der mangler.',
  rate: 'Svarprocent',
  rateOf: (answered: number, invited: number) => `${answered} af ${invited} inviterede`,
  answered: 'Svar',
  invited: 'Inviteret',
  mailed: 'Skrevet til',
  begun: 'Begyndt',
  seats: 'Pladser',
  waitingMails: 'Mails er på vej.',
  addTitle: 'Invitér',
  addresses: 'E-mailadresser',
  addressesHint:
    'Indsæt dem, som de står i en mail eller et regneark; navne og andre kolonner springes over. Hver får sit eget link og tæller én gang.',
  groups: 'Alle med en konto i',
  groupRoles: 'Alle med rollen',
  roles: {
    coordinator: 'Koordinator',
    editor: 'Redaktør',
    leader: 'Leder',
    frontline: 'Medarbejder',
  },
  add: 'Sæt på listen',
  added: (count: number, known: number) =>
    `${count} er sat på listen.${known > 0 ? ` ${known} stod der i forvejen.` : ''}`,
  nobodyNew: 'Ingen nye at sætte på listen: skriv adresser, eller vælg en gruppe.',
  unreadable: (faults: { line: number; words: string }[], more: number) =>
    `Ret det, der ikke er en e-mailadresse; ingen er sat på listen endnu. ${faults
      .map(({ line, words }) => `Linje ${line}: ${words}`)
      .join(' · ')}${more > 0 ? ` · og ${more} til` : ''}`,
  sendTitle: 'Send',
  sendInvitations: (count: number) => `Send invitation til ${count}`,
  sendReminders: 'Send påmindelse til dem, der ikke har svaret',
  reminderNote: 'Højst én om dagen og tre i alt. De får det samme link igen.',
  sent: (count: number) => `${count} mails sendes i løbet af et par minutter.`,
  reminding: 'Påmindelser sendes i løbet af et par minutter til dem, der ikke har svaret.',
  tooFewTitle: 'Det kan ikke være anonymt endnu',
  fewInvited: (fewest: number) =>
    `Med færre end ${2 * fewest} svar kan ingen fordeling vises: et svar vises først, når mindst ${fewest} har givet det, og mindst ${fewest} har svaret andet. Invitér flere, hvis I vil kunne se, hvordan svarene fordeler sig.`,
  notOpen: 'Undersøgelsen tager ikke imod svar nu. Åbn den, før der sendes mails eller deles links.',
  linkTitle: 'Åbent link',
  linkLead: 'Alle med linket kan svare. Sæt det på en plakat, i en mail eller på en skærm.',
  linkQr: 'QR-kode til undersøgelsen',
  seatsHint: 'Så mange svar kan der begyndes. Linket lukker selv, når pladserne er brugt.',
  makeLink: 'Lav linket',
  saveSeats: 'Gem pladser',
  linkMade: 'Linket er klar.',
  batches: 'Svar flyttes i blandede hold på mindst ti, så ingen kan læse, hvornår et svar kom.',
  toSurvey: 'Til undersøgelsen',
}

const enInviting = {
  area: 'Surveys',
  title: 'Invitations',
  lead: 'Who is asked, and how many have answered. Who answered, and what, is not shown here.',
  leadNamed: 'Who is asked by name, and how many have answered. The list shows who has not yet.',
  rate: 'Response rate',
  rateOf: (answered: number, invited: number) => `${answered} of ${invited} invited`,
  answered: 'Answers',
  invited: 'Invited',
  mailed: 'Written to',
  begun: 'Begun',
  seats: 'Seats',
  waitingMails: 'Mails are on their way.',
  addTitle: 'Invite',
  addresses: 'E-mail addresses',
  addressesHint:
    'Paste them as they stand in a mail or a spreadsheet; names and other columns are passed over. Each gets a link of their own and counts once.',
  groups: 'Everybody with an account in',
  groupRoles: 'Everybody with the role',
  roles: {
    coordinator: 'Coordinator',
    editor: 'Editor',
    leader: 'Leader',
    frontline: 'Member of staff',
  },
  add: 'Put on the list',
  added: (count: number, known: number) =>
    `${count} put on the list.${known > 0 ? ` ${known} stood there already.` : ''}`,
  nobodyNew: 'Nobody new to put on the list: write addresses or choose a group.',
  unreadable: (faults: { line: number; words: string }[], more: number) =>
    `Correct what is no e-mail address; nobody has been put on the list yet. ${faults
      .map(({ line, words }) => `Line ${line}: ${words}`)
      .join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`,
  sendTitle: 'Send',
  sendInvitations: (count: number) => `Send an invitation to ${count}`,
  sendReminders: 'Send a reminder to those who have not answered',
  reminderNote: 'At most one a day and three in all. They get the same link again.',
  sent: (count: number) => `${count} mails will be sent within a few minutes.`,
  reminding: 'Reminders will be sent within a few minutes to those who have not answered.',
  tooFewTitle: 'It cannot be anonymous yet',
  fewInvited: (fewest: number) =>
    `With fewer than ${2 * fewest} answers no distribution can be shown: an answer is shown once at least ${fewest} have given it and at least ${fewest} have answered something else. Invite more if you want to see how the answers are spread.`,
  notOpen: 'The survey does not take answers now. Open it before mails are sent or links shared.',
  linkTitle: 'Open link',
  linkLead: 'Everybody with the link can answer. Put it on a poster, in a mail or on a screen.',
  linkQr: 'QR code of the survey',
  seatsHint: 'As many answers can be begun. The link closes by itself when the seats are used.',
  makeLink: 'Make the link',
  saveSeats: 'Save seats',
  linkMade: 'The link is ready.',
  batches:
    'Answers are moved in shuffled batches of at least ten, so that nobody can read when an answer came.',
  toSurvey: 'To the survey',
} satisfies SameShape<typeof daInviting>

export const texts = { da: { ...daAnswering, ...daInviting }, en: { ...enAnswering, ...enInviting } }
