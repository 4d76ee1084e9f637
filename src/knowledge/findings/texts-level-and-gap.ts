import type { SameShape } from '../../values/locale.ts'

/** Level and gap together. Better, worse, larger, smaller and turned are claims, and used only where the intervals carry them. */
const da = {
  level: {
    better: (earlier: string) => `niveauet er bedre end i ${earlier}`,
    worse: (earlier: string) => `niveauet er dårligere end i ${earlier}`,
    higher: (earlier: string) => `niveauet er højere end i ${earlier}`,
    lower: (earlier: string) => `niveauet er lavere end i ${earlier}`,
    'cannot-be-told': (earlier: string) => `niveauet kan ikke skelnes fra ${earlier}`,
    'uncertainty-unknown': (earlier: string) => `om niveauet har ændret sig siden ${earlier}, ved vi ikke`,
  },
  gap: {
    grown: (_: string) => 'forskellen er større',
    narrowed: (_: string) => 'forskellen er mindre',
    turned: (_: string) => 'forskellen er vendt',
    'cannot-be-told': (_: string) => 'det kan ikke afgøres, om forskellen har ændret sig',
    'uncertainty-unknown': (_: string) => 'om forskellen har ændret sig, ved vi ikke',
  },
  neither: (earlier: string) => `hverken niveau eller forskel kan skelnes fra ${earlier}`,
  and: (one: string, other: string) => `${one}, og ${other}`,
  but: (one: string, other: string) => `${one}, men ${other}`,
  sentence: (clauses: string) => `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}.`,
  heading: (name: string, place: string, clauses: string) => `${name} i ${place}: ${clauses}`,
  headingOfRound: (name: string, place: string, said: string) => `${name} i ${place} ${said}`,
  gapShown: (one: string, other: string, size: string) => `forskellen mellem ${one} og ${other} er ${size}`,
  gapNotShown: (one: string, other: string) => `${one} og ${other} kan ikke skelnes fra hinanden`,
  sideBySide: (one: string, other: string) => `${one}, ${other}`,
  noFigures: 'der mangler tal for grupperne',
  noEarlier: 'Der er kun én runde med begge grupper, så der er intet at holde den op mod.',
  newMethod: (earlier: string) =>
    `Siden ${earlier} er der målt på en ny måde, så de to runder kan ikke holdes op mod hinanden.`,
  points: (number: string) => `${number} procentpoint`,
}

const en = {
  level: {
    better: (earlier: string) => `the level is better than in ${earlier}`,
    worse: (earlier: string) => `the level is worse than in ${earlier}`,
    higher: (earlier: string) => `the level is higher than in ${earlier}`,
    lower: (earlier: string) => `the level is lower than in ${earlier}`,
    'cannot-be-told': (earlier: string) => `the level cannot be told from ${earlier}`,
    'uncertainty-unknown': (earlier: string) =>
      `we do not know whether the level has changed since ${earlier}`,
  },
  gap: {
    grown: (_: string) => 'the gap is wider',
    narrowed: (_: string) => 'the gap is narrower',
    turned: (_: string) => 'the gap has turned',
    'cannot-be-told': (_: string) => 'it cannot be told whether the gap has changed',
    'uncertainty-unknown': (_: string) => 'we do not know whether the gap has changed',
  },
  neither: (earlier: string) => `neither level nor gap can be told from ${earlier}`,
  and: (one: string, other: string) => `${one}, and ${other}`,
  but: (one: string, other: string) => `${one}, but ${other}`,
  sentence: (clauses: string) => `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}.`,
  heading: (name: string, place: string, clauses: string) => `${name} in ${place}: ${clauses}`,
  headingOfRound: (name: string, place: string, said: string) => `${name} in ${place} ${said}`,
  gapShown: (one: string, other: string, size: string) => `the gap between ${one} and ${other} is ${size}`,
  gapNotShown: (one: string, other: string) => `${one} and ${other} cannot be told from each other`,
  sideBySide: (one: string, other: string) => `${one}, ${other}`,
  noFigures: 'figures for the groups are missing',
  noEarlier: 'There is only one round with both groups, so there is nothing to hold it up against.',
  newMethod: (earlier: string) =>
    `It has been measured in a new way since ${earlier}, so the two rounds cannot be held up against each other.`,
  points: (number: string) => `${number} percentage points`,
} satisfies SameShape<typeof da>

export const levelAndGapTexts = { da, en }
