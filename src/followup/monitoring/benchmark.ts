/** What is told about a region or the country, and when. Pure. */

import { mayBeTold } from './hiding.ts'
import { type FigureKey, figureName, type PooledAnswer } from './pooling.ts'

/** How many municipalities gave each answer, by the answer's name. */
export type Counts = Record<string, number>

/** A figure as it was released. */
export interface ToldFigure extends FigureKey {
  counts: Counts
  /** Municipalities that have answered, but are not counted, because nearly all of them answered the same. */
  heldBack: number
}

/** Everything that was told about an area in one release: the sums of all that was told until then. */
export interface Benchmark {
  figures: ToldFigure[]
}

/** A release of a region or the country. */
export interface Release {
  areaId: string
  number: number
  municipalities: number
  benchmark: Benchmark
  releasedAt: Date
}

/** An answer that waits to be told. */
export interface WaitingAnswer extends PooledAnswer {
  isHeld: boolean
  isShown: boolean
}

/** At least so many municipalities between two releases of an area. */
export const smallestBatch = 3

/** As many more must have answered before those held back are tried again. */
const moreBeforeRetry = 6

/** Answers sorted by what may become of them now; the rest waits for more. */
export interface Sorted {
  told: ToldFigure[]
  /** Nearly all were alike: they are tried once more, with those that come later. */
  held: FigureKey[]
  /** Nearly all were alike again: they are not told in this round. */
  dropped: FigureKey[]
}

/**
 * What of the waiting answers may be told now. Held-back answers are tried again once, with many more or when the round closes: a chain of
 * trials would tell, to one who knows this rule, what each of them hid.
 */
export function sortWaiting(waiting: readonly WaitingAnswer[], moment: 'during' | 'closing'): Sorted {
  const sorted: Sorted = { told: [], held: [], dropped: [] }
  for (const answers of Map.groupBy(waiting, figureName).values()) {
    const [first] = answers
    const held = answers.filter(({ isHeld }) => isHeld)
    const fresh = answers.filter(({ isHeld }) => !isHeld)
    const isDue = held.length === 0 || fresh.length >= moreBeforeRetry || moment === 'closing'
    if (!first || answers.length < smallestBatch || !isDue) continue
    const { questionId, rowId, field } = first
    const figure = { questionId, rowId, field }
    if (mayBeTold({ held, fresh })) sorted.told.push({ ...figure, counts: countsOf(answers), heldBack: 0 })
    else if (held.length === 0) sorted.held.push(figure)
    else sorted.dropped.push(figure)
  }
  return sorted
}

/** An area's release after the one before: what was told stays told, and what is new is added. */
export function nextBenchmark(
  before: Benchmark | null,
  added: readonly ToldFigure[],
  heldBack: readonly (FigureKey & { count: number })[],
): Benchmark {
  const figures = new Map<string, ToldFigure>()
  const held = new Map(heldBack.map((figure) => [figureName(figure), figure.count]))
  for (const figure of [...(before?.figures ?? []), ...added]) {
    const name = figureName(figure)
    const counts = sumOf(figures.get(name)?.counts ?? {}, figure.counts)
    figures.set(name, { ...figure, counts, heldBack: held.get(name) ?? 0 })
  }
  return { figures: [...figures.values()] }
}

/**
 * The counts a reader may be shown as the area's: none when so many are held back that the others would give a wrong picture,
 * more than one for every four counted.
 */
export function shownCounts({ counts, heldBack }: ToldFigure): Counts | null {
  return heldBack * 4 > countedIn(counts) ? null : counts
}

/** How many municipalities a figure counts. */
export function countedIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function countsOf(answers: readonly PooledAnswer[]): Counts {
  const counts: Counts = {}
  for (const { step } of answers) counts[step] = (counts[step] ?? 0) + 1
  return counts
}

function sumOf(one: Counts, other: Counts): Counts {
  const sum = { ...one }
  for (const [step, count] of Object.entries(other)) sum[step] = (sum[step] ?? 0) + count
  return sum
}
