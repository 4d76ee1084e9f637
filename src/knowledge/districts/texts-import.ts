import type { SameShape } from '../../values/locale.ts'
import type { Lack } from './columns.ts'
import type { ProblemKind } from './read-counts.ts'

const da = {
  title: 'Indlæs optællinger',
  lead: 'Vælg en fil med, hvor mange af hvor mange der har sagt ja, i hvert lokalområde. Du ser, hvad andre kommer til at se, før noget bliver frigivet.',
  indicator: 'Hvad er talt op?',
  chooseIndicator: 'Vælg en indikator',
  file: 'Fil',
  fileHint: 'Excel (.xlsx) eller CSV. Første linje skal være kolonnernes navne.',
  chooseFile: 'Vælg en fil',
  period: 'År for hele filen',
  periodHint: 'Kun når ingen kolonne siger det, fx 2025.',
  badPeriod: 'Skriv et år eller en periode, fx 2025 eller 2025K1',
  source: 'Kilde',
  sourceHint: 'Fx Havbys egen undersøgelse 2025. Står ved tallene. Er feltet tomt, bruger vi filens navn.',
  optional: '(må være tom)',
  strict: 'Hvor følsomt er det?',
  strictHint: 'Psykisk helbred, ensomhed, social støtte og alkohol er altid særligt følsomme.',
  strictness: {
    ordinary: 'Almindeligt: antal under 5 skjules',
    sensitive: 'Særligt følsomt: antal under 10 skjules',
  },
  read: 'Læs filen',
  safe: 'Filens tal lægges i et lukket lager. Ingen kan slå dem op. De slettes, når de ikke længere skal bruges, og med det samme, hvis du smider dem væk.',
  shapes: 'Sådan kan filen se ud',
  shapePlain:
    'Én linje for hvert lokalområde. »Antal« er dem, der har sagt ja; »svar« er alle, der har svaret:',
  shapeGroups: 'Delt på køn, og med et større område over flere lokalområder:',
  shapeNote:
    'Skriv de rigtige antal, også de små: reglerne skal se dem for at skjule dem. Linjer med totaler læses ikke; totaler regnes ud.',
  lacks: {
    district: 'Ingen kolonne siger, hvilket lokalområde det er. Kald en kolonne »lokalområde« eller »kode«.',
    period: 'Ingen kolonne siger, hvilket år det er. Kald en kolonne »år«, eller skriv året i feltet.',
    count: 'Ingen kolonne siger, hvor mange der har sagt ja. Kald en kolonne »antal«.',
    population: 'Ingen kolonne siger, hvor mange der har svaret. Kald en kolonne »svar« eller »befolkning«.',
  } satisfies Record<Lack, string>,
  noLines: 'Der er ingen optællinger i filen.',
  tooLarge: 'Tabellen er for stor til, at den kan kontrolleres. Del filen op, eller slå grupper sammen.',
  problemsTitle: (lines: string) =>
    lines === '1'
      ? 'Én linje skal rettes, før noget kan gemmes'
      : `${lines} linjer skal rettes, før noget kan gemmes`,
  problemsLead: 'Ret dem i filen, og vælg den igen. Intet er gemt.',
  moreProblems: (count: string) => `… og ${count} mere.`,
  line: 'Linje',
  problem: 'Hvad er der galt',
  inFile: 'Det drejer sig om',
  problems: {
    'no-district': 'Linjen siger ikke, hvilket lokalområde det er',
    'bad-code': 'Koden kan ikke bruges. Højst 40 tegn, uden mellemrum, | og *',
    'other-name': 'Den samme kode har et andet navn eller ligger i et andet område i en tidligere linje',
    'same-name': 'To lokalområder har samme navn',
    'parent-is-district':
      'Området står både som lokalområde og som det, et andet ligger i. Så tælles de samme mennesker to gange',
    'unreadable-period': 'Det er ikke et år eller en periode',
    'unreadable-count': 'Det er ikke et helt antal mennesker, 0 eller flere',
    'more-than-population': 'Flere har sagt ja, end der har svaret',
    'unknown-group': 'Gruppen kendes ikke. Skriv fx Kvinder, 16-24 år eller I alt',
    'two-groups': 'Linjen nævner to grupper på én gang. Del på én ting ad gangen',
    'other-groups': 'Linjen er delt på noget andet end de andre linjer i samme periode',
    'overlapping-groups': 'Aldersgruppen overlapper en anden, så nogle tælles to gange',
    'without-groups': 'Lokalområdet er ikke delt op på grupper, som de andre er',
    duplicate: 'Lokalområdet og gruppen står to gange',
  } satisfies Record<ProblemKind, string>,
  previewTitle: (name: string) => `Det vil andre se: ${name}`,
  previewLead: 'Intet er frigivet endnu. Reglerne har skjult de små tal og dem, der ville røbe dem.',
  previewOnlyYou:
    'Her ser du også, hvorfor et tal er skjult. Det ser andre ikke, for det fortæller noget om, hvor der er få.',
  nothingWaits: 'Her venter ingen optælling på at blive frigivet.',
  waitingOf: (period: string) => `Runden ${period}`,
  round: 'Runde',
  cells: 'Tal i alt',
  small: 'Skjult, fordi der er for få',
  protecting: 'Skjult for at beskytte et andet tal',
  shareHidden: 'Skjult i alt',
  rules: 'Regler',
  ruleOf: { ordinary: 'Antal under 5 skjules', sensitive: 'Antal under 10 skjules (særligt følsomt)' },
  absent: (count: string) =>
    `Lokalområder og grupper, filen ikke nævner, regnes som ingen mennesker: ${count}.`,
  again: (number: string) => `Det bliver nr. ${number} af samme runde. Der er taget hensyn til de tidligere.`,
  releaseAll: 'Frigiv',
  releaseNote: 'Når tallene er frigivet, ændres de ikke, og de kan ikke kaldes tilbage.',
  throwAway: 'Smid væk',
  thrownAway: 'Optællingen er smidt væk, og de rå tal er slettet.',
  released: 'Tallene er frigivet.',
  cannot: 'Kan ikke frigives',
  reasons: { 'too-small': 'skjult, for få', 'protects-another': 'skjult for at beskytte et andet tal' },
  fromFile: (file: string, who: string, day: string) => `Fra ${file}, indlæst af ${who} ${day}.`,
  taken: (rounds: string) => `Filen er læst: ${rounds}. Intet er frigivet endnu.`,
}

const en = {
  title: 'Import counts',
  lead: 'Choose a file with how many out of how many said yes in each local area. You see what others will see before anything is released.',
  indicator: 'What was counted?',
  chooseIndicator: 'Choose an indicator',
  file: 'File',
  fileHint: 'Excel (.xlsx) or CSV. The first line must hold the column names.',
  chooseFile: 'Choose a file',
  period: 'Year of the whole file',
  periodHint: 'Only when no column says it, e.g. 2025.',
  badPeriod: 'Write a year or a period, e.g. 2025 or 2025K1',
  source: 'Source',
  sourceHint: 'E.g. Havby’s own survey 2025. Stands beside the figures. When empty, the file name is used.',
  optional: '(may be empty)',
  strict: 'How sensitive is it?',
  strictHint: 'Mental health, loneliness, social support and alcohol are always especially sensitive.',
  strictness: {
    ordinary: 'Ordinary: counts below 5 are hidden',
    sensitive: 'Especially sensitive: counts below 10 are hidden',
  },
  read: 'Read the file',
  safe: 'The file’s counts go into a closed store. Nobody can look them up. They are deleted when they are no longer needed, and at once when you throw them away.',
  shapes: 'What the file may look like',
  shapePlain:
    'One line for each local area. “Antal” (count) is those who said yes; “svar” (answers) is everybody who answered:',
  shapeGroups: 'Divided by sex, and with a larger area above several local areas:',
  shapeNote:
    'Write the true counts, the small ones too: the rules must see them to hide them. Lines with totals are not read; totals are added up.',
  lacks: {
    district:
      'No column says which local area it is. Call a column “lokalområde” (district) or “kode” (code).',
    period: 'No column says which year it is. Call a column “år” (year), or write the year in the field.',
    count: 'No column says how many said yes. Call a column “antal” (count).',
    population:
      'No column says how many answered. Call a column “svar” (answers) or “befolkning” (population).',
  },
  noLines: 'There are no counts in the file.',
  tooLarge: 'The table is too large to be checked. Divide the file, or join groups.',
  problemsTitle: (lines: string) =>
    lines === '1'
      ? 'One line must be corrected before anything can be stored'
      : `${lines} lines must be corrected before anything can be stored`,
  problemsLead: 'Correct them in the file and choose it again. Nothing was stored.',
  moreProblems: (count: string) => `… and ${count} more.`,
  line: 'Line',
  problem: 'What is wrong',
  inFile: 'What it is about',
  problems: {
    'no-district': 'The line does not say which local area it is',
    'bad-code': 'The code cannot be used. At most 40 characters, without spaces, | and *',
    'other-name': 'The same code has another name, or lies in another area, in an earlier line',
    'same-name': 'Two local areas have the same name',
    'parent-is-district':
      'The area stands both as a local area and as what another lies in. The same people are then counted twice',
    'unreadable-period': 'This is not a year or a period',
    'unreadable-count': 'This is not a whole number of people, 0 or more',
    'more-than-population': 'More said yes than answered',
    'unknown-group': 'The group is not known. Write e.g. Women, 16-24 years or Total',
    'two-groups': 'The line names two groups at once. Divide by one thing at a time',
    'other-groups': 'The line is divided by something else than the other lines of the same period',
    'overlapping-groups': 'The age group overlaps another, so that some are counted twice',
    'without-groups': 'The local area is not divided into groups as the others are',
    duplicate: 'The local area and the group stand twice',
  },
  previewTitle: (name: string) => `What others will see: ${name}`,
  previewLead:
    'Nothing has been released. The rules have hidden the small counts and those that would give them away.',
  previewOnlyYou:
    'Here you also see why a figure is hidden. Others do not, since it tells something about where there are few.',
  nothingWaits: 'No counts wait to be released here.',
  waitingOf: (period: string) => `The round ${period}`,
  round: 'Round',
  cells: 'Figures in all',
  small: 'Hidden because there are too few',
  protecting: 'Hidden to protect another figure',
  shareHidden: 'Hidden in all',
  rules: 'Rules',
  ruleOf: {
    ordinary: 'Counts below 5 are hidden',
    sensitive: 'Counts below 10 are hidden (especially sensitive)',
  },
  absent: (count: string) => `Local areas and groups the file does not name count as nobody: ${count}.`,
  again: (number: string) =>
    `This becomes no. ${number} of the same round. The earlier ones have been taken into account.`,
  releaseAll: 'Release',
  releaseNote: 'Once released, the figures do not change and cannot be called back.',
  throwAway: 'Throw away',
  thrownAway: 'The counts have been thrown away, and the raw figures are deleted.',
  released: 'The figures have been released.',
  cannot: 'Cannot be released',
  reasons: { 'too-small': 'hidden, too few', 'protects-another': 'hidden to protect another figure' },
  fromFile: (file: string, who: string, day: string) => `From ${file}, imported by ${who} ${day}.`,
  taken: (rounds: string) => `The file has been read: ${rounds}. Nothing has been released.`,
} satisfies SameShape<typeof da>

export const importTexts = { da, en }
