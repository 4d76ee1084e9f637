import { writeNumber } from '../values/numbers.ts'
import { refusals } from '../values/refusal.ts'

/** Why an answer or a sheet from Statistikbanken is not read. */
export const statbankRefusals = refusals('statbank', {
  noVariables: {
    status: 422,
    da: 'Første linje skal have mindst én variabel og tallene i sidste kolonne. Kontrollér, at filen kommer fra Statistikbanken, og hent den igen.',
    en: 'The first line must have at least one variable, and the figures in the last column. Check that the file comes from StatBank Denmark and fetch it again.',
  },
  raggedLine: {
    status: 422,
    da: (d) =>
      `Linje ${d.line}, tegn ${d.column}: her er ${d.cells} celler, men første linje har ${d.headers}. Hent hele filen igen.`,
    en: (d) =>
      `Line ${d.line}, character ${d.column}: there are ${d.cells} cells, but the first line has ${d.headers}. Fetch the whole file again.`,
  },
  notAFigure: {
    status: 422,
    da: (d) =>
      `Linje ${d.line}, tegn ${d.column}: »${d.text}« er hverken et tal eller et af Danmarks Statistiks tegn for et manglende tal. Hent filen igen.`,
    en: (d) =>
      `Line ${d.line}, character ${d.column}: “${d.text}” is neither a figure nor one of Statistics Denmark’s signs for a missing one. Fetch the file again.`,
  },
  cellTwice: {
    status: 422,
    da: (d) =>
      `Linje ${d.line}, tegn ${d.column}: de samme kategorier står på en tidligere linje. Fjern den ene, og prøv igen.`,
    en: (d) =>
      `Line ${d.line}, character ${d.column}: the same categories stand on an earlier line. Remove one of them and try again.`,
  },
  openQuote: {
    status: 422,
    da: (d) =>
      `Linje ${d.line}, tegn ${d.column}: et anførselstegn bliver ikke lukket på linjen. Luk det, eller hent filen igen.`,
    en: (d) =>
      `Line ${d.line}, character ${d.column}: a quotation mark is not closed on the line. Close it or fetch the file again.`,
  },
  mixedCharacters: {
    status: 422,
    da: (d) =>
      `Linje ${d.line}, tegn ${d.column}: filens tegn er skrevet på to måder, så bogstaver ville gå tabt. Hent filen igen.`,
    en: (d) =>
      `Line ${d.line}, character ${d.column}: the characters of the file are written in two ways, so letters would be lost. Fetch the file again.`,
  },
  lineTooLong: {
    status: 422,
    da: (d) =>
      `Linje ${d.line} har flere end ${writeNumber(Number(d.characters), 'da')} tegn og er ikke fra Statistikbanken. Hent filen igen.`,
    en: (d) =>
      `Line ${d.line} has more than ${writeNumber(Number(d.characters), 'en')} characters and is not from StatBank Denmark. Fetch the file again.`,
  },
  tooManyCells: {
    status: 422,
    da: (d) =>
      `Linje ${d.line} giver tabellen flere end ${writeNumber(Number(d.cells), 'da')} celler, og så mange læses ikke på én gang. Hent den i flere dele.`,
    en: (d) =>
      `Line ${d.line} gives the table more than ${writeNumber(Number(d.cells), 'en')} cells, and so many are not read at once. Fetch it in several parts.`,
  },
  notAWideTable: {
    status: 422,
    da: (d) =>
      `Arket ligner ikke en tabel fra Statistikbanken: fra linje ${d.line} skal der stå overskrifter over tallene og tekster til venstre for dem. Hent det igen.`,
    en: (d) =>
      `The sheet does not look like a table from StatBank Denmark: from line ${d.line} there must be headings above the figures and texts to the left of them. Fetch it again.`,
  },
})
