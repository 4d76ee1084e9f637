import type { Table } from '../../formats/table.ts'
import { type FoundArea, type Indicator, parsePeriod, plainPlaceName } from '../figures/index.ts'

export const plainRoles = [
  'area',
  'indicator',
  'period',
  'value',
  'group',
  'low',
  'high',
  'n',
  'reason',
  'ignored',
] as const
type PlainRole = (typeof plainRoles)[number]
/** What a column of a file is: one of the parts of a figure, or figures of an indicator, or figures of a year. */
export type Role = PlainRole | `figures-of:${string}` | `figures-in:${string}`

/** How a file is read: a role for each column, and what holds for the whole file where no column says it. */
export interface Reading {
  roles: Role[]
  indicator: string | null
  period: string | null
}

export interface Known {
  indicators: readonly Indicator[]
  findArea(cell: string): FoundArea
}

const headers: Record<Exclude<PlainRole, 'ignored'>, readonly string[]> = {
  area: [
    'kommune kode',
    'kommunekode',
    'kommune nr',
    'kommunenr',
    'komkode',
    'kom kode',
    'kode',
    'code',
    'municipality code',
    'kommune',
    'kom',
    'municipality',
    'area',
    'omraade',
    'kommune navn',
    'kommunenavn',
    'navn',
    'name',
  ],
  indicator: ['indicator id', 'indikator id', 'indikator', 'indicator', 'spoergsmaal', 'maal', 'emne'],
  period: ['aar', 'year', 'periode', 'period', 'tid', 'runde', 'aarstal', 'round'],
  value: ['raw value', 'vaerdi', 'value', 'andel', 'procent', 'pct', 'tal', 'indhold', 'share'],
  group: [
    'gruppe',
    'group',
    'grp',
    'befolkningsgruppe',
    'koen',
    'sex',
    'gender',
    'alder',
    'aldersgruppe',
    'age',
    'age group',
    'uddannelse',
    'laengste uddannelse',
    'uddannelsesniveau',
    'education',
    'livssituation',
    'situation',
    'life situation',
  ],
  low: ['nedre', 'lav', 'low', 'lower', 'ci low', 'nedre graense', 'sikkerhed lav'],
  high: ['oevre', 'hoej', 'high', 'upper', 'ci high', 'oevre graense', 'sikkerhed hoej'],
  n: ['n', 'antal svar', 'svar', 'antal besvarelser', 'respondents', 'answers'],
  reason: ['mangler', 'aarsag', 'missing reason', 'missing'],
}

/** Guesses what each column is from its header, and from its cells where the header says nothing. A person can correct every guess. */
export function guessReading(table: Table, known: Known): Reading {
  const roles = table.headers.map((header): Role => guessByHeader(header, known.indicators))
  if (!roles.includes('value')) takeLooseFigureName(roles, table)
  keepBest(roles, table.headers, 'area')
  // several columns may name groups: one for sex and one for age, say
  for (const role of ['indicator', 'period', 'value', 'low', 'high', 'n', 'reason'] as const)
    keepFirst(roles, role)
  if (!roles.includes('area'))
    guessByCells(roles, table, 'area', (cell) => known.findArea(cell).kind === 'municipality')
  if (!roles.includes('period') && !roles.some((role) => role.startsWith('figures-in:'))) {
    guessByCells(roles, table, 'period', (cell) => parsePeriod(cell) !== null)
  }
  return { roles, indicator: null, period: null }
}

function guessByHeader(header: string, indicators: readonly Indicator[]): Role {
  const name = plainPlaceName(header)
  for (const [role, names] of Object.entries(headers)) if (names.includes(name)) return role as Role
  const period = parsePeriod(header)
  if (period) return `figures-in:${period}`
  const indicator = findIndicatorByName(header, indicators)
  return indicator ? `figures-of:${indicator.id}` : 'ignored'
}

/** `rygning`, `Daglig rygning` or `rygning_pct`: the indicator a header or a cell names. */
export function findIndicatorByName(text: string, indicators: readonly Indicator[]): Indicator | null {
  const name = plainPlaceName(text).replace(/ (?:pct|procent|andel|share|percent)$/, '')
  const names = (each: Indicator) =>
    [each.id, each.name.da, each.name.en, each.short.da, each.short.en].map(plainPlaceName)
  return indicators.find((each) => names(each).includes(name)) ?? null
}

/** A lone column called `antal` holds the figures when nothing else does. */
function takeLooseFigureName(roles: Role[], table: Table): void {
  if (roles.some((role) => role.startsWith('figures-'))) return
  const index = table.headers.findIndex((header) =>
    ['antal', 'count', 'number'].includes(plainPlaceName(header)),
  )
  if (index >= 0) roles[index] = 'value'
}

/** Of a code and a name, the code: two places may have names alike. */
function keepBest(roles: Role[], columns: readonly string[], role: 'area'): void {
  const rank = (index: number) => headers[role].indexOf(plainPlaceName(columns[index] ?? ''))
  const held = roles
    .flatMap((each, index) => (each === role ? [index] : []))
    .sort((a, b) => rank(a) - rank(b))
  for (const index of held.slice(1)) roles[index] = 'ignored'
}

function keepFirst(roles: Role[], role: Role): void {
  roles.forEach((each, index) => {
    if (each === role && roles.indexOf(role) < index) roles[index] = 'ignored'
  })
}

/** The first column without a role whose first fifty cells almost all look right. */
function guessByCells(roles: Role[], table: Table, role: Role, looksRight: (cell: string) => boolean): void {
  const rows = table.rows.slice(0, 50)
  if (rows.length === 0) return
  const index = roles.findIndex((each, column) => {
    if (each !== 'ignored') return false
    return rows.filter(({ cells }) => looksRight(cells[column] ?? '')).length >= rows.length * 0.8
  })
  if (index >= 0) roles[index] = role
}

/** Whether a text is a role a person may choose. */
export function isRole(text: string, indicators: readonly Indicator[]): text is Role {
  if ((plainRoles as readonly string[]).includes(text)) return true
  if (text.startsWith('figures-in:')) return parsePeriod(text.slice(11)) === text.slice(11)
  return text.startsWith('figures-of:') && indicators.some(({ id }) => id === text.slice(11))
}

export type Lack = 'area' | 'figures' | 'indicator' | 'period'

/** What must be said before a file can be read: every figure needs a place, an indicator and a period. */
export function lacking({ roles, indicator, period }: Reading): Lack[] {
  const has = (prefix: string) => roles.some((role) => role === prefix || role.startsWith(`${prefix}:`))
  const figures = has('value') || has('figures-of') || has('figures-in')
  const needsIndicator = (has('value') || has('figures-in')) && !has('indicator') && indicator === null
  const needsPeriod = (has('value') || has('figures-of')) && !has('period') && period === null
  const lacks: [Lack, boolean][] = [
    ['area', !has('area')],
    ['figures', !figures],
    ['indicator', needsIndicator],
    ['period', needsPeriod],
  ]
  return lacks.flatMap(([lack, is]) => (is ? [lack] : []))
}
