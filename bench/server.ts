import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')

/** A Pejling of the bench's own, with the demo in it. */
export interface Running {
  address: string
  cookie: string
  process: ChildProcess
  /** Milliseconds from the command to the first page. */
  startedIn: number
  statements(): Promise<number>
  stop(): Promise<void>
}

export const port = 4310
const metricsPort = 4311

export async function startPejling(folder: string): Promise<Running> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'dist/main.js'), 'web'], {
    env: {
      ...process.env,
      PEJLING_VAR: folder,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      LOG_LEVEL: 'error',
      PEJLING_DEMO: 'on',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}`
  await whenUp(`${address}/health/ready`)
  const startedIn = performance.now() - started
  return {
    address,
    cookie: await signIn(address),
    process: child,
    startedIn,
    statements: async () =>
      Number(
        /^pejling_statements_total (\d+)/m.exec(
          await (await fetch(`http://127.0.0.1:${metricsPort}/`)).text(),
        )?.[1],
      ),
    stop: async () => {
      child.kill('SIGINT')
      await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

/** A bare `node:http` server in a process of its own that answers the same bytes. */
export async function startBare(bytes: Buffer): Promise<{ process: ChildProcess; stop(): void }> {
  const child = spawn(process.execPath, [join(root, 'bench/server.ts'), 'bare'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin?.end(bytes)
  await whenUp(`http://127.0.0.1:${port + 2}/`)
  return { process: child, stop: () => child.kill() }
}

/** Processor seconds a process has used, its threads included. */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

export function memoryMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

async function signIn(address: string): Promise<string> {
  const body = new URLSearchParams({
    _key: crypto.randomUUID(),
    email: 'anne.kjaer@havby.example',
    password: 'havvind-over-havby',
  })
  const answer = await fetch(`${address}/log-ind`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: address },
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`the bench could not sign in: ${answer.status}`)
  return cookie
}

async function whenUp(address: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (
      await fetch(address).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return
    await pause(50)
  }
  throw new Error(`${address} does not answer`)
}

if (process.argv[2] === 'bare') {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const server: Server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(bytes)
  })
  server.listen(port + 2, '127.0.0.1')
}
