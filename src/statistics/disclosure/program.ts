/** A number that is not known, and what is known of it; `upper` null means no limit. */
export interface Variable {
  lower: number
  upper: number | null
}

/** A sum of variables times coefficients; variables by their place. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[]

/** A sum that must lie within limits; the same twice for an equation. */
export interface Row {
  terms: Terms
  min?: number
  max?: number
}

/** Numbers that are not known, and what is known of their sums. */
export interface Program {
  variables: Variable[]
  rows: Row[]
}

/** The value of a sum when its variables have these values. */
export function sumOf(terms: Terms, value: (variable: number) => number): number {
  let sum = 0
  for (const [variable, coefficient] of terms) sum += coefficient * value(variable)
  return sum
}
