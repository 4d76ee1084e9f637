import {
  type Benchmark,
  nextBenchmark,
  type Sorted,
  smallestBatch,
  sortWaiting,
  type WaitingAnswer,
} from '../benchmark.ts'
import { figureName } from '../pooling.ts'

/** A municipality that signs in a rehearsed round of one question. */
export interface Signing {
  region: string
  /** What it answered; null is a gap. */
  step: string | null
  isShown: boolean
}

/** What was told, and of whom: the attacker is given the names too. */
export interface Telling {
  area: string
  benchmark: Benchmark
  of: Set<number>
}

const figure = { questionId: 'plan', rowId: '', field: 'health' }

interface Rehearsal {
  hasBatches: boolean
  tellings: Telling[]
  waiting: Waiting[]
}

/**
 * Plays a round by the rules: municipalities sign one by one, what may be told is told, and the round is closed. Without batches everything
 * is told at once.
 */
export function rehearse(
  signings: readonly Signing[],
  batches: 'batches' | 'no-batches' = 'batches',
): Telling[] {
  const state: Rehearsal = { hasBatches: batches === 'batches', tellings: [], waiting: [] }
  const signedSince = new Map<string, number>()
  for (const [who, { region, step, isShown }] of signings.entries()) {
    if (step !== null) state.waiting.push({ ...figure, who, region, step, isShown, isHeld: false })
    const since = (signedSince.get(region) ?? 0) + 1
    const isDue = since >= (state.hasBatches ? smallestBatch : 1)
    signedSince.set(region, isDue ? 0 : since)
    if (isDue) tell(state, region, 'during')
  }
  for (const region of new Set(signings.map((signing) => signing.region))) tell(state, region, 'closing')
  for (const answer of state.waiting) if (!answer.isHeld) answer.region = '0000'
  tell(state, '0000', 'closing')
  return state.tellings
}

interface Waiting extends WaitingAnswer {
  who: number
  region: string
}

function tell(state: Rehearsal, region: string, moment: 'during' | 'closing'): void {
  const waiting = state.waiting.filter((answer) => answer.region === region)
  const { told, held, dropped } = state.hasBatches ? sortWaiting(waiting, moment) : tellAll(waiting)
  if (held.length > 0) for (const answer of waiting) answer.isHeld = true
  if (told.length + dropped.length === 0) return
  state.waiting = state.waiting.filter((answer) => answer.region !== region)
  if (told.length === 0) return
  for (const area of new Set([region, '0000'])) {
    const before = state.tellings.findLast((telling) => telling.area === area)
    state.tellings.push({
      area,
      benchmark: nextBenchmark(before?.benchmark ?? null, told, []),
      of: new Set([...(before?.of ?? []), ...waiting.map(({ who }) => who)]),
    })
  }
}

function tellAll(waiting: Waiting[]): Sorted {
  const counts: Record<string, number> = {}
  for (const { step } of waiting) counts[step] = (counts[step] ?? 0) + 1
  const told = waiting.length > 0 ? [{ ...figure, counts, heldBack: 0 }] : []
  return { told, held: [], dropped: [] }
}

/** The figure of a telling, by the answers' names. */
export function countsIn({ benchmark }: Telling): Record<string, number> {
  return benchmark.figures.find((told) => figureName(told) === figureName(figure))?.counts ?? {}
}
