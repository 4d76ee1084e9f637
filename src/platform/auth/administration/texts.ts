import type { SameShape } from '../../../values/locale.ts'
import { refusals } from '../../../values/refusal.ts'

const da = {
  title: 'Administration',
  lead: 'Hvem der er med, hvordan kommunen er delt op, og hvad I selv har valgt.',
  attention: 'Det venter på dig',
  calm: 'Intet venter på dig.',
  waiting: (count: number) =>
    count === 1 ? '1 person mangler en rolle' : `${count} personer mangler en rolle`,
  locked: (count: number) => (count === 1 ? '1 konto er låst' : `${count} konti er låst`),
  invited: (count: number) =>
    count === 1 ? '1 inviteret er ikke begyndt endnu' : `${count} inviterede er ikke begyndt endnu`,
  undeliverable: (count: number) =>
    count === 1
      ? '1 mail kunne ikke sendes. Bed driften se på mailserveren.'
      : `${count} mails kunne ikke sendes. Bed driften se på mailserveren.`,
  fewAdministrators: 'Der er kun én administrator. Giv en til rollen, så I ikke står uden.',
  accounts: 'Konti',
  accountsLead: 'Inviter, giv roller og luk konti.',
  administrations: 'Forvaltninger',
  administrationsLead: 'Navne, rækkefølge og arbejdsområder.',
  choices: 'Valg',
  choicesLead: 'Hvor længe noget gælder, og hvor længe det gemmes.',
  looks: 'Opslag',
  looksLead: 'Hvem har set personoplysninger, hvornår og hvorfor.',
  events: 'Hændelser',
  eventsLead: 'Hvad der er gjort i Pejling, af hvem.',
  export: 'Eksport',
  exportLead: 'Hent alle kommunens data i åbne formater.',
}
const en = {
  title: 'Administration',
  lead: 'Who takes part, how the municipality is divided, and what you have chosen yourselves.',
  attention: 'Waiting for you',
  calm: 'Nothing is waiting for you.',
  waiting: (count: number) => (count === 1 ? '1 person has no role' : `${count} people have no role`),
  locked: (count: number) => (count === 1 ? '1 account is locked' : `${count} accounts are locked`),
  invited: (count: number) =>
    count === 1 ? '1 invited person has not begun yet' : `${count} invited people have not begun yet`,
  undeliverable: (count: number) =>
    count === 1
      ? '1 mail could not be sent. Ask operations to look at the mail server.'
      : `${count} mails could not be sent. Ask operations to look at the mail server.`,
  fewAdministrators:
    'There is only one administrator. Give one more person the role, so that you are never without.',
  accounts: 'Accounts',
  accountsLead: 'Invite, give roles and close accounts.',
  administrations: 'Administrations',
  administrationsLead: 'Names, order and fields of work.',
  choices: 'Choices',
  choicesLead: 'How long things hold, and how long they are kept.',
  looks: 'Looks',
  looksLead: 'Who has seen personal data, when and why.',
  events: 'Events',
  eventsLead: 'What has been done in Pejling, by whom.',
  export: 'Export',
  exportLead: 'Download all the municipality’s data in open formats.',
} satisfies SameShape<typeof da>
export const administrationTexts = { da, en }

const daPlaces = {
  title: 'Forvaltninger',
  lead: 'Forvaltningerne står i denne rækkefølge overalt. Slå dem sammen ved at lukke den ene og give den andens arbejdsområder videre.',
  add: 'Tilføj en forvaltning',
  name: 'Navn',
  fields: 'Arbejdsområder',
  fieldsHint: 'Bruges til at foreslå, hvilke anbefalinger forvaltningen skal svare på.',
  people: 'Brugere',
  order: 'Rækkefølge',
  up: 'Op',
  down: 'Ned',
  upNamed: (name: string) => `Flyt ${name} op`,
  downNamed: (name: string) => `Flyt ${name} ned`,
  save: 'Gem',
  saved: 'Gemt.',
  moved: 'Flyttet.',
  close: 'Luk forvaltningen',
  closeLead: 'Den kan ikke længere vælges. Det, den har svaret på, bliver stående.',
  closed: 'Forvaltningen er lukket.',
  reopen: 'Genåbn forvaltningen',
  reopened: 'Forvaltningen er åben igen.',
  closedTag: 'Lukket',
  none: 'Ingen forvaltninger endnu',
  noneLead: 'Tilføj den første, fx "Sundhed og ældre".',
}
const enPlaces = {
  title: 'Administrations',
  lead: 'The administrations stand in this order everywhere. Merge two by closing one and passing its fields of work on to the other.',
  add: 'Add an administration',
  name: 'Name',
  fields: 'Fields of work',
  fieldsHint: 'Used to suggest which recommendations the administration should answer.',
  people: 'Users',
  order: 'Order',
  up: 'Up',
  down: 'Down',
  upNamed: (name: string) => `Move ${name} up`,
  downNamed: (name: string) => `Move ${name} down`,
  save: 'Save',
  saved: 'Saved.',
  moved: 'Moved.',
  close: 'Close the administration',
  closeLead: 'It can no longer be chosen. What it has answered stays.',
  closed: 'The administration is closed.',
  reopen: 'Reopen the administration',
  reopened: 'The administration is open again.',
  closedTag: 'Closed',
  none: 'No administrations yet',
  noneLead: 'Add the first one, e.g. “Health and elderly care”.',
} satisfies SameShape<typeof daPlaces>
export const placeTexts = { da: daPlaces, en: enPlaces }

export const placeRefusals = refusals('administrations', {
  nameTaken: {
    status: 422,
    da: ({ name }) =>
      `Der er allerede en forvaltning, der hedder "${name}". Vælg et andet navn, eller genåbn den lukkede.`,
    en: ({ name }) =>
      `There already is an administration called “${name}”. Choose another name, or reopen the closed one.`,
  },
})

const daChoices = {
  title: 'Valg',
  lead: 'Kommunens egne valg. Det, I ikke ændrer, er som Pejling leveres.',
  review: 'Arbejdet',
  keeping: 'Hvor længe noget gemmes',
  statement: 'Tilgængelighed',
  labels: {
    'proof-days': 'Dage, et bevis i gennemgangen gælder',
    'effort-limit': 'Indsatser, en forvaltning bør have i gang på én gang',
    'access-log-months': 'Måneder, loggen over opslag gemmes',
    'forget-months': 'Måneder, fra en konto lukkes, til navn og e-mail slettes',
    'mail-days': 'Dage, en sendt mail gemmes',
  },
  standard: (standard: number, min: number, max: number) =>
    `Fra ${min} til ${max}. Som leveret: ${standard}.`,
  statementLabel: 'Adresse på jeres tilgængelighedserklæring',
  statementHint: 'Den fra WAS-Tool. Så fører /was på dette sted hen til den.',
  statementFault: 'Skriv en adresse, der begynder med https://',
  optional: '(må stå tom)',
  save: 'Gem valg',
  saved: 'Valgene er gemt.',
}
const enChoices = {
  title: 'Choices',
  lead: 'The municipality’s own choices. What you do not change is as Pejling is delivered.',
  review: 'The work',
  keeping: 'How long things are kept',
  statement: 'Accessibility',
  labels: {
    'proof-days': 'Days a proof in the review holds',
    'effort-limit': 'Efforts an administration should have running at once',
    'access-log-months': 'Months the log of looks is kept',
    'forget-months': 'Months from an account is closed until name and e-mail are deleted',
    'mail-days': 'Days a sent mail is kept',
  },
  standard: (standard: number, min: number, max: number) =>
    `From ${min} to ${max}. As delivered: ${standard}.`,
  statementLabel: 'Address of your accessibility statement',
  statementHint: 'The one from WAS-Tool. /was on this site then leads to it.',
  statementFault: 'Write an address that begins with https://',
  optional: '(may be left empty)',
  save: 'Save choices',
  saved: 'The choices are saved.',
} satisfies SameShape<typeof daChoices>
export const choiceTexts = { da: daChoices, en: enChoices }
