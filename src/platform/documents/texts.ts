import type { Locale, SameShape } from '../../values/locale.ts'
import { refusals } from '../../values/refusal.ts'

const da = {
  page: 'Side',
  of: 'af',
  figure: 'Figur',
  table: 'Tabel',
  figureId: 'id',
  info: 'Godt at vide:',
  warning: 'Bemærk:',
  figureInWords: 'Figuren i ord:',
}

const en = {
  page: 'Page',
  of: 'of',
  figure: 'Figure',
  table: 'Table',
  figureId: 'id',
  info: 'Good to know:',
  warning: 'Please note:',
  figureInWords: 'The figure in words:',
} satisfies SameShape<typeof da>

/** The few words a document brings with it, whatever it is about. */
export type DocumentWords = SameShape<typeof da>

/** The words of a document in its own language, which need not be the reader's. */
export function documentWords(language: Locale): DocumentWords {
  return { da, en }[language]
}

export const documentRefusals = refusals('documents', {
  'title-missing': {
    status: 422,
    da: 'Dokumentet mangler en titel. Skriv en titel, før det kan hentes.',
    en: 'The document has no title. Write one before it can be fetched.',
  },
  'alt-text-missing': {
    status: 422,
    da: ({ caption }) =>
      `Figuren »${caption}« mangler en tekst til dem, der ikke kan se den. Skriv i en sætning eller to, hvad figuren viser.`,
    en: ({ caption }) =>
      `The figure “${caption}” has no text for those who cannot see it. Write in a sentence or two what it shows.`,
  },
  'table-uneven': {
    status: 422,
    da: ({ caption }) =>
      `Tabellen »${caption}« har rækker med et andet antal felter end overskrifterne. Ret rækkerne, så de passer.`,
    en: ({ caption }) =>
      `The table “${caption}” has rows with another number of cells than it has headers. Correct the rows so that they fit.`,
  },
  'figure-not-drawable': {
    status: 422,
    da: ({ caption, found }) =>
      `Figuren »${caption}« kan ikke tegnes, fordi den indeholder »${found}«. Hent figuren igen fra siden, hvor den blev lavet.`,
    en: ({ caption, found }) =>
      `The figure “${caption}” cannot be drawn because it contains “${found}”. Fetch it again from the page where it was made.`,
  },
  'printing-too-slow': {
    status: 422,
    da: ({ seconds }) =>
      `Det tog mere end ${seconds} sekunder at lave PDF-filen. Del dokumentet i to, eller prøv igen om lidt.`,
    en: ({ seconds }) =>
      `Making the PDF took more than ${seconds} seconds. Split the document in two, or try again shortly.`,
  },
  'printing-busy': {
    status: 429,
    da: 'Mange henter PDF-filer lige nu. Prøv igen om et minut.',
    en: 'Many people are fetching PDFs just now. Try again in a minute.',
  },
})
