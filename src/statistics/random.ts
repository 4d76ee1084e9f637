/** A source of chance that gives the same numbers for the same seed, so that a simulated figure can be computed again. */
export interface RandomSource {
  /** Between 0 and 1, 0 included and 1 not, with 53 random bits. */
  uniform(): number
  /** From the standard normal distribution. */
  normal(): number
}

/**
 * Random numbers by xoshiro128** (Blackman & Vigna 2021, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47(4)); normal
 * ones by the polar method (Marsaglia & Bray 1964, SIAM Review 6(3)). Any whole number is a seed. Not for secrets.
 */
export function randomSource(seed: number): RandomSource {
  const next = xoshiro128(stateOf(seed))
  const uniform = () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    for (;;) {
      const across = 2 * uniform() - 1
      const up = 2 * uniform() - 1
      const squared = across * across + up * up
      if (squared >= 1 || squared === 0) continue
      const stretch = Math.sqrt((-2 * Math.log(squared)) / squared)
      spare = up * stretch
      return across * stretch
    }
  }
  return { uniform, normal }
}

type State = readonly [number, number, number, number]

/** The generator itself: 32 random bits a call, from a state that is not all zeros. */
export function xoshiro128(state: State): () => number {
  let [a, b, c, d] = state
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Four well-mixed words of a seed, as the authors advise: the finaliser of MurmurHash3 over steps of the golden ratio. */
function stateOf(seed: number): State {
  const low = Math.trunc(seed) >>> 0
  const high = Math.floor(Math.trunc(seed) / 0x100000000) >>> 0
  const word = (step: number) => mixed(mixed(low + Math.imul(step, 0x9e3779b9)) ^ high)
  const words: State = [word(1), word(2), word(3), word(4)]
  return words.some((each) => each !== 0) ? words : [1, 2, 3, 4]
}

function mixed(word: number): number {
  let hash = word | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
