import type { Wanted } from './table-shape.ts'

/** The most cells asked for in one request, and by one recipe: sources turn larger ones away, and so do we. */
export const cellLimits = { request: 100_000, recipe: 20_000_000 }

/**
 * Cuts a request into requests of a size the source will answer: first between periods, then between places. Together they ask for
 * every cell once. Null when one period of one place is too much by itself, or the whole is.
 */
export function splitRequest(
  wanted: Wanted,
  along: { time: string; place: string },
  limits: typeof cellLimits = cellLimits,
): Wanted[] | null {
  const cells = cellsIn(wanted)
  if (cells > limits.recipe) return null
  if (cells <= limits.request) return [wanted]
  const axis = [along.time, along.place].find((variable) => codesOf(wanted, variable).length > 1)
  if (axis === undefined) return null
  const codes = codesOf(wanted, axis)
  const most = Math.max(1, Math.floor(limits.request / (cells / codes.length)))
  const parts: Wanted[] = []
  for (let start = 0; start < codes.length; start += most) {
    const part = wanted.map((each) =>
      each.variable === axis ? { ...each, codes: codes.slice(start, start + most) } : each,
    )
    const smaller = splitRequest(part, along, limits)
    if (!smaller) return null
    parts.push(...smaller)
  }
  return parts
}

function cellsIn(wanted: Wanted): number {
  return wanted.reduce((product, { codes }) => product * codes.length, 1)
}

function codesOf(wanted: Wanted, variable: string): string[] {
  return wanted.find((each) => each.variable === variable)?.codes ?? []
}
