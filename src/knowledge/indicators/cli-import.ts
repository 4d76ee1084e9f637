import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { sql } from 'kysely'
import { isArchive } from '../../formats/archive.ts'
import { type CsvStream, openCsv } from '../../formats/csv-stream.ts'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import type { Table } from '../../formats/table.ts'
import { type Command, type CommandCall, cliRefusals, usageRefusal } from '../../platform/cli/index.ts'
import { changing, type ReadTx, reading, type WriteTx } from '../../platform/tenancy/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal } from '../../values/refusal.ts'
import { areaFinder } from '../figures/index.ts'
import { importCopied, importFigures } from './actions-import.ts'
import { type Place, placeOf } from './cli-place.ts'
import { guessReading, lacking, type Reading } from './column-roles.ts'
import { figureText, type Marks, MarkUnknown, marksIn, type Tally, type Wrong } from './figure-text.ts'
import { problemLine } from './problem-words.ts'
import { type ReadFigures, type ReadingRules, readFigures } from './read-figures.ts'
import { allIndicators, areas } from './reads.ts'
import { importTexts } from './texts-import.ts'
import { indicatorRefusals } from './texts-refusals.ts'
import { type Difference, differenceOfCopied, differenceTo } from './writes.ts'

const problemsShown = 200
/** A longer separated file is read piece by piece, so that its length does not matter. */
const longFile = 8 * 1024 * 1024

export const importCommand: Command = {
  name: 'indicators import',
  usage:
    'indicators import FILE [--dry-run] [--municipality CODE] [--indicator ID] [--period YEAR] [--source TEXT]',
  about: {
    da: 'Gemmer tal fra en CSV- eller XLSX-fil i det nationale sæt eller i en kommunes eget; alle eller ingen',
    en: 'Stores figures from a CSV or XLSX file in the national set, or in one municipality’s own; all of them or none',
  },
  run: async (call) => {
    const path = call.words[0]
    if (!path) throw usageRefusal(importCommand)
    const work: Work = { call, path, fileName: basename(path), place: placeOf(call, importCommand) }
    const { tally, difference } = isLong(path) ? await importLong(work) : await importWhole(work)
    const count = (amount: number) => writeNumber(amount, call.locale)
    const t = importTexts[call.locale]
    const { added, changed, unchanged } = difference
    const { figures, areas: places, indicators, periods } = tally
    const what = call.options['dry-run'] ? t.dryRun(work.fileName) : t.done(count(added + changed))
    call.say(
      `${what}\n${t.lineCount(count(figures), count(places.size), count(indicators.size), count(periods.size))}\n${t.counts(count(added), count(changed), count(unchanged))}\n`,
    )
  },
}

interface Work {
  call: CommandCall
  path: string
  fileName: string
  place: Place
}

interface Outcome {
  tally: Tally
  difference: Difference
}

/** Whether a file is a long text: workbooks are read whole, since their parts may stand in any order. */
function isLong(path: string): boolean {
  try {
    if (statSync(path).size <= longFile) return false
    const start = Buffer.alloc(8)
    const opened = openSync(path, 'r')
    readSync(opened, start)
    closeSync(opened)
    return !isArchive(start) && start.readUInt32BE() !== 0xd0cf11e0
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file: path })
  }
}

async function importWhole(work: Work): Promise<Outcome> {
  const { call, path, fileName, place } = work
  const table = await readSpreadsheet(bytesOf(path), fileName)
  if (call.options['dry-run']) {
    return reading(place.database, place.municipality, async (tx) => {
      const figures = await figuresIn(tx, table, work)
      return { tally: tallyOf(figures), difference: await differenceTo(tx, place.set, figures.observations) }
    })
  }
  return changing(place.database, place.municipality, async (tx) => {
    await mustBeJoined(tx, place)
    const figures = await figuresIn(tx, table, work)
    const source = call.options.source ?? fileName
    const difference = await importFigures(tx, call.by, { set: place.set, source, fileName, figures })
    return { tally: tallyOf(figures), difference }
  })
}

function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file: path })
  }
}

/** Reads a file by its guessed columns; refuses with every problem, line by line. */
async function figuresIn(tx: ReadTx, table: Table, work: Work): Promise<ReadFigures> {
  const { chosen, rules } = await readingOf(tx, table, work)
  const figures = readFigures(table, chosen, rules)
  const { problems } = figures
  if (problems.length > 0) throw refusedWith(work, { problems, count: problems.length })
  if (figures.observations.length === 0) throw new Refusal(indicatorRefusals.noFigures)
  return figures
}

async function readingOf(
  tx: ReadTx,
  table: Table,
  { call, place, fileName }: Work,
): Promise<{ chosen: Reading; rules: ReadingRules }> {
  const known = { indicators: await allIndicators(tx), findArea: areaFinder(await areas(tx)) }
  const { indicator = null, period = null } = call.options
  const chosen = { ...guessReading(table, known), indicator, period }
  const lacks = lacking(chosen)
  if (lacks.length > 0)
    throw refusal(fileName, (locale) => lacks.map((lack) => importTexts[locale].lacks[lack]))
  return { chosen, rules: { ...known, set: place.set, leaveOutOthers: false } }
}

function tallyOf({ observations }: ReadFigures): Tally {
  const kinds = (of: 'area' | 'indicator' | 'period') => new Set(observations.map((each) => each[of]))
  const figures = observations.length
  return { figures, areas: kinds('area'), indicators: kinds('indicator'), periods: kinds('period') }
}

/** A file of any length in a memory that does not grow with it. */
async function importLong(work: Work): Promise<Outcome> {
  const csv = await openCsv(() => createReadStream(work.path, { highWaterMark: 256 * 1024 }))
  try {
    return await importStream(work, csv, null)
  } catch (fault) {
    if (!(fault instanceof MarkUnknown)) throw fault
    const { chosen } = await reading(work.place.database, work.place.municipality, (tx) =>
      readingOf(tx, csv.head, work),
    )
    return importStream(work, csv, await marksIn(csv, chosen))
  }
}

function importStream(work: Work, csv: CsvStream, marks: Marks): Promise<Outcome> {
  const { call, place, fileName } = work
  return changing(place.database, place.municipality, async (tx) => {
    await mustBeJoined(tx, place)
    const { chosen, rules } = await readingOf(tx, csv.head, work)
    const tally: Tally = { figures: 0, areas: new Set(), indicators: new Set(), periods: new Set() }
    const text = figureText(csv, { reading: chosen, rules, marks, tally }, (wrong) =>
      refusedWith(work, wrong),
    )
    const source = call.options.source ?? fileName
    const difference = call.options['dry-run']
      ? await differenceOfCopied(tx, place.set, text)
      : await importCopied(tx, call.by, { set: place.set, source, fileName, text })
    return { tally, difference }
  })
}

async function mustBeJoined(tx: WriteTx, { set, municipality }: Place): Promise<void> {
  if (set === 'national') return
  const joined = await tx.row(
    sql`select 1 from platform.municipality where id = ${municipality} and joined_at is not null`,
  )
  if (!joined) throw new Refusal(indicatorRefusals.setMissing, { code: municipality })
}

function refusedWith({ fileName }: Work, { problems, count }: Wrong): Refusal {
  return refusal(fileName, (locale) => {
    const lines = problems.slice(0, problemsShown).map((problem) => problemLine(problem, locale))
    const rest = count - lines.length
    return [...lines, ...(rest > 0 ? [importTexts[locale].moreProblems(String(rest))] : [])]
  })
}

function refusal(file: string, lines: (locale: Locale) => string[]): Refusal {
  const details = { file, danish: lines('da').join('\n'), english: lines('en').join('\n') }
  return new Refusal(indicatorRefusals.problemsInFile, details)
}
