import type { Locale } from '../../values/locale.ts'
import type { Block, ReportDocument, Run } from './document.ts'
import { numberWords, passing } from './number-patterns.ts'
import { referenceMark, sentencesOf } from './sentences.ts'

/** A sentence that states a number without saying where it comes from; `block` is the block's place in the document from 0. */
export interface UnfoundedClaim {
  readonly block: number
  readonly sentence: string
}

/**
 * The claim check: every sentence in running text, lists, notes and key values that has a number and no reference to a figure.
 * Dates, years, times, paragraphs of the law, numbering, pages and names with digits are no claims. Titles, captions and
 * tables are not looked at: they belong to a figure or cannot carry a reference.
 */
export function claimsWithoutFigure(document: ReportDocument): UnfoundedClaim[] {
  return document.blocks.flatMap((block, index) =>
    passagesOf(block)
      .flatMap((runs) => sentencesOf(runs.map(writtenRun).join('')))
      .filter((sentence) => !sentence.includes(referenceMark) && hasNumber(sentence, document.language))
      .map((sentence) => ({ block: index, sentence: sentence.replaceAll(/\s+/g, ' ') })),
  )
}

/** Whether a sentence states an amount, in digits or in words of its language. */
export function hasNumber(sentence: string, language: Locale): boolean {
  const left = passing.reduce((text, pattern) => text.replaceAll(pattern, ' '), sentence)
  return /\p{Nd}|[½¼¾⅓⅔‰%]/u.test(left) || numberWords[language].test(left)
}

function passagesOf(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.runs]
    case 'bullets':
    case 'numbered':
      return block.points
    case 'keyValues':
      return block.entries.map(({ runs }) => runs)
    default:
      return []
  }
}

function writtenRun(run: Run): string {
  return run.kind === 'figureReference' ? referenceMark : run.text.replaceAll(referenceMark, ' ')
}
