import { writeNumber } from '../../values/numbers.ts'
import { type RefusalDetails, refusals } from '../../values/refusal.ts'

type Words = (details: RefusalDetails) => string

/** Why a JSON-stat file cannot be read: what is wrong, and the line, the character and the path where it is. */
export const jsonStatRefusals = refusals('json-stat', {
  brokenOff: wrong(
    () => 'filen hører op, før den er færdig',
    () => 'the file ends before it is complete',
  ),
  notJson: wrong(
    (d) => `her kan der efter reglerne for JSON ikke stå »${d.character}«`,
    (d) => `by the rules of JSON “${d.character}” cannot stand here`,
  ),
  tooManyLayers: wrong(
    (d) => `her ligger flere end ${count(d, 'layers', 'da')} lister og objekter inden i hinanden`,
    (d) => `more than ${count(d, 'layers', 'en')} lists and objects lie within each other here`,
  ),
  notJsonStat: wrong(
    () => 'filen er JSON, men ikke JSON-stat: der er hverken »class«, »dimension« eller datasæt med navne',
    () => 'the file is JSON but not JSON-stat: there is no “class”, no “dimension” and no named dataset',
  ),
  wrongType: wrong(
    (d) => `her skal stå ${kinds[d.kind as Kind].da}`,
    (d) => `${kinds[d.kind as Kind].en} must stand here`,
  ),
  missing: wrong(
    (d) => `»${d.member}« mangler`,
    (d) => `“${d.member}” is missing`,
  ),
  unknownVersion: wrong(
    (d) => `versionen er »${d.version}«, men vi læser JSON-stat 1 og 2.0`,
    (d) => `the version is “${d.version}”, but JSON-stat 1 and 2.0 are what can be read`,
  ),
  unknownClass: wrong(
    (d) => `»${d.name}« er ikke en af JSON-stats klasser: dataset, collection, dimension`,
    (d) => `“${d.name}” is none of the classes of JSON-stat: dataset, collection, dimension`,
  ),
  saidBySource: wrong(
    (d) => `filen er en fejlmelding fra kilden: ${d.label}`,
    (d) => `the file is an error message from the source: ${d.label}`,
  ),
  sizeCount: wrong(
    (d) => `der er ${count(d, 'sizes', 'da')} størrelser i »size«, men ${count(d, 'ids', 'da')} navne i »id«`,
    (d) => `“size” has ${count(d, 'sizes', 'en')} sizes, but “id” has ${count(d, 'ids', 'en')} names`,
  ),
  namedTwice: wrong(
    (d) => `»${d.name}« står her to gange`,
    (d) => `“${d.name}” stands here twice`,
  ),
  dimensionNotDescribed: wrong(
    (d) => `dimensionen »${d.name}« står i »id«, men er ikke beskrevet`,
    (d) => `the dimension “${d.name}” stands in “id” but is not described`,
  ),
  dimensionNotListed: wrong(
    (d) => `dimensionen »${d.name}« er beskrevet, men står ikke i »id«`,
    (d) => `the dimension “${d.name}” is described but does not stand in “id”`,
  ),
  noCategories: wrong(
    () => 'kategorierne mangler: her er hverken »index« eller »label«',
    () => 'the categories are missing: there is neither “index” nor “label”',
  ),
  orderUnknown: wrong(
    (d) => `der er ${count(d, 'categories', 'da')} kategorier, men intet »index«, der siger rækkefølgen`,
    (d) => `there are ${count(d, 'categories', 'en')} categories but no “index” that tells their order`,
  ),
  categoryCount: wrong(
    (d) => `her er ${count(d, 'categories', 'da')} kategorier, men »size« siger ${count(d, 'size', 'da')}`,
    (d) => `there are ${count(d, 'categories', 'en')} categories, but “size” says ${count(d, 'size', 'en')}`,
  ),
  positions: wrong(
    (d) => `pladserne i »index« skal være 0 til ${Number(d.size) - 1}, hver netop én gang`,
    (d) => `the positions in “index” must be 0 to ${Number(d.size) - 1}, each exactly once`,
  ),
  categoryUnknown: wrong(
    (d) => `kategorien »${d.name}« findes ikke i dimensionen`,
    (d) => `the dimension has no category “${d.name}”`,
  ),
  childCircle: wrong(
    (d) => `kategorien »${d.name}« er lagt ind under sig selv`,
    (d) => `the category “${d.name}” is put beneath itself`,
  ),
  dimensionUnknown: wrong(
    (d) => `der er ingen dimension »${d.name}«`,
    (d) => `there is no dimension “${d.name}”`,
  ),
  tooManyCells: wrong(
    (d) => `tabellen siger, at den har ${cells(d, 'da')} celler, og det er flere, end vi læser`,
    (d) => `the table claims ${cells(d, 'en')} cells, which is more than we read`,
  ),
  noFigures: wrong(
    (d) => `filen beskriver en tabel med ${cells(d, 'da')} celler, men har ingen tal`,
    (d) => `the file describes a table of ${cells(d, 'en')} cells but holds no figures`,
  ),
  valueCount: wrong(
    (d) => `her er ${count(d, 'values', 'da')} værdier, men dimensionerne giver ${cells(d, 'da')} celler`,
    (d) => `there are ${count(d, 'values', 'en')} values, but the dimensions make ${cells(d, 'en')} cells`,
  ),
  statusCount: wrong(
    (d) =>
      `her er ${count(d, 'signs', 'da')} tegn i »status«, men dimensionerne giver ${cells(d, 'da')} celler`,
    (d) =>
      `there are ${count(d, 'signs', 'en')} signs in “status”, but the dimensions make ${cells(d, 'en')} cells`,
  ),
  cellUnknown: wrong(
    (d) => `der er ingen celle »${d.name}«; cellerne går fra 0 til ${Number(d.cells) - 1}`,
    (d) => `there is no cell “${d.name}”; the cells go from 0 to ${Number(d.cells) - 1}`,
  ),
})

/** What is odd about a file that can be read all the same. */
export const jsonStatWarnings = refusals('json-stat', {
  memberUnknown: odd(
    (d) => `JSON-stat kender ikke »${d.name}«, som er sprunget over`,
    (d) => `JSON-stat does not know “${d.name}”, which was passed over`,
  ),
  nestedTooDeep: odd(
    () => 'samlinger ligger inden i hinanden i flere lag, end vi læser; de inderste er sprunget over',
    () => 'collections lie within each other in more layers than we read; the innermost were passed over',
  ),
  roleTwice: odd(
    (d) => `dimensionen »${d.name}« har to roller; den første gælder`,
    (d) => `the dimension “${d.name}” has two roles; the first one holds`,
  ),
})

const kinds = {
  object: { da: 'et objekt i krøllede parenteser', en: 'an object in curly brackets' },
  list: { da: 'en liste i kantede parenteser', en: 'a list in square brackets' },
  text: { da: 'en tekst', en: 'a text' },
  texts: { da: 'en liste af tekster', en: 'a list of texts' },
  amount: { da: 'et helt tal, der ikke er negativt', en: 'a whole number that is not negative' },
  integer: { da: 'et helt tal', en: 'a whole number' },
  number: { da: 'et tal', en: 'a number' },
  index: {
    da: 'en liste af koder eller et objekt med pladser',
    en: 'a list of codes or an object of positions',
  },
  value: { da: 'et tal, en tekst eller null', en: 'a number, a text or null' },
  values: { da: 'en liste af værdier eller et objekt med dem', en: 'a list of values or an object of them' },
  status: { da: 'en tekst eller null', en: 'a text or null' },
  statuses: { da: 'en tekst, en liste eller et objekt', en: 'a text, a list or an object' },
  point: { da: 'længde og bredde: to tal', en: 'longitude and latitude: two numbers' },
  side: { da: '»start« eller »end«', en: '“start” or “end”' },
} as const

/** What may stand at a place, as the refusal names it. */
export type Kind = keyof typeof kinds

function wrong(da: Words, en: Words) {
  return {
    status: 422 as const,
    da: (d: RefusalDetails) => `${place(d, 'da')}: ${da(d)}. Ret filen, eller hent den igen fra kilden.`,
    en: (d: RefusalDetails) =>
      `${place(d, 'en')}: ${en(d)}. Correct the file or fetch it again from its source.`,
  }
}

function odd(da: Words, en: Words) {
  return {
    status: 422 as const,
    da: (d: RefusalDetails) => `${place(d, 'da')}: ${da(d)}.`,
    en: (d: RefusalDetails) => `${place(d, 'en')}: ${en(d)}.`,
  }
}

function place({ line, column, path }: RefusalDetails, locale: 'da' | 'en'): string {
  const inside = path ? ` (${path})` : ''
  return locale === 'da'
    ? `Linje ${line}, tegn ${column}${inside}`
    : `Line ${line}, character ${column}${inside}`
}

function count(details: RefusalDetails, key: string, locale: 'da' | 'en'): string {
  return writeNumber(Number(details[key]), locale)
}

function cells(details: RefusalDetails, locale: 'da' | 'en'): string {
  const amount = Number(details.cells)
  if (amount <= Number.MAX_SAFE_INTEGER) return writeNumber(amount, locale)
  return locale === 'da' ? 'flere end ni billiarder' : 'more than nine quadrillion'
}
