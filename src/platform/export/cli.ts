import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { dayIn } from '../../values/day.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { logAccess, record } from '../audit/index.ts'
import { type Command, countOfRows, usageRefusal } from '../cli/index.ts'
import { changing } from '../tenancy/index.ts'
import { archiveOf } from './archive.ts'
import { exportRefusals } from './texts.ts'

/** A ZIP holds at most 4 GB; so much text is put together in memory here, where nobody else is served. */
const limits = { rows: 10_000_000, bytes: 1500 * 1024 * 1024 }

const exportData: Command = {
  name: 'export',
  usage: 'export --municipality CODE --out FILE.zip',
  about: {
    da: 'Skriver alle en kommunes egne data til en ny ZIP med JSON- og CSV-filer',
    en: 'Writes all own data of a municipality to a new ZIP of JSON and CSV files',
  },
  run: async ({ house, options, by, locale, say }) => {
    const code = parseMunicipalityCode(options.municipality ?? '')
    const file = options.out
    if (!code || !file || file === 'true') throw usageRefusal(exportData)
    const { bytes, tables, rows } = await changing(house.database, code, async (tx) => {
      const known = await tx.row<{ name: string }>(
        sql`select name from platform.municipality where id = ${code}`,
      )
      if (!known) throw new Refusal(exportRefusals.unknownMunicipality, { code })
      const archive = await archiveOf(tx, { code, name: known.name }, dayIn(house.now()), limits)
      await logAccess(tx, by, {
        purpose: 'Hentning af alle kommunens data',
        subjectKind: 'export',
        subjectId: '*',
        requestId: 'cli',
      })
      await record(tx, by, {
        kind: 'municipality-exported',
        subjectKind: 'municipality',
        subjectId: code,
        details: { tables: archive.tables, rows: archive.rows },
      })
      return archive
    })
    // never over another file, and for nobody else's eyes
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' }).catch(() => {
      throw new Refusal(exportRefusals.cannotWrite, { file })
    })
    say(`${file}: ${countOfRows({ tables, rows }, locale)}\n`)
  },
}

export const exportCommands: Command[] = [exportData]
