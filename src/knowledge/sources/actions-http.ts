import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../values/refusal.ts'
import { asksForPatience, mostTries, waitBefore } from './back-off.ts'
import type { Question } from './question.ts'
import { sourceRefusals } from './texts-refusals.ts'

/** What may be asked, and how patiently. */
export interface HttpPolicy {
  /** Exact hosts, with a port where it is not 443. Nothing else is ever asked. */
  hosts: readonly string[]
  /** Plain http on this machine's own address: for tests against a server of their own. */
  loopback?: boolean
  /** For one try, from the first byte sent to the last received. */
  timeoutMilliseconds?: number
  mostBytes?: number
  wait?(milliseconds: number): Promise<unknown>
}

export interface Answered {
  bytes: Uint8Array
  contentType: string
  etag: string | null
}

const userAgent = 'Pejling (open source; asks public statistics at the pace of their publishing)'
const defaultTimeout = 60_000
const defaultBytes = 64 * 1024 * 1024
const figuresTypes = /json|csv|text\/plain|octet-stream|pc-axis|x-px/i

/**
 * Asks a source, patiently: waits and tries again when it is busy or the line breaks, and refuses everything that is not a plain answer
 * of moderate size from a host on the list. Null means that the answer kept under the etag is still right.
 */
export async function askSource(
  question: Question,
  policy: HttpPolicy,
  etag: string | null = null,
): Promise<Answered | null> {
  mustBeAllowed(question.url, policy)
  const { host } = new URL(question.url)
  const wait = policy.wait ?? ((milliseconds: number) => pause(milliseconds))
  for (let tries = 1; ; tries++) {
    const tried = await tryOnce(question, policy, etag)
    if (tried.kind === 'unchanged') return null
    if (tried.kind === 'answered') return tried.answer
    const milliseconds = waitBefore({ tries, retryAfter: tried.retryAfter, now: new Date() })
    if (milliseconds === null) {
      throw tried.status === null
        ? new Refusal(sourceRefusals.unreachable, { host, tries: Math.min(tries, mostTries) })
        : new Refusal(sourceRefusals.askedToWait, { host, status: tried.status })
    }
    await wait(milliseconds)
  }
}

function mustBeAllowed(url: string, { hosts, loopback }: HttpPolicy): void {
  const address = new URL(url)
  if (!hosts.includes(address.host) || address.username || address.password)
    throw new Refusal(sourceRefusals.hostNotAllowed, { host: address.host })
  const isOurs = loopback === true && address.protocol === 'http:' && address.hostname === '127.0.0.1'
  if (address.protocol !== 'https:' && !isOurs) throw new Refusal(sourceRefusals.notEncrypted, { url })
}

type Tried =
  | { kind: 'answered'; answer: Answered }
  | { kind: 'unchanged' }
  | { kind: 'later'; status: number | null; retryAfter: string | null }

async function tryOnce(question: Question, policy: HttpPolicy, etag: string | null): Promise<Tried> {
  const signal = AbortSignal.timeout(policy.timeoutMilliseconds ?? defaultTimeout)
  try {
    const response = await fetch(question.url, {
      method: question.method,
      body: question.body,
      headers: {
        'User-Agent': userAgent,
        Accept: 'application/json, text/csv, text/plain',
        ...(question.body === null ? {} : { 'Content-Type': 'application/json' }),
        ...(etag && question.method === 'GET' ? { 'If-None-Match': etag } : {}),
      },
      // somewhere else is not on the list
      redirect: 'manual',
      signal,
    })
    if (asksForPatience(response.status)) {
      await response.body?.cancel()
      return { kind: 'later', status: response.status, retryAfter: response.headers.get('retry-after') }
    }
    if (response.status === 304) return { kind: 'unchanged' }
    return { kind: 'answered', answer: await answerIn(response, question, policy) }
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    // the line broke, or the time was up
    return { kind: 'later', status: null, retryAfter: null }
  }
}

async function answerIn(response: Response, { url }: Question, policy: HttpPolicy): Promise<Answered> {
  const { host } = new URL(url)
  const { status, headers } = response
  if (status >= 300 && status < 400) {
    await response.body?.cancel()
    throw new Refusal(sourceRefusals.redirected, { host, to: hostOfLocation(headers.get('location'), url) })
  }
  if (!response.ok) {
    const said = await bytesOf(response, { host, mostBytes: 10_000 }).catch(() => new Uint8Array())
    throw new Refusal(sourceRefusals.turnedAway, { host, status, said: messageIn(said) })
  }
  const contentType = (headers.get('content-type') ?? '').slice(0, 200)
  if (!figuresTypes.test(contentType)) {
    await response.body?.cancel()
    throw new Refusal(sourceRefusals.notFigures, { host, type: contentType || '–' })
  }
  const bytes = await bytesOf(response, { host, mostBytes: policy.mostBytes ?? defaultBytes })
  return { bytes, contentType, etag: headers.get('etag')?.slice(0, 400) ?? null }
}

/** Counts while it receives: what a source says about the size of its answer need not be true, and it may be packed. */
async function bytesOf(
  response: Response,
  { host, mostBytes }: { host: string; mostBytes: number },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let received = 0
  for await (const chunk of response.body ?? []) {
    received += chunk.length
    if (received > mostBytes) {
      const megabytes = Math.max(1, Math.floor(mostBytes / 1024 / 1024))
      throw new Refusal(sourceRefusals.answerTooLarge, { host, megabytes })
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks, received))
}

function hostOfLocation(location: string | null, from: string): string {
  return (location && URL.parse(location, from)?.host) || '–'
}

/** What the source says is wrong, where it says so in the way of Statistikbanken or PxWeb; never a page of its own. */
function messageIn(bytes: Uint8Array): string {
  try {
    const said = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
    const message = said.message ?? said.error ?? said.title
    return typeof message === 'string' ? message.replace(/\s+/g, ' ').slice(0, 200) : ''
  } catch {
    return ''
  }
}
