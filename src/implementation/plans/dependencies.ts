/** An action and what it waits for. */
export interface Waiting {
  id: string
  waitsFor: readonly string[]
}

/** Whether letting an action wait for these others would make some action wait for itself. */
export function isCircular(actions: readonly Waiting[], changed: Waiting): boolean {
  const waits = new Map(actions.map(({ id, waitsFor }) => [id, waitsFor]))
  waits.set(changed.id, changed.waitsFor)
  const seen = new Set<string>()
  const ahead = [...changed.waitsFor]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === changed.id) return true
    if (seen.has(next)) continue
    seen.add(next)
    ahead.push(...(waits.get(next) ?? []))
  }
  return false
}
