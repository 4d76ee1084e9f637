import { type Area, plainPlaceName } from '../figures/index.ts'
import type { placeKinds } from './recipe.ts'

type PlaceKind = (typeof placeKinds)[number]

/** What Statistics Denmark calls places in English tables, where it is another name. */
const englishNames: Record<string, string> = { DK: 'All Denmark', '0101': 'Copenhagen' }

/**
 * Which of our areas a category of a table is: by Statistics Denmark's three digits (`101`, `084`, `000` is the country), by the four
 * digits of the authorities, or by name in either language. Null for what is none of ours, such as a province, a state island or a total of others.
 */
export function placeFinder(
  areas: readonly Area[],
  kinds: readonly PlaceKind[],
): (category: { id: string; label: string }) => Area | null {
  const wanted = areas.filter(({ kind }) => kinds.includes(kind))
  const byId = new Map(wanted.map((area) => [area.id.toUpperCase(), area]))
  const byName = new Map(
    wanted.flatMap((area) =>
      [area.name, englishNames[area.id] ?? area.name].map((name) => [plainPlaceName(name), area] as const),
    ),
  )
  return ({ id, label }) => {
    const code = id.trim().toUpperCase()
    if (/^\d{3,4}$/.test(code)) return byId.get(fourDigits(code)) ?? null
    const withName = /^(\d{3,4})\s+\S/.exec(label.trim())?.[1]
    if (withName) return byId.get(fourDigits(withName)) ?? null
    return byId.get(code) ?? byName.get(plainPlaceName(label)) ?? byName.get(plainPlaceName(id)) ?? null
  }
}

/** Statistics Denmark writes a region as 081 to 085, the authorities as 1081 to 1085; both write a municipality with its own number. */
function fourDigits(code: string): string {
  if (/^0+$/.test(code)) return 'DK'
  return /^08[1-5]$/.test(code) ? `1${code}` : code.padStart(4, '0')
}
