import { total } from '../../statistics/disclosure/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import { writePeriod } from '../figures/index.ts'
import type { SmallAreaFigure } from './figures.ts'
import { type Seen, standings, verdictBeside } from './finding.ts'
import { districtName } from './round.ts'
import { texts } from './texts.ts'

/** Where a figure is from: a district, a larger part, or all of the municipality. */
export function placeOf(
  { round, municipality }: Seen,
  { district }: SmallAreaFigure,
  locale: Locale,
): string {
  if (district === total) return raised(texts[locale].allOf(municipality))
  return districtName(round.release, district) ?? district
}

/** A figure as the page, its table and its chart write it. */
export function writtenFigure(figure: SmallAreaFigure, locale: Locale) {
  const t = texts[locale]
  const count = (people: number | null) => (people === null ? t.hidden : writeNumber(people, locale))
  return {
    share: figure.value === null ? t.hidden : writePercentage(figure.value, locale, 1),
    interval: figure.interval
      ? t.from(
          writePercentage(figure.interval.low, locale, 1),
          writePercentage(figure.interval.high, locale, 1),
        )
      : '',
    count: count(figure.count),
    of: count(figure.of),
    note: figure.asOf === null ? '' : t.asOf(String(figure.asOf)),
  }
}

/** How a figure stands to the whole municipality's; empty for the whole itself and what is hidden. */
export function standingWords(seen: Seen, figure: SmallAreaFigure, locale: Locale): string {
  const verdict = verdictBeside(seen, figure)
  return verdict === null ? '' : texts[locale].standings[verdict]
}

const mostNamed = 3

/** The finding of a round: who can be told from the whole municipality. */
export function headingOf(seen: Seen, locale: Locale): string {
  const t = texts[locale].heading
  const { above, below, alike } = standings(seen)
  const whole = texts[locale].allOf(seen.municipality)
  const named = (names: string[]) =>
    names.length > mostNamed ? t.many(writeNumber(names.length, locale)) : listed(names, t.and)
  const sides = [
    ...(above.length ? [t.above(named(above), whole)] : []),
    ...(below.length ? [t.below(named(below), whole)] : []),
  ]
  const said = sides.length ? sides.join(t.join) : alike.length ? t.alike(whole) : t.none
  return t.told(writePeriod(seen.round.period, locale), said, seen.indicator.name[locale])
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${and}${last}`
}

function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
