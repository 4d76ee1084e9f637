import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { nationalLevel } from '../../platform/auth/index.ts'
import { type Command, type CommandCall, cliRefusals, usageRefusal } from '../../platform/cli/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { importCatalogue, mustBeWithoutProblems, previewImport } from './actions-import.ts'
import { contentFormats, writeContent } from './content-file.ts'
import { nationalContent, ownContent } from './reads-content.ts'
import { catalogueRefusals } from './refusals.ts'

const exportCatalogue: Command = {
  name: 'catalogue export',
  usage: 'catalogue export --format json|csv|xlsx [--municipality CODE]',
  about: {
    da: 'Skriver de nationale anbefalinger, eller en kommunes egne, på standard output',
    en: 'Writes the national recommendations, or a municipality’s own, to standard output',
  },
  run: async ({ house, options, say }) => {
    const format = contentFormats.find((each) => each === (options.format ?? 'json'))
    if (!format) throw new Refusal(catalogueRefusals.unknownFormat, { format: options.format ?? '' })
    const municipality = municipalityOf(options)
    const content = await reading(house.database, municipality, async (tx) =>
      municipality
        ? { editions: [], groups: [], recommendations: await ownContent(tx) }
        : nationalContent(tx),
    )
    say(await writeContent(content, format))
  },
}

const importFile: Command = {
  name: 'catalogue import',
  usage: 'catalogue import FILE [--municipality CODE] [--dry-run]',
  about: {
    da: 'Henter anbefalinger fra JSON, CSV eller Excel, alle eller ingen: nationale eller en kommunes egne',
    en: 'Takes recommendations in from JSON, CSV or Excel, all or none: national ones, or a municipality’s own',
  },
  run: async (call) => {
    const { house, owner, by, locale, options, say } = call
    const municipality = municipalityOf(options)
    const file = fileOf(call, municipality)
    const isTrial = options['dry-run'] === 'true'
    // Only the owner of the tables writes for everybody; a municipality's own rows are written as the application, behind its wall.
    const database = municipality ? house.database : owner
    const preview = isTrial
      ? await reading(database, municipality ?? nationalLevel, (tx) => previewImport(tx, file))
      : await changing(database, municipality ?? nationalLevel, (tx) => importCatalogue(tx, by, file))
    if (isTrial) mustBeWithoutProblems(preview.problems)
    const { added, changed, unchanged } = preview.comparison
    const t = outcome[locale]
    say(
      `${t.added}: ${added.length}\n${t.changed}: ${changed.length}\n${t.unchanged}: ${unchanged.length}\n${isTrial ? `${t.nothingStored}\n` : ''}`,
    )
  },
}

const outcome = {
  da: { added: 'nye', changed: 'ændrede', unchanged: 'uændrede', nothingStored: 'intet gemt' },
  en: { added: 'added', changed: 'changed', unchanged: 'unchanged', nothingStored: 'nothing stored' },
}

function municipalityOf(options: Record<string, string>): MunicipalityCode | null {
  const text = options.municipality
  if (text === undefined) return null
  const code = parseMunicipalityCode(text)
  if (!code) throw usageRefusal(importFile)
  return code
}

function fileOf({ words }: CommandCall, municipality: MunicipalityCode | null) {
  const path = words[0]
  if (!path) throw usageRefusal(importFile)
  try {
    return {
      name: basename(path),
      bytes: new Uint8Array(readFileSync(path)),
      place: municipality ? ('own' as const) : ('national' as const),
    }
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file: path })
  }
}

export const catalogueCommands: Command[] = [exportCatalogue, importFile]
