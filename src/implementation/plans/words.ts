import type { StatusSign } from '../../ui/charts/index.ts'
import { type Day, parseDay } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import type { ActionState, PlanSummary } from './action.ts'
import { texts } from './texts.ts'

/** The sign of a state. Late has the sign of what is under way: that it is late is said in words beside it. */
export const signOf: Record<ActionState, StatusSign> = {
  late: 'under-way',
  unknown: 'unknown',
  unconfirmed: 'unconfirmed',
  'under-way': 'under-way',
  planned: 'not-started',
  done: 'full',
}

/** The plan in one sentence: what needs somebody first, and praise only when nothing does. */
export function findingOf({ total, counts }: PlanSummary, locale: Locale): string {
  const { finding, and } = texts[locale]
  if (total === 0) return finding.none
  if (counts.done === total) return finding.allDone(total)
  const troubles = (['late', 'unknown', 'unconfirmed'] as const).filter((state) => counts[state] > 0)
  if (troubles.length === 0) return finding.onTrack(counts.done, total)
  const [only] = troubles
  if (total === 1 && only) return finding.one[only]
  return finding.trouble(
    total,
    listed(
      troubles.map((state) => finding.parts[state](counts[state])),
      and,
    ),
  )
}

/** What in a plan needs somebody, or null when nothing does: `1 er forsinket og 2 ved vi ikke noget om`. */
export function troubleOf({ counts }: PlanSummary, locale: Locale): string | null {
  const { finding, and } = texts[locale]
  const troubles = (['late', 'unknown', 'unconfirmed'] as const).filter((state) => counts[state] > 0)
  return troubles.length
    ? listed(
        troubles.map((state) => finding.parts[state](counts[state])),
        and,
      )
    : null
}

/** When an action is to happen, as people say it. */
export function whenOf(
  { startsOn, dueOn }: { startsOn: Day | null; dueOn: Day | null },
  locale: Locale,
): string {
  const t = texts[locale]
  if (startsOn && dueOn)
    return t.between(writeStart(startsOn, dueOn, locale), writeDay(dueOn, locale, 'short'))
  if (dueOn) return t.dueOnly(writeDay(dueOn, locale, 'short'))
  return startsOn ? t.startOnly(writeDay(startsOn, locale, 'short')) : t.noDates
}

/** The first day of a span; its year only when the span does not end in the same one. */
function writeStart(startsOn: Day, dueOn: Day, locale: Locale): string {
  const start = writeDay(startsOn, locale, 'short')
  return startsOn.slice(0, 4) === dueOn.slice(0, 4) ? start.slice(0, -' 2026'.length) : start
}

/** `a`, `a og b`, `a, b og c`. */
function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}

/** A month or a quarter on the time axis by its first day. */
export function writeTimeUnit(firstDay: Day, unit: 'month' | 'quarter' | 'year', locale: Locale): string {
  const month = Number(firstDay.slice(5, 7))
  if (unit === 'quarter') return texts[locale].quarter(Math.ceil(month / 3))
  const day = parseDay(firstDay) ?? firstDay
  return new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
