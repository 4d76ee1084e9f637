import type { SameShape } from '../../../values/locale.ts'

const da = {
  looksTitle: 'Opslag',
  looksLead:
    'Hver gang nogen har set mere om en person end navnet: hvem, hvornår og hvorfor. Loggen kan ikke ændres herfra.',
  eventsTitle: 'Hændelser',
  eventsLead: 'Hvad der er gjort i Pejling, og af hvem. Intet slettes herfra.',
  who: 'Hvem',
  what: 'Hvad',
  why: 'Hvorfor',
  about: 'Om',
  when: 'Hvornår',
  from: 'Fra og med',
  to: 'Til og med',
  aboutId: 'Id på det, det handler om',
  submit: 'Vis',
  reset: 'Vis alt',
  search: 'Søg i loggen',
  csv: 'Hent som CSV',
  none: 'Intet passer til søgningen',
  noneLead: 'Prøv en længere periode eller færre ord.',
  newer: 'Nyere',
  older: 'Ældre',
  pages: 'Sider',
  page: (number: number) => `Side ${number}`,
  check: 'Kontrollér loggen',
  checkTitle: 'Er loggen over opslag urørt?',
  checkLead:
    'Hvert kvarter lukkes loggen med en forsegling. En række, der siden er ændret, slettet eller tilføjet, bryder den.',
  intact: (rows: string, seals: string) =>
    `Ja. ${rows} opslag i ${seals} ${seals === '1' ? 'forsegling' : 'forseglinger'} passer.`,
  expired: (seals: string) => `${seals} forseglinger dækker opslag, hvis tid er udløbet.`,
  broken: (number: string, from: string, to: string) =>
    `Nej. Forsegling nr. ${number} passer ikke. Noget er ændret i opslagene fra ${from} til ${to}. Tag en kopi af databasen, og kontakt jeres sikkerhedsansvarlige.`,
  notYet: 'Der er ikke forseglet noget endnu. Kom tilbage om et kvarter.',
  actors: { cli: 'kommando', job: 'automatik' },
}
const en = {
  looksTitle: 'Looks',
  looksLead:
    'Each time somebody saw more about a person than the name: who, when and why. The log cannot be changed from here.',
  eventsTitle: 'Events',
  eventsLead: 'What has been done in Pejling, and by whom. Nothing is deleted from here.',
  who: 'Who',
  what: 'What',
  why: 'Why',
  about: 'About',
  when: 'When',
  from: 'From',
  to: 'To',
  aboutId: 'Id of what it is about',
  submit: 'Show',
  reset: 'Show all',
  search: 'Search the log',
  csv: 'Download as CSV',
  none: 'Nothing matches the search',
  noneLead: 'Try a longer period or fewer words.',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  page: (number: number) => `Page ${number}`,
  check: 'Check the log',
  checkTitle: 'Is the log of looks untouched?',
  checkLead:
    'Every quarter of an hour the log is closed by a seal. A row that has been altered, deleted or added since breaks it.',
  intact: (rows: string, seals: string) =>
    `Yes. ${rows} looks in ${seals} ${seals === '1' ? 'seal' : 'seals'} fit.`,
  expired: (seals: string) => `${seals} seals cover looks whose time is up.`,
  broken: (number: string, from: string, to: string) =>
    `No. Seal no. ${number} does not fit. Something has been changed in the looks from ${from} to ${to}. Take a copy of the database, and contact the person responsible for security.`,
  notYet: 'Nothing is sealed yet. Come back in a quarter of an hour.',
  actors: { cli: 'command', job: 'automatic' },
} satisfies SameShape<typeof da>
export const logTexts = { da, en }
