import type { Locale } from '../../values/locale.ts'
import { adoptSecret } from '../auth/sign-in-names.ts'
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
  usage: 'restore FILE [--deletions LATER]',
  about: {
    da: 'Lægger en sikkerhedskopi i en tom database, alt eller intet; sletter igen, hvad en senere kopi siger er slettet',
    en: 'Puts a backup into an empty database, all or nothing; deletes again what a later backup says was deleted',
  },
  needs: 'database',
  run: async ({ connections, house, owner, words, options, locale, say }) => {
    const path = words[0]
    if (!path || options.deletions === 'true') throw usageRefusal(restoreCommand)
    const { manifest } = await restore(connections.owner, path, options.deletions)
    if (await adoptSecret(owner, house.secret)) say(`${otherSecret[locale]}\n`)
    say(`${summary(manifest, locale)}\n`)
  },
}

const otherSecret = {
  da: 'Kopien er taget under en anden hemmelighed. Alle kan logge ind; skal adgangsloggens segl også kunne efterprøves, så læg filen secret fra den gamle datamappe i den nye, før du starter.',
  en: 'The backup was taken under another secret. Everybody can sign in; for the seals of the access log to be checked too, put the file secret of the old data folder into the new one before you start.',
}

function summary({ tables }: Awaited<ReturnType<typeof verify>>, locale: Locale): string {
  return countOfRows({ tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }, locale)
}

export const backupCommands: Command[] = [backupCommand, verifyCommand, restoreCommand]
