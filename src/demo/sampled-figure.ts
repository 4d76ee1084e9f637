import type { Observation } from '../knowledge/figures/index.ts'
import { wilsonInterval } from '../statistics/index.ts'

/** An invented municipality: how many live there, and how hard life is on the average person (0 is the middle of them). */
export interface InventedMunicipality {
  code: string
  name: string
  people: number
  burden: number
}

/** Answers are weighted for those who did not answer, which makes a figure less certain than so many simple answers. */
const designEffect = 1.25
/** Fewer answer from round to round. */
const willing: Record<string, number> = { '2010': 1.18, '2013': 1.14, '2017': 1.08, '2021': 1.04, '2025': 1 }

/** How many answered the questionnaire in a round; 1.900 in Havby in 2025. */
export function answersOf({ people }: InventedMunicipality, period: string): number {
  return Math.round((1181 + people / 60) * (willing[period] ?? 1))
}

/** A percentage with its number of answers and the interval that so many weighted answers give, all with one decimal. */
export function sampledFigure(
  about: Pick<Observation, 'indicator' | 'area' | 'group' | 'period'>,
  percentage: number,
  n: number,
): Observation {
  const { indicator, area, group, period } = about
  const value = oneDecimal(percentage)
  const effective = n / designEffect
  const limits = wilsonInterval((value / 100) * effective, effective)
  if (limits.kind === 'refused') throw new Error(`An invented figure has no interval: ${limits.reason}`)
  const [low, high] = [oneDecimal(limits.low * 100), oneDecimal(limits.high * 100)]
  return { indicator, area, group, period, value, low, high, n, missing: null }
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}

/** What a sample does to a figure from round to round: between −1 and 1, and the same every time. */
export function wobble(row: number, column: number, round: number): number {
  return Math.sin(row * 12.9898 + column * 78.233 + round * 37.719)
}
