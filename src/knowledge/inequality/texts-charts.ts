import type { SameShape } from '../../values/locale.ts'

const da = {
  opens: 'Vis tallene',
  groupsChart: (name: string, place: string, period: string) =>
    `${name} i ${place} ${period}, gruppe for gruppe`,
  groupsSaid: (groups: string) => `${groups}.`,
  noGroups: (period: string) => `Der er ingen tal for grupper i ${period}.`,
  axis: (finding: string, unit: string) =>
    unit === 'percent' ? `Andel i gruppen, der ${finding}` : 'Tal i gruppen',
  whole: (place: string) => `${place} i alt`,
  certain: 'Gruppens tal med 95 % sikkerhedsinterval',
  uncertain: 'Gruppens tal, usikkerheden kendes ikke',
  listChart: (place: string, dimension: string) =>
    `De to ender efter ${dimension}, indikator for indikator: ${place}`,
  listAxis: 'Andel i gruppen',
  gradient: (name: string, place: string, period: string) => `${name} i ${place} efter uddannelse ${period}`,
  start: 'Korteste',
  end: 'Længste uddannelse',
  column: 'En gruppe; bredden er dens del af befolkningen',
  interval: '95 % sikkerhedsinterval',
  line: (size: string) => `Linjen gennem grupperne: ${size} fra ende til ende`,
  missing: 'Intet tal',
  slope: 'Hældningsindeks',
  baseline: (lowest: string) => `Aksen begynder ved ${lowest}, ikke ved 0.`,
  lineSaid: (start: string, end: string) =>
    `Linjen går fra ${start} i den korte ende til ${end} i den lange.`,
  slopeShown: (size: string, from: string) =>
    `Hældningsindekset er ${size} (95 % interval ${from}): så langt er der fra den ene ende af trappen til den anden, når alle trin og deres størrelse tæller med.`,
  slopeNotShown: (size: string, from: string) =>
    `Hældningsindekset er regnet til ${size} (95 % interval ${from}). Det kan ikke skelnes fra 0, så trappen kan lige så godt være flad.`,
  slopeUnknown: (size: string) =>
    `Hældningsindekset er regnet til ${size}. Usikkerheden kendes ikke, så vi siger ikke, om trappen hælder.`,
  relative: (times: string, from: string) =>
    `Det relative indeks er ${times} (95 % interval ${from}): tallet i den korte ende delt med tallet i den lange.`,
  relativeUnknown: (times: string) =>
    `Det relative indeks er regnet til ${times}: tallet i den korte ende delt med tallet i den lange. Usikkerheden kendes ikke.`,
  noRelative:
    'Det relative indeks kan ikke regnes: Linjen kan nå 0 i den ene ende, og så siger et forhold ikke noget.',
  weighted: (period: string) => `Grupperne er vægtet med folketal ${period}.`,
  none: {
    'missing-figure': 'Der mangler tal for en af grupperne, så vi regner ingen hældning.',
    'no-people':
      'Vi ved ikke, hvor mange borgere der er i hver gruppe, så vi regner ingen hældning. Læg antallet ind som indikatoren »folketal« med samme grupper.',
    'too-few-groups': 'Der er færre end fem grupper, så vi regner ingen hældning.',
    other: 'Tallene kan ikke bruges til at regne en hældning.',
  },
  quadrant: (name: string, place: string, one: string, other: string) =>
    `${name} i ${place}: niveau og forskel mellem ${one} og ${other}`,
  quadrantSaid: (period: string, level: string, gap: string) => `${period}: niveau ${level}, forskel ${gap}.`,
  noQuadrant: 'Der er endnu ingen runder med både niveau og forskel.',
  crossing: (place: string, period: string) => `${place} ${period}`,
  levelAxis: (finding: string, unit: string) =>
    unit === 'percent' ? `Niveau: andel, der ${finding}` : 'Niveau',
  gapAxis: (one: string, other: string) => `Forskel: ${one} minus ${other}`,
  fields: {
    better: { small: 'Bedre niveau, mindre forskel', large: 'Bedre niveau, større forskel' },
    worse: { small: 'Dårligere niveau, mindre forskel', large: 'Dårligere niveau, større forskel' },
    low: { small: 'Lavere niveau, mindre forskel', large: 'Lavere niveau, større forskel' },
    high: { small: 'Højere niveau, mindre forskel', large: 'Højere niveau, større forskel' },
  },
  fieldsNote:
    'Feltet siger, hvor punktet ligger. Om flytningen er mere end tilfældighed, står i ord, runde for runde.',
  newMethod: 'Målt på en ny måde',
  caption: (source: string, period: string) => `${source}, ${period}.`,
  points: 'pp.',
}

const en = {
  opens: 'Show the figures',
  groupsChart: (name: string, place: string, period: string) =>
    `${name} in ${place} ${period}, group by group`,
  groupsSaid: (groups: string) => `${groups}.`,
  noGroups: (period: string) => `There are no figures for groups in ${period}.`,
  axis: (finding: string, unit: string) =>
    unit === 'percent' ? `Share of the group who ${finding}` : 'Figure in the group',
  whole: (place: string) => `${place} in all`,
  certain: 'The group’s figure with its 95% confidence interval',
  uncertain: 'The group’s figure, uncertainty not known',
  listChart: (place: string, dimension: string) =>
    `The two ends by ${dimension}, indicator by indicator: ${place}`,
  listAxis: 'Share of the group',
  gradient: (name: string, place: string, period: string) => `${name} in ${place} by education ${period}`,
  start: 'Shortest',
  end: 'Longest education',
  column: 'A group; the width is its part of the population',
  interval: '95% confidence interval',
  line: (size: string) => `The line through the groups: ${size} from end to end`,
  missing: 'No figure',
  slope: 'Slope index',
  baseline: (lowest: string) => `The axis begins at ${lowest}, not at 0.`,
  lineSaid: (start: string, end: string) =>
    `The line goes from ${start} at the short end to ${end} at the long.`,
  slopeShown: (size: string, from: string) =>
    `The slope index is ${size} (95% interval ${from}): so far it is from one end of the ladder to the other, when every step and its size count.`,
  slopeNotShown: (size: string, from: string) =>
    `The slope index is worked out as ${size} (95% interval ${from}). It cannot be told from 0, so the ladder may just as well be flat.`,
  slopeUnknown: (size: string) =>
    `The slope index is worked out as ${size}. The uncertainty is not known, so we do not say whether the ladder slopes.`,
  relative: (times: string, from: string) =>
    `The relative index is ${times} (95% interval ${from}): the figure at the short end divided by that at the long.`,
  relativeUnknown: (times: string) =>
    `The relative index is worked out as ${times}: the figure at the short end divided by that at the long. The uncertainty is not known.`,
  noRelative:
    'The relative index cannot be worked out: the line may reach 0 at one end, and then a ratio says nothing.',
  weighted: (period: string) => `The groups are weighted by population ${period}.`,
  none: {
    'missing-figure': 'A figure for one of the groups is missing, so we work out no slope.',
    'no-people':
      'We do not know how many citizens there are in each group, so we work out no slope. Add the numbers as the indicator “folketal” with the same groups.',
    'too-few-groups': 'There are fewer than five groups, so we work out no slope.',
    other: 'The figures cannot be used to work out a slope.',
  },
  quadrant: (name: string, place: string, one: string, other: string) =>
    `${name} in ${place}: level and gap between ${one} and ${other}`,
  quadrantSaid: (period: string, level: string, gap: string) => `${period}: level ${level}, gap ${gap}.`,
  noQuadrant: 'There are no rounds with both level and gap yet.',
  crossing: (place: string, period: string) => `${place} ${period}`,
  levelAxis: (finding: string, unit: string) =>
    unit === 'percent' ? `Level: share who ${finding}` : 'Level',
  gapAxis: (one: string, other: string) => `Gap: ${one} less ${other}`,
  fields: {
    better: { small: 'Better level, narrower gap', large: 'Better level, wider gap' },
    worse: { small: 'Worse level, narrower gap', large: 'Worse level, wider gap' },
    low: { small: 'Lower level, narrower gap', large: 'Lower level, wider gap' },
    high: { small: 'Higher level, narrower gap', large: 'Higher level, wider gap' },
  },
  fieldsNote:
    'The field says where the point lies. Whether the move is more than chance is said in words, round by round.',
  newMethod: 'Measured in a new way',
  caption: (source: string, period: string) => `${source}, ${period}.`,
  points: 'pp',
} satisfies SameShape<typeof da>

export const chartTexts = { da, en }
