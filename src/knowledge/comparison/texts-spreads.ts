import type { SameShape } from '../../values/locale.ts'

const da = {
  heading: 'Alle fordelinger på én side',
  lead: (among: string) =>
    `Hver prik er en kommune, og det farvede felt er den midterste halvdel af ${among}. En prik til højre er et højere tal, ikke et bedre.`,
  mark: 'Fremhæv',
  beside: 'Fremhæv også',
  besideNone: 'Ingen anden kommune',
  chartTitle: (name: string, period: string) => `${name} i kommunerne, ${period}`,
  ownIs: (name: string, value: string, verdict: string) => `${name}: ${value}. ${verdict}.`,
  noFigure: (name: string, why: string) => `${name}: ${why}.`,
  half: (low: string, high: string, count: string) =>
    `Halvdelen af de ${count} kommuner ligger mellem ${low} og ${high}.`,
  few: (count: string) => `${count} kommuner har et tal. Det er for få til at vise den midterste halvdel.`,
  noValues: 'Ingen kommuner har tal endnu.',
  dot: 'En kommune',
  band: 'Den midterste halvdel',
  median: 'Den midterste kommune',
  interval: 'Usikkerhed (95 %)',
  toMap: 'Kort og tabel',
  toHeat: 'Tal og kommuner i ét billede',
}

const en = {
  heading: 'All spreads on one page',
  lead: (among: string) =>
    `Each dot is a municipality, and the coloured field is the middle half of ${among}. A dot to the right is a higher figure, not a better one.`,
  mark: 'Mark',
  beside: 'Mark also',
  besideNone: 'No other municipality',
  chartTitle: (name: string, period: string) => `${name} in the municipalities, ${period}`,
  ownIs: (name: string, value: string, verdict: string) => `${name}: ${value}. ${verdict}.`,
  noFigure: (name: string, why: string) => `${name}: ${why}.`,
  half: (low: string, high: string, count: string) =>
    `Half of the ${count} municipalities lie between ${low} and ${high}.`,
  few: (count: string) => `${count} municipalities have a figure. That is too few to show the middle half.`,
  noValues: 'No municipality has a figure yet.',
  dot: 'A municipality',
  band: 'The middle half',
  median: 'The middle municipality',
  interval: 'Uncertainty (95%)',
  toMap: 'Map and table',
  toHeat: 'Figures and municipalities in one picture',
} satisfies SameShape<typeof da>

export const spreadTexts = { da, en }
