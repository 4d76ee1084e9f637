import type { Locale, SameShape } from '../../values/locale.ts'

/** Why a recipe and a table do not fit each other. Nothing is stored while there is one. */
export type SourceProblem =
  | { kind: 'table-missing'; table: number }
  | { kind: 'variable-missing'; variable: string; known: string[] }
  | { kind: 'variable-open'; variable: string; categories: number }
  | { kind: 'value-missing'; variable: string; value: string }
  | { kind: 'not-a-period'; variable: string; value: string }
  | { kind: 'place-twice'; area: string; first: string; second: string }
  | { kind: 'period-twice'; period: string }
  | { kind: 'not-a-number'; place: string; period: string; value: string }
  | { kind: 'out-of-bounds'; area: string; period: string; value: number; minimum: number; maximum: number }
  | { kind: 'no-figures' }

const da = {
  'table-missing': (p: Of<'table-missing'>) => `Tabel ${p.table + 1} i opskriften har intet svar.`,
  'variable-missing': (p: Of<'variable-missing'>) =>
    `Tabellen har ingen variabel, der hedder "${p.variable}". Den har: ${p.known.join(', ')}.`,
  'variable-open': (p: Of<'variable-open'>) =>
    `Opskriften siger ikke, hvad der skal vælges af "${p.variable}", som har ${p.categories} værdier. Tilføj den som filter.`,
  'value-missing': (p: Of<'value-missing'>) =>
    `"${p.value}" findes ikke i variablen "${p.variable}". Se tabellens koder, og ret opskriften.`,
  'not-a-period': (p: Of<'not-a-period'>) =>
    `"${p.value}" i "${p.variable}" kan ikke læses som år, kvartal, måned eller skoleår.`,
  'place-twice': (p: Of<'place-twice'>) => `"${p.first}" og "${p.second}" er det samme sted (${p.area}).`,
  'period-twice': (p: Of<'period-twice'>) =>
    `Flere perioder bliver til ${p.period}. Vælg fx kun første kvartal af hvert år.`,
  'not-a-number': (p: Of<'not-a-number'>) => `"${p.value}" for ${p.place} i ${p.period} er ikke et tal.`,
  'out-of-bounds': (p: Of<'out-of-bounds'>) =>
    `${p.value} for ${p.area} i ${p.period} ligger uden for indikatorens grænser (${p.minimum} til ${p.maximum}).`,
  'no-figures': (_: Of<'no-figures'>) =>
    'Opskriften giver ingen tal: ingen steder eller perioder i tabellen er vores. Se sted, tid og filtre efter.',
}
const en = {
  'table-missing': (p: Of<'table-missing'>) => `Table ${p.table + 1} of the recipe has no answer.`,
  'variable-missing': (p: Of<'variable-missing'>) =>
    `The table has no variable called “${p.variable}”. It has: ${p.known.join(', ')}.`,
  'variable-open': (p: Of<'variable-open'>) =>
    `The recipe does not say what to take of “${p.variable}”, which has ${p.categories} values. Add it as a filter.`,
  'value-missing': (p: Of<'value-missing'>) =>
    `“${p.value}” is not in the variable “${p.variable}”. See the codes of the table and correct the recipe.`,
  'not-a-period': (p: Of<'not-a-period'>) =>
    `“${p.value}” in “${p.variable}” cannot be read as a year, quarter, month or school year.`,
  'place-twice': (p: Of<'place-twice'>) => `“${p.first}” and “${p.second}” are the same place (${p.area}).`,
  'period-twice': (p: Of<'period-twice'>) =>
    `Several periods become ${p.period}. Keep only the first quarter of each year, for example.`,
  'not-a-number': (p: Of<'not-a-number'>) => `“${p.value}” for ${p.place} in ${p.period} is not a number.`,
  'out-of-bounds': (p: Of<'out-of-bounds'>) =>
    `${p.value} for ${p.area} in ${p.period} is outside the bounds of the indicator (${p.minimum} to ${p.maximum}).`,
  'no-figures': (_: Of<'no-figures'>) =>
    'The recipe gives no figures: no place or period of the table is ours. Check place, time and filters.',
} satisfies SameShape<typeof da>

type Of<Kind extends SourceProblem['kind']> = Extract<SourceProblem, { kind: Kind }>

/** A problem as one sentence: what does not fit, and what to do. */
export function problemSentence(problem: SourceProblem, locale: Locale): string {
  const sentences = locale === 'da' ? da : en
  return (sentences[problem.kind] as (of: SourceProblem) => string)(problem)
}
