import type { Day } from '../../values/day.ts'
import { daysBetween } from '../../values/day.ts'
import type { TimeUnit } from './timeline-types.ts'

export interface TimeCell {
  first: Day
  /** Where the cell begins and ends, in px. */
  from: number
  to: number
}

export interface TimeAxis {
  unit: TimeUnit
  first: Day
  /** The day after the last one shown. */
  end: Day
  cells: TimeCell[]
  years: TimeCell[]
  x: (day: Day) => number
}

export interface TimeSpan {
  first: Day
  last: Day
  left: number
  right: number
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const
/** The narrowest cell a month, a quarter or a year can be written in, in px. */
const leastWidth = { month: 34, quarter: 46, year: 0 } as const

/** An axis in months, in quarters when months would be too narrow to write, and else in years. */
export function timeAxis(span: TimeSpan): TimeAxis {
  for (const unit of ['month', 'quarter'] as const) {
    const axis = axisIn(unit, span)
    if (axis.cells.every(({ from, to }) => to - from >= leastWidth[unit] - 3)) return axis
  }
  return axisIn('year', span)
}

function axisIn(unit: TimeUnit, { first, last, left, right }: TimeSpan): TimeAxis {
  const begin = startOf(first, unit)
  const end = monthsAfter(startOf(last, unit), monthsIn[unit])
  const length = daysBetween(begin, end)
  const x = (day: Day) => left + ((right - left) * daysBetween(begin, day)) / length
  const cells = cellsOf({ begin, end, months: monthsIn[unit] }, x)
  const years = cellsOf({ begin, end, months: 12 }, x)
  return { unit, first: begin, end, cells, years, x }
}

interface Cutting {
  begin: Day
  end: Day
  months: number
}

function cellsOf({ begin, end, months }: Cutting, x: (day: Day) => number): TimeCell[] {
  const cells: TimeCell[] = []
  let first = begin
  while (first < end) {
    const unit = months === 12 ? 'year' : months === 3 ? 'quarter' : 'month'
    const next = monthsAfter(startOf(first, unit), months)
    const until = next < end ? next : end
    cells.push({ first, from: x(first), to: x(until) })
    first = next
  }
  return cells
}

function startOf(day: Day, unit: TimeUnit): Day {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % monthsIn[unit])
  return dayOf(Number(day.slice(0, 4)), first)
}

function monthsAfter(day: Day, months: number): Day {
  const month = Number(day.slice(5, 7)) - 1 + months
  return dayOf(Number(day.slice(0, 4)) + Math.floor(month / 12), (month % 12) + 1)
}

function dayOf(year: number, month: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as Day
}
