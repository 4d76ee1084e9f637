import { solve } from 'yalps'
import { expressed, type Reduced, withoutEquations } from './elimination.ts'
import { type Program, type Row, sumOf, type Terms } from './program.ts'

/** A value of every variable that keeps all rows, and the value of what was asked for. */
export interface Solution {
  value: number
  variables: number[]
}

/** A program ready to be asked. */
export interface Prepared {
  best(terms: Terms, direction: Direction): Solution | null
  /** About how much work one question is: the size of the program times the steps it takes. */
  effort: number
}

export type Direction = 'maximize' | 'minimize'
type Coefficient = [key: number, value: number]

/** The key of what is asked for; rows have their places as keys, limits of variables the places after. */
const asked = -1

/**
 * Prepares a linear program, and finds the largest or smallest value of a sum in it. It answers null where there is no solution, no
 * limit, or none was found: whoever asks must take null as "not shown". Numbers are good to ±1e-6, and every solution is checked against
 * the program before it is given. Equations are solved away first, which leaves a program many times smaller to the simplex method of
 * yalps (dense, for up to about a thousand variables); this file is the only one that knows it.
 */
export function prepare(program: Program): Prepared {
  const reduced = withoutEquations(program)
  if (!reduced) return { best: () => null, effort: 0 }
  const lowers = reduced.free.map((variable) => program.variables[variable]?.lower ?? 0)
  const { columns, constraints } = tableau(program, reduced, lowers)
  const best: Prepared['best'] = (terms, direction) => {
    const wanted = new Map(expressed(terms, reduced))
    const variables = columns.map((column, index): [number, Coefficient[]] => {
      const weight = wanted.get(index)
      return [index, weight ? [...column, [asked, weight]] : column]
    })
    const found = solve<number, number>(
      { direction, objective: asked, constraints, variables },
      { checkCycles: false, maxPivots: 4096 },
    )
    if (found.status !== 'optimal') return null
    const values = [...lowers]
    for (const [column, value] of found.variables) values[column] = (values[column] ?? 0) + value
    const all = expanded(reduced, values)
    if (!isSolution(program, all)) return null
    return { value: sumOf(terms, (variable) => all[variable] ?? 0), variables: all }
  }
  return { best, effort: columns.length * constraints.length ** 2 }
}

type Constraint = readonly [key: number, limits: { min?: number; max?: number }]

/** The rows and limits of the free variables, counted from their lower limits, since yalps knows no other than zero. */
function tableau(
  { variables }: Program,
  { free, rows }: Reduced,
  lowers: number[],
): { columns: Coefficient[][]; constraints: Constraint[] } {
  const limits = free.flatMap((variable, column): Row[] => {
    const upper = variables[variable]?.upper ?? null
    return upper === null ? [] : [{ terms: [[column, 1]], max: upper }]
  })
  const columns: Coefficient[][] = free.map(() => [])
  const constraints = [...rows, ...limits].map(({ terms, min, max }, number): Constraint => {
    for (const [column, coefficient] of terms) columns[column]?.push([number, coefficient])
    const shift = sumOf(terms, (column) => lowers[column] ?? 0)
    return [
      number,
      {
        ...(min === undefined ? {} : { min: min - shift }),
        ...(max === undefined ? {} : { max: max - shift }),
      },
    ]
  })
  return { columns, constraints }
}

/** The value of every variable, from those of the free ones. */
function expanded({ written }: Reduced, values: number[]): number[] {
  return written.map(({ constant, terms }) => constant + sumOf(terms, (column) => values[column] ?? 0))
}

/** Whether values keep every limit and row; a solution with a rounding fault must not count as proof. */
function isSolution({ variables, rows }: Program, values: number[]): boolean {
  const isWithin = (value: number, min: number | undefined, max: number | null | undefined) =>
    Number.isFinite(value) && value >= (min ?? -Infinity) - 1e-6 && value <= (max ?? Infinity) + 1e-6
  return (
    variables.every(({ lower, upper }, variable) => isWithin(values[variable] ?? Number.NaN, lower, upper)) &&
    rows.every(({ terms, min, max }) =>
      isWithin(
        sumOf(terms, (variable) => values[variable] ?? 0),
        min,
        max,
      ),
    )
  )
}
