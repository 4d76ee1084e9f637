import type { Program, Row, Terms } from './program.ts'

/** A variable as the equations give it when the free ones are known: `constant` plus a sum of free ones, by their column. */
interface Written {
  variable: number
  constant: number
  terms: Terms
}

/** A program where equations have been solved: fewer variables, and only inequalities, in the free ones' columns. */
export interface Reduced {
  free: number[]
  rows: Row[]
  /** How each variable is written in the free columns. */
  written: Written[]
}

const tiny = 1e-9

/** Solves the equations by Gauss–Jordan elimination; null when they contradict each other. */
export function withoutEquations({ variables, rows }: Program): Reduced | null {
  const isEquation = ({ min, max }: Row) => min !== undefined && min === max
  const solved = eliminated(rows.filter(isEquation), variables.length)
  if (!solved) return null
  const isBasic = new Set(solved.map(({ pivot }) => pivot))
  const free = [...variables.keys()].filter((variable) => !isBasic.has(variable))
  const written: Written[] = []
  for (const [column, variable] of free.entries())
    written[variable] = { variable, constant: 0, terms: [[column, 1]] }
  const basic = solved.map(({ pivot, line }): Written => {
    const terms = free.flatMap((variable, column) => {
      const coefficient = line[variable] ?? 0
      return Math.abs(coefficient) < tiny ? [] : [[column, -coefficient] as const]
    })
    return { variable: pivot, constant: line[variables.length] ?? 0, terms }
  })
  for (const each of basic) written[each.variable] = each
  const reduced: Reduced = { free, rows: [], written }
  const limits = basic.map(({ variable, constant, terms }): Row => {
    const { lower, upper } = variables[variable] ?? { lower: 0, upper: null }
    return { terms, min: lower - constant, ...(upper === null ? {} : { max: upper - constant }) }
  })
  const others = rows.filter((row) => !isEquation(row)).map((row) => rewritten(row, reduced))
  reduced.rows = [...limits, ...others].filter(({ terms }) => terms.length > 0)
  return reduced
}

/** A sum written in the free columns, without its constant. */
export function expressed(terms: Terms, { written }: Pick<Reduced, 'written'>): Terms {
  const sum = new Map<number, number>()
  for (const [variable, coefficient] of terms)
    for (const [column, weight] of written[variable]?.terms ?? [])
      sum.set(column, (sum.get(column) ?? 0) + coefficient * weight)
  return [...sum].filter(([, weight]) => Math.abs(weight) > tiny)
}

function rewritten({ terms, min, max }: Row, reduced: Reduced): Row {
  const constant = terms.reduce(
    (sum, [variable, coefficient]) => sum + coefficient * (reduced.written[variable]?.constant ?? 0),
    0,
  )
  return {
    terms: expressed(terms, reduced),
    ...(min === undefined ? {} : { min: min - constant }),
    ...(max === undefined ? {} : { max: max - constant }),
  }
}

interface Solved {
  pivot: number
  line: Float64Array
}

/** The equations with each one's pivot taken out of all others; the right-hand side stands last in a line. */
function eliminated(equations: Row[], width: number): Solved[] | null {
  const solved: Solved[] = []
  for (const { terms, min } of equations) {
    const line = new Float64Array(width + 1)
    for (const [variable, coefficient] of terms) line[variable] = (line[variable] ?? 0) + coefficient
    line[width] = min ?? 0
    for (const before of solved) subtract(line, before, width)
    const pivot = largest(line, width)
    if (pivot === null) {
      if (Math.abs(line[width] ?? 0) > 1e-6) return null
      continue
    }
    const scale = line[pivot] ?? 1
    for (let index = 0; index <= width; index++) line[index] = (line[index] ?? 0) / scale
    const found = { pivot, line }
    for (const before of solved) subtract(before.line, found, width)
    solved.push(found)
  }
  return solved
}

function subtract(line: Float64Array, { pivot, line: other }: Solved, width: number): void {
  const factor = line[pivot] ?? 0
  if (Math.abs(factor) < tiny) return
  for (let index = 0; index <= width; index++) line[index] = (line[index] ?? 0) - factor * (other[index] ?? 0)
}

function largest(line: Float64Array, width: number): number | null {
  let best: number | null = null
  let size = tiny
  for (let index = 0; index < width; index++) {
    const value = Math.abs(line[index] ?? 0)
    if (value > size) [best, size] = [index, value]
  }
  return best
}
