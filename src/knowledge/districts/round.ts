import { type ReleasedTable, total } from '../../statistics/disclosure/index.ts'
import type { Locale } from '../../values/locale.ts'
import { inOrderOfTime, writeGroup } from '../figures/index.ts'
import type { Release } from '../releases/index.ts'
import { dimensionIds, partsOf } from './district.ts'
import { figuresOf, idsIn, type SmallAreaFigure } from './figures.ts'

/** The newest release of one indicator and period, with what it lets one say. */
export interface ReleasedRound {
  indicator: string
  period: string
  release: Release
  figures: SmallAreaFigure[]
}

/** The newest release of each indicator and period among releases, oldest period first. */
export function roundsOf(releases: readonly Release[]): ReleasedRound[] {
  const newest = new Map<string, Release>()
  for (const release of releases) {
    const before = newest.get(release.subject)
    if (!before || before.number < release.number) newest.set(release.subject, release)
  }
  return inOrderOfTime(
    [...newest.values()].map((release) => ({
      ...partsOf(release.subject),
      release,
      figures: figuresOf(release.table),
    })),
  )
}

export function figureIn(
  { figures }: Pick<ReleasedRound, 'figures'>,
  district: string,
  group: string = total,
): SmallAreaFigure | undefined {
  return figures.find((each) => each.district === district && each.group === group)
}

/** The name of a district as the release has it; null for one it has not. */
export function districtName({ table }: { table: ReleasedTable }, district: string): string | null {
  const categories = table.dimensions.find(({ id }) => id === dimensionIds.district)?.categories ?? []
  return categories.find(({ id }) => id === district)?.label.da ?? null
}

/** The districts of a release, its larger parts among them. */
export function districtsIn({ table }: { table: ReleasedTable }): string[] {
  return idsIn(table, dimensionIds.district)
}

/** The districts that are no larger parts. */
export function finestIn({ table }: { table: ReleasedTable }): string[] {
  const categories = table.dimensions.find(({ id }) => id === dimensionIds.district)?.categories ?? []
  const larger = new Set(categories.map(({ within }) => within))
  return categories.map(({ id }) => id).filter((id) => !larger.has(id))
}

export function groupName(group: string, locale: Locale): string {
  return writeGroup(group === total ? 'all' : group, locale)
}
