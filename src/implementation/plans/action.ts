import { type Day, daysBetween } from '../../values/day.ts'

/** What the one who answers for an action can say about it. */
export const reportedStatuses = ['not-started', 'under-way', 'delayed', 'done'] as const
export type ReportedStatus = (typeof reportedStatuses)[number]

/** Where an action stands, told from what was reported and from how long it has been silent. */
export const actionStates = ['late', 'unknown', 'unconfirmed', 'under-way', 'planned', 'done'] as const
export type ActionState = (typeof actionStates)[number]

/** What the state of an action is told from. Days are whole days in Denmark. */
export interface ActionTrace {
  startsOn: Day | null
  dueOn: Day | null
  /** The day the action was written into the plan; silence is counted from here when it has no start. */
  createdOn: Day
  /** The latest report that has not been taken back. */
  report: { status: ReportedStatus; on: Day } | null
  /** How many days a report holds before it fades. */
  followUpDays: number
}

export interface ActionStanding {
  state: ActionState
  /** Whole days past the due day; 0 when it is not past, or when the action is done. */
  daysLate: number
}

/**
 * Where an action stands today. Done stays done. Past its due day without a word since, it is unknown and never green; a report older
 * than the follow-up interval has faded to unconfirmed; nobody having said anything for an interval after the start is unknown too.
 */
export function standingOf(trace: ActionTrace, today: Day): ActionStanding {
  const { report, dueOn } = trace
  if (report?.status === 'done') return { state: 'done', daysLate: 0 }
  const daysLate = dueOn && dueOn < today ? daysBetween(dueOn, today) : 0
  return { state: stateOf(trace, today, daysLate > 0), daysLate }
}

function stateOf(
  { report, dueOn, startsOn, createdOn, followUpDays }: ActionTrace,
  today: Day,
  isPast: boolean,
): ActionState {
  if (isPast && (!report || !dueOn || report.on < dueOn)) return 'unknown'
  const beginsOn = startsOn ?? createdOn
  if (!report) return daysBetween(beginsOn, today) > followUpDays ? 'unknown' : 'planned'
  const waitsForStart = report.status === 'not-started' && beginsOn > today
  const saidOn = report.status === 'not-started' && beginsOn > report.on ? beginsOn : report.on
  if (!waitsForStart && daysBetween(saidOn, today) > followUpDays) return 'unconfirmed'
  if (isPast || report.status === 'delayed') return 'late'
  return report.status === 'under-way' ? 'under-way' : 'planned'
}

/** How many of a plan's actions stand where, and the next day something is due. */
export interface PlanSummary {
  total: number
  counts: Record<ActionState, number>
  nextDue: { id: string; what: string; dueOn: Day } | null
}

/** A plan in one line: how many actions stand where, and what is due next among those that are not done. */
export function summaryOf(
  actions: readonly { id: string; what: string; dueOn: Day | null; standing: ActionStanding }[],
  today: Day,
): PlanSummary {
  const counts = Object.fromEntries(actionStates.map((state) => [state, 0])) as Record<ActionState, number>
  for (const { standing } of actions) counts[standing.state] += 1
  const coming = actions
    .flatMap(({ id, what, dueOn, standing }) =>
      dueOn && dueOn >= today && standing.state !== 'done' ? [{ id, what, dueOn }] : [],
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return { total: actions.length, counts, nextDue: coming[0] ?? null }
}
