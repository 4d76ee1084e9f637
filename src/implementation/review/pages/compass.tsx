import type { CompassDirection, CompassProps } from '../../../ui/charts/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writePercentage } from '../../../values/numbers.ts'
import { type ShownStatus, shownStatuses } from '../answer.ts'
import type { Coverage, CoverageRow } from '../coverage-groups.ts'
import { texts } from '../texts.ts'
import { statusWords } from '../texts-status.ts'

/**
 * The compass of a review, ready to draw: the four guiding marks as directions, packages, ABC and own recommendations as rings. It counts
 * recommendations by what all their administrations say together. Null when the round does not ask about the four marks.
 */
export function compassOf(coverage: Coverage, locale: Locale): CompassProps | null {
  const t = texts[locale]
  const [north, east, south, west] = coverage.marks.map((mark) => directionOf(mark, locale))
  if (!north || !east || !south || !west) return null
  const { recommendations } = markTotal(coverage)
  const all = sumOf(recommendations)
  return {
    id: 'kompas',
    title: t.compassTitle,
    description: t.compassDescription(recommendations.full, all, recommendations.unconfirmed),
    noValues: t.noRoundTitle,
    directions: [north, east, south, west],
    rings: coverage.collections
      .slice(0, 2)
      .map(({ name, recommendations: counts }) => ({ name: name[locale], counts })),
    writeTally: t.tally,
    centre: { figure: t.tallyShort(recommendations.full, all), words: t.centreWords },
    statusWords: statusWords[locale],
    table: tableOf([...coverage.marks, ...coverage.collections], locale),
    caption: t.compassCaption(coverage.round.name, writeDay(coverage.round.startedOn, locale)),
  }
}

function directionOf(mark: CoverageRow, locale: Locale): CompassDirection {
  const t = texts[locale]
  const { 'not-now': later, unconfirmed } = mark.recommendations
  const notes = [
    unconfirmed ? t.unconfirmedCount(unconfirmed) : '',
    later ? t.notNowCount(later) : '',
  ].filter(Boolean)
  return {
    name: mark.name[locale],
    counts: mark.recommendations,
    href: `/gennemgang/daekning#${mark.id}`,
    note: notes.join(', ') || undefined,
  }
}

/** The counts of several rows behind a chart, as its table. */
export function tableOf(rows: CoverageRow[], locale: Locale) {
  const t = texts[locale]
  return {
    opens: t.showNumbers,
    caption: t.compassTableCaption,
    headers: [t.part, ...shownStatuses.map((status) => statusWords[locale][status]), t.coverage],
    rows: rows.map((row) => [
      row.name[locale],
      ...shownStatuses.map((status) => String(row.recommendations[status])),
      row.coverage === null ? '–' : writePercentage(100 * row.coverage, locale, 0),
    ]),
  }
}

/** The four marks together, leaving the rings out. */
export function markTotal({ marks }: Coverage): { recommendations: Record<ShownStatus, number> } {
  const recommendations = Object.fromEntries(
    shownStatuses.map((status) => [
      status,
      marks.reduce((sum, mark) => sum + mark.recommendations[status], 0),
    ]),
  ) as Record<ShownStatus, number>
  return { recommendations }
}

export function sumOf(counts: Record<ShownStatus, number>): number {
  return shownStatuses.reduce((sum, status) => sum + counts[status], 0)
}
