import type { LatestFigure } from '../figures/index.ts'
import type { HeldRound } from './detectability.ts'

/** What somebody asks about the next round, as it stands in the address; `wrong` names the fields that cannot be read. */
export interface NextRoundAsked {
  /** As they were written, to be shown again. */
  written: { answers: string; next: string; to: string }
  /** How many answered the latest round, where its source does not say. */
  answers: number | null
  /** How many are expected to answer the next one. */
  next: number | null
  /** The figure one would like to be able to show. */
  to: number | null
  wrong: ('answers' | 'next' | 'to' | 'to-same')[]
}

const mostAnswers = 10_000_000

/** Reads what is asked about the next round of a figure: whole answers, and a figure the indicator can have, with comma or point. */
export function nextRoundAsked(
  asked: { answers: string; next: string; to: string },
  { indicator, value }: Pick<LatestFigure, 'indicator' | 'value'>,
): NextRoundAsked {
  const written = { answers: asked.answers.trim(), next: asked.next.trim(), to: asked.to.trim() }
  const answers = wholeIn(written.answers)
  const next = wholeIn(written.next)
  const to = decimalIn(written.to)
  const isTo = to !== null && to >= indicator.minimum && to <= indicator.maximum
  return {
    written,
    answers,
    next,
    to: isTo && to !== value ? to : null,
    wrong: [
      ...(written.answers !== '' && answers === null ? (['answers'] as const) : []),
      ...(written.next !== '' && next === null ? (['next'] as const) : []),
      ...(written.to !== '' && !isTo ? (['to'] as const) : []),
      ...(isTo && to === value ? (['to-same'] as const) : []),
    ],
  }
}

/** Digits with or without marks between thousands. */
function wholeIn(text: string): number | null {
  const digits = text.replace(/(?<=\d)[.,\s\u00a0](?=\d{3}(?:\D|$))/g, '')
  const number = /^\d{1,8}$/.test(digits) ? Number(digits) : 0
  return number >= 1 && number <= mostAnswers ? number : null
}

function decimalIn(text: string): number | null {
  const digits = text.replace(/\s*%$/, '').replace(',', '.')
  return /^-?\d{1,9}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null
}

/** The round one stands in, with the answers of its source before those somebody wrote. */
export function heldRound(
  { period, value, interval, n }: Pick<LatestFigure, 'period' | 'value' | 'interval' | 'n'>,
  answers: number | null,
): HeldRound {
  return { period, value, interval, answers: n ?? answers }
}
