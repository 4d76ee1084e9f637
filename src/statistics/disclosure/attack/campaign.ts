import type { Order } from '../protect.ts'
import { solverAttack } from './intervals.ts'
import { type AttackedPair, attackedPairs } from './pairs.ts'
import { countedIn, numbersFrom, peopleOf, type World } from './people.ts'
import { learnerScore, type Score, scoreOf } from './score.ts'

/** What one layer's rules stood up to. */
export interface Campaign {
  /** With protection. */
  guarded: Score
  /** An attacker who has learned in other places what the figures usually mean. */
  learner: { guarded: Score; unguarded: Score }
  /** The same attacker without it: close to 1, or the attack is no test. */
  unguarded: Score
  solver: {
    tables: number
    smallCells: number
    /** The narrowest range of any small cell, in people. */
    narrowest: number
    caught: number
    /** The mean share of cells that are hidden, 0–1. */
    shareHidden: number
  }
}

/** Attacks invented places, the same for the same seed, until so many pairs of questions have been tried. */
export function campaign(
  order: Order,
  asked: { pairs: number; seed: number; tables: number },
): Campaign | null {
  const draw = numbersFrom(asked.seed)
  const guarded: AttackedPair[] = []
  const unguarded: AttackedPair[] = []
  while (guarded.length < asked.pairs) {
    const world = worldFrom(draw)
    guarded.push(...attackedPairs(world, order, 'on'))
    unguarded.push(...attackedPairs(world, order, 'off'))
  }
  const scores = [scoreOf(guarded), scoreOf(unguarded), learnerScore(guarded), learnerScore(unguarded)]
  const [plain, control, learner, learnerControl] = scores
  if (!plain || !control || !learner || !learnerControl) return null
  return {
    guarded: plain,
    unguarded: control,
    learner: { guarded: learner, unguarded: learnerControl },
    solver: solverCampaign(order, asked.tables, draw),
  }
}

/** A place by chance: a village or a district town, even or lopsided. */
export function worldFrom(draw: () => number): World {
  return {
    seed: Math.floor(draw() * 2 ** 32),
    // from a village to a district town: few stand alone beside many only where there are many
    people: Math.floor(30 * 40 ** draw()),
    districts: 3 + Math.floor(draw() * 3),
    weeks: 3,
    shareOfYes: 0.1 + draw() * 0.4,
    skew: 2 + draw() * 3,
  }
}

/** Tables of 6 districts by 2 weeks by yes and no. */
function solverCampaign(order: Order, tables: number, draw: () => number): Campaign['solver'] {
  const sum = { tables: 0, smallCells: 0, narrowest: Number.MAX_SAFE_INTEGER, caught: 0, shareHidden: 0 }
  for (let index = 0; index < tables; index++) {
    const world = { ...worldFrom(draw), people: 400 + Math.floor(draw() * 1600), districts: 6, weeks: 2 }
    const found = solverAttack(countedIn(world, peopleOf(world, draw)), order)
    if (!found) continue
    sum.tables += 1
    sum.smallCells += found.smallCells
    sum.caught += found.caught
    sum.shareHidden += found.shareHidden
    sum.narrowest = Math.min(sum.narrowest, found.narrowest ?? sum.narrowest)
  }
  return { ...sum, shareHidden: sum.tables === 0 ? 0 : sum.shareHidden / sum.tables }
}
