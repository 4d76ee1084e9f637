import type { Cube } from '../../formats/cube.ts'
import { type JsonStatDocument, type NamedCube, readJsonStat } from '../../formats/json-stat/index.ts'
import { cubeOfLongTable } from '../../formats/long-table.ts'
import { readPx } from '../../formats/px/index.ts'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import { readStatbankCsv } from '../../formats/statbank-csv.ts'
import { readWorkbookTable } from '../../formats/workbook-table.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Kind, kindOf } from './recognise.ts'
import { conversionRefusals } from './refusals.ts'

export interface Choices {
  /** The language of the labels, as the file writes it; the file's own when left out. */
  language?: string
  /** Which of several datasets: its number from 1, or its name. The first when left out. */
  dataset?: string
}

export interface TableInFile {
  cube: Cube
  /** Sentences about what is odd, for somebody to read; the table is right all the same. */
  warnings: readonly Refusal[]
  /** The number of the table and the names of all, when there are several. */
  among: { number: number; names: string[] } | null
}

interface File {
  name: string
  bytes: Uint8Array
}

/** The table in a file of any kind that is read; refuses a broken file with the place, and a language or dataset it has not got. */
export async function tableInFile(file: File, choices: Choices): Promise<TableInFile> {
  const kind = kindOf(file.bytes, file.name)
  if (kind === 'px') return onlyTable(pxIn(file.bytes, choices.language), choices.dataset)
  const found =
    kind === 'json-stat'
      ? chosenDataset(readJsonStat(file.bytes), choices.dataset)
      : onlyTable({ cube: await readSheet(file, kind), warnings: [] }, choices.dataset)
  mustHaveLanguage(found.cube, choices.language)
  return found
}

/** Only PX files hold several languages, so their reader says which. */
function pxIn(bytes: Uint8Array, language: string | undefined): Omit<TableInFile, 'among'> {
  const cube = readPx(bytes, language === undefined ? {} : { language })
  return { cube, warnings: cube.warnings }
}

function onlyTable(found: Omit<TableInFile, 'among'>, choice: string | undefined): TableInFile {
  if (choice !== undefined) numberOf(choice, [found.cube.id ?? ''])
  return { ...found, among: null }
}

async function readSheet({ name, bytes }: File, kind: Kind): Promise<Cube> {
  if (kind === 'statbank') return readStatbankCsv(bytes)
  if (kind === 'workbook') return readWorkbookTable(bytes)
  return cubeOfLongTable(await readSpreadsheet(bytes, name))
}

function chosenDataset(document: JsonStatDocument, choice: string | undefined): TableInFile {
  const { datasets, warnings } = document
  if (datasets.length === 0) throw withoutTables(document)
  const names = datasets.map(nameOf)
  const number = choice === undefined ? 1 : numberOf(choice, names)
  const chosen = datasets[number - 1] as NamedCube
  return { cube: chosen.cube, warnings, among: datasets.length > 1 ? { number, names } : null }
}

function nameOf({ name, cube }: NamedCube): string {
  return name ?? cube.id ?? cube.label ?? ''
}

/** The number from 1 of the dataset that was asked for by number or by name. */
function numberOf(choice: string, names: readonly string[]): number {
  const number = /^[1-9]\d*$/.test(choice) ? Number(choice) : names.indexOf(choice) + 1
  if (number >= 1 && number <= names.length) return number
  const there = names.map((name, index) => `${index + 1} ${plain(name)}`.trimEnd()).join(', ')
  throw new Refusal(conversionRefusals.datasetMissing, { dataset: choice, there: shortList(there) })
}

function withoutTables({ links, dimension }: JsonStatDocument): Refusal {
  if (dimension) return new Refusal(conversionRefusals.onlyDimension)
  const addresses = links.map(({ href, label }) => plain(href ?? label ?? '')).filter((text) => text !== '')
  return new Refusal(conversionRefusals.onlyLinks, { addresses: shortList(addresses.join(', ')) })
}

function mustHaveLanguage({ language, languages }: Cube, wanted: string | undefined): void {
  if (wanted === undefined || language?.toLowerCase() === wanted.toLowerCase()) return
  throw new Refusal(conversionRefusals.languageMissing, { language: wanted, languages: languages.join(', ') })
}

/** A name out of the file on one line, without what would move the cursor of a terminal. */
export function plain(name: string): string {
  return name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
}

function shortList(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
