import { type Recipe, recipeSchema } from './recipe.ts'

const statisticsDenmark = { publisher: 'Danmarks Statistik', licence: 'CC BY 4.0' }

const everybody = (variable: string, values: string[]) => ({ variable, values, optional: true })

/** FOLK1A counts the people who live in each municipality on the first day of a quarter. */
const folk1a = (filters: ReturnType<typeof everybody>[]) => ({
  origin: { kind: 'statbank', table: 'FOLK1A' },
  place: 'OMRÅDE',
  time: 'Tid',
  filters: [everybody('KØN', ['TOT|I alt']), everybody('CIVILSTAND', ['TOT|I alt']), ...filters],
})

const written: Record<string, unknown> = {
  folketal: {
    title: { da: 'Folketal i kommunerne', en: 'Population of the municipalities' },
    caption: {
      da: 'Hvor mange der bor i hver kommune den 1. januar. Tallene bruges som vægte, når vi regner et tal for en region, landet eller en gruppe. Sundhedsprofilen spørger kun borgere på 16 år og derover, så vægtene er ikke helt de samme som kildens.',
      en: 'How many live in each municipality on 1 January. The figures are used as weights when we work out a figure for a region, the country or a group. The health profile asks residents aged 16 or over only, so the weights are not quite those of the source.',
    },
    ...statisticsDenmark,
    page: 'https://www.statistikbanken.dk/FOLK1A',
    tables: [folk1a([everybody('ALDER', ['IALT|TOT|I alt|Alder i alt'])])],
    figure: { kind: 'value', of: {} },
    multiplier: 1,
    periods: { from: '2010', only: 'K1', asYear: true },
    indicator: 'folketal',
    schedule: 'quarterly',
  },
  'borgere-65-plus': {
    title: { da: 'Borgere på 65 år og derover', en: 'Residents aged 65 and over' },
    caption: {
      da: 'Hvor stor en del af kommunens borgere der er 65 år eller mere den 1. januar. Det er en optælling og ikke en stikprøve. Tallet siger noget om alder, ikke om helbred.',
      en: 'What share of the municipality’s residents are 65 or more on 1 January. It is a count and not a sample. The figure tells of age, not of health.',
    },
    ...statisticsDenmark,
    page: 'https://www.statistikbanken.dk/FOLK1A',
    tables: [folk1a([])],
    figure: {
      kind: 'share',
      numerator: { of: [{ variable: 'ALDER', values: [{ from: 65, to: 125 }] }] },
      denominator: { of: [{ variable: 'ALDER', values: ['IALT|TOT|I alt|Alder i alt'] }] },
    },
    multiplier: 100,
    groups: [
      { group: 'sex:male', of: [{ variable: 'KØN', values: ['1|M|Mænd'] }] },
      { group: 'sex:female', of: [{ variable: 'KØN', values: ['2|K|Kvinder'] }] },
    ],
    places: ['municipality', 'region', 'country'],
    periods: { from: '2010', only: 'K1', asYear: true },
    indicator: 'borgere_65_plus',
    definition: {
      name: { da: 'Borgere på 65 år og derover', en: 'Residents aged 65 and over' },
      short: { da: '65 år og derover', en: '65 and over' },
      finding: { da: 'er 65 år eller mere', en: 'are 65 or more' },
      measures: {
        da: 'Hvor stor en del af borgerne der er 65 år eller mere den 1. januar.',
        en: 'What share of residents are 65 or more on 1 January.',
      },
      population: { da: 'Alle med bopæl i kommunen', en: 'All residents of the municipality' },
      source: {
        da: 'Danmarks Statistik, Statistikbanken, tabel FOLK1A',
        en: 'Statistics Denmark, StatBank, table FOLK1A',
      },
      unit: 'percent',
      direction: 'none',
      decimals: 1,
      minimum: 0,
      maximum: 100,
      caveats: [
        {
          da: 'Tallet er hverken godt eller dårligt. Det hører til billedet af, hvem kommunens borgere er.',
          en: 'The figure is neither good nor bad. It belongs to the picture of who the residents are.',
        },
      ],
    },
    schedule: 'quarterly',
  },
  'beskaeftigede-16-64': {
    title: { da: 'Beskæftigede 16-64-årige (eksempel)', en: 'People aged 16–64 in employment (example)' },
    caption: {
      da: 'Et eksempel på en opskrift med tæller og nævner fra en fil: antal beskæftigede over antal borgere i alderen 16-64 år. Filen skal have kolonnerne OMRÅDE, TID, STATUS og et tal på hver linje. Opskriften er ikke afprøvet mod en bestemt tabel; ret koderne til, så de passer til din fil.',
      en: 'An example of a recipe with numerator and denominator from a file: the number in employment over the number of residents aged 16–64. The file must have the columns OMRÅDE, TID, STATUS and a figure on each line. The recipe has not been tried on a particular table; adapt the codes to your file.',
    },
    ...statisticsDenmark,
    page: 'https://www.statistikbanken.dk/',
    tables: [{ origin: { kind: 'file' }, place: 'OMRÅDE', time: 'TID' }],
    figure: {
      kind: 'share',
      numerator: { of: [{ variable: 'STATUS', values: ['Beskæftigede'] }] },
      denominator: { of: [{ variable: 'STATUS', values: ['Befolkning|I alt'] }] },
    },
    multiplier: 100,
    places: ['municipality', 'region', 'country'],
    minimumCount: 5,
    indicator: 'beskaeftigede_16_64',
    definition: {
      name: { da: 'Beskæftigede 16-64-årige', en: 'People aged 16–64 in employment' },
      short: { da: 'Beskæftigede', en: 'In employment' },
      finding: { da: 'af de 16-64-årige er i arbejde', en: 'of those aged 16–64 are in work' },
      measures: {
        da: 'Hvor stor en del af borgerne på 16-64 år der er i beskæftigelse.',
        en: 'What share of residents aged 16–64 are in employment.',
      },
      population: {
        da: 'Borgere på 16-64 år med bopæl i kommunen',
        en: 'Residents of the municipality aged 16–64',
      },
      source: { da: 'Egen fil, se kildens side', en: 'Own file, see the page of the source' },
      unit: 'percent',
      direction: 'higher-is-better',
      decimals: 1,
      minimum: 0,
      maximum: 100,
    },
    schedule: 'never',
  },
}

/** The recipes that are shipped, by name. None is run before somebody asks or a host to fetch from has been allowed. */
export const readyRecipes: Record<string, Recipe> = Object.fromEntries(
  Object.entries(written).map(([id, recipe]) => [id, recipeSchema.parse(recipe)]),
)
