import { type Command, usageRefusal } from '../cli/index.ts'
import { backup, restore, verify } from '../db/index.ts'

const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  about: 'Writes every table to one file with a row manifest, and checks the file',
  needs: 'database',
  run: async ({ connections, words, say }) => {
    const path = words[0]
    if (!path) throw usageRefusal(backupCommand)
    await backup(connections.owner, path)
    say(`${summary(await verify(path))}\n`)
  },
}

const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify FILE',
  about: 'Counts and hashes a backup; refuses an empty, cut or altered one',
  needs: 'nothing',
  run: async ({ words, say }) => {
    const path = words[0]
    if (!path) throw usageRefusal(verifyCommand)
    say(`${summary(await verify(path))}\n`)
  },
}

const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  about: 'Puts a backup into an empty database, in one transaction; what was deleted since stays deleted',
  needs: 'database',
  run: async ({ connections, words, say }) => {
    const path = words[0]
    if (!path) throw usageRefusal(restoreCommand)
    const { manifest } = await restore(connections.owner, path)
    say(`${summary(manifest)}\n`)
  },
}

function summary(manifest: Awaited<ReturnType<typeof verify>>): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return `${manifest.tables.length} tables, ${rows} rows`
}

export const backupCommands: Command[] = [backupCommand, verifyCommand, restoreCommand]
