import { Agent, request } from 'node:http'

export interface Reply {
  status: number
  /** Where the answer leads; empty when it does not. */
  location: string
  text: string
}

export interface Call {
  /** The fields of a form; without them the page is read. */
  form?: Record<string, string>
  cookie?: string
  /** Whether whoever asks is gone as soon as all is sent. */
  isCut?: boolean
}

// a connection for everybody: a phone does not wait for another's
const agent = new Agent({ keepAlive: true, maxFreeSockets: 10_000 })

/** Asks as a browser does, on connections that are kept; fails when no answer comes. */
export function ask(address: string, path: string, { form, cookie, isCut }: Call = {}): Promise<Reply> {
  const body = form && new URLSearchParams(form).toString()
  const { hostname, port, origin } = new URL(address)
  const headers: Record<string, string | number> = { Origin: origin }
  if (cookie) headers.Cookie = cookie
  if (body !== undefined) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded'
    headers['Content-Length'] = Buffer.byteLength(body)
  }
  const method = body === undefined ? 'GET' : 'POST'
  return new Promise((resolve, reject) => {
    const call = request(
      { hostname, port, path, method, headers, agent: isCut ? false : agent },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => void pieces.push(piece))
        answer.on('error', reject)
        answer.on('end', () => {
          const { statusCode: status = 0, headers } = answer
          resolve({ status, location: headers.location ?? '', text: Buffer.concat(pieces).toString() })
        })
      },
    )
    call.on('error', reject)
    call.end(body, () => {
      if (isCut) setTimeout(() => call.destroy(new Error('gone')), 1)
    })
  })
}

export function hangUp(): void {
  agent.destroy()
}
