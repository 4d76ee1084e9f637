import { type ChildProcess, fork } from 'node:child_process'

/** What the typesetting process is started with; the workspace is an empty folder, so that nothing can be read from it. */
export interface TypesetterSettings {
  readonly script: string
  readonly template: string
  readonly root: string
  readonly fonts: string
  readonly workspace: string
}

export interface Typesetter {
  /** The PDF, or `too-slow` after the given seconds; a crash is a fault, and the next document gets a new process. */
  set(content: string, seconds: number): Promise<Uint8Array | 'too-slow'>
  close(): void
}

type Answer = { readonly ticket: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string })

/** An idle process gives its memory back after this long. */
const idleMilliseconds = 120_000

/** Keeps one typesetting process: started when there is work, replaced when it dies, and never keeping the app alive. */
export function openTypesetter(settings: TypesetterSettings): Typesetter {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let tickets = 0

  return {
    async set(content, seconds) {
      clearTimeout(idle)
      const worker = child ?? start()
      hold(worker)
      try {
        return await answerOf(worker, content, seconds)
      } finally {
        release(worker)
      }
    },
    close: stop,
  }

  function start(): ChildProcess {
    const { script, root, workspace, fonts } = settings
    const started = fork(script, [root, workspace, fonts], {
      // Neither our loaders nor our secrets: the environment carries the database's address.
      execArgv: [],
      env: { SystemRoot: process.env.SystemRoot ?? '' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.once('exit', () => {
      if (child === started) child = null
    })
    started.on('error', () => {})
    child = started
    return started
  }

  function answerOf(
    worker: ChildProcess,
    content: string,
    seconds: number,
  ): Promise<Uint8Array | 'too-slow'> {
    tickets += 1
    const ticket = tickets
    return new Promise<Uint8Array | 'too-slow'>((resolve, reject) => {
      const limit = setTimeout(() => finish(() => resolve('too-slow'), stop), seconds * 1000)
      worker.on('message', hear)
      worker.once('exit', fall)
      worker.send(
        { ticket, template: settings.template, content },
        (fault) => fault && finish(() => reject(fault), stop),
      )

      function hear(message: unknown): void {
        const answer = message as Answer
        if (answer.ticket !== ticket) return
        if ('pdf' in answer) finish(() => resolve(answer.pdf))
        else finish(() => reject(new Error(`The document could not be set: ${answer.fault}`)))
      }
      function fall(code: number | null, signal: string | null): void {
        finish(() => reject(new Error(`The typesetting process ended (${signal ?? code})`)))
      }
      function finish(settle: () => void, first?: () => void): void {
        clearTimeout(limit)
        worker.off('message', hear)
        worker.off('exit', fall)
        first?.()
        settle()
      }
    })
  }

  function stop(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  function hold(worker: ChildProcess): void {
    worker.ref()
    worker.channel?.ref()
  }

  function release(worker: ChildProcess): void {
    worker.unref()
    worker.channel?.unref()
    idle = setTimeout(stop, idleMilliseconds).unref()
  }
}
