import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processorSeconds } from './server.ts'

const root = join(import.meta.dirname, '..')

/** The app in a process of its own. */
export interface Web {
  address: string
  /** The most resident memory it has used, in megabytes; asked while it lives. */
  peak(): number
  processorSeconds(): number
  /** Ends it without warning. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export interface Start {
  folder: string
  port: number
  /** The app's main file: built (`dist/main.js`) or its source. */
  app: string
  environment?: Record<string, string>
}

/** Starts the app on a data folder and waits until it answers. */
export async function startWeb({ folder, port, app, environment }: Start): Promise<Web> {
  const code = app.endsWith('.ts') ? ['--import', 'tsx', join(root, app)] : [join(root, app)]
  const child = spawn(process.execPath, [...code, 'web'], {
    env: {
      ...process.env,
      PEJLING_VAR: folder,
      PORT: String(port),
      METRICS_PORT: '0',
      LOG_LEVEL: 'error',
      PEJLING_DEMO: 'off',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // a run that fails leaves no app behind
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}`
  await whenReady(address)
  const pid = child.pid as number
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    address,
    peak: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    processorSeconds: () => processorSeconds(pid),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
  }
}

/** A port nobody listens on, so that several runs on one machine leave each other alone. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function whenReady(address: string): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    const isReady = await fetch(`${address}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await pause(25)
  }
  throw new Error(`${address} does not answer`)
}
