import type { AttackedPair } from './pairs.ts'

/** How well an attacker did against how well somebody does who has seen nothing that is told. */
export interface Score {
  pairs: number
  /** How often the difference could be taken at all, 0–1. */
  shareTaken: number
  /** How often the attacker was right, 0–1. */
  success: number
  /** How often a blind guess is right, 0–1. */
  baseRate: number
  /** The standard error of the base rate. */
  standardError: number
}

type Guess = (pair: AttackedPair) => number | undefined

/** An attacker who takes the difference where there is one that can be, and otherwise makes the best blind guess for so many people. */
export function scoreOf(pairs: readonly AttackedPair[]): Score | null {
  const blind = guessing(pairs, ({ people }) => `${people}`)
  return compared(pairs, blind, (pair) => {
    const { difference, people } = pair
    return difference !== null && difference >= 0 && difference <= people ? difference : blind(pair)
  })
}

/**
 * An attacker who has worked in other places with the answers at hand, and learned there what usually stands behind what is told: what a
 * difference of rounded figures means, how large a small count is where it and its hidden neighbour are 7 together. Learns in one half of
 * the places, is tried in the other, and the other way round. The blind guess has learned there too, from how many people it is about and
 * how common a yes is.
 */
export function learnerScore(pairs: readonly AttackedPair[]): Score | null {
  const blindly = ({ people, world }: AttackedPair) => `${people} ${Math.round(5 * world.shareOfYes)}`
  const seeing = (pair: AttackedPair) => `${pair.kind} ${blindly(pair)} ${pair.clue}`
  const halfOf = ({ world }: AttackedPair) => world.seed % 2
  const learned = [0, 1].map((half) => {
    const elsewhere = pairs.filter((pair) => halfOf(pair) !== half)
    return { blind: guessing(elsewhere, blindly), learner: guessing(elsewhere, seeing, fewestSeen) }
  })
  const elsewhereOf = (pair: AttackedPair) => learned[halfOf(pair)]
  const blind: Guess = (pair) => elsewhereOf(pair)?.blind(pair)
  return compared(pairs, blind, (pair) => elsewhereOf(pair)?.learner(pair) ?? blind(pair))
}

/** A habit seen less often than this is no habit. */
const fewestSeen = 5

/** The commonest truth among pairs that look alike; undefined where fewer than `fewest` look so. */
function guessing(pairs: readonly AttackedPair[], looks: (pair: AttackedPair) => string, fewest = 1): Guess {
  const commonest = new Map(
    [...Map.groupBy(pairs, looks)]
      .filter(([, alike]) => alike.length >= fewest)
      .map(([look, alike]) => {
        const truths = [...Map.groupBy(alike, ({ truth }) => truth)]
        return [look, truths.reduce((best, next) => (next[1].length > best[1].length ? next : best))[0]]
      }),
  )
  return (pair) => commonest.get(looks(pair))
}

function compared(pairs: readonly AttackedPair[], blind: Guess, attacker: Guess): Score | null {
  if (pairs.length === 0) return null
  const share = (is: (pair: AttackedPair) => boolean) => pairs.filter(is).length / pairs.length
  const baseRate = share((pair) => blind(pair) === pair.truth)
  return {
    pairs: pairs.length,
    shareTaken: share(({ difference }) => difference !== null),
    success: share((pair) => attacker(pair) === pair.truth),
    baseRate,
    standardError: Math.sqrt((baseRate * (1 - baseRate)) / pairs.length),
  }
}
