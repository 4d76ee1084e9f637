import { writeNumber } from '../values/numbers.ts'
import { type RefusalDetails, refusals } from '../values/refusal.ts'

/** Why a file cannot be read or written, with line and column where they are known. */
export const formatRefusals = refusals('formats', {
  fileTooLarge: {
    status: 422,
    da: (d) =>
      `Filen er større end ${count(d, 'megabytes', 'da')} MB. Del den i flere filer, og læs dem ind hver for sig.`,
    en: (d) =>
      `The file is larger than ${count(d, 'megabytes', 'en')} MB. Split it into several files and import them one by one.`,
  },
  nothingInside: {
    status: 422,
    da: 'Der er ingen overskrifter i filen. Skriv kolonnernes navne i første linje, og prøv igen.',
    en: 'There are no headers in the file. Put the column names in the first line and try again.',
  },
  unknownCharacters: {
    status: 422,
    da: 'Filens tegn kan ikke læses. Gem den som CSV UTF-8 eller som Excel-ark (.xlsx), og prøv igen.',
    en: 'The characters of the file cannot be read. Save it as CSV UTF-8 or as an Excel workbook (.xlsx) and try again.',
  },
  tooManyColumns: {
    status: 422,
    da: (d) =>
      `Linje ${d.line} har flere end ${count(d, 'columns', 'da')} kolonner. Fjern de kolonner, der ikke skal bruges, og prøv igen.`,
    en: (d) =>
      `Line ${d.line} has more than ${count(d, 'columns', 'en')} columns. Remove the columns you do not need and try again.`,
  },
  tooManyCells: {
    status: 422,
    da: (d) =>
      `Filen har flere end ${count(d, 'cells', 'da')} celler. Del den i flere filer, og læs dem ind hver for sig.`,
    en: (d) =>
      `The file has more than ${count(d, 'cells', 'en')} cells. Split it into several files and import them one by one.`,
  },
  tooMuchText: {
    status: 422,
    da: 'Der er mere tekst i cellerne, end vi kan læse på én gang. Del filen i flere, og læs dem ind hver for sig.',
    en: 'The cells hold more text than can be read at once. Split the file into several and import them one by one.',
  },
  cellTooLong: {
    status: 422,
    da: (d) =>
      `Celle ${d.cell} har flere end ${count(d, 'characters', 'da')} tegn. Kort teksten af, og prøv igen.`,
    en: (d) =>
      `Cell ${d.cell} has more than ${count(d, 'characters', 'en')} characters. Shorten the text and try again.`,
  },
  raggedRow: {
    status: 422,
    da: (d) =>
      `Linje ${d.line} har ${d.cells} celler, men overskriften har ${d.headers}. Ret linjen, så hver kolonne har én celle, og prøv igen.`,
    en: (d) =>
      `Line ${d.line} has ${d.cells} cells, but the header has ${d.headers}. Correct the line so that every column has one cell, and try again.`,
  },
  openQuote: {
    status: 422,
    da: (d) =>
      `Anførselstegnet i linje ${d.line}, tegn ${d.column}, bliver aldrig lukket. Luk det eller fjern det, og prøv igen.`,
    en: (d) =>
      `The quotation mark in line ${d.line}, character ${d.column}, is never closed. Close or remove it and try again.`,
  },
  textAfterQuote: {
    status: 422,
    da: (d) =>
      `I linje ${d.line}, tegn ${d.column}, står der tekst efter et lukket anførselstegn. Skriv anførselstegn inde i en tekst to gange, og prøv igen.`,
    en: (d) =>
      `In line ${d.line}, character ${d.column}, text follows a closed quotation mark. Write quotation marks within a text twice and try again.`,
  },
  notASpreadsheet: {
    status: 422,
    da: (d) =>
      `${named(d, 'da')} er hverken et Excel-ark eller en CSV-fil. Gem tabellen som .xlsx eller .csv, og prøv igen.`,
    en: (d) =>
      `${named(d, 'en')} is neither an Excel workbook nor a CSV file. Save the table as .xlsx or .csv and try again.`,
  },
  lockedOrOldWorkbook: {
    status: 422,
    da: (d) =>
      `${named(d, 'da')} er et ældre Excel-ark (.xls) eller låst med en adgangskode. Åbn den i Excel, gem den som .xlsx uden adgangskode, og prøv igen.`,
    en: (d) =>
      `${named(d, 'en')} is an older Excel workbook (.xls) or locked with a password. Open it in Excel, save it as .xlsx without a password and try again.`,
  },
  damagedWorkbook: {
    status: 422,
    da: 'Excel-arket er beskadiget eller ufuldstændigt. Åbn det i Excel, gem det igen, og prøv med den nye fil.',
    en: 'The Excel workbook is damaged or incomplete. Open it in Excel, save it again and try with the new file.',
  },
  tooManyEntries: {
    status: 422,
    da: (d) =>
      `Excel-arket består af flere end ${count(d, 'entries', 'da')} dele. Kopiér tabellen til et nyt, tomt ark, og prøv med det.`,
    en: (d) =>
      `The Excel workbook consists of more than ${count(d, 'entries', 'en')} parts. Copy the table to a new, empty workbook and try with that.`,
  },
  inflatesTooMuch: {
    status: 422,
    da: 'Excel-arket fylder alt for meget, når det pakkes ud. Kopiér tabellen til et nyt, tomt ark, og prøv med det.',
    en: 'The Excel workbook becomes far too large when unpacked. Copy the table to a new, empty workbook and try with that.',
  },
  declaresItsOwnRules: {
    status: 422,
    da: 'Excel-arket indeholder kode, som et almindeligt ark aldrig har, og er ikke læst. Kopiér tabellen til et nyt, tomt ark, og prøv med det.',
    en: 'The Excel workbook contains declarations that no ordinary workbook has, and was not read. Copy the table to a new, empty workbook and try with that.',
  },
  notALongTable: {
    status: 422,
    da: 'Filen ligner ikke en statistisk tabel: der skal være én linje pr. celle, en kolonne pr. dimension og tallene i den sidste kolonne.',
    en: 'The file does not look like a statistical table: there must be one line per cell, a column per dimension and the figures in the last column.',
  },
  cellTwice: {
    status: 422,
    da: (d) => `Linje ${d.line} har de samme kategorier som en tidligere linje. Fjern den ene, og prøv igen.`,
    en: (d) => `Line ${d.line} has the same categories as an earlier line. Remove one of them and try again.`,
  },
  figureUnreadable: {
    status: 422,
    da: (d) =>
      `Linje ${d.line} har »${d.text}« i den sidste kolonne, hvor der skal stå et tal, som kan læses på én måde. Ret den, og prøv igen.`,
    en: (d) =>
      `Line ${d.line} has “${d.text}” in the last column, where a number that can be read in one way must stand. Correct it and try again.`,
  },
  formulaWithoutValue: {
    status: 422,
    da: (d) =>
      `Celle ${d.cell} har en formel, som aldrig er regnet ud. Åbn arket i Excel, gem det, og prøv igen.`,
    en: (d) =>
      `Cell ${d.cell} has a formula that was never calculated. Open the workbook in Excel, save it and try again.`,
  },
})

function count(details: RefusalDetails, key: string, locale: 'da' | 'en'): string {
  return writeNumber(Number(details[key]), locale)
}

function named({ file }: RefusalDetails, locale: 'da' | 'en'): string {
  if (locale === 'da') return file ? `»${file}«` : 'Filen'
  return file ? `“${file}”` : 'The file'
}
