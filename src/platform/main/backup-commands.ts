import type { Locale } from '../../values/locale.ts'
import { type Command, countOfRows, usageRefusal } from '../cli/index.ts'
import { backup, restore, verify } from '../db/index.ts'

const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  about: {
    da: 'Skriver alle tabeller til én fil med en fortegnelse over rækkerne og prøver filen efter',
    en: 'Writes every table to one file with a row manifest, and checks the file',
  },
  needs: 'database',
  run: async ({ connections, words, locale, say }) => {
    const path = words[0]
    if (!path) throw usageRefusal(backupCommand)
    await backup(connections.owner, path)
    say(`${summary(await verify(path), locale)}\n`)
  },
}

const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify FILE',
  about: {
    da: 'Tæller en sikkerhedskopi efter; afviser en, der er tom, skåret over eller ændret',
    en: 'Counts and hashes a backup; refuses an empty, cut or altered one',
  },
  needs: 'nothing',
  run: async ({ words, locale, say }) => {
    const path = words[0]
    if (!path) throw usageRefusal(verifyCommand)
    say(`${summary(await verify(path), locale)}\n`)
  },
}

const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  about: {
    da: 'Lægger en sikkerhedskopi i en tom database på én gang; det, der siden er slettet, forbliver slettet',
    en: 'Puts a backup into an empty database, in one transaction; what was deleted since stays deleted',
  },
  needs: 'database',
  run: async ({ connections, words, locale, say }) => {
    const path = words[0]
    if (!path) throw usageRefusal(restoreCommand)
    const { manifest } = await restore(connections.owner, path)
    say(`${summary(manifest, locale)}\n`)
  },
}

function summary({ tables }: Awaited<ReturnType<typeof verify>>, locale: Locale): string {
  return countOfRows({ tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }, locale)
}

export const backupCommands: Command[] = [backupCommand, verifyCommand, restoreCommand]
