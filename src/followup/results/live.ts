import { layerRules } from '../../statistics/disclosure/index.ts'

/**
 * How many more must have answered before an open survey shows its figures anew: five, and a tenth of those shown where that is more. So
 * nobody can lay one answer beside one change, and a large survey is not counted for every fifth.
 */
export function fewestMore(shown: number): number {
  return Math.max(layerRules.L4.threshold.ordinary, Math.ceil(shown / 10))
}
