import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { jsonStatText } from '../../formats/json-stat/index.ts'
import { longCsv } from '../../formats/long-csv.ts'
import { formatRefusals } from '../../formats/refusals.ts'
import { type Command, type CommandCall, cliRefusals, usageRefusal } from '../../platform/cli/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { type Choices, plain, type TableInFile, tableInFile } from './table-in-file.ts'
import { conversionTexts } from './texts.ts'

/** What the most generous of the readers takes; each has its own limit. */
const mostMegabytes = 200

const convertCommand: Command = {
  name: 'convert',
  usage: 'convert FILE [--codes] [--language CODE] [--dataset N] [--to json-stat]',
  about: {
    da: 'Omsætter en statistisk tabel (JSON-stat, PX, Statistikbankens CSV og XLSX) til lang CSV eller JSON-stat 2',
    en: 'Converts a statistical table (JSON-stat, PX, Statistikbanken’s CSV and XLSX) to long CSV or JSON-stat 2',
  },
  needs: 'nothing',
  run: async ({ words, options, locale, say }) => {
    const [path, ...more] = words
    if (!path || more.length > 0) throw usageRefusal(convertCommand)
    const form = formOf(options)
    const found = await tableInFile({ name: basename(path), bytes: readBytes(path) }, choicesOf(options))
    for (const line of remarks(found, locale)) process.stderr.write(`${line}\n`)
    const wording = options.codes ? 'codes' : 'labels'
    for (const piece of form === 'csv' ? longCsv(found.cube, wording) : jsonStatText(found.cube)) {
      say(piece)
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
    }
  },
}

function formOf({ to = 'csv' }: CommandCall['options']): 'csv' | 'json-stat' {
  if (to !== 'csv' && to !== 'json-stat') throw usageRefusal(convertCommand)
  return to
}

/** An option without its value is "true" to the command line, and no language or dataset. */
function choicesOf({ language, dataset }: CommandCall['options']): Choices {
  if (language === 'true' || dataset === 'true') throw usageRefusal(convertCommand)
  return { ...(language === undefined ? {} : { language }), ...(dataset === undefined ? {} : { dataset }) }
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size <= mostMegabytes * 1024 * 1024) return new Uint8Array(readFileSync(file))
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file })
  }
  throw new Refusal(formatRefusals.fileTooLarge, { megabytes: mostMegabytes })
}

function remarks({ warnings, among }: TableInFile, locale: Locale): string[] {
  const lines = warnings.map((warning) => sentenceOf(warning, locale))
  if (!among) return lines
  const named = among.names.map((name, index) => `${index + 1} ${plain(name)}`.trimEnd())
  const others = named.filter((_, index) => index + 1 !== among.number)
  const shown = [...others.slice(0, 20), ...(others.length > 20 ? ['…'] : [])].join(', ')
  const count = writeNumber(among.names.length, locale)
  return [...lines, conversionTexts[locale].several(count, named[among.number - 1] ?? '', shown)]
}

export const conversionCommands: Command[] = [convertCommand]
