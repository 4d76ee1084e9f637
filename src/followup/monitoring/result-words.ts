/** What a figure says in words: how many answer as we do, and what has moved since the round before. Pure. */

import type { Locale } from '../../values/locale.ts'
import { writePercentage } from '../../values/numbers.ts'
import { said } from '../surveys/index.ts'
import { type Counts, countedIn } from './benchmark.ts'
import { type ComparedFigure, upperShare } from './comparison.ts'
import { type CountedQuestion, upperSteps } from './steps.ts'
import { resultTexts } from './texts-results.ts'

/** An answer by its name, in the reader's words. */
export function stepWords({ steps }: Pick<CountedQuestion, 'steps'>, id: string, locale: Locale): string {
  const step = steps.find((each) => each.id === id)
  return step ? said(step.label, locale) : id
}

/**
 * An area in one sentence: how many answer as we do, and how many one of the answers that say most. Never who, and never how many are
 * ahead of us: that would be a place in an order.
 */
export function areaWords(
  { counted, counts, own }: { counted: CountedQuestion; counts: Counts | null; own: string | null },
  { name: area, shownBy }: { name: string; shownBy?: string | undefined },
  locale: Locale,
): string {
  const t = resultTexts[locale]
  if (!counts) return t.hidden(area)
  const of = countedIn(counts)
  const share = upperShare(counted, counts)
  const upper = share ? t.upper(share.upper, upperWords(counted, locale)) : ''
  return (own === null || shownBy ? t.without(area, of) : t.same(area, counts[own] ?? 0, of)) + upper
}

/** The answers that say most, in words. */
function upperWords(counted: CountedQuestion, locale: Locale): string {
  const words = (upperSteps(counted) ?? []).map((id) => stepWords(counted, id, locale))
  const quoted = words.map((word) => (locale === 'da' ? `»${word}«` : `“${word}”`))
  return quoted.join(` ${resultTexts[locale].or} `)
}

/** What has moved since the round before, one sentence for us and one for each area where both rounds are told. */
export function sinceWords(
  { counted, figure }: { counted: CountedQuestion; figure: ComparedFigure },
  areas: readonly string[],
  locale: Locale,
): string[] {
  const t = resultTexts[locale]
  const { before, own } = figure
  if (!before) return []
  const words = (id: string) => stepWords(counted, id, locale)
  const ours =
    own === null || before.own === null
      ? []
      : [own === before.own ? t.ownUnchanged(words(own)) : t.ownSince(words(before.own), words(own))]
  const steps = upperWords(counted, locale)
  const theirs = areas.flatMap((area, at) => {
    const then = shareOf(counted, before.areas[at])
    const now = shareOf(counted, figure.areas[at])
    if (then === null || now === null) return []
    const percent = (share: number) => writePercentage(100 * share, locale, 0)
    return [t.areaSince(area, { before: percent(then), now: percent(now), steps })]
  })
  return [...ours, ...theirs]
}

function shareOf(counted: CountedQuestion, counts: Counts | null | undefined): number | null {
  const share = counts ? upperShare(counted, counts) : null
  return share && share.upper / share.of
}
