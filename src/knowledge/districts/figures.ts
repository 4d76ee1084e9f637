import {
  cellAt,
  type Dimension,
  type ReleasedTable,
  type Statement,
  total,
  whatMaySay,
} from '../../statistics/disclosure/index.ts'
import { type Interval, wilsonInterval } from '../../statistics/index.ts'
import { answers, dimensionIds } from './district.ts'

/** What a release lets one say of a district (or of everybody, `total`) and a group: nothing that is not in the release. */
export interface SmallAreaFigure {
  district: string
  group: string
  /** Percentage, 0–100; null when it is hidden. */
  value: number | null
  /** The 95 % interval, by Wilson (1927), as for so many simple answers. */
  interval: Interval | null
  count: number | null
  /** How many the share is of; may be told where the share is hidden. */
  of: number | null
  /** The number of the earlier release the figure stands from. */
  asOf: number | null
}

/** Every district, larger part and the whole, by every group and everybody, in the order of the menu; the whole first. */
export function figuresOf(table: ReleasedTable): SmallAreaFigure[] {
  const districts = [total, ...idsIn(table, dimensionIds.district)]
  return groupsIn(table).flatMap((group) => districts.map((district) => figureOf(table, district, group)))
}

/** The groups of a release, everybody first. */
export function groupsIn(table: ReleasedTable): string[] {
  const divided = groupDimension(table)
  return [total, ...(divided?.categories.map(({ id }) => id) ?? [])]
}

export function groupDimension({ dimensions }: ReleasedTable): Dimension | null {
  const own: string[] = Object.values(dimensionIds)
  return dimensions.find(({ id }) => !own.includes(id)) ?? null
}

export function idsIn({ dimensions }: ReleasedTable, dimension: string): string[] {
  return dimensions.find(({ id }) => id === dimension)?.categories.map(({ id }) => id) ?? []
}

function figureOf(table: ReleasedTable, district: string, group: string): SmallAreaFigure {
  const [at, of] = [
    address(table, { district, group }, answers.yes),
    address(table, { district, group }, total),
  ]
  const share = whatMaySay(table, { kind: 'percentage', at, of })
  const [count, people] = [at, of].map((each) =>
    figureIn(whatMaySay(table, { kind: 'count', at: each })),
  ) as [number | null, number | null]
  const isShown = share.kind === 'figure'
  return {
    district,
    group,
    value: isShown ? share.value : null,
    interval: isShown && count !== null && people !== null ? intervalOf(count, people) : null,
    count: isShown ? count : null,
    of: people,
    asOf: cellAt(table, at)?.asOf ?? null,
  }
}

/** The address of those who said yes, in a release's table. */
export function sharePlace(table: ReleasedTable, of: Pick<SmallAreaFigure, 'district' | 'group'>): string[] {
  return address(table, of, answers.yes)
}

function address(
  { dimensions }: ReleasedTable,
  { district, group }: Pick<SmallAreaFigure, 'district' | 'group'>,
  answer: string,
): string[] {
  return dimensions.map(({ id }) =>
    id === dimensionIds.district ? district : id === dimensionIds.answer ? answer : group,
  )
}

function figureIn(said: Statement): number | null {
  return said.kind === 'figure' ? said.value : null
}

function intervalOf(count: number, people: number): Interval | null {
  const found = wilsonInterval(count, people)
  return found.kind === 'value' ? { low: 100 * found.low, high: 100 * found.high } : null
}
