import type { SameShape } from '../../values/locale.ts'

/**
 * The sentences about figures. Those under `claims` say that something differs or has changed, and may be used only where an interval
 * carries it; the others say two figures side by side, or that nothing can be told.
 */
const da = {
  lead: (place: string, value: string, finding: string, period: string) =>
    `${place}: ${value} ${finding} (${period}).`,
  missing: (place: string, name: string, period: string, reason: string) =>
    `${place}: Der er intet tal for »${name}« (${period}). Grunden: ${reason}.`,
  besideOnly: (name: string, value: string) => `${name}: ${value}.`,
  claims: {
    above: (name: string, value: string) => `Tallet ligger over ${name} (${value})`,
    below: (name: string, value: string) => `Tallet ligger under ${name} (${value})`,
    better: 'det er bedre',
    worse: 'det er dårligere',
    risen: (period: string, value: string) => `Tallet er steget siden ${period} (${value})`,
    fallen: (period: string, value: string) => `Tallet er faldet siden ${period} (${value})`,
    rising: (since: string) => `Runderne siden ${since} viser en stigning`,
    falling: (since: string) => `Runderne siden ${since} viser et fald`,
    gap: (points: string) => `Forskellen er ${points}.`,
    grown: (period: string, points: string) => `Forskellen er vokset siden ${period}, da den var ${points}.`,
    narrowed: (period: string, points: string) =>
      `Forskellen er blevet mindre siden ${period}, da den var ${points}.`,
    turned: (period: string) => `Forskellen er vendt siden ${period}.`,
  },
  and: (claim: string, judgement: string) => `${claim}, og ${judgement}.`,
  stop: (claim: string) => `${claim}.`,
  notTold: (name: string, value: string) => `Tallet kan ikke skelnes fra ${name} (${value}).`,
  changeNotTold: (period: string, value: string) =>
    `Ændringen siden ${period} (${value}) kan ikke skelnes fra tilfældighed.`,
  trendNotTold: (since: string) => `Runderne siden ${since} viser ingen sikker udvikling.`,
  earlierOnly: (period: string, value: string) => `I ${period}: ${value}.`,
  newMethod: (period: string, value: string) =>
    `I ${period} blev der målt på en anden måde (${value}), så de to tal kan ikke holdes op mod hinanden.`,
  unknown: {
    difference: 'Usikkerheden kendes ikke, så vi siger ikke, om der er forskel.',
    other: (name: string) => `Usikkerheden for ${name} kendes ikke, så vi siger ikke, om der er forskel.`,
    change: 'Usikkerheden kendes ikke, så vi siger ikke, om tallet har ændret sig.',
    both: 'Usikkerheden kendes ikke, så vi siger ikke, om der er forskel, eller om tallet har ændret sig.',
  },
  careful: (period: string, reason: string) => `Vær varsom med ${period}: ${reason}.`,
  gapLead: (place: string, finding: string, period: string) => `Så mange i ${place} ${finding} (${period}):`,
  gapLeadOfNumber: (place: string, name: string, period: string) => `»${name}« i ${place} (${period}):`,
  groups: (one: string, oneValue: string, other: string, otherValue: string) =>
    `${one} ${oneValue}, ${other} ${otherValue}.`,
  gapNotTold: 'Forskellen kan ikke skelnes fra tilfældighed.',
  gapChangeNotTold: (period: string, points: string) =>
    `Det kan ikke afgøres, om forskellen har ændret sig siden ${period} (${points}).`,
  points: (number: string) => `${number} procentpoint`,
}

const en = {
  lead: (place: string, value: string, finding: string, period: string) =>
    `${place}: ${value} ${finding} (${period}).`,
  missing: (place: string, name: string, period: string, reason: string) =>
    `${place}: There is no figure for “${name}” (${period}). The reason: ${reason}.`,
  besideOnly: (name: string, value: string) => `${name}: ${value}.`,
  claims: {
    above: (name: string, value: string) => `The figure lies above ${name} (${value})`,
    below: (name: string, value: string) => `The figure lies below ${name} (${value})`,
    better: 'that is better',
    worse: 'that is worse',
    risen: (period: string, value: string) => `The figure has risen since ${period} (${value})`,
    fallen: (period: string, value: string) => `The figure has fallen since ${period} (${value})`,
    rising: (since: string) => `The rounds since ${since} show a rise`,
    falling: (since: string) => `The rounds since ${since} show a fall`,
    gap: (points: string) => `The gap is ${points}.`,
    grown: (period: string, points: string) => `The gap has grown since ${period}, when it was ${points}.`,
    narrowed: (period: string, points: string) =>
      `The gap has narrowed since ${period}, when it was ${points}.`,
    turned: (period: string) => `The gap has turned since ${period}.`,
  },
  and: (claim: string, judgement: string) => `${claim}, and ${judgement}.`,
  stop: (claim: string) => `${claim}.`,
  notTold: (name: string, value: string) => `The figure cannot be told from ${name} (${value}).`,
  changeNotTold: (period: string, value: string) =>
    `The change since ${period} (${value}) cannot be told from chance.`,
  trendNotTold: (since: string) => `The rounds since ${since} show no certain trend.`,
  earlierOnly: (period: string, value: string) => `In ${period}: ${value}.`,
  newMethod: (period: string, value: string) =>
    `In ${period} it was measured in another way (${value}), so the two figures cannot be held up against each other.`,
  unknown: {
    difference: 'The uncertainty is not known, so we do not say whether there is a difference.',
    other: (name: string) =>
      `The uncertainty of ${name} is not known, so we do not say whether there is a difference.`,
    change: 'The uncertainty is not known, so we do not say whether the figure has changed.',
    both: 'The uncertainty is not known, so we do not say whether there is a difference or whether the figure has changed.',
  },
  careful: (period: string, reason: string) => `Be careful with ${period}: ${reason}.`,
  gapLead: (place: string, finding: string, period: string) => `How many in ${place} ${finding} (${period}):`,
  gapLeadOfNumber: (place: string, name: string, period: string) => `“${name}” in ${place} (${period}):`,
  groups: (one: string, oneValue: string, other: string, otherValue: string) =>
    `${one} ${oneValue}, ${other} ${otherValue}.`,
  gapNotTold: 'The gap cannot be told from chance.',
  gapChangeNotTold: (period: string, points: string) =>
    `It cannot be told whether the gap has changed since ${period} (${points}).`,
  points: (number: string) => `${number} percentage points`,
} satisfies SameShape<typeof da>

export const sentenceTexts = { da, en }

/** The verbs that claim a difference or a change. None of them may stand in a sentence whose interval does not carry it. */
export const claimingVerbs = {
  da: [
    'ligger over',
    'ligger under',
    'er bedre',
    'er dårligere',
    'er steget',
    'er faldet',
    'viser en stigning',
    'viser et fald',
    'Forskellen er',
    'niveauet er',
    'forskellen er',
  ],
  en: [
    'lies above',
    'lies below',
    'is better',
    'is worse',
    'has risen',
    'has fallen',
    'show a rise',
    'show a fall',
    'The gap is',
    'The gap has',
    'the level is',
    'the gap is',
    'the gap has turned',
  ],
} as const
