import { createHash } from 'node:crypto'
import { layerRules, mayShowFreeText } from '../../statistics/disclosure/index.ts'
import { layer } from './counting.ts'

/** The fewest who must have written something before it is read. */
export const fewestTexts = layerRules[layer].freeText

/** A text somebody wrote, and a mark to choose it by that says nothing else. */
export interface WrittenText {
  mark: string
  text: string
}

/** What was written at a question, each text once and in alphabetical order; null when too few wrote for anybody to read it. */
export function textsToRead(written: readonly string[]): WrittenText[] | null {
  if (!mayShowFreeText(layer, written.length, true)) return null
  return [...new Set(written)]
    .sort((one, other) => one.localeCompare(other, 'da'))
    .map((text) => ({ mark: createHash('sha256').update(text).digest('hex').slice(0, 24), text }))
}
