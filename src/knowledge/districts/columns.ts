import { plainPlaceName } from '../figures/index.ts'

/** What a column of a file of counts by district holds. */
export type ColumnRole = 'code' | 'district' | 'parent' | 'period' | 'count' | 'population' | 'group'

/** Headers we know, without case and signs, the surest first. */
const headers: Record<ColumnRole, readonly string[]> = {
  code: [
    'omraadekode',
    'lokalomraadekode',
    'distriktskode',
    'distriktkode',
    'kode',
    'omraadenr',
    'omraade nr',
    'distriktsnummer',
    'district code',
    'area code',
    'code',
  ],
  district: [
    'lokalomraade',
    'omraade',
    'omraadenavn',
    'distrikt',
    'distriktsnavn',
    'skoledistrikt',
    'bydel',
    'sogn',
    'by',
    'navn',
    'district',
    'area',
    'name',
  ],
  parent: [
    'ligger i',
    'overomraade',
    'stoerre omraade',
    'storomraade',
    'hovedomraade',
    'del af',
    'parent',
    'part of',
  ],
  period: ['periode', 'aar', 'aarstal', 'runde', 'tid', 'period', 'year', 'round'],
  count: ['antal', 'antal ja', 'ja', 'taeller', 'antal med', 'count', 'yes', 'numerator'],
  population: [
    'svar',
    'antal svar',
    'besvarelser',
    'antal besvarelser',
    'befolkning',
    'folketal',
    'naevner',
    'personer',
    'borgere',
    'antal borgere',
    'antal i alt',
    'i alt',
    'n',
    'population',
    'answers',
    'denominator',
    'total',
  ],
  group: [
    'gruppe',
    'koen',
    'alder',
    'aldersgruppe',
    'uddannelse',
    'laengste uddannelse',
    'livssituation',
    'group',
    'sex',
    'gender',
    'age',
    'education',
    'situation',
  ],
}

/** The roles of a file's columns by their headers; each role but the group goes to the surest column only. */
export function columnRoles(names: readonly string[]): (ColumnRole | null)[] {
  const roles = names.map((name) => roleOf(plainPlaceName(name)))
  const rank = (role: ColumnRole, index: number) => headers[role].indexOf(plainPlaceName(names[index] ?? ''))
  return roles.map((role, index) => {
    if (role === null || role === 'group') return role
    const isSurest = roles.every(
      (other, place) =>
        other !== role || place === index || isSurer(rank(role, index), rank(role, place), { index, place }),
    )
    return isSurest ? role : null
  })
}

function isSurer(one: number, other: number, { index, place }: { index: number; place: number }): boolean {
  return one < other || (one === other && index < place)
}

function roleOf(name: string): ColumnRole | null {
  const roles = Object.keys(headers) as ColumnRole[]
  return roles.find((role) => headers[role].includes(name)) ?? null
}

export type Lack = 'district' | 'period' | 'count' | 'population'

/** What a file must have and has not; a period may be given for the whole file. */
export function lacking(roles: readonly (ColumnRole | null)[], period: string | null): Lack[] {
  const has = (role: ColumnRole) => roles.includes(role)
  const lacks: [Lack, boolean][] = [
    ['district', !has('district') && !has('code')],
    ['period', !has('period') && period === null],
    ['count', !has('count')],
    ['population', !has('population')],
  ]
  return lacks.flatMap(([lack, is]) => (is ? [lack] : []))
}
