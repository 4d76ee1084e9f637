import type { SameShape } from '../../values/locale.ts'

const da = {
  region: 'Region',
  country: 'Hele landet',
  group: 'Gruppen',
  regionOfItsTime: 'Regionen på rundens tid',
  areaName: (name: string): string => name,
  trendTitle: (name: string, municipality: string) => `${name} i ${municipality}, runde for runde`,
  fromTo: (municipality: string, first: string, last: string) =>
    `${municipality} gik fra ${first} til ${last}.`,
  onlyOne: (municipality: string, only: string) => `${municipality} har kun én runde: ${only}.`,
  beside: (area: string, value: string) => `${area}: ${value} i samme runde.`,
  uncertaintyUnknown: 'Usikkerheden kendes ikke, så figuren siger ikke, om forskelle er reelle.',
  noTrend: (name: string, municipality: string) =>
    `Der er ingen målinger af »${name}« i ${municipality} endnu.`,
  breakAt: (period: string, reason: string) => `${period}: ${reason}`,
  axis: (finding: string, unit: string) => (unit === 'percent' ? `Andel, der ${finding}` : 'Antal'),
  baseline: (lowest: string) => `Aksen begynder ved ${lowest}, ikke ved 0.`,
  opens: 'Vis tallene',
  tableCaption: (name: string, unit: string) => (unit === 'percent' ? `${name}, procent` : name),
  round: 'Runde',
  municipality: 'Kommune',
  figure: 'Tal',
  missing: {
    'not-given': 'Kilden oplyser ikke tallet',
    'too-few': 'For få svar',
    'not-asked': 'Ikke spurgt',
  },
  spreadTitle: (name: string, period: string) => `${name} i kommunerne, ${period}`,
  ownIs: (municipality: string, value: string) => `${municipality}: ${value}.`,
  half: (low: string, high: string) => `Halvdelen af kommunerne ligger mellem ${low} og ${high}.`,
  groupHalf: (low: string, high: string) => `Halvdelen af gruppens kommuner ligger mellem ${low} og ${high}.`,
  place: (municipality: string, words: string) =>
    `${municipality} ligger ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
  dots: (count: number) => `${count} kommuner har et tal.`,
  noSpread: (period: string) => `Der er ingen andre kommuners tal for ${period}.`,
  dot: 'Hver prik er en kommune',
  peers: 'Kommuner valgt til sammenligning',
  band: 'Halvdelen af kommunerne ligger her',
  bandOfGroup: 'Halvdelen af gruppen ligger her',
  median: 'Den midterste kommune',
  medianOfGroup: 'Den midterste i gruppen',
  interval: '95 % sikkerhedsinterval',
  spineTitle: (municipality: string) => `${municipality} ved siden af de andre`,
  spineDescription: (count: number) =>
    `${count} tal for kommunen, hvert på en linje, hvor hele landet er midten, og halvdelen af kommunerne ligger i det farvede felt. Usikkerheden er ikke med.`,
  spineOfGroup: (count: number) =>
    `${count} tal for kommunen, hvert på en linje, hvor gruppens gennemsnit er midten, og halvdelen af gruppen ligger i det farvede felt. Usikkerheden er ikke med.`,
  noSpine:
    'Der er endnu intet at holde kommunens tal op imod. Indlæs de andre kommuners tal og folketallet, eller lav en sammenligningsgruppe.',
  worse: 'Dårligere',
  better: 'Bedre',
  range: 'Alle kommuner',
  rangeOfGroup: 'Alle i gruppen',
  certain: (municipality: string) => `${municipality}, med 95 % sikkerhedsinterval`,
  uncertain: (municipality: string) => `${municipality}, usikkerheden kendes ikke`,
  noDirection: 'Højere er hverken bedre eller dårligere',
}

const en = {
  region: 'Region',
  country: 'The country',
  group: 'The group',
  regionOfItsTime: 'The region of its time',
  areaName: (name: string) => (name === 'Hele landet' ? 'The country' : name),
  trendTitle: (name: string, municipality: string) => `${name} in ${municipality}, round by round`,
  fromTo: (municipality: string, first: string, last: string) =>
    `${municipality} went from ${first} to ${last}.`,
  onlyOne: (municipality: string, only: string) => `${municipality} has one round only: ${only}.`,
  beside: (area: string, value: string) => `${area}: ${value} in the same round.`,
  uncertaintyUnknown:
    'The uncertainty is not known, so the figure does not say whether differences are real.',
  noTrend: (name: string, municipality: string) =>
    `There are no measurements of “${name}” in ${municipality} yet.`,
  breakAt: (period: string, reason: string) => `${period}: ${reason}`,
  axis: (finding: string, unit: string) => (unit === 'percent' ? `Share who ${finding}` : 'Number'),
  baseline: (lowest: string) => `The axis begins at ${lowest}, not at 0.`,
  opens: 'Show the figures',
  tableCaption: (name: string, unit: string) => (unit === 'percent' ? `${name}, per cent` : name),
  round: 'Round',
  municipality: 'Municipality',
  figure: 'Figure',
  missing: { 'not-given': 'Not given by the source', 'too-few': 'Too few answers', 'not-asked': 'Not asked' },
  spreadTitle: (name: string, period: string) => `${name} in the municipalities, ${period}`,
  ownIs: (municipality: string, value: string) => `${municipality}: ${value}.`,
  half: (low: string, high: string) => `Half of the municipalities lie between ${low} and ${high}.`,
  groupHalf: (low: string, high: string) =>
    `Half of the group’s municipalities lie between ${low} and ${high}.`,
  place: (municipality: string, words: string) =>
    `${municipality} lies ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
  dots: (count: number) => `${count} municipalities have a figure.`,
  noSpread: (period: string) => `There are no other municipalities’ figures for ${period}.`,
  dot: 'Each dot is a municipality',
  peers: 'Municipalities chosen to compare with',
  band: 'Half of the municipalities lie here',
  bandOfGroup: 'Half of the group lies here',
  median: 'The middle municipality',
  medianOfGroup: 'The middle of the group',
  interval: '95% confidence interval',
  spineTitle: (municipality: string) => `${municipality} beside the others`,
  spineDescription: (count: number) =>
    `${count} figures of the municipality, each on a line where the country is the middle and half of the municipalities lie in the coloured field. Uncertainty is not included.`,
  spineOfGroup: (count: number) =>
    `${count} figures of the municipality, each on a line where the group’s mean is the middle and half of the group lies in the coloured field. Uncertainty is not included.`,
  noSpine:
    'There is nothing to hold the municipality’s figures against yet. Import the other municipalities’ figures and the population, or make a peer group.',
  worse: 'Worse',
  better: 'Better',
  range: 'All municipalities',
  rangeOfGroup: 'All in the group',
  certain: (municipality: string) => `${municipality}, with 95% confidence interval`,
  uncertain: (municipality: string) => `${municipality}, uncertainty not known`,
  noDirection: 'Higher is neither better nor worse',
} satisfies SameShape<typeof da>

export const chartTexts = { da, en }
