import { type Program, sumOf, type Terms } from './program.ts'
import { prepare } from './solver.ts'

/** What must stay unknown: a number (or a difference of two) that must be able to be anything from the first to the last of `reach`. */
export interface Secret {
  /** The same for the same secret however much is hidden. */
  name: string
  /** The cell it is about. */
  cell: number
  terms: Terms
  reach: [lowest: number, highest: number]
}

/** Everything somebody who reads what is released can know: the sums, the limits, and what the rules themselves tell. */
export interface Knowledge extends Program {
  secrets: Secret[]
  /** The true values, which are always one solution. */
  truth: number[]
}

/** The narrowest range a number can be shown to lie in. */
export interface Range {
  lowest: number
  highest: number
}

const slack = 1e-6

/**
 * A search that goes on while more is hidden. What was seen to be possible stays possible. `effort` grows with every program that is
 * solved, by its size, the same on every machine.
 */
export interface Search {
  seen: Map<string, Range>
  effort: number
}

/** The effort after which a table counts as too large to be checked: some seconds on an ordinary machine, twenty at worst. */
export const mostEffort = 12_000_000_000

/**
 * The secrets that can be narrowed to less than they must be able to be; empty when the release holds. Every solution found says
 * something about all secrets at once, so that few programs are solved: first all are pushed up together and down together, and only
 * those that did not reach their ends are asked for one by one. Stops when `most` are found.
 */
export function narrowedSecrets(knowledge: Knowledge, search: Search, most = 8): Secret[] {
  const { seen } = search
  learn(knowledge, seen, knowledge.truth)
  const { best, effort } = prepare(knowledge)
  const ask = (terms: Terms, end: End) => {
    search.effort += effort
    if (search.effort > mostEffort) return
    const solution = best(terms, end === 'highest' ? 'maximize' : 'minimize')
    if (solution) learn(knowledge, seen, solution.variables)
  }
  for (const end of ends) pushTogether(knowledge, seen, { end, ask })
  const narrowed: Secret[] = []
  for (const secret of knowledge.secrets) {
    for (const end of ends) {
      if (!isShort(secret, seen, end)) continue
      // first with a light push on all the others, so that one program answers for many
      ask(
        firstOf(
          secret,
          knowledge.secrets.filter((other) => isShort(other, seen, end)),
        ),
        end,
      )
      if (isShort(secret, seen, end)) ask(secret.terms, end)
    }
    if (ends.some((end) => isShort(secret, seen, end))) narrowed.push(secret)
    if (narrowed.length === most) break
  }
  return narrowed
}

const ends = ['highest', 'lowest'] as const
type End = (typeof ends)[number]

function pushTogether(
  { secrets }: Knowledge,
  seen: Search['seen'],
  { end, ask }: { end: End; ask(terms: Terms, end: End): void },
): void {
  let left = secrets.filter((secret) => isShort(secret, seen, end))
  while (left.length > 1) {
    ask(together(left), end)
    const still = left.filter((secret) => isShort(secret, seen, end))
    if (still.length === left.length) return
    left = still
  }
}

function learn({ secrets }: Knowledge, seen: Search['seen'], values: number[]): void {
  for (const { name, terms } of secrets) {
    const value = sumOf(terms, (variable) => values[variable] ?? 0)
    const range = seen.get(name)
    if (!range) seen.set(name, { lowest: value, highest: value })
    else if (value < range.lowest) range.lowest = value
    else if (value > range.highest) range.highest = value
  }
}

/** The range of each sum, as an attacker with the same knowledge finds it; null where no limit was found. */
export function attackedRange(
  program: Program,
  terms: Terms,
): { lowest: number | null; highest: number | null } {
  const { best } = prepare(program)
  return {
    lowest: best(terms, 'minimize')?.value ?? null,
    highest: best(terms, 'maximize')?.value ?? null,
  }
}

function isShort({ name, reach }: Secret, seen: Search['seen'], end: End): boolean {
  const range = seen.get(name)
  if (!range) return true
  return end === 'lowest' ? range.lowest > reach[0] + slack : range.highest < reach[1] - slack
}

function together(secrets: readonly Secret[], weightOf: (secret: Secret) => number = () => 1): Terms {
  const sum = new Map<number, number>()
  for (const secret of secrets)
    for (const [variable, coefficient] of secret.terms)
      sum.set(variable, (sum.get(variable) ?? 0) + coefficient * weightOf(secret))
  return [...sum]
}

function firstOf(secret: Secret, others: readonly Secret[]): Terms {
  return together(others, (other) => (other === secret ? 2 * others.length : 1))
}
