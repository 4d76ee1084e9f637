import type { Observation } from '../figures/index.ts'

type Key = Pick<Observation, 'indicator' | 'area' | 'group' | 'period'>

/** Remembers which figures a file has had, in a bit each, so that ten million of them take a few megabytes. */
export interface SeenFigures {
  /** Whether this is the first figure of its indicator, area, group and period. */
  isNew(figure: Key): boolean
}

export function seenFigures(): SeenFigures {
  const series = new Map<string, Map<string, Map<string, number>>>()
  const places = new Map<string, Uint32Array<ArrayBuffer>>()
  let count = 0
  function seriesOf({ indicator, period, group }: Key): number {
    const byPeriod = inside(series, indicator)
    const byGroup = inside(byPeriod, period)
    const known = byGroup.get(group)
    if (known !== undefined) return known
    byGroup.set(group, count)
    return count++
  }
  return {
    isNew(figure) {
      const number = seriesOf(figure)
      const [word, bit] = [number >>> 5, 1 << (number & 31)]
      let bits = places.get(figure.area)
      if (!bits || word >= bits.length) {
        bits = grown(bits, word)
        places.set(figure.area, bits)
      }
      if (((bits[word] as number) & bit) !== 0) return false
      bits[word] = (bits[word] as number) | bit
      return true
    },
  }
}

function inside<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let found = map.get(key)
  if (!found) {
    found = new Map()
    map.set(key, found)
  }
  return found
}

function grown(bits: Uint32Array<ArrayBuffer> | undefined, word: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(64, (word + 1) * 2))
  if (bits) larger.set(bits)
  return larger
}
