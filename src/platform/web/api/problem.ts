import type { Locale } from '../../../values/locale.ts'
import { type Refusal, sentenceOf } from '../../../values/refusal.ts'
import { texts } from '../texts.ts'

/** A fault as programs read it (RFC 9457, Problem Details for HTTP APIs). */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  /** Names the request in the log. */
  instance: string
  /** The parameters that were wrong, each with its sentence. */
  errors?: { parameter: string; detail: string }[]
}

export function problemOf(refusal: Refusal, locale: Locale, requestId: string): Problem {
  const { topic, key, status } = refusal.reason
  return {
    type: `tag:pejling,2026:${topic}/${key}`,
    title: titles[locale][status] ?? titles[locale][422] ?? '',
    status,
    detail: sentenceOf(refusal, locale),
    instance: `urn:uuid:${requestId}`,
  }
}

/** Our own fault (500), or too many at once (503): what went wrong is in the log, not in the answer. */
export function faultOf(requestId: string, locale: Locale, status: 500 | 503): Problem {
  const t = texts[locale]
  return {
    type: `tag:pejling,2026:web/${status === 503 ? 'busy' : 'fault'}`,
    title: titles[locale][status] ?? '',
    status,
    detail: status === 503 ? t.busy : t.fault(requestId.slice(0, 8)),
    instance: `urn:uuid:${requestId}`,
  }
}

export function problemAnswer(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

export const titles: Record<Locale, Record<number, string>> = {
  da: {
    400: 'Forespørgslen kan ikke læses',
    403: 'Det har du ikke adgang til',
    404: 'Findes ikke',
    409: 'Nogen kom før',
    410: 'Findes ikke længere',
    422: 'Det kan ikke lade sig gøre',
    429: 'For mange forespørgsler',
    500: 'Det gik galt hos os',
    503: 'For travlt lige nu',
  },
  en: {
    400: 'The request cannot be read',
    403: 'You may not see this',
    404: 'Not found',
    409: 'Somebody was first',
    410: 'Gone',
    422: 'This cannot be done',
    429: 'Too many requests',
    500: 'Something went wrong here',
    503: 'Too busy just now',
  },
}
