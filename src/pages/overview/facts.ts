import type { PlannedAction } from '../../implementation/plans/index.ts'
import type { Coverage, CoverageRow } from '../../implementation/review/index.ts'
import type { LatestFigure } from '../../knowledge/figures/index.ts'
import type { Priorities } from '../../knowledge/priorities/index.ts'
import type { Person, Role } from '../../platform/auth/index.ts'
import type { Day } from '../../values/day.ts'
import type { Situation } from './next-step.ts'

/** A finished document for a committee. */
export interface CommitteeItem {
  id: string
  title: string
  kind: string
  meetingDay: Day | null
  frozenOn: Day
}

/** Who has access, and what the trail says. */
export interface PeopleFacts {
  active: number
  waiting: number
  invited: number
  closed: number
  events: number
  failedSignIns: number
}

/** What all municipalities read. */
export interface NationalFacts {
  editions: number
  recommendations: number
  examples: number
  indicators: number
  indicatorsWithFigures: number
  latest: { source: string; on: Day } | null
}

/** Everything an overview is drawn from. What a role does not see was never read: null, or an empty list. */
export interface OverviewFacts {
  by: Person & { role: Role }
  today: Day
  coverage: Coverage | null
  priorities: Priorities | null
  figures: LatestFigure[]
  /** Actions in sight: all of them for those who follow everything, an administration's for its own. */
  actions: PlannedAction[]
  mine: PlannedAction[]
  settings: { settings: number; confirmed: number } | null
  committee: CommitteeItem[]
  people: PeopleFacts | null
  national: NationalFacts | null
}

/** The reader's own administration in the review. */
export function ownRow({
  coverage,
  by,
}: Pick<OverviewFacts, 'coverage' | 'by'>):
  | (CoverageRow & { unanswered: number; unconfirmed: number })
  | null {
  const row = coverage?.administrations.find(({ id }) => id === by.administrationId)
  return row && row.asked > 0
    ? { ...row, unanswered: row.pairs.unknown, unconfirmed: row.pairs.unconfirmed }
    : null
}

/** Late, or nobody has said a word: what waits for somebody. */
export function silentAmong(actions: readonly PlannedAction[]): PlannedAction[] {
  return actions.filter(({ standing }) => standing.state === 'late' || standing.state === 'unknown')
}

/** What the next step is decided from. */
export function situationOf(facts: OverviewFacts): Situation {
  const { by, coverage, priorities, committee, people, national } = facts
  const own = ownRow(facts)
  const first = priorities?.bands.find(({ band }) => band === 'first')?.lines ?? []
  const free = first.find(({ efforts }) => efforts.every(({ stage }) => stage === 'stopped'))
  return {
    role: by.role,
    isReviewed: coverage !== null,
    hasFigures: facts.figures.length > 0 || (national?.indicatorsWithFigures ?? 0) > 0,
    silent: silentAmong(facts.actions),
    unconfirmed: coverage?.total.pairs.unconfirmed ?? 0,
    own: own && { id: own.id, unanswered: own.unanswered, unconfirmed: own.unconfirmed },
    belongsSomewhere: by.administrationId !== null,
    mine: facts.mine.map(({ id, what, standing }) => ({
      id,
      what,
      isWaiting:
        standing.state === 'late' || standing.state === 'unknown' || standing.state === 'unconfirmed',
    })),
    withoutEffort: free ? { code: free.line.code, name: free.name } : null,
    hasPriorities:
      priorities?.bands.some(({ band, lines }) => band !== 'too-little' && lines.length > 0) ?? false,
    committeeItem: committee[0] ?? null,
    withoutRole: people?.waiting ?? 0,
  }
}
