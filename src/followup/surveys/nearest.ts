/** The name that was most likely meant: one at most two slips of the keyboard away (Levenshtein 1966); null when none is near. */
export function nearestOf(written: string, names: Iterable<string>): string | null {
  let nearest: { name: string; slips: number } | null = null
  for (const name of names) {
    const slips = slipsBetween(written.toLowerCase(), name)
    const isNear = slips <= Math.min(2, Math.floor(name.length / 2))
    if (isNear && (!nearest || slips < nearest.slips)) nearest = { name, slips }
  }
  return nearest?.name ?? null
}

function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const now = [at + 1]
    for (const [place, there] of [...other].entries())
      now.push(
        Math.min(
          (before[place] ?? 0) + (letter === there ? 0 : 1),
          (before[place + 1] ?? 0) + 1,
          (now[place] ?? 0) + 1,
        ),
      )
    before = now
  }
  return before.at(-1) ?? 0
}
