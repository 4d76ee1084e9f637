import type { Locale, Wording } from '../../values/locale.ts'
import { plainPlaceName } from './area.ts'

/** What part of the population a figure holds for: everybody is `all`, a part is its dimension and its code: `sex:female`, `age:16-24`. */
export type GroupDimension = 'sex' | 'age' | 'education' | 'situation'

export interface Group {
  id: string
  dimension: GroupDimension
  name: Wording
  /** Where it stands among its own: the shortest education and the youngest age first. */
  position: number
}

export const everybody = 'all'

export const dimensionNames: Record<GroupDimension, Wording> = {
  sex: { da: 'Køn', en: 'Sex' },
  age: { da: 'Alder', en: 'Age' },
  education: { da: 'Længste uddannelse', en: 'Longest education' },
  situation: { da: 'Livssituation', en: 'Life situation' },
}

export const groupDimensions = Object.keys(dimensionNames) as GroupDimension[]

/** Sårbare (15–20 per cent) and udsatte (2–5 per cent) are two groups and never one (KL 2024, Fremtidens forebyggelse, mark 4). */
const known: [id: string, da: string, en: string, others: string[]][] = [
  ['sex:male', 'Mænd', 'Men', ['mand', 'm', 'male', 'men', 'drenge', 'boys']],
  ['sex:female', 'Kvinder', 'Women', ['kvinde', 'k', 'f', 'female', 'women', 'piger', 'girls']],
  ['education:basic', 'Grundskole', 'Primary school', ['grundskolen', 'primary', 'basic']],
  [
    'education:upper',
    'Gymnasial eller erhvervsfaglig',
    'Upper secondary or vocational',
    ['gymnasial', 'erhvervsfaglig', 'erhvervsuddannelse', 'kort uddannelse', 'upper secondary', 'vocational'],
  ],
  [
    'education:short',
    'Kort videregående',
    'Short higher',
    ['kort videregaaende uddannelse', 'short higher education'],
  ],
  [
    'education:medium',
    'Mellemlang videregående',
    'Medium higher',
    ['mellemlang videregaaende uddannelse', 'medium higher education', 'bachelor'],
  ],
  [
    'education:long',
    'Lang videregående',
    'Long higher',
    ['lang videregaaende uddannelse', 'long higher education'],
  ],
  ['situation:marginalised', 'Udsatte', 'Marginalised', ['socialt udsatte', 'udsat']],
  ['situation:vulnerable', 'Sårbare', 'Vulnerable', ['saarbar']],
  ['situation:other', 'Øvrige', 'Others', ['oevrige', 'andre']],
]

const groups: Group[] = known.map(([id, da, en], position) => ({
  id,
  dimension: dimensionOf(id) as GroupDimension,
  name: { da, en },
  position,
}))
const byId = new Map(groups.map((group) => [group.id, group]))
const byName = new Map(
  known.flatMap(([id, da, en, others]) =>
    [id, da, en, ...others].map((name) => [plainPlaceName(name), id] as const),
  ),
)
const everybodysNames = new Set([
  '',
  'alle',
  'all',
  'i alt',
  'ialt',
  'total',
  'begge koen',
  'both sexes',
  'hele befolkningen',
])

/** Reads a group as a file writes it: `Kvinder`, `16-24 år`, `75+`, `I alt`; null when it is none we know. */
export function parseGroup(cell: string): string | null {
  const text = cell.trim()
  if (everybodysNames.has(plainPlaceName(text))) return everybody
  const age =
    /^(?:age:|alder:?\s*)?(\d{1,3})\s*(?:[-–]\s*(\d{1,3})|\+|\s*(?:år\s+)?(?:og derover|og over|and over))\s*(?:år|years)?(?:\s+(?:og derover|and over))?$/i.exec(
      text,
    )
  if (age) return age[2] ? `age:${age[1]}-${age[2]}` : `age:${age[1]}+`
  return (
    byName.get(plainPlaceName(text)) ?? (/^[a-z]+:[a-z0-9+-]+$/.test(text) && dimensionOf(text) ? text : null)
  )
}

/** The group of an id; null for everybody and for groups we have no words for. */
export function groupOf(id: string): Group | null {
  const ages = /^age:(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(id)
  if (!ages) return byId.get(id) ?? null
  const [, from, to] = ages
  return {
    id,
    dimension: 'age',
    position: Number(from),
    name: to
      ? { da: `${from}–${to} år`, en: `${from}–${to} years` }
      : { da: `${from} år og derover`, en: `${from} years and over` },
  }
}

/** The dimension an id names; null for everybody and for what we do not know. */
export function dimensionOf(id: string): GroupDimension | null {
  const name = id.slice(0, id.indexOf(':'))
  return Object.hasOwn(dimensionNames, name) ? (name as GroupDimension) : null
}

export function writeGroup(id: string, locale: Locale): string {
  if (id === everybody) return locale === 'da' ? 'Alle' : 'Everybody'
  return groupOf(id)?.name[locale] ?? id
}

/** In their natural order: men and women, young to old, short to long education. */
export function inOrderOfGroup<T extends { group: string }>(figures: readonly T[]): T[] {
  const place = ({ group }: T) => groupOf(group)?.position ?? Number.POSITIVE_INFINITY
  return [...figures].sort((a, b) => place(a) - place(b) || a.group.localeCompare(b.group, 'da'))
}
