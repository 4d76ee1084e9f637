import type { SameShape } from '../../values/locale.ts'
import { refusals } from '../../values/refusal.ts'

const da = {
  title: 'Hent alle egne data',
  lead: 'Alt, hvad kommunen har lagt i Pejling, i ét ZIP-arkiv med åbne formater. Brug det til arkiv, til egne analyser, eller hvis I vil videre.',
  inside: 'Det er i arkivet',
  insideLead: (tables: number, rows: string) =>
    `${tables} tabeller med ${rows} rækker lige nu. Hver tabel er der to gange: som JSON og som CSV til regneark.`,
  notInside: 'Det er ikke i arkivet',
  notInsideLead:
    'Adgangskoder, adgangsnøgler og links, der kan åbne noget. Heller ikke det, der er fælles for alle kommuner, fx anbefalingerne.',
  careTitle: 'Pas godt på filen',
  care: 'Den indeholder navne og e-mail på brugerne og loggen over, hvem der har set hvad. Hentningen skrives i begge logge.',
  submit: 'Hent ZIP',
  table: 'Tabel',
  rows: 'Rækker',
  command: 'Driften kan hente det samme med:',
}
const en = {
  title: 'Download all our own data',
  lead: 'Everything the municipality has put into Pejling, in one ZIP archive of open formats. Use it for archiving, for your own analyses, or if you want to move on.',
  inside: 'What is in the archive',
  insideLead: (tables: number, rows: string) =>
    `${tables} tables with ${rows} rows right now. Each table is there twice: as JSON and as CSV for spreadsheets.`,
  notInside: 'What is not in the archive',
  notInsideLead:
    'Passwords, passkeys and links that could open something. Nor what all municipalities share, such as the recommendations.',
  careTitle: 'Take good care of the file',
  care: 'It holds names and e-mails of the users and the log of who has seen what. The download is written in both logs.',
  submit: 'Download ZIP',
  table: 'Table',
  rows: 'Rows',
  command: 'Operations can fetch the same with:',
} satisfies SameShape<typeof da>
export const exportTexts = { da, en }

/** The archive's own explanation, in both languages: whoever opens it in ten years has nothing else. */
export function readmeText(facts: {
  municipality: string
  code: string
  day: string
  tables: { name: string; rows: number }[]
}): string {
  const list = facts.tables.map(({ name, rows }) => `  ${name}: ${rows}`).join('\n')
  return `Pejling: alle data fra ${facts.municipality} (${facts.code}), ${facts.day}

Hver tabel er her to gange: tabeller/<område>.<tabel>.json (en liste af objekter) og tabeller/<område>.<tabel>.csv
(UTF-8, semikolon, første række er overskrifter). Tidspunkter er i UTC efter ISO 8601. Rækker hører sammen ved deres id:
kolonnen effort_id peger på id i implementation.effort. Tekst, der ligner en formel, har en apostrof foran i CSV; JSON er ordret.
Adgangskoder, nøgler og links, der kan åbne noget, er ikke med. Filen indeholder navne og e-mail: pas på den.

Pejling: all data of ${facts.municipality} (${facts.code}), ${facts.day}

Each table is here twice: tabeller/<area>.<table>.json (a list of objects) and tabeller/<area>.<table>.csv (UTF-8, semicolon,
the first row holds headers). Times are UTC by ISO 8601. Rows belong together by their ids: the column effort_id points at id in
implementation.effort. In CSV a text that looks like a formula has an apostrophe before it; JSON is verbatim.
Passwords, keys and links that could open something are left out. The file holds names and e-mails: take care of it.

Tabeller og rækker / tables and rows
${list}
`
}

export const exportRefusals = refusals('export', {
  tooMuch: {
    status: 422,
    da: ({ code }) =>
      `Der er for meget til at hente på en side. Bed driften om at køre: bin/pejling export --municipality ${code} --out alle-data.zip`,
    en: ({ code }) =>
      `There is too much to download on a page. Ask operations to run: bin/pejling export --municipality ${code} --out all-data.zip`,
  },
  cannotWrite: {
    status: 422,
    da: ({ file }) => `Filen ${file} kan ikke skrives, eller den findes allerede. Vælg et andet navn.`,
    en: ({ file }) => `The file ${file} cannot be written, or it exists already. Choose another name.`,
  },
  unknownMunicipality: {
    status: 422,
    da: ({ code }) => `Kommunen ${code} findes ikke. Brug den firecifrede kommunekode, fx 0326.`,
    en: ({ code }) => `There is no municipality ${code}. Use the four-digit code, e.g. 0326.`,
  },
})
