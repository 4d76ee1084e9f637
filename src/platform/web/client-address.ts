import type { Context } from 'hono'

/** The address a request comes from: the other end of the connection, unless that is a proxy we trust to say for whom it asks. */
export function addressOf(context: Context, trusted: string[]): string {
  const connection = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming
  return clientAddress(
    connection?.socket?.remoteAddress ?? '',
    context.req.header('x-forwarded-for'),
    trusted,
  )
}

/**
 * Reads X-Forwarded-For from the right, past trusted proxies only: what stands further left the client may have written itself. An
 * IPv6 address is cut to its /64, since one household or office holds all of those.
 */
export function clientAddress(
  connected: string,
  forwardedFor: string | undefined,
  trusted: string[],
): string {
  const claimed = (forwardedFor ?? '').split(',').map((part) => part.trim())
  let address = plain(connected)
  while (trusted.includes(address)) {
    const next = claimed.pop()
    if (!next) break
    address = plain(next)
  }
  return address.includes(':') ? networkOf(address) : address
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(Math.max(gap, 0)).fill('0'), ...after].slice(0, 4).join(':')
}
