import type { SameShape } from '../../values/locale.ts'
import { missingWords } from '../figures/index.ts'

const da = {
  region: 'Region',
  country: 'Hele landet',
  group: 'Gruppen',
  regionOfItsTime: 'Regionen på rundens tid',
  areaName: (name: string): string => name,
  trendTitle: (name: string, municipality: string) => `${name} i ${municipality}, runde for runde`,
  fromTo: (municipality: string, first: string, last: string) =>
    `${municipality}: først ${first}, senest ${last}.`,
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
  missing: missingWords.da,
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
  intervalOf: (municipality: string) => `95 % sikkerhedsinterval for ${municipality}`,
  answers: 'Antal svar',
  spineTitle: (municipality: string) => `${municipality} ved siden af de andre`,
  spineDescription: (count: number) =>
    `${count} tal for kommunen, hvert på en linje, hvor hele landet er midten, og halvdelen af kommunerne ligger i det farvede felt.`,
  spineOfGroup: (count: number) =>
    `${count} tal for kommunen, hvert på en linje, hvor gruppens gennemsnit er midten, og halvdelen af gruppen ligger i det farvede felt.`,
  spineIntervals: {
    all: 'Stregen gennem mærket er usikkerheden.',
    some: 'Stregen gennem mærket er usikkerheden; uden streg kendes den ikke.',
    none: 'Usikkerheden kendes ikke.',
  },
  verdicts: {
    better: 'Bedre end hele landet, også med usikkerheden',
    worse: 'Dårligere end hele landet, også med usikkerheden',
    different: 'Kan skelnes fra hele landet',
    unclear: 'Kan ikke skelnes fra hele landet',
  },
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
    `${municipality}: first ${first}, latest ${last}.`,
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
  missing: missingWords.en,
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
  intervalOf: (municipality: string) => `95% confidence interval of ${municipality}`,
  answers: 'Answers',
  spineTitle: (municipality: string) => `${municipality} beside the others`,
  spineDescription: (count: number) =>
    `${count} figures of the municipality, each on a line where the country is the middle and half of the municipalities lie in the coloured field.`,
  spineOfGroup: (count: number) =>
    `${count} figures of the municipality, each on a line where the mean of the group is the middle and half of the group lies in the coloured field.`,
  spineIntervals: {
    all: 'The line through the mark is the uncertainty.',
    some: 'The line through the mark is the uncertainty; without a line it is not known.',
    none: 'The uncertainty is not known.',
  },
  verdicts: {
    better: 'Better than the country, even allowing for uncertainty',
    worse: 'Worse than the country, even allowing for uncertainty',
    different: 'Can be told from the country',
    unclear: 'Cannot be told from the country',
  },
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
