import type { Coverage, CoverageRow } from '../../implementation/review/index.ts'
import { headline } from '../../knowledge/priorities/index.ts'
import type { Locale } from '../../values/locale.ts'
import { type OverviewFacts, ownRow, silentAmong } from './facts.ts'
import { texts } from './texts.ts'

/** What the page says first: a finding, and a line that leads on. */
export interface Finding {
  title: string
  lead: string
}

/** The finding of a role's overview. It counts and never praises or compares what it cannot. */
export function findingOf(facts: OverviewFacts, locale: Locale): Finding {
  const t = texts[locale]
  const { role } = facts.by
  if (role === 'coordinator' || role === 'politician') return municipalFinding(facts, locale)
  if (role === 'editor') return { title: ownFinding(facts, locale), lead: priorityLead(facts, locale) }
  if (role === 'leader') return { title: leaderFinding(facts, locale), lead: priorityLead(facts, locale) }
  if (role === 'adviser') {
    return {
      title: t.findingNational(facts.national?.recommendations ?? 0, facts.national?.editions ?? 0),
      lead: t.leadNational,
    }
  }
  if (role === 'administrator') return { title: peopleFinding(facts, locale), lead: t.leadPeople }
  const count = facts.mine.length
  return { title: count > 0 ? t.findingMine(count) : t.findingNothingMine, lead: count > 0 ? t.leadMine : '' }
}

function municipalFinding(facts: OverviewFacts, locale: Locale): Finding {
  const t = texts[locale]
  if (!facts.coverage)
    return { title: t.findingNotReviewed(facts.by.municipalityName), lead: t.leadNotReviewed }
  const { full, unconfirmed, all } = countsOf(facts.coverage)
  const title = unconfirmed > 0 ? t.findingUnconfirmed(full, all, unconfirmed) : t.findingReviewed(full, all)
  return { title, lead: priorityLead(facts, locale) }
}

/** The same count as in the middle of the compass: the four marks where the round asks about them, else all it asks about. */
function countsOf({ marks, total }: Coverage): { full: number; unconfirmed: number; all: number } {
  const rows = marks.length === 4 ? marks : [total]
  const sum = (countIn: (row: CoverageRow) => number) => rows.reduce((all, row) => all + countIn(row), 0)
  return {
    full: sum(({ recommendations }) => recommendations.full),
    unconfirmed: sum(({ recommendations }) => recommendations.unconfirmed),
    all: sum(({ recommendations }) => Object.values(recommendations).reduce((one, other) => one + other, 0)),
  }
}

function priorityLead({ priorities }: OverviewFacts, locale: Locale): string {
  return priorities ? `${headline(priorities.bands, locale)}.` : ''
}

function ownFinding(facts: OverviewFacts, locale: Locale): string {
  const t = texts[locale]
  const own = ownRow(facts)
  if (!own) return t.findingNotReviewed(facts.by.municipalityName)
  const name = own.name[locale]
  if (own.unanswered > 0) return t.findingOwnMissing(name, own.unanswered, own.asked)
  return own.unconfirmed > 0 ? t.findingOwnFaded(name, own.unconfirmed) : t.findingOwnDone(name, own.asked)
}

function leaderFinding(facts: OverviewFacts, locale: Locale): string {
  const t = texts[locale]
  const silent = silentAmong(facts.actions).length
  if (silent > 0) return t.findingSilent(silent)
  const own = ownRow(facts)
  return own && own.unanswered + own.unconfirmed > 0 ? ownFinding(facts, locale) : t.findingNothingWaits
}

function peopleFinding({ people }: OverviewFacts, locale: Locale): string {
  const t = texts[locale]
  const all = (people?.active ?? 0) + (people?.waiting ?? 0)
  return people && people.waiting > 0 ? t.findingPeopleWaiting(all, people.waiting) : t.findingPeople(all)
}
