import { Timeline, type TimelineAction } from '../../../ui/charts/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { PlannedAction } from '../reads.ts'
import { texts } from '../texts.ts'
import { signOf, writeTimeUnit } from '../words.ts'

/** The actions that have days, drawn over time with what they wait for. */
export function PlanTimeline(props: { title: string; actions: PlannedAction[]; today: Day; locale: Locale }) {
  const { locale, today } = props
  const t = texts[locale]
  const dated = props.actions.flatMap((action) => barOf(action, locale))
  const undated = props.actions.length - dated.length
  const shown = new Set(dated.map(({ id }) => id))
  return (
    <Timeline
      id="tidslinje-figur"
      title={props.title}
      description={t.timelineDescription(dated.length)}
      noValues={t.noTimeline}
      today={today}
      todayWord={t.today}
      writeUnit={(day, unit) => writeTimeUnit(day, unit, locale)}
      statusWords={{
        full: t.states.done,
        'under-way': t.states['under-way'],
        'not-started': t.states.planned,
        unconfirmed: t.states.unconfirmed,
        unknown: t.states.unknown,
        'not-now': t.nothing,
      }}
      actions={dated.map((action) => ({
        ...action,
        dependsOn: action.dependsOn?.filter((id) => shown.has(id)),
      }))}
      caption={undated > 0 ? t.withoutDates(undated) : undefined}
      table={{
        opens: t.asTable,
        caption: props.title,
        headers: [t.what, t.from, t.to, t.status, t.waitsFor],
        rows: props.actions.map((action) => [
          action.what,
          action.startsOn ? writeDay(action.startsOn, locale, 'short') : t.nothing,
          action.dueOn ? writeDay(action.dueOn, locale, 'short') : t.nothing,
          t.states[action.standing.state],
          namesOf(action, props.actions) || t.nothing,
        ]),
      }}
    />
  )
}

function barOf(action: PlannedAction, locale: Locale): TimelineAction[] {
  const start = action.startsOn ?? action.dueOn
  const end = action.dueOn ?? action.startsOn
  if (!start || !end) return []
  const { state, daysLate } = action.standing
  const attention =
    daysLate > 0 ? texts[locale].daysLate(daysLate) : state === 'late' ? texts[locale].states.late : undefined
  return [
    {
      id: action.id,
      name: action.what,
      start,
      end,
      status: signOf[state],
      dependsOn: action.waitsFor,
      attention,
      href: `/handlinger/${action.id}`,
    },
  ]
}

function namesOf(action: PlannedAction, all: PlannedAction[]): string {
  return action.waitsFor
    .map((id) => all.find((other) => other.id === id)?.what ?? '')
    .filter(Boolean)
    .join(', ')
}
