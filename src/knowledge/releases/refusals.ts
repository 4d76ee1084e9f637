import { refusals } from '../../values/refusal.ts'

export const releaseRefusals = refusals('releases', {
  'no-dimensions': {
    status: 422,
    da: 'Optællingen er ikke delt op på noget. Angiv mindst én fordeling med mindst én kategori.',
    en: 'The counts are not divided by anything. Give at least one dimension with at least one category.',
  },
  'not-a-whole-count': {
    status: 422,
    da: 'Et antal mennesker skal være et helt tal, 0 eller større. Ret tallet, og prøv igen.',
    en: 'A number of people must be a whole number, 0 or more. Correct the number and try again.',
  },
  'unknown-category': {
    status: 422,
    da: 'Et antal står i en kategori, som ikke findes, eller i en gruppe. Brug kun de fineste kategorier.',
    en: 'A count stands in a category that is not there, or in a group. Use the finest categories only.',
  },
  'cell-twice': {
    status: 422,
    da: 'Det samme felt er talt op to gange. Behold det ene antal.',
    en: 'The same cell has been counted twice. Keep one of the counts.',
  },
  'impossible-with-people': {
    status: 422,
    da: 'Der står mennesker i et felt, som er angivet som umuligt. Ret det ene eller det andet.',
    en: 'There are people in a cell that is said to be impossible. Correct one or the other.',
  },
  'bad-id': {
    status: 422,
    da: 'To kategorier har samme navn, eller en gruppe findes ikke. Ret kategorierne.',
    en: 'Two categories have the same name, or a group is not there. Correct the categories.',
  },
  'too-large': {
    status: 422,
    da: 'Tabellen er for stor til, at den kan kontrolleres. Tag en fordeling ud, eller slå kategorier sammen.',
    en: 'The table is too large to be checked. Leave out a dimension, or join categories.',
  },
  'not-an-aggregate': {
    status: 422,
    da: 'Oplysninger om enkelte borgere offentliggøres ikke. Vælg et andet lag.',
    en: 'Data about single citizens is not released. Choose another layer.',
  },
  'cannot-be-protected': {
    status: 422,
    da: 'Tabellen kan ikke beskyttes, uanset hvor meget der skjules. Slå kategorier sammen, og prøv igen.',
    en: 'The table cannot be protected however much is hidden. Join categories and try again.',
  },
  'other-menu': {
    status: 422,
    da: 'Tallene er offentliggjort før med andre fordelinger. Brug de samme igen, ellers kan tabellerne trækkes fra hinanden.',
    en: 'The figures were released before with other dimensions. Use the same again, or the tables can be subtracted from each other.',
  },
  'other-rules': {
    status: 422,
    da: 'Tallene er offentliggjort før efter andre grænser. De kan ikke offentliggøres igen med nye.',
    en: 'The figures were released before by other thresholds. They cannot be released again with new ones.',
  },
  'too-little-new': {
    status: 422,
    da: 'Der er for lidt nyt siden sidste offentliggørelse: en forskel ville vise, hvad få mennesker har svaret. Vent på flere.',
    en: 'Too little is new since the last release: a difference would show what a few people answered. Wait for more.',
  },
  noCounts: {
    status: 422,
    da: 'Der er ingen optælling at offentliggøre. Gem tallene først.',
    en: 'There are no counts to release. Store them first.',
  },
  newerCounts: {
    status: 409,
    da: 'Der er kommet nye tal, siden du så på dem. Se på de nye, og frigiv dem, hvis de er rigtige.',
    en: 'New counts have come since you looked. Look at the new ones, and release them if they are right.',
  },
  chainClosed: {
    status: 422,
    da: 'De rå tal bag en tidligere offentliggørelse er slettet, så forskellen kan ikke længere kontrolleres. Tallene kan ikke offentliggøres igen.',
    en: 'The raw counts behind an earlier release are deleted, so that the difference cannot be checked any more. The figures cannot be released again.',
  },
})
