/** Who may see a figure about people: L0 staff with a case, L1 own reports, L2 surveys of employees and members, L3 everybody, L4 a room. */
export const layerIds = ['L0', 'L1', 'L2', 'L3', 'L4'] as const
export type LayerId = (typeof layerIds)[number]

/** Whether a question is ordinary, or about what hurts most to be known for: abuse, offensive behaviour, illness. */
export type Sensitivity = 'ordinary' | 'sensitive'

/** What may be told in one layer. Counts are of people. */
export interface LayerRule {
  id: LayerId
  /** False where people are seen one by one, by those who have a case: nothing is released from there. */
  isAggregate: boolean
  /** The smallest count that is told, by sensitivity. */
  threshold: Record<Sensitivity, number>
  /** Told counts are rounded to the nearest of this; 1 tells them as they are. */
  roundTo: number
  /** The smallest denominator of a percentage, and its decimals. */
  percentage: { denominator: number; decimals: number }
  /** The fewest people behind an average. */
  averageOf: number
  /** How many municipalities a figure about several must have, and the largest share one of them may have. */
  pooled: { fewest: number; largestShare: number }
  /** The fewest answers to show free text from; a person must have read it too. */
  freeText: number
}

/** The rules in force, named in every release, so that one knows which rules an old one was made by. */
export const rulesVersion = '2026-11'

const usual = { pooled: { fewest: 3, largestShare: 0.8 }, freeText: 10 }

/**
 * The layers' rules. Sources: a threshold by sensitivity as in Danish workplace surveys (10 and 40, Aarhus Universitet); hiding 1–7
 * and rounding the rest to 5 as NHS Digital has done for hospital figures since 2018; at least 3 contributors and none dominant as
 * Danmarks Statistik does.
 */
export const layerRules: Record<LayerId, LayerRule> = {
  L0: {
    id: 'L0',
    isAggregate: false,
    threshold: { ordinary: 1, sensitive: 1 },
    roundTo: 1,
    percentage: { denominator: 1, decimals: 0 },
    averageOf: 1,
    ...usual,
  },
  L1: {
    id: 'L1',
    isAggregate: true,
    threshold: { ordinary: 5, sensitive: 10 },
    roundTo: 1,
    percentage: { denominator: 5, decimals: 1 },
    averageOf: 5,
    ...usual,
  },
  L2: {
    id: 'L2',
    isAggregate: true,
    threshold: { ordinary: 7, sensitive: 40 },
    roundTo: 1,
    percentage: { denominator: 7, decimals: 1 },
    averageOf: 7,
    ...usual,
  },
  L3: {
    id: 'L3',
    isAggregate: true,
    threshold: { ordinary: 8, sensitive: 8 },
    roundTo: 5,
    percentage: { denominator: 30, decimals: 0 },
    averageOf: 8,
    ...usual,
  },
  L4: {
    id: 'L4',
    isAggregate: true,
    threshold: { ordinary: 5, sensitive: 5 },
    roundTo: 1,
    percentage: { denominator: 5, decimals: 0 },
    averageOf: 5,
    ...usual,
  },
}

/** Whether free text may be read by others: enough answers, and a person has read it and let it go. */
export function mayShowFreeText(layer: LayerId, answers: number, isReleasedByPerson: boolean): boolean {
  return isReleasedByPerson && layerRules[layer].isAggregate && answers >= layerRules[layer].freeText
}

/** Whether a figure about several municipalities may be told: enough of them, and none that it is nearly all about. */
export function mayBePooled(layer: LayerId, contributions: readonly number[]): boolean {
  const { fewest, largestShare } = layerRules[layer].pooled
  const giving = contributions.filter((count) => count > 0)
  const sum = giving.reduce((before, count) => before + count, 0)
  return giving.length >= fewest && Math.max(...giving) <= largestShare * sum
}
