import { userInfo } from 'node:os'
import type { Locale, Wording } from '../../values/locale.ts'
import { Refusal, refusals } from '../../values/refusal.ts'
import type { Actor } from '../audit/index.ts'
import type { Connection } from '../db/index.ts'
import type { Database } from '../tenancy/index.ts'
import type { House } from '../web/index.ts'

/** What a command gets: the house, the owner's connection for what is national, and who runs it. */
export interface CommandCall {
  house: House
  owner: Database
  connections: { application: Connection; owner: Connection; superuser?: Connection }
  /** Words after the command's name that are not options. */
  words: string[]
  options: Record<string, string>
  by: Actor
  /** What the person's system speaks, for the sentences said; exported files are the same in every language. */
  locale: Locale
  /** Writes to standard output. Whoever writes much waits for the answer, which comes when it is written. */
  say(text: string | Uint8Array): void | Promise<void>
}

export interface Command {
  /** `catalogue export` */
  name: string
  usage: string
  about: Wording
  /** What must be there before it runs: shipped content (the default), a migrated database, or nothing at all. */
  needs?: 'content' | 'database' | 'nothing'
  run(call: CommandCall): Promise<void>
}

export const cliRefusals = refusals('cli', {
  usage: {
    status: 422,
    da: ({ usage }) => `Brug: bin/pejling ${usage}`,
    en: ({ usage }) => `Usage: bin/pejling ${usage}`,
  },
  unknownCommand: {
    status: 422,
    da: ({ name }) => `Kommandoen "${name}" findes ikke. bin/pejling --help viser dem, der gør.`,
    en: ({ name }) => `There is no command "${name}". bin/pejling --help lists those there are.`,
  },
  unknownOption: {
    status: 422,
    da: ({ name, usage }) => `Valget --${name} findes ikke. Brug: bin/pejling ${usage}`,
    en: ({ name, usage }) => `There is no option --${name}. Usage: bin/pejling ${usage}`,
  },
  fileMissing: {
    status: 422,
    da: ({ file }) => `Filen ${file} kan ikke læses.`,
    en: ({ file }) => `The file ${file} cannot be read.`,
  },
})

/** Splits `FILE --format csv --dry-run` into words and options; an option without a value is "true". */
export function parseArguments(parts: string[]): { words: string[]; options: Record<string, string> } {
  const words: string[] = []
  const options: Record<string, string> = {}
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string
    const next = parts[index + 1]
    if (!part.startsWith('--')) words.push(part)
    else if (part.includes('=')) give(part.slice(2, part.indexOf('=')), part.slice(part.indexOf('=') + 1))
    else if (next !== undefined && !next.startsWith('--') && !flags.has(part)) {
      give(part.slice(2), next)
      index++
    } else give(part.slice(2), 'true')
  }
  return { words, options }

  function give(name: string, value: string): void {
    const before = repeatable.has(name) ? options[name] : undefined
    options[name] = before === undefined ? value : `${before}\n${value}`
  }
}

/** Options that never take a value. */
const flags = new Set(['--dry-run', '--json', '--help', '--codes', '--offline'])

/** Options that may be given several times: their values stand on a line each. */
const repeatable = new Set(['option'])

/** Refuses an option the command does not have: a `--dry-run` with a slip in it must not become the real thing. */
export function mustBeKnownOptions(options: Record<string, string>, command: { usage: string }): void {
  const known = new Set([...command.usage.matchAll(/--([a-z-]+)/g)].map((match) => match[1]))
  const unknown = Object.keys(options).find((name) => !known.has(name))
  if (unknown) throw new Refusal(cliRefusals.unknownOption, { name: unknown, usage: command.usage })
}

export function usageRefusal(command: { usage: string }): Refusal {
  return new Refusal(cliRefusals.usage, { usage: command.usage })
}

/** The operating-system user, as the audit trail names a command's hand. */
export function commandActor(): Actor {
  let name = 'unknown'
  try {
    name = userInfo().username
  } catch {
    name = String(process.getuid?.() ?? 'unknown')
  }
  return { accountId: null, name: `cli:${name}` }
}

/** How much an export, a backup or a restore holds, as its last line says it. */
export function countOfRows({ tables, rows }: { tables: number; rows: number }, locale: Locale): string {
  return locale === 'da' ? `${tables} tabeller, ${rows} rækker` : `${tables} tables, ${rows} rows`
}

/** The terminal is spoken to in Danish when the system is Danish, else in English. */
export function systemLanguage(): Locale {
  return /^da/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'da' : 'en'
}
