import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { mustBeOwnSecret } from '../auth/sign-in-names.ts'
import {
  type Command,
  type CommandCall,
  cliRefusals,
  commandActor,
  mustBeKnownOptions,
  parseArguments,
  systemLanguage,
} from '../cli/index.ts'
import { readConfig } from '../config/index.ts'
import { loadOnce, openHouse } from '../house/index.ts'
import { type App, serveWeb } from './serve-web.ts'

/** Runs the web server or one command, and says how it went: 0 only when all of it worked. */
export async function main(argv: string[], app: App): Promise<number> {
  // who pipes into `head` and has seen enough; the answer was not given whole, so the exit code is not 0
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(1)
    throw fault
  })
  try {
    if (argv[0] === 'web') return await serveWeb(readConfig(process.env), app)
    if (argv.length === 0 || argv.includes('--help') || argv[0] === 'help') return help(app.commands)
    if (argv[0] === 'routes') return printRoutes(app)
    return await runCommand(argv, app)
  } catch (thrown) {
    if (thrown instanceof Refusal) {
      process.stderr.write(`${sentenceOf(thrown, systemLanguage())}\n`)
      return 1
    }
    process.stderr.write(`${thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown)}\n`)
    if (process.env.LOG_LEVEL === 'debug') console.error(thrown)
    return 1
  }
}

async function runCommand(argv: string[], app: App): Promise<number> {
  const command = findCommand(argv, app.commands)
  if (!command) throw new Refusal(cliRefusals.unknownCommand, { name: argv.slice(0, 2).join(' ') })
  const { words, options } = parseArguments(argv.slice(command.name.split(' ').length))
  mustBeKnownOptions(options, command)
  const call = {
    words,
    options,
    by: commandActor(),
    locale: systemLanguage(),
    say: (text: string | Uint8Array) =>
      new Promise<void>((resolve) => {
        process.stdout.write(text, () => resolve())
      }),
  }
  if (command.needs === 'nothing') {
    await command.run(call as CommandCall)
    return 0
  }
  const open = await openHouse(readConfig(process.env), { join: true })
  try {
    if (command.needs !== 'database') {
      await mustBeOwnSecret(open.owner, open.house.secret)
      await loadOnce(open.owner, app.seeds)
    }
    await command.run({ ...call, house: open.house, owner: open.owner, connections: open.connections })
    return 0
  } finally {
    await open.close()
  }
}

function findCommand(argv: string[], commands: Command[]): Command | undefined {
  return commands.find((command) => argv.slice(0, command.name.split(' ').length).join(' ') === command.name)
}

function help(commands: Command[]): number {
  const rows = [...commands]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ usage, about }) => `  ${usage}\n      ${about[systemLanguage()]}`)
  process.stdout.write(
    `bin/pejling COMMAND\n\n${rows.join('\n')}\n  routes --json\n      ${systemLanguage() === 'da' ? 'Alle ruter' : 'Every route'}: method, path, may, audit\n`,
  )
  return 0
}

function printRoutes({ routes }: App): number {
  const table = routes.map((route) => ({
    method: route.method,
    path: route.path,
    may: route.may,
    audit: 'audit' in route ? route.audit : [],
  }))
  process.stdout.write(`${JSON.stringify(table, null, 2)}\n`)
  return 0
}
