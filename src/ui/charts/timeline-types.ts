import type { Day } from '../../values/day.ts'
import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'
import type { StatusSign } from './status-mark.tsx'

export interface TimelineAction {
  /** Unique within the plan; what `dependsOn` points to. */
  id: string
  name: string
  start: Day
  end: Day
  status: StatusSign
  /** How much is done, 0 to 1, when it is known. */
  doneShare?: number | undefined
  /** Actions that must end before this one can start. */
  dependsOn?: readonly string[] | undefined
  /** What needs attention, in words: "Forsinket 12 dage". */
  attention?: string | undefined
  href?: string | undefined
}

export type TimeUnit = 'month' | 'quarter' | 'year'

export interface TimelineProps extends ChartFrame {
  actions: readonly TimelineAction[]
  today: Day
  /** What the line of today is called. */
  todayWord: string
  /** A month or a quarter by its first day, short: "jan.", "1. kvt.". Years write themselves. */
  writeUnit: (firstDay: Day, unit: TimeUnit) => string
  statusWords: Record<StatusSign, string>
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
