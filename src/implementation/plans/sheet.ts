import type { Locale } from '../../values/locale.ts'
import type { ActionStanding, ReportedStatus } from './action.ts'
import { type ExtraColumn, textColumns } from './plan.ts'
import { texts } from './texts.ts'

/** What a line of a plan in a spreadsheet is made of. */
export interface SheetAction {
  id: string
  what: string
  how: string | null
  ownerName: string | null
  administrationName: string | null
  goal: string | null
  columns: Record<string, string>
  startsOn: string | null
  dueOn: string | null
  waitsFor: readonly string[]
  lastReportedOn: string | null
  lastStatus: ReportedStatus | null
  lastNote: string | null
  standing: ActionStanding
}

/** A plan as a table with headings: the four H's, the chosen columns, and how far each action is. Days are `2026-11-22`. */
export function planSheet(
  actions: readonly SheetAction[],
  columns: readonly ExtraColumn[],
  locale: Locale,
): { headers: string[]; rows: string[][] } {
  const t = texts[locale]
  const names = new Map(actions.map(({ id, what }) => [id, what]))
  const headers = [
    t.what,
    t.how,
    t.who,
    t.from,
    t.to,
    ...columns.map((column) => t.columns[column]),
    t.waitsFor,
    t.status,
    t.lastSaid('').trim(),
    t.noteLabel,
  ]
  const rows = actions.map((action) => [
    action.what,
    action.how ?? '',
    action.ownerName ?? '',
    action.startsOn ?? '',
    action.dueOn ?? '',
    ...columns.map((column) => columnText(action, column)),
    action.waitsFor.map((id) => names.get(id) ?? '').join('; '),
    t.states[action.standing.state],
    action.lastReportedOn ?? '',
    action.lastNote ?? '',
  ])
  return { headers, rows }
}

/** What an action says in a chosen column; empty when it says nothing. */
export function columnText(
  action: Pick<SheetAction, 'goal' | 'administrationName' | 'columns'>,
  column: ExtraColumn,
): string {
  if (column === 'goal') return action.goal ?? ''
  if (column === 'administration') return action.administrationName ?? ''
  return (textColumns as readonly string[]).includes(column) ? (action.columns[column] ?? '') : ''
}
