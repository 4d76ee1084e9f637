import type { Indicator } from '../figures/index.ts'
import type { Role } from './column-roles.ts'

/** A column that holds figures, and what its header says of them. */
export interface FigureColumn {
  column: number
  indicator: Indicator | null
  period: string | null
}

/** Where the parts of a figure stand in a row; −1 where no column says it. */
export interface Columns {
  area: number
  indicator: number
  period: number
  /** One column for each way the population is parted: sex, age, education. */
  groups: number[]
  low: number
  high: number
  n: number
  reason: number
  figures: FigureColumn[]
}

export function columnsOf(roles: readonly Role[], indicators: readonly Indicator[]): Columns {
  const of = (role: Role) => roles.indexOf(role)
  const figures = roles.flatMap((role, column): FigureColumn[] => {
    const [kind, named] = role.split(':') as [string, string | undefined]
    if (kind === 'value') return [{ column, indicator: null, period: null }]
    if (kind === 'figures-of')
      return [{ column, indicator: indicators.find(({ id }) => id === named) ?? null, period: null }]
    return kind === 'figures-in' ? [{ column, indicator: null, period: named ?? null }] : []
  })
  return {
    area: of('area'),
    indicator: of('indicator'),
    period: of('period'),
    groups: roles.flatMap((role, column) => (role === 'group' ? [column] : [])),
    low: of('low'),
    high: of('high'),
    n: of('n'),
    reason: of('reason'),
    figures,
  }
}
