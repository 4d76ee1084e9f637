import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Kommuner, der ligner',
  heading: (name: string) => `Kommuner, der ligner ${name} på disse tal`,
  lead: (name: string) =>
    `Afstanden siger, hvor langt en kommunes tal ligger fra tallene i ${name}. Den siger ikke, hvem der gør det bedst.`,
  choose: 'Vælg en kommune at finde ligheder for.',
  view: 'Vælg, hvad ligheden bygger på',
  show: 'Find kommuner',
  municipality: 'Kommune',
  weights: { 0: 'Tæller ikke', 1: 'Tæller lidt', 2: 'Tæller noget', 3: 'Tæller meget' },
  add: 'Læg et tal til',
  addNothing: 'Intet',
  rounds: 'Runder, der tæller sammen',
  count: 'Hvor mange',
  found: 'De nærmeste',
  place: 'Kommune',
  distance: 'Afstand',
  madeOf: 'Mest på grund af',
  sameFigures: 'Samme tal',
  part: (name: string, share: string) => `${name} (${share})`,
  steadiness: 'Runde for runde',
  steady: {
    'every-round': (periods: string) => `Nær i alle runder: ${periods}`,
    'some-rounds': (periods: string) => `Nær i ${periods}`,
    'one-round': (periods: string) => `Kun nær i ${periods}`,
    'only-together': (_: string) => 'Kun nær, når runderne ses samlet',
    'not-known': (_: string) => 'Der er kun én runde at se på',
  },
  notSteady: 'Kan være et tilfælde',
  figures: 'Tallene',
  seeFigures: 'Se tallene',
  beside: (value: string, own: string, name: string) => `${value} (${name}: ${own})`,
  sentence: (place: string, distance: string, name: string, because: string) =>
    `${place} ligger ${distance} fra ${name}; mest på grund af ${because}.`,
  sentenceSame: (place: string, name: string) => `${place} har de samme tal som ${name}.`,
  onlyNewest: (period: string, names: string) =>
    `Nær i ${period} alene, men ikke når runderne ses samlet: ${names}.`,
  healthOnly: (name: string) =>
    `Bortset fra folketallet er alle tallene sundhedstal. Kommunerne ligner ${name} på disse tal. Det betyder ikke, at de har samme vilkår, fx i uddannelse, indkomst og alder. Indlæs tal for vilkår, hvis I vil sammenligne dem.`,
  invented: (name: string) => `${name} er opdigtet og ligner kun andre opdigtede kommuner.`,
  lacking: 'Kan ikke være med',
  lackingLead: 'Kommuner, der mangler det nyeste tal, kan ikke sammenlignes.',
  lackingOne: (place: string, measure: string, period: string, why: string) =>
    `${place}: ${measure}, ${period}. ${why}.`,
  withoutSpread: (names: string) => `Her er kommunerne for ens til, at tallet kan tælle med: ${names}.`,
  refused: {
    'no-measures': 'Vælg mindst ét tal, der tæller, og som kommunerne ikke har helt ens.',
    'own-missing': (name: string, measure: string, period: string, why: string) =>
      `${name} mangler tallet »${measure}« for ${period} (${why}). Lad det ikke tælle, eller indlæs det først.`,
    'too-few-municipalities': (measure: string) =>
      `Færre end otte kommuner har tallet »${measure}« i de valgte runder, så det kan ikke tælle. Lad det ikke tælle, eller indlæs kommunernes tal.`,
  },
  refusedTitle: 'Vi kan ikke finde de nærmeste',
  emptyTitle: 'Der er ingen tal at ligne hinanden på endnu',
  empty: 'Her kommer de kommuner, hvis tal ligger nærmest, når kommunernes tal og folketal er indlæst.',
  method: 'Sådan er afstanden regnet ud',
  methodText: (count: string) =>
    `Hvert tals forskel deles med kvartilafstanden: bredden af den midterste halvdel af kommunerne i samme runde. Store afvigere flytter den ikke, sådan som de flytter en standardafvigelse. Forskellene sættes i anden, ganges med, hvor meget tallet tæller (1, 2 eller 3), lægges sammen over ${count} og deles med vægtene; afstanden er kvadratroden. 0 er ens tal. 1 er tal, der ligger lige så langt fra hinanden, som den midterste halvdel er bred.`,
  methodRounds: (count: string) => `${count} runder`,
  methodRound: 'én runde',
  methodRatio:
    'Antal mennesker sammenlignes som forhold: Dobbelt så mange er lige så langt væk, uanset størrelsen.',
  methodUsed: (measure: string, periods: string) => `${measure}: ${periods}`,
  methodSteady:
    'Afstanden er også regnet for hver runde alene. Så kan man se, om en kommune ligner igen og igen, eller om det kun var i én undersøgelse.',
  save: 'Gem som sammenligningsgruppe',
  saveLead:
    'Så kan profilen, sammenligningen og prioriteringen bruge den. Gruppen husker, hvordan den er lavet.',
  name: 'Navn',
  defaultName: (period: string) => `Kommuner, der ligner os (${period})`,
  saveButton: 'Gem gruppen',
  saved: (name: string) => `Gruppen »${name}« er gemt.`,
  toComparison: 'Se dem i sammenligningen',
  csv: {
    distance: 'afstand',
    share: (name: string) => `del af afstanden: ${name}`,
    own: (name: string, place: string) => `${name}, ${place}`,
    near: 'nær i runderne',
  },
}

const en = {
  title: 'Municipalities alike',
  heading: (name: string) => `Municipalities that are like ${name} on these figures`,
  lead: (name: string) =>
    `The distance says how far a municipality’s figures lie from those of ${name}. It does not say who does best.`,
  choose: 'Choose a municipality to find others like.',
  view: 'Choose what likeness is built on',
  show: 'Find municipalities',
  municipality: 'Municipality',
  weights: { 0: 'Does not count', 1: 'Counts a little', 2: 'Counts some', 3: 'Counts a lot' },
  add: 'Add a figure',
  addNothing: 'None',
  rounds: 'Rounds that count together',
  count: 'How many',
  found: 'The nearest',
  place: 'Municipality',
  distance: 'Distance',
  madeOf: 'Mostly because of',
  sameFigures: 'The same figures',
  part: (name: string, share: string) => `${name} (${share})`,
  steadiness: 'Round by round',
  steady: {
    'every-round': (periods: string) => `Near in every round: ${periods}`,
    'some-rounds': (periods: string) => `Near in ${periods}`,
    'one-round': (periods: string) => `Near in ${periods} only`,
    'only-together': (_: string) => 'Near only when the rounds are seen together',
    'not-known': (_: string) => 'There is only one round to look at',
  },
  notSteady: 'May be chance',
  figures: 'The figures',
  seeFigures: 'See the figures',
  beside: (value: string, own: string, name: string) => `${value} (${name}: ${own})`,
  sentence: (place: string, distance: string, name: string, because: string) =>
    `${place} lies ${distance} from ${name}; mostly because of ${because}.`,
  sentenceSame: (place: string, name: string) => `${place} has the same figures as ${name}.`,
  onlyNewest: (period: string, names: string) =>
    `Near in ${period} alone, but not when the rounds are seen together: ${names}.`,
  healthOnly: (name: string) =>
    `Apart from the population, all the figures are health figures. The municipalities are like ${name} on these figures. It does not mean that they have the same conditions, such as education, income and age. Import figures of conditions if you want to compare those.`,
  invented: (name: string) => `${name} is invented and is like other invented municipalities only.`,
  lacking: 'Cannot take part',
  lackingLead: 'Municipalities that lack the newest figure cannot be compared.',
  lackingOne: (place: string, measure: string, period: string, why: string) =>
    `${place}: ${measure}, ${period}. ${why}.`,
  withoutSpread: (names: string) =>
    `Here the municipalities are too alike for the figure to count: ${names}.`,
  refused: {
    'no-measures':
      'Choose at least one figure that counts and that the municipalities do not all have alike.',
    'own-missing': (name: string, measure: string, period: string, why: string) =>
      `${name} lacks the figure “${measure}” for ${period} (${why}). Let it not count, or import it first.`,
    'too-few-municipalities': (measure: string) =>
      `Fewer than eight municipalities have the figure “${measure}” in the chosen rounds, so it cannot count. Let it not count, or import the municipalities’ figures.`,
  },
  refusedTitle: 'We cannot find the nearest',
  emptyTitle: 'There are no figures to be alike on yet',
  empty:
    'The municipalities whose figures lie nearest will stand here once the municipalities’ figures and populations are imported.',
  method: 'How the distance is worked out',
  methodText: (count: string) =>
    `Each figure’s difference is divided by the quartile distance: the width of the middle half of the municipalities in the same round. Outliers do not move it as they move a standard deviation. The differences are squared, multiplied by how much the figure counts (1, 2 or 3), added over ${count} and divided by the weights; the distance is the square root. 0 is the same figures. 1 is figures that lie as far apart as the middle half is wide.`,
  methodRounds: (count: string) => `${count} rounds`,
  methodRound: 'one round',
  methodRatio: 'Numbers of people are compared as ratios: twice as many is as far away at any size.',
  methodUsed: (measure: string, periods: string) => `${measure}: ${periods}`,
  methodSteady:
    'The distance is also worked out for each round alone. That shows whether a municipality is alike again and again, or was so in one survey only.',
  save: 'Save as a peer group',
  saveLead:
    'Then the profile, the comparison and the priorities can use it. The group remembers how it was made.',
  name: 'Name',
  defaultName: (period: string) => `Municipalities like us (${period})`,
  saveButton: 'Save the group',
  saved: (name: string) => `The group “${name}” is saved.`,
  toComparison: 'See them in the comparison',
  csv: {
    distance: 'distance',
    share: (name: string) => `share of the distance: ${name}`,
    own: (name: string, place: string) => `${name}, ${place}`,
    near: 'near in the rounds',
  },
} satisfies SameShape<typeof da>

export const nearestTexts = { da, en }
