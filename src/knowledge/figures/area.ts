import type { Day } from '../../values/day.ts'

export interface Area {
  id: string
  kind: 'municipality' | 'region' | 'country'
  name: string
  /** Invented municipalities never enter spread, region or country. */
  invented: boolean
}

/** A municipality's place in a region, from a day to a day, both included; null is still. */
export interface Membership {
  municipality: string
  region: string
  validFrom: string
  validTo: string | null
}

export const countryId = 'DK'
/** Our own id of the region from 2027: its official code was not available. */
export const eastDenmarkId = 'oestdanmark'
/** The day Region Hovedstaden and Region Sjælland become one. */
export const newRegionsFrom = '2027-01-01' as Day

/** The region a municipality belongs to on a day; null for invented ones. */
export function regionOn(
  memberships: readonly Membership[],
  municipality: string,
  day: string,
): string | null {
  return memberships.find((each) => each.municipality === municipality && isValid(each, day))?.region ?? null
}

/** The municipalities of a region on a day. */
export function membersOn(
  memberships: readonly Membership[],
  region: string,
  day: string,
): readonly string[] {
  return once(membersKnown, memberships, `${region} ${day}`, () =>
    memberships
      .filter((each) => each.region === region && isValid(each, day))
      .map(({ municipality }) => municipality),
  )
}

const membersKnown = new WeakMap<object, Map<string, readonly string[]>>()
const realKnown = new WeakMap<object, Map<string, readonly string[]>>()

/** A profile asks the same of the same list for every one of its indicators; the answer lives as long as the list. */
function once(
  known: typeof membersKnown,
  list: object,
  question: string,
  answer: () => readonly string[],
): readonly string[] {
  const answers = known.get(list) ?? new Map<string, readonly string[]>()
  known.set(list, answers)
  const found = answers.get(question) ?? answer()
  answers.set(question, found)
  return found
}

function isValid({ validFrom, validTo }: Membership, day: string): boolean {
  return (validFrom === '-infinity' || validFrom <= day) && (validTo === null || day <= validTo)
}

/** The 98: municipalities that are not invented. */
export function realMunicipalities(areas: readonly Area[]): readonly string[] {
  return once(realKnown, areas, '', () =>
    areas.filter(({ kind, invented }) => kind === 'municipality' && !invented).map(({ id }) => id),
  )
}

export type FoundArea =
  | { kind: 'municipality'; id: string; invented: boolean }
  | { kind: 'not-a-municipality'; name: string }
  | { kind: 'unknown' }

/** Finds the municipality a cell means: `101`, `0101`, `101 København`, `København` or `Københavns Kommune`. */
export function areaFinder(areas: readonly Area[]): (cell: string) => FoundArea {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const byName = new Map<string, Area>()
  for (const area of areas) {
    byName.set(plainPlaceName(area.name), area)
    if (area.kind === 'municipality') byName.set(`${plainPlaceName(area.name)}s`, area)
  }
  return (cell) => {
    const digits = /^\s*(\d{1,4})(?:\D|$)/.exec(cell)?.[1]?.padStart(4, '0')
    if (digits === christiansoe) return { kind: 'not-a-municipality', name: 'Christiansø' }
    if (digits && /^0+$/.test(digits)) return { kind: 'not-a-municipality', name: 'Hele landet' }
    const oldRegion = digits && regionNumbers[digits]
    const area = digits
      ? byId.get(oldRegion ?? digits)
      : (byName.get(plainPlaceName(cell)) ?? byId.get(cell.trim()))
    if (!area)
      return plainPlaceName(cell) === 'christiansoe'
        ? { kind: 'not-a-municipality', name: 'Christiansø' }
        : { kind: 'unknown' }
    if (area.kind !== 'municipality') return { kind: 'not-a-municipality', name: area.name }
    return { kind: 'municipality', id: area.id, invented: area.invented }
  }
}

/** In the code list, but a state island without a municipal council. */
const christiansoe = '0411'

/** Statistics Denmark writes regions with three digits. */
const regionNumbers: Record<string, string> = {
  '0081': '1081',
  '0082': '1082',
  '0083': '1083',
  '0084': '1084',
  '0085': '1085',
}

/** A name without case, signs and the word "kommune", so that `Århus Kommune` finds Aarhus. */
export function plainPlaceName(text: string): string {
  return text
    .toLowerCase()
    .replace(/å/g, 'aa')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/\bkommune\b/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
