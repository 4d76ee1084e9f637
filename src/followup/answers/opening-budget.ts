/** How many answers may be begun by open links from one address within ten minutes: a town hall shares one, and a room scans at once. */
const mostFromOneAddress = 300
const period = 10 * 60_000

let since = 0
let begun = new Map<string, number>()

/** Counts one more from an address and says whether there is room. The counts live in memory for ten minutes and are never stored. */
export function mayBegin(address: string, now: Date): boolean {
  if (now.getTime() - since > period || now.getTime() < since) {
    since = now.getTime()
    begun = new Map()
  }
  const count = (begun.get(address) ?? 0) + 1
  begun.set(address, count)
  return count <= mostFromOneAddress
}
