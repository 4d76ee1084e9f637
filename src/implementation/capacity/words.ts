import type { Locale } from '../../values/locale.ts'
import type { Dimension } from './assessment.ts'
import { alignedMiddles } from './assessment.ts'
import { differenceOf, findingOf, type Picture } from './finding.ts'
import { pictureTexts } from './texts.ts'

/** The finding as a heading, and the sentences that follow it. */
export function finding(picture: Picture, locale: Locale): { title: string; sentences: string[] } {
  const { assessment, summary } = picture
  const t = pictureTexts[locale].findings
  if (!summary) return { title: t.none(assessment.subjectName), sentences: [] }
  const { lowest, highest, apart, spread } = findingOf(assessment.dimensions, summary)
  const names = (dimensions: readonly Dimension[]) => spoken(dimensions, locale)
  const sentences = [
    ...(highest.length ? [t.highest(names(highest))] : []),
    ...(apart.length ? [t.apart(names(apart.map(({ dimension }) => dimension)))] : []),
    ...(['leader', 'staff'] as const).flatMap((group) => {
      const higher = apart.filter((each) => each.higher === group).map(({ dimension }) => dimension)
      if (higher.length === 0) return []
      return [group === 'leader' ? t.leaderHigher(names(higher)) : t.staffHigher(names(higher))]
    }),
    ...(spread.length ? [t.spread(names(spread))] : []),
    ...changes(picture, locale),
  ]
  return {
    title: lowest.length ? capital(t.lowest(names(lowest)), locale) : t.alike,
    sentences: sentences.map((each) => capital(each, locale)),
  }
}

function capital(sentence: string, locale: Locale): string {
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1)
}

/** What has moved since the assessment it is compared with, without saying that anybody got better. */
function changes({ assessment, summary, earlier }: Picture, locale: Locale): string[] {
  if (!earlier || !summary) return []
  const before = alignedMiddles(assessment.dimensions, earlier)
  if (before.every((place) => place === null)) return []
  const t = pictureTexts[locale].findings
  const moved = (direction: 1 | -1) =>
    assessment.dimensions.filter((_, index) => {
      const difference = differenceOf(summary.all[index], before[index])
      return difference !== null && Math.sign(difference) === direction
    })
  const [up, down] = [moved(1), moved(-1)]
  const names = (dimensions: readonly Dimension[]) => spoken(dimensions, locale)
  return [
    ...(up.length ? [t.raised(names(up))] : []),
    ...(down.length ? [t.lowered(names(down))] : []),
    ...(up.length + down.length === 0 ? [t.unmoved] : []),
    t.change,
  ]
}

/** Dimensions inside a sentence: fokus, ledelse og ressourcer. */
export function spoken(dimensions: readonly Dimension[], locale: Locale): string {
  return listed(
    dimensions.map(({ name }) => name[locale].toLocaleLowerCase(locale)),
    locale,
  )
}

/** Names as one says them: fokus, ledelse og ressourcer. */
export function listed(names: readonly string[], locale: Locale): string {
  const [last, ...before] = [...names].reverse()
  if (last === undefined) return ''
  return before.length ? `${before.reverse().join(', ')} ${pictureTexts[locale].and} ${last}` : last
}
