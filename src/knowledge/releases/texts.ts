import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Offentliggørelser',
  lead: 'Tal om mennesker, som andre må se. Små antal er skjult, og en tabel ændres ikke, når den først er vist.',
  what: 'Hvad',
  layer: 'Hvem må se det',
  released: 'Offentliggjort',
  by: 'Af',
  hidden: 'Skjult',
  number: 'Nr.',
  emptyTitle: 'Ingen offentliggørelser endnu',
  empty:
    'Når kommunen offentliggør tal om mennesker, for eksempel rygning i egne distrikter, står de her: hvad der er vist, hvor meget der er skjult, og hvem der gjorde det.',
  layers: {
    L0: 'Kun medarbejdere med en sag',
    L1: 'Kommunens egne rapporter om borgere',
    L2: 'Undersøgelser blandt medarbejdere og foreninger',
    L3: 'Alle: sammenligning og åbne data',
    L4: 'Et møde, mens der svares',
  },
  rulesTitle: 'Sådan er tallene beskyttet',
  least: (people: string) =>
    `Antal under ${people} er skjult, også nul, medmindre der ikke kan være nogen i feltet.`,
  rounded: (step: string) => `Alle andre tal er afrundet til nærmeste ${step}, og hver sum for sig.`,
  others:
    'Nogle større tal er også skjult, så de små ikke kan regnes ud ved at trække fra. Tabellen viser ikke, hvilke der er hvilke.',
  again:
    'Et mærket tal står fra en tidligere offentliggørelse: for få mennesker har ændret det siden, eller et nyt tal ville afsløre et andet.',
  rulesVersion: (version: string) => `Regler: udgave ${version}.`,
  counts: 'Antal mennesker',
  countsBy: (dimensions: string) => `Antal mennesker efter: ${dimensions}`,
  everybody: 'I alt',
  hiddenCell: 'skjult',
  asOf: (number: string) => `fra nr. ${number}`,
  source: 'Kilde',
  download: 'Hent som CSV',
  earlier: 'Andre offentliggørelser af det samme',
  noteColumn: 'Bemærkning',
  fileName: 'offentliggoerelse',
}

const en = {
  title: 'Releases',
  lead: 'Figures about people that others may see. Small counts are hidden, and a table does not change once it has been shown.',
  what: 'What',
  layer: 'Who may see it',
  released: 'Released',
  by: 'By',
  hidden: 'Hidden',
  number: 'No.',
  emptyTitle: 'No releases yet',
  empty:
    'When the municipality releases figures about people, smoking in its own districts for instance, they stand here: what is shown, how much is hidden, and who did it.',
  layers: {
    L0: 'Only staff with a case',
    L1: 'The municipality’s own reports on citizens',
    L2: 'Surveys among employees and associations',
    L3: 'Everybody: comparison and open data',
    L4: 'A meeting, while people answer',
  },
  rulesTitle: 'How the figures are protected',
  least: (people: string) =>
    `Counts below ${people} are hidden, nought too, unless nobody can be in the cell.`,
  rounded: (step: string) =>
    `All other figures are rounded to the nearest ${step}, and each total by itself.`,
  others:
    'Some larger figures are hidden too, so that the small ones cannot be worked out by subtraction. The table does not show which are which.',
  again:
    'A marked figure stands from an earlier release: too few people have changed it since then, or a new one would give away another.',
  rulesVersion: (version: string) => `Rules: version ${version}.`,
  counts: 'Number of people',
  countsBy: (dimensions: string) => `Number of people by: ${dimensions}`,
  everybody: 'Total',
  hiddenCell: 'hidden',
  asOf: (number: string) => `from no. ${number}`,
  source: 'Source',
  download: 'Download as CSV',
  earlier: 'Other releases of the same',
  noteColumn: 'Note',
  fileName: 'release',
} satisfies SameShape<typeof da>

export const texts = { da, en }
