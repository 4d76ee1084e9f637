import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { memoryMegabytes } from './server.ts'

const root = join(import.meta.dirname, '..')
const port = 4320

/** The app in a process of its own, watched for its memory. */
export interface Web {
  address: string
  /** The most resident memory it has used, in megabytes. */
  peak(): number
  peakBefore: number
  /** Ends it without warning. */
  kill(): void
  stop(): Promise<void>
}

/** Starts the app on a data folder, built or from its source, and waits until it answers. */
export async function startWeb(folder: string, isSource: boolean): Promise<Web> {
  const code = isSource ? ['--import', 'tsx', join(root, 'src/main.ts')] : [join(root, 'dist/main.js')]
  const child = spawn(process.execPath, [...code, 'web'], {
    env: {
      ...process.env,
      PEJLING_VAR: folder,
      PORT: String(port),
      METRICS_PORT: '0',
      LOG_LEVEL: 'error',
      PEJLING_DEMO: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const address = `http://127.0.0.1:${port}`
  await whenReady(address)
  let peak = 0
  const watch = setInterval(() => {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      peak = Math.max(peak, memoryMegabytes(child.pid))
  }, 100)
  return {
    address,
    peak: () => peak,
    peakBefore: 0,
    kill: () => {
      clearInterval(watch)
      child.kill('SIGKILL')
    },
    stop: async () => {
      clearInterval(watch)
      child.kill('SIGINT')
      await ended
    },
  }
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
