import type { SameShape } from '../../values/locale.ts'

const da = {
  title: (name: string, place: string) => `Kan målet følges? ${name} i ${place}`,
  crumb: 'Målcheck',
  lead: 'Skriv et mål, og se, om tallene kan følge det. Intet gemmes; adressen kan deles.',
  form: 'Målet',
  target: (unit: string) => (unit === 'percent' ? 'Mål for niveauet, i procent' : 'Mål for niveauet'),
  year: 'Årstal',
  clause: 'Klausul om forskellen',
  clauses: {
    ingen: 'Ingen',
    'ikke-vokse': 'Forskellen må ikke vokse',
    mindskes: 'Forskellen skal mindskes til',
  },
  size: (unit: string) => (unit === 'percent' ? 'Højst så mange procentpoint' : 'Højst så stor'),
  sizeHint: 'Kun når forskellen skal mindskes.',
  pair: 'Mellem hvem',
  submit: 'Prøv målet',
  wrong: 'Målet kan ikke prøves endnu',
  errors: {
    maal: 'Skriv målet som et tal, fx 10 eller 9,5.',
    aar: 'Skriv et årstal med fire cifre, fx 2029.',
    forskel: 'Skriv, hvor stor forskellen højst må være, fx 8.',
  },
  example:
    'Fx: Daglig rygning under 10 % i 2029, og forskellen mellem kort og lang uddannelse må ikke vokse.',
  level: 'Niveauet',
  gap: 'Forskellen',
  baseline: (value: string, period: string) => `Udgangspunktet er ${value} (${period}).`,
  measurable: 'Målet kan måles: Der er et udgangspunkt, et tal at nå og et år.',
  isWorse: 'Vær opmærksom på retningen: Målet ligger på den forkerte side af udgangspunktet.',
  sightUnknown:
    'Hverken antal svar eller usikkerhed kendes, så vi kan ikke sige, om en runde kan vise ændringen.',
  notMeasurable: {
    'no-baseline': 'Målet mangler et udgangspunkt: Der er intet tal for kommunen i den seneste runde.',
    'impossible-target': 'Et niveau som det kan ikke findes for denne indikator.',
    'not-later': 'Målets år ligger ikke efter udgangspunktet. Vælg et senere år.',
  },
  noClause:
    'Målet siger intet om forskellen. Niveauet kan nås, mens forskellen vokser, uden at målet fanger det.',
  impossible: {
    negative: 'En forskel kan ikke være under 0.',
    'wider-than-now':
      'Det er mere end forskellen i den seneste runde. Vælg et mindre tal, eller skriv, at den ikke må vokse.',
  },
  cannot: {
    'no-groups': 'Forskellen kan ikke følges: Der er ingen tal for de to grupper i den seneste runde.',
    'uncertainty-unknown':
      'Forskellen kan ikke følges: Usikkerheden på gruppernes tal kendes ikke, så ingen kan sige, om den er vokset eller blevet mindre.',
    'no-round': 'Forskellen kan ikke følges: Der kommer ingen ny runde inden målets år.',
  },
  now: (size: string, one: string, other: string) =>
    `I den seneste runde er forskellen regnet til ${size} mellem ${one} og ${other}.`,
  nowWithin: (from: string) => `95 % interval: ${from}.`,
  smallest: (size: string) =>
    `En runde som den seneste kan kun vise, at forskellen har flyttet sig, hvis det er med mindst ${size}.`,
  seen: 'Så stor en ændring, som klausulen beder om, kan derfor ses.',
  notSeen:
    'Klausulen beder om mindre end det. Om den er holdt, kan tallene altså ikke vise; vælg en større ændring, flere svar eller andre tegn.',
  notWider:
    'At forskellen ikke vokser, kan ikke bevises. Tallene kan kun slå alarm, når den er vokset så meget.',
  fulfilled: 'Hvad ville opfylde begge dele?',
  fulfilment: (level: string, gap: string, one: string, other: string) =>
    `Fx et niveau på ${level} og en forskel på ${gap}: ${one} og ${other}.`,
  fulfilmentNote: 'Eksemplet regner med, at alle grupper følger niveauet, og at de rykker lige meget sammen.',
  notPossible:
    'Niveau og forskel kan ikke begge nås sådan: En af grupperne ville få et tal, der ikke kan findes.',
  back: 'Tilbage til grupperne',
}

const en = {
  title: (name: string, place: string) => `Can the goal be followed? ${name} in ${place}`,
  crumb: 'Goal check',
  lead: 'Write a goal and see whether the figures can follow it. Nothing is stored; the address can be shared.',
  form: 'The goal',
  target: (unit: string) => (unit === 'percent' ? 'Goal for the level, per cent' : 'Goal for the level'),
  year: 'Year',
  clause: 'Clause on the gap',
  clauses: {
    ingen: 'None',
    'ikke-vokse': 'The gap must not grow',
    mindskes: 'The gap must come down to',
  },
  size: (unit: string) => (unit === 'percent' ? 'At most so many percentage points' : 'At most so large'),
  sizeHint: 'Only when the gap must come down.',
  pair: 'Between whom',
  submit: 'Try the goal',
  wrong: 'The goal cannot be tried yet',
  errors: {
    maal: 'Write the goal as a number, e.g. 10 or 9.5.',
    aar: 'Write a year with four digits, e.g. 2029.',
    forskel: 'Write how large the gap may be at most, e.g. 8.',
  },
  example:
    'E.g.: daily smoking below 10% in 2029, and the gap between short and long education must not grow.',
  level: 'The level',
  gap: 'The gap',
  baseline: (value: string, period: string) => `The baseline is ${value} (${period}).`,
  measurable: 'The goal can be measured: there is a baseline, a figure to reach and a year.',
  isWorse: 'Mind the direction: the goal lies on the wrong side of the baseline.',
  sightUnknown:
    'Neither the number of answers nor the uncertainty is known, so we cannot say whether a round can show the change.',
  notMeasurable: {
    'no-baseline': 'The goal has no baseline: there is no figure for the municipality in the latest round.',
    'impossible-target': 'Such a level cannot exist for this indicator.',
    'not-later': 'The year of the goal is not after the baseline. Choose a later year.',
  },
  noClause:
    'The goal says nothing about the gap. The level can be reached while the gap grows, and the goal would not notice.',
  impossible: {
    negative: 'A gap cannot be below 0.',
    'wider-than-now':
      'That is more than the gap of the latest round. Choose a smaller number, or write that it must not grow.',
  },
  cannot: {
    'no-groups': 'The gap cannot be followed: there are no figures for the two groups in the latest round.',
    'uncertainty-unknown':
      'The gap cannot be followed: the uncertainty of the groups’ figures is not known, so nobody can say whether it has grown or narrowed.',
    'no-round': 'The gap cannot be followed: there is no new round before the year of the goal.',
  },
  now: (size: string, one: string, other: string) =>
    `In the latest round the gap is worked out as ${size} between ${one} and ${other}.`,
  nowWithin: (from: string) => `95% interval: ${from}.`,
  smallest: (size: string) =>
    `A round like the latest can only show that the gap has moved if it is by at least ${size}.`,
  seen: 'So a change as large as the clause asks for can be seen.',
  notSeen:
    'The clause asks for less than that. So the figures cannot show whether it is kept; choose a larger change, more answers or other signs.',
  notWider:
    'That a gap does not grow cannot be proved. The figures can only raise the alarm when it has grown so much.',
  fulfilled: 'What would fulfil both?',
  fulfilment: (level: string, gap: string, one: string, other: string) =>
    `For instance a level of ${level} and a gap of ${gap}: ${one} and ${other}.`,
  fulfilmentNote: 'The example takes all groups to follow the level, and to draw together by the same part.',
  notPossible:
    'Level and gap cannot both be reached that way: one of the groups would have a figure that cannot exist.',
  back: 'Back to the groups',
} satisfies SameShape<typeof da>

export const goalTexts = { da, en }
