/** How many answers may be begun by open links from one address within ten minutes: a town hall shares one, and a room scans at once. */
const mostFromOneAddress = 300
const period = 10 * 60_000

/** Each house counts by itself. */
const counts = new WeakMap<object, { since: number; begun: Map<string, number> }>()

/** Counts one more in a house from an address and says whether there is room. The counts live in memory for ten minutes and are never stored. */
export function mayBegin(house: object, address: string, now: Date): boolean {
  const at = now.getTime()
  let current = counts.get(house)
  if (!current || at - current.since > period || at < current.since) {
    current = { since: at, begun: new Map() }
    counts.set(house, current)
  }
  const count = (current.begun.get(address) ?? 0) + 1
  current.begun.set(address, count)
  return count <= mostFromOneAddress
}
