import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  path: string
  body: string
  headers: IncomingMessage['headers']
}

type Reply = (asked: Asked, response: ServerResponse) => void

export interface ReplayServer {
  /** `127.0.0.1:40123`, as an allow-list names it. */
  host: string
  address: string
  /** Everything it was asked, in order. */
  asked: Asked[]
  /** What it answers, one after the other; the last stays. Without a reply it says 404. */
  reply(path: string, ...replies: Reply[]): void
  forget(): void
  close(): Promise<void>
}

/** A server on this machine that answers with stored answers, and can be slow, cut the line or say no, as sources do. */
export async function replayServer(): Promise<ReplayServer> {
  const asked: Asked[] = []
  const replies = new Map<string, Reply[]>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const path = (request.url ?? '').split('?')[0] ?? ''
    const question = {
      method: request.method ?? '',
      path,
      body: Buffer.concat(chunks).toString(),
      headers: request.headers,
    }
    asked.push(question)
    const waiting = replies.get(path) ?? []
    const reply = waiting.length > 1 ? waiting.shift() : waiting[0]
    if (reply) reply(question, response)
    else
      response
        .writeHead(404, { 'Content-Type': 'application/json' })
        .end('{"message":"Tabellen findes ikke"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    address: `http://${host}`,
    asked,
    reply: (path, ...more) => void replies.set(path, more),
    forget: () => {
      asked.length = 0
      replies.clear()
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export const answered =
  (body: unknown, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    void response
      .writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', ...headers })
      .end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Reply =>
  (_, response) =>
    void response.writeHead(code, headers).end(body)

/** Half an answer, and then the line breaks. */
export const cutOff: Reply = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
  response.write('{"half":')
  setImmediate(() => response.destroy())
}

/** Says it has begun and never gets on. */
export const silent: Reply = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.flushHeaders()
}
