import { mayBePooled } from '../../statistics/disclosure/index.ts'

/** One municipality's answer to one question for one field of work, on its way to be counted with others'. */
export interface Contribution {
  /** The answer's name: a step, a choice, a number of dots, `dont-know` or `not-relevant`. */
  step: string
  /** Others know the answer by name, because the municipality shows it or has shown it. */
  isShown: boolean
}

/** Answers that wait to be told: `held` were counted before and not told, because nearly all were alike; `fresh` were not counted yet. */
export interface Waiting {
  held: Contribution[]
  fresh: Contribution[]
}

type Counts = Map<string, number>

/**
 * Whether the sum of these answers may be told: at least three municipalities, none of them nearly all of it, and nobody who knows the
 * answers that are shown and an answer of its own can say what another municipality answered. With three, all must differ: of two alike
 * and one unlike, the unlike one would know the two others. One that was held back before also told something, namely that nearly all
 * were alike, so that is counted as known too.
 */
export function mayBeTold({ held, fresh }: Waiting): boolean {
  const all = [...held, ...fresh]
  const contributions = all.map(() => 1)
  if (!mayBePooled('L3', contributions)) return false
  const told = countsOf(all)
  // decided by what is told and known alone: a decision by the answers themselves would tell of them
  const guesses = guessesOfHeld(sum(countsOf(held)), told)
  const possible = guesses.length > 0 ? guesses : [new Map<string, number>()]
  return possible.every((guess) =>
    readersIn(guess, minus(told, guess)).every((reader) => !findsSomebody(reader, told, possible)),
  )
}

/** One outside, and one of those counted for each answer there is. */
function readersIn(held: Counts, fresh: Counts): Reader[] {
  const stepsOf = (counts: Counts) => [...counts].filter(([, count]) => count > 0).map(([step]) => step)
  return [
    { held: new Map(), fresh: new Map() },
    ...stepsOf(held).map((step) => ({ held: new Map([[step, 1]]), fresh: new Map() })),
    ...stepsOf(fresh).map((step) => ({ held: new Map(), fresh: new Map([[step, 1]]) })),
  ]
}

/** What one who reads knows of the answers that are not shown: nothing, or an answer of its own. */
interface Reader {
  held: Counts
  fresh: Counts
}

/** What the held-back answers may have been, for one who knows the sum of all, and that the held were nearly all alike. */
function guessesOfHeld(size: number, told: Counts): Counts[] {
  if (size === 0) return [new Map()]
  const steps = [...told.keys()]
  return steps
    .flatMap((most) => steps.map((other) => plus(new Map([[most, size - 1]]), new Map([[other, 1]]))))
    .filter((guess) => isWithin(guess, told))
}

function findsSomebody(reader: Reader, told: Counts, guesses: Counts[]): boolean {
  const possible = guesses
    .map((held) => ({ held, fresh: minus(told, held) }))
    .filter(({ held, fresh }) => isWithin(reader.held, held) && isWithin(reader.fresh, fresh))
  return (
    isOneAnswer(possible.map(({ held }) => minus(held, reader.held))) ||
    isOneAnswer(possible.map(({ fresh }) => minus(fresh, reader.fresh)))
  )
}

/** Whether a group has the same single answer in all that is possible. */
function isOneAnswer(possible: Counts[]): boolean {
  const answers = new Set<string>()
  for (const counts of possible) for (const [step, count] of counts) if (count > 0) answers.add(step)
  return answers.size === 1
}

function countsOf(contributions: Contribution[]): Counts {
  const counts: Counts = new Map()
  for (const { step, isShown } of contributions) if (!isShown) counts.set(step, (counts.get(step) ?? 0) + 1)
  return counts
}

function plus(one: Counts, other: Counts): Counts {
  const both = new Map(one)
  for (const [step, count] of other) both.set(step, (both.get(step) ?? 0) + count)
  return both
}

function minus(from: Counts, taken: Counts): Counts {
  const left = new Map(from)
  for (const [step, count] of taken) left.set(step, (left.get(step) ?? 0) - count)
  return left
}

function isWithin(part: Counts, whole: Counts): boolean {
  return [...part].every(([step, count]) => count <= (whole.get(step) ?? 0))
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((before, count) => before + count, 0)
}
