import { type Area, membersOn, realMunicipalities, regionOn } from '../figures/index.ts'
import type { ProfileFrame } from '../indicators/index.ts'

/** Which municipalities a page shows: all of them real, or all of them invented, never both. */
export interface Scope {
  /** `land`, `opdigtede`, a region's code or a group's id. */
  id: string
  name: { kind: 'country' } | { kind: 'invented' } | { kind: 'named'; name: string }
  members: Area[]
  isInvented: boolean
}

/** Every set of municipalities that can be chosen, the own region first; `day` says which regions there are. */
export function scopesFor(frame: ProfileFrame, own: Area | null, day: string): Scope[] {
  const { areas, memberships } = frame.surroundings
  const municipalities = areas.filter(({ kind }) => kind === 'municipality')
  const ownRegion = own && regionOn(memberships, own.id, day)
  const regions = areas
    .filter(({ kind }) => kind === 'region')
    .map((region): Scope => {
      const members = new Set(membersOn(memberships, region.id, day))
      return named(region.id, region.name, (area) => members.has(area.id), municipalities)
    })
    .sort((a, b) => Number(b.id === ownRegion) - Number(a.id === ownRegion))
  const real = new Set(realMunicipalities(areas))
  const country: Scope = {
    id: 'land',
    name: { kind: 'country' },
    members: municipalities.filter(({ id }) => real.has(id)),
    isInvented: false,
  }
  const invented: Scope = {
    id: 'opdigtede',
    name: { kind: 'invented' },
    members: municipalities.filter((area) => area.invented),
    isInvented: true,
  }
  const groups = frame.groups.map((group) => ofOneKind(group, municipalities))
  const groupsFirst = [...groups].sort((a, b) => Number(b.isInvented) - Number(a.isInvented))
  const scopes = own?.invented
    ? [...groupsFirst.filter((group) => group.isInvented), invented, ...regions, ...groupsFirst, country]
    : [...regions, ...groups, country]
  return [...new Set(scopes)].filter(({ members }) => members.length > 0)
}

function named(id: string, name: string, belongs: (area: Area) => boolean, all: readonly Area[]): Scope {
  return { id, name: { kind: 'named', name }, members: all.filter(belongs), isInvented: false }
}

/** Where a group has both, its invented members are left out. */
function ofOneKind(group: ProfileFrame['groups'][number], all: readonly Area[]): Scope {
  const members = all.filter(({ id }) => group.members.includes(id))
  const isInvented = members.every(({ invented }) => invented)
  return {
    id: group.id,
    name: { kind: 'named', name: group.name },
    members: isInvented ? members : members.filter(({ invented }) => !invented),
    isInvented,
  }
}

/** The areas of a scope with the own municipality among them, where both are real or both invented. */
export function withOwn({ members, isInvented }: Scope, own: Area | null): Area[] {
  if (own === null || own.invented !== isInvented || members.some(({ id }) => id === own.id)) return members
  return [...members, own].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

export interface AreaGroup {
  /** Null where the areas are not divided by region. */
  region: string | null
  areas: Area[]
}

/** The areas by region and then by name; invented ones stand in no region. */
export function byRegion(areas: readonly Area[], frame: ProfileFrame, day: string): AreaGroup[] {
  const { areas: every, memberships } = frame.surroundings
  const regionOf = (area: Area) => regionOn(memberships, area.id, day)
  const groups = every
    .filter(({ kind }) => kind === 'region')
    .map((region) => ({
      region: region.name,
      areas: areas.filter((area) => regionOf(area) === region.id),
    }))
  const rest = areas.filter((area) => regionOf(area) === null)
  return [...groups, { region: null, areas: rest }].filter((group) => group.areas.length > 0)
}
