import type { CalendarEvent } from '../../formats/ical.ts'
import type { Day } from '../../values/day.ts'

/** The deadlines of one person as calendar events: what is not done and has a day. */
export function calendarEvents(
  actions: readonly {
    id: string
    what: string
    effortTitle: string
    dueOn: Day | null
    standing: { state: string }
  }[],
  lines: readonly { id: string; what: string; dueOn: Day | null; doneOn: Day | null }[],
  publicUrl: string,
): CalendarEvent[] {
  const own = actions.flatMap(({ id, what, effortTitle, dueOn, standing }) =>
    dueOn && standing.state !== 'done'
      ? [
          {
            id: `action-${id}@pejling`,
            day: dueOn,
            title: what,
            description: effortTitle,
            url: `${publicUrl}/handlinger/${id}`,
          },
        ]
      : [],
  )
  const personal = lines.flatMap(({ id, what, dueOn, doneOn }) =>
    dueOn && !doneOn
      ? [{ id: `personal-${id}@pejling`, day: dueOn, title: what, url: `${publicUrl}/min-plan` }]
      : [],
  )
  return [...own, ...personal]
}
