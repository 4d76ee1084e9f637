import type { CountTable } from '../count-table.ts'

/** An invented place to be attacked: how many live there, how they are divided, and how many say yes. */
export interface World {
  seed: number
  people: number
  districts: number
  weeks: number
  /** 0–1. */
  shareOfYes: number
  /** How much larger the first districts and weeks are than the last; 1 is alike. */
  skew: number
}

/** One invented person. */
export interface Invented {
  district: number
  week: number
  says: 'yes' | 'no'
}

/** Evenly spread numbers in [0, 1), the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The people of a world: many in the first districts and weeks, few in the last, so that small cells are common. */
export function peopleOf(
  { people, districts, weeks, shareOfYes, skew }: World,
  draw: () => number,
): Invented[] {
  return Array.from({ length: people }, () => ({
    district: Math.floor(draw() ** skew * districts),
    week: Math.floor(draw() ** skew * weeks),
    says: draw() < shareOfYes ? 'yes' : 'no',
  }))
}

/** Counts by district, answer and week, with every window from the beginning as a group. */
export function countedIn({ districts, weeks }: World, people: readonly Invented[]): CountTable {
  const named = (id: string) => ({ id, label: { da: id, en: id } })
  const inWindow = (week: number) =>
    weeks > 2 && week < weeks - 1 ? { within: `to${Math.max(1, week)}` } : {}
  const counts = new Map<string, number>()
  for (const { district, week, says } of people) {
    const key = `district${district}|week${week}|${says}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const windows = Array.from({ length: Math.max(0, weeks - 2) }, (_, index) => index + 1)
  return {
    dimensions: [
      {
        ...named('district'),
        categories: Array.from({ length: districts }, (_, index) => named(`district${index}`)),
      },
      {
        ...named('week'),
        categories: [
          ...Array.from({ length: weeks }, (_, week) => ({ ...named(`week${week}`), ...inWindow(week) })),
          ...windows.map((week) => ({
            ...named(`to${week}`),
            ...(week < weeks - 2 ? { within: `to${week + 1}` } : {}),
          })),
        ],
      },
      { ...named('says'), categories: [named('yes'), named('no')] },
    ],
    cells: [...counts].map(([key, count]) => ({ at: key.split('|'), count })),
  }
}
