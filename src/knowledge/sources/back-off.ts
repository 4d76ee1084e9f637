/** Answers that say "later": too many requests, and a server that is down for the moment. */
const later = new Set([408, 429, 500, 502, 503, 504])

export const mostTries = 4
const longestWait = 30_000

export function asksForPatience(status: number): boolean {
  return later.has(status)
}

/**
 * How long to wait before the next try, in milliseconds: what the source says in Retry-After (RFC 9110, section 10.2.3: seconds or a
 * date), else one second doubled for every try, never more than half a minute. Null when there have been tries enough, or when the
 * source asks for a longer wait than that: then the next turn is a better time.
 */
export function waitBefore(asked: { tries: number; retryAfter: string | null; now: Date }): number | null {
  if (asked.tries >= mostTries) return null
  const said = asked.retryAfter === null ? null : readRetryAfter(asked.retryAfter, asked.now)
  if (said !== null) return said > longestWait ? null : said
  return Math.min(longestWait, 1000 * 2 ** (asked.tries - 1))
}

function readRetryAfter(text: string, now: Date): number | null {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
