import { readFile, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { jsonStatText } from '../../formats/json-stat/index.ts'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { type Command, usageRefusal } from '../../platform/cli/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { dayIn } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { importRound, readEarlier } from './actions-import.ts'
import { comparedRound } from './reads-comparison.ts'
import { findRound, offeredInstruments, rounds } from './reads-rounds.ts'
import { resultRefusals } from './refusals-results.ts'
import { type ComparedRound, comparisonCsv, comparisonCube, comparisonSheet } from './sheet.ts'
import { fileTexts } from './texts-files.ts'
import { resultTexts } from './texts-results.ts'

const importCommand: Command = {
  name: 'monitoring import',
  usage:
    'monitoring import FILE --title TEXT --period YYYY [--title-en TEXT] [--instrument ID] [--before ROUND]',
  about: {
    da: 'Henter en tidligere monitoreringsrunde ind fra en CSV- eller Excel-fil',
    en: 'Brings in an earlier round of monitoring from a CSV or Excel file',
  },
  run: async ({ house, words, options, by, locale, say }) => {
    const [file, more] = words
    const { title, period, before } = options
    if (!file || more || !title || !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period ?? ''))
      throw usageRefusal(importCommand)
    const bytes = await readFile(file).catch(() => {
      throw new Refusal(resultRefusals.cannotRead, { file })
    })
    const table = await readSpreadsheet(bytes, file)
    const id = options.instrument ?? 'monitorering-af-forebyggelsespakker'
    const imported = await changing(house.database, nationalLevel, async (tx) => {
      const offered = (await offeredInstruments(tx)).find((each) => each.id === id)
      if (!offered) throw new Refusal(resultRefusals.unknownInstrument, { id })
      const { answers, faults } = await readEarlier(tx, table, offered.instrument)
      const [first] = faults
      const words = fileTexts[locale]
      if (first)
        throw new Refusal(resultRefusals.fileFaults, {
          count: faults.length,
          first: words.faultLine(first.line, words.faults[first.fault]),
        })
      const predecessorId = before === undefined ? null : (await findRound(tx, before)).id
      const earlier = {
        title: { da: title, en: options['title-en'] ?? title },
        period: period as string,
        instrument: offered.instrument,
        predecessorId,
      }
      return importRound(tx, by, earlier, answers)
    })
    say(`${imported.id}: ${fileTexts[locale].imported(imported.municipalities, imported.answers)}\n`)
  },
}

const exportCommand: Command = {
  name: 'monitoring export',
  usage: 'monitoring export [ROUND] [--municipality CODE] --out FILE.csv|.xlsx|.json',
  about: {
    da: 'Skriver en rundes sammenligning, som den er offentliggjort, til CSV, Excel eller JSON-stat; uden runde den nyeste',
    en: 'Writes the comparison of a round as it is released to CSV, Excel or JSON-stat; the newest without a round',
  },
  run: async ({ house, words, options, locale, say }) => {
    const code =
      options.municipality === undefined ? nationalLevel : parseMunicipalityCode(options.municipality)
    const { out } = options
    if (!code || !out || words.length > 1 || !['.csv', '.xlsx', '.json'].includes(extname(out).toLowerCase()))
      throw usageRefusal(exportCommand)
    const compared = await reading(house.database, code, async (tx) => {
      const id = words[0] ?? (await rounds(tx))[0]?.id ?? ''
      return comparedRound(tx, id, dayIn(house.now()))
    })
    await writeFile(out, await bytesOf(compared, { out, locale }))
    say(`${out}\n`)
  },
}

export const monitoringCommands: Command[] = [importCommand, exportCommand]

async function bytesOf(compared: ComparedRound, { out, locale }: { out: string; locale: Locale }) {
  const kind = extname(out).toLowerCase()
  if (kind === '.csv') return comparisonCsv(compared, locale)
  if (kind === '.json') return [...jsonStatText(comparisonCube(compared, locale))].join('')
  return writeXlsx([{ name: resultTexts[locale].title, ...comparisonSheet(compared, locale) }])
}
