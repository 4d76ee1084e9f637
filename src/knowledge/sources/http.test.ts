import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { askSource, type HttpPolicy } from './actions-http.ts'
import { waitBefore } from './back-off.ts'
import { answered, cutOff, type ReplayServer, replayServer, silent, status } from './testing/replay-server.ts'

let server: ReplayServer
const waits: number[] = []
const policy = (changes: Partial<HttpPolicy> = {}): HttpPolicy => ({
  hosts: [server.host],
  loopback: true,
  timeoutMilliseconds: 2000,
  wait: async (milliseconds) => void waits.push(milliseconds),
  ...changes,
})
const ask = (changes: Partial<HttpPolicy> = {}, url = `${server.address}/data`) =>
  askSource({ method: 'POST', url, body: '{"table":"X"}' }, policy(changes))
const text = async (answer: ReturnType<typeof ask>) => new TextDecoder().decode((await answer)?.bytes)

beforeAll(async () => {
  server = await replayServer()
})
afterEach(() => {
  server.forget()
  waits.length = 0
})
afterAll(() => server.close())

describe('a source is asked with patience', () => {
  test('one that says "too many" is asked again after the time it names', async () => {
    server.reply('/data', status(429, { 'Retry-After': '7' }), answered({ ok: true }))
    expect(await text(ask())).toBe('{"ok":true}')
    expect(waits).toEqual([7000])
    expect(server.asked).toHaveLength(2)
    expect(server.asked[1]?.body).toBe('{"table":"X"}')
    expect(server.asked[0]?.headers['user-agent']).toContain('Pejling')
  })

  test('one whose line breaks is asked four times, twice as long between, and then left in peace', async () => {
    server.reply('/data', cutOff)
    expect((await refusalOf(ask())).message).toBe('sources.unreachable')
    expect(waits).toEqual([1000, 2000, 4000])
    expect(server.asked).toHaveLength(4)
  })

  test('one whose line breaks once gives its whole answer the next time', async () => {
    server.reply('/data', cutOff, answered({ whole: true }))
    expect(await text(ask())).toBe('{"whole":true}')
  })

  test('one that never finishes is given up when its time is out', async () => {
    server.reply('/data', silent)
    expect((await refusalOf(ask({ timeoutMilliseconds: 60 }))).message).toBe('sources.unreachable')
  })

  test('one that is down says so in the end', async () => {
    server.reply('/data', status(503))
    expect((await refusalOf(ask())).message).toBe('sources.askedToWait')
  })

  test('one that wants us to wait for an hour is left until its next turn', async () => {
    server.reply('/data', status(429, { 'Retry-After': '3600' }))
    expect((await refusalOf(ask())).message).toBe('sources.askedToWait')
    expect(waits).toEqual([])
  })

  test.each([
    [1, null, 1000],
    [3, null, 4000],
    [2, '0', 0],
    [1, 'Sun, 22 Nov 2026 05:00:10 GMT', 10_000],
    [1, 'Sun, 22 Nov 2026 04:00:00 GMT', 0],
    [1, 'snart', 1000],
    [4, null, null],
  ])('after try %i with Retry-After %s it waits %s ms', (tries, retryAfter, expected) => {
    expect(waitBefore({ tries, retryAfter, now: new Date('2026-11-22T05:00:00Z') })).toBe(expected)
  })
})

describe('what is no plain answer is refused, and not asked for again', () => {
  test.each([
    [
      'a page instead of figures',
      () => answered('<html>', { 'Content-Type': 'text/html' }),
      'sources.notFigures',
    ],
    ['an answer without a type', () => answered('x', { 'Content-Type': '' }), 'sources.notFigures'],
    [
      'another place to go to',
      () => status(302, { Location: 'http://169.254.169.254/secret' }),
      'sources.redirected',
    ],
    [
      'a no',
      () => status(400, { 'Content-Type': 'application/json' }, '{"message":"Variablen KØN findes ikke"}'),
      'sources.turnedAway',
    ],
    ['more than we can hold', () => answered('x'.repeat(5000)), 'sources.answerTooLarge'],
  ])('%s', async (_, reply, reason) => {
    server.reply('/data', reply())
    expect((await refusalOf(ask({ mostBytes: 4000 }))).message).toBe(reason)
    expect(server.asked).toHaveLength(1)
  })

  test('what the source says is wrong is passed on', async () => {
    server.reply(
      '/data',
      status(400, { 'Content-Type': 'application/json' }, '{"message":"Variablen KØN findes ikke"}'),
    )
    await expect(ask()).rejects.toMatchObject({ details: { said: 'Variablen KØN findes ikke', status: 400 } })
  })
})

describe('only hosts on the list are asked, and only by https', () => {
  test.each([
    ['a host nobody has allowed', 'https://api.statbank.dk/v1/data', 'sources.hostNotAllowed'],
    ['the same name on another port', 'https://127.0.0.1:1/data', 'sources.hostNotAllowed'],
    ['a name that only begins alike', 'https://allowed.example.evil.example/data', 'sources.hostNotAllowed'],
    ['a password in the address', 'https://a:b@allowed.example/data', 'sources.hostNotAllowed'],
    ['an address that is not encrypted', 'http://allowed.example/data', 'sources.notEncrypted'],
    ['a file', 'file:///etc/hostname', 'sources.hostNotAllowed'],
  ])('%s is refused', async (_, url, reason) => {
    expect((await refusalOf(ask({ hosts: ['allowed.example', server.host] }, url))).message).toBe(reason)
    expect(server.asked).toEqual([])
  })

  test('this very machine is refused outside of tests', async () => {
    expect((await refusalOf(ask({ loopback: false }))).message).toBe('sources.notEncrypted')
  })
})

test('an answer that is still right is not sent again', async () => {
  server.reply('/meta', status(304))
  const question = { method: 'GET' as const, url: `${server.address}/meta`, body: null }
  expect(await askSource(question, policy(), '"v1"')).toBeNull()
  expect(server.asked[0]?.headers['if-none-match']).toBe('"v1"')
})
