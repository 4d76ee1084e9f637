import type { WriteTx } from '../tenancy/index.ts'

/** Nothing changes unseen: a change that recorded no event, or one its route does not name, is a fault and is rolled back. */
export function mustBeRecorded(tx: WriteTx, route: { path: string; audit: string[] }): void {
  if (tx.recorded.size === 0)
    throw new Error(`${route.path} changed something without recording one of ${route.audit.join(', ')}`)
  for (const kind of tx.recorded) {
    if (!route.audit.includes(kind))
      throw new Error(`${route.path} recorded ${kind}, which its route does not name`)
  }
}
