import { everybody, groupOf, plainPlaceName } from '../figures/index.ts'
import type { CountLine, Problem, ProblemKind } from './read-counts.ts'

/** What is wrong with the lines of one period together; `finest` are those that are no totals. */
export function faultsAmong(all: readonly CountLine[], finest: readonly CountLine[]): Problem[] {
  return [
    ...doubled(all),
    ...mixedNames(all),
    ...mixedGroups(finest),
    ...overlapping(finest),
    ...undivided(all, finest),
  ]
}

function problem({ line }: CountLine, kind: ProblemKind, cell: string): Problem {
  return { line, kind, cell }
}

function doubled(lines: readonly CountLine[]): Problem[] {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const key = `${line.district.code}|${line.group}`
    if (seen.has(key)) return [problem(line, 'duplicate', line.district.name)]
    seen.add(key)
    return []
  })
}

/** One code, one name, one larger part; and nobody counted both in a district and in the part it lies in. */
function mixedNames(lines: readonly CountLine[]): Problem[] {
  const byCode = new Map<string, CountLine['district']>()
  const byName = new Map<string, string>()
  const parents = new Set(lines.map(({ district }) => plainPlaceName(district.parent ?? '')))
  return lines.flatMap((line): Problem[] => {
    const { code, name, parent } = line.district
    const plain = plainPlaceName(name)
    const before = byCode.get(code)
    const same = byName.get(plain)
    byCode.set(code, before ?? line.district)
    byName.set(plain, same ?? code)
    if (before && (before.name !== name || before.parent !== parent))
      return [problem(line, 'other-name', name)]
    if (same !== undefined && same !== code) return [problem(line, 'same-name', name)]
    return parents.has(plain) ? [problem(line, 'parent-is-district', name)] : []
  })
}

function mixedGroups(lines: readonly CountLine[]): Problem[] {
  const dimension = lines[0] && groupOf(lines[0].group)?.dimension
  return lines
    .filter(({ group }) => groupOf(group)?.dimension !== dimension)
    .map((line) => problem(line, 'other-groups', line.group))
}

/** People in two groups of age at once would be counted twice, and the groups could be subtracted from each other. */
function overlapping(lines: readonly CountLine[]): Problem[] {
  const spans = new Map<string, { from: number; to: number; line: CountLine }>()
  for (const line of lines) {
    const ages = /^age:(\d+)(?:-(\d+)|\+)$/.exec(line.group)
    if (ages && !spans.has(line.group))
      spans.set(line.group, {
        from: Number(ages[1]),
        to: ages[2] ? Number(ages[2]) : Number.POSITIVE_INFINITY,
        line,
      })
  }
  const inOrder = [...spans.values()].sort((one, other) => one.from - other.from)
  return inOrder.flatMap(({ from, line }, index) => {
    const before = inOrder[index - 1]
    return before && before.to >= from ? [problem(line, 'overlapping-groups', line.group)] : []
  })
}

/** A district with everybody in one line where the others are divided would stand as if nobody lived there. */
function undivided(all: readonly CountLine[], finest: readonly CountLine[]): Problem[] {
  const divided = new Set(finest.map(({ district }) => district.code))
  return all
    .filter(({ district, group }) => group === everybody && !divided.has(district.code))
    .map((line) => problem(line, 'without-groups', line.district.name))
}
