import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The processes of the embedded database that serves a data folder: the server first, then its workers. */
export function databaseProcesses(folder: string): number[] {
  const server = Number(readFileSync(join(folder, 'database/postmaster.pid'), 'utf8').split('\n')[0])
  const workers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => fieldsOf(pid)[1] === String(server))
  return [server, ...workers]
}

/** Processor seconds the database has used, ended workers included. */
export function databaseSeconds(folder: string): number {
  const [server = 0, ...workers] = databaseProcesses(folder).map(fieldsOf)
  if (server === 0) return 0
  const own = [server, ...workers].flatMap((fields) => [Number(fields[11] ?? 0), Number(fields[12] ?? 0)])
  return [...own, Number(server[13]), Number(server[14])].reduce((sum, ticks) => sum + ticks, 0) / 100
}

/** What the system says of a process after its name: state, parent, … ; nothing when it has ended. */
function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}
