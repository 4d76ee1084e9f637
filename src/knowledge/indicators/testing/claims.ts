import { claimingVerbs } from '../../findings/index.ts'
import { texts } from '../texts.ts'

/** What a reader sees of a page: its words without marks, references to figures and what a direction is called. */
export function wordsOf(html: string): string {
  const body = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<sup[^>]*>[\s\S]*?<\/sup>/g, '')
    .replace(/<\/?(?:a|strong|em|b|span)(?:\s[^>]*)?>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replace(/ \[\d+\]/g, '')
  const directions = [texts.da, texts.en].flatMap(({ directions: words }) => Object.values(words))
  return directions.reduce((text, words) => text.replaceAll(words, ''), body)
}

/** The sentences of a page that hold one of the verbs by which a difference or a change is claimed. */
export function claimsOn(html: string): string[] {
  const verbs = new RegExp(`(?<!\\p{L})(?:${[...claimingVerbs.da, ...claimingVerbs.en].join('|')})`, 'u')
  return wordsOf(html)
    .split(/\n|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => verbs.test(sentence))
}

interface Measured {
  value: number
  low: number | null
  high: number | null
}

/**
 * 1 when one figure is shown to lie above the other, −1 below, 0 when nothing is shown. The interval of the difference from the two
 * single intervals: Zou & Donner 2008, Statistics in Medicine 27, equation 1 (MOVER), reckoned here apart from the code it checks.
 */
export function shownSign(one: Measured, other: Measured): -1 | 0 | 1 {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return 0
  const gap = one.value - other.value
  if (gap - Math.hypot(one.value - one.low, other.high - other.value) > 0) return 1
  return gap + Math.hypot(one.high - one.value, other.value - other.low) < 0 ? -1 : 0
}
