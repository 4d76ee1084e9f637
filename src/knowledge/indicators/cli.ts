import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { sql } from 'kysely'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { type Command, type CommandCall, cliRefusals, usageRefusal } from '../../platform/cli/index.ts'
import { changing, type ReadTx, reading, type WriteTx } from '../../platform/tenancy/index.ts'
import type { Locale } from '../../values/locale.ts'
import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal } from '../../values/refusal.ts'
import { importFigures } from './actions-import.ts'
import { areaFinder } from './area.ts'
import { guessReading, lacking } from './column-roles.ts'
import { exportFile } from './export-file.ts'
import type { SetName } from './figure.ts'
import { problemLine } from './problem-words.ts'
import { type Problem, type ReadFigures, readFigures } from './read-figures.ts'
import { allIndicators, areas } from './reads.ts'
import { storedFigures } from './reads-imports.ts'
import { importTexts } from './texts-import.ts'
import { indicatorRefusals } from './texts-refusals.ts'
import { differenceTo } from './writes.ts'

const problemsShown = 200

const importCommand: Command = {
  name: 'indicators import',
  usage:
    'indicators import FILE [--dry-run] [--municipality CODE] [--indicator ID] [--period YEAR] [--source TEXT]',
  about: {
    da: 'Gemmer tal fra en CSV- eller XLSX-fil i det nationale sæt eller i en kommunes eget; alle eller ingen',
    en: 'Stores figures from a CSV or XLSX file in the national set, or in one municipality’s own; all of them or none',
  },
  run: async (call) => {
    const file = call.words[0]
    if (!file) throw usageRefusal(importCommand)
    const bytes = readBytes(file)
    const place = placeOf(call, importCommand)
    const count = (amount: number) => writeNumber(amount, call.locale)
    const t = importTexts[call.locale]
    const work = async (tx: ReadTx) => {
      const figures = await figuresIn(tx, { file, bytes, set: place.set, options: call.options })
      const kinds = (of: 'area' | 'indicator' | 'period') =>
        count(new Set(figures.observations.map((each) => each[of])).size)
      const summary = t.lineCount(
        count(figures.observations.length),
        kinds('area'),
        kinds('indicator'),
        kinds('period'),
      )
      return { figures, summary }
    }
    if (call.options['dry-run']) {
      const { summary, difference } = await reading(place.database, place.municipality, async (tx) => {
        const { figures, summary } = await work(tx)
        return { summary, difference: await differenceTo(tx, place.set, figures.observations) }
      })
      call.say(
        `${t.dryRun(basename(file))}\n${summary}\n${t.counts(count(difference.added), count(difference.changed), count(difference.unchanged))}\n`,
      )
      return
    }
    await changing(place.database, place.municipality, async (tx) => {
      await mustBeJoined(tx, place)
      const { figures, summary } = await work(tx)
      const source = call.options.source ?? basename(file)
      const stored = await importFigures(tx, call.by, {
        set: place.set,
        source,
        fileName: basename(file),
        figures,
      })
      call.say(
        `${t.done(count(figures.observations.length))}\n${summary}\n${t.counts(count(stored.added), count(stored.changed), count(stored.unchanged))}\n`,
      )
    })
  },
}

const exportCommand: Command = {
  name: 'indicators export',
  usage: 'indicators export --format csv [--municipality CODE]',
  about: {
    da: 'Skriver det nationale sæt, eller en kommunes eget, som en CSV-fil, der kan hentes ind igen',
    en: 'Writes the national set, or one municipality’s own, as a CSV file that can be imported again',
  },
  run: async (call) => {
    if ((call.options.format ?? 'csv') !== 'csv') throw usageRefusal(exportCommand)
    const place = placeOf(call, exportCommand)
    call.say(
      exportFile(await reading(place.database, place.municipality, (tx) => storedFigures(tx, place.set))),
    )
  },
}

interface Place {
  set: SetName
  municipality: MunicipalityCode
  database: CommandCall['owner']
}

/** The national set is written by the owner, on behalf of the national level; a municipality's own by the app, behind its wall. */
function placeOf({ house, owner, options }: CommandCall, command: Command): Place {
  if (options.municipality === undefined)
    return { set: 'national', municipality: nationalLevel, database: owner }
  const code = parseMunicipalityCode(options.municipality)
  if (!code) throw usageRefusal(command)
  return { set: 'own', municipality: code, database: house.database }
}

async function mustBeJoined(tx: WriteTx, { set, municipality }: Place): Promise<void> {
  if (set === 'national') return
  const joined = await tx.row(
    sql`select 1 from platform.municipality where id = ${municipality} and joined_at is not null`,
  )
  if (!joined) throw new Refusal(indicatorRefusals.setMissing, { code: municipality })
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file })
  }
}

/** Reads a file by its guessed columns; refuses with every problem, line by line. */
async function figuresIn(
  tx: ReadTx,
  about: { file: string; bytes: Uint8Array; set: SetName; options: CommandCall['options'] },
): Promise<ReadFigures> {
  const { file, bytes, set, options } = about
  const table = await readSpreadsheet(bytes, basename(file))
  const known = { indicators: await allIndicators(tx), findArea: areaFinder(await areas(tx)) }
  const guessed = guessReading(table, known)
  const chosen = { ...guessed, indicator: options.indicator ?? null, period: options.period ?? null }
  const lacks = lacking(chosen)
  if (lacks.length > 0)
    throw refusedWith(file, (locale) => lacks.map((lack) => importTexts[locale].lacks[lack]))
  const figures = readFigures(table, chosen, { ...known, set, leaveOutOthers: false })
  if (figures.problems.length > 0) throw refusedWith(file, (locale) => listed(figures.problems, locale))
  return figures
}

function refusedWith(file: string, lines: (locale: Locale) => string[]): Refusal {
  const details = { file: basename(file), danish: lines('da').join('\n'), english: lines('en').join('\n') }
  return new Refusal(indicatorRefusals.problemsInFile, details)
}

function listed(problems: readonly Problem[], locale: Locale): string[] {
  const rest = problems.length - problemsShown
  const lines = problems.slice(0, problemsShown).map((problem) => problemLine(problem, locale))
  return [...lines, ...(rest > 0 ? [importTexts[locale].moreProblems(String(rest))] : [])]
}

export const indicatorCommands: Command[] = [importCommand, exportCommand]
