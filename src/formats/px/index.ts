import { Refusal } from '../../values/refusal.ts'
import type { Cube } from '../cube.ts'
import type { Limits } from '../limits.ts'
import { formatRefusals } from '../refusals.ts'
import { decodeText, utf16Label } from '../text-encoding.ts'
import { mustBeWhole, warnOfBrokenRules } from './checks.ts'
import { mustHaveRoom, readFigures } from './figures.ts'
import { chosenLanguage, find, type Header, readHeader } from './header.ts'
import { readNotes } from './notes.ts'
import { decimalsOf, readVariables } from './variables.ts'

/** A PX file as a table, with what only PX files say. */
export interface PxFile extends Cube {
  unit: string | null
  decimals: number
  /** What the file wants shown in place of a sign, e.g. `..` as `confidential` (DATASYMBOL1–6, NIL and SUM). */
  signs: ReadonlyMap<string, string>
  /** Rules the file breaks without harm to its figures, as refusals that were not made: `sentenceOf` gives their words. */
  warnings: readonly Refusal[]
}

export interface PxChoices {
  /** One of the file's languages; its own unless said otherwise. */
  language?: string
}

/** What an honest PX file stays within: a table of ten million cells takes some 60 MB. */
const pxLimits: Pick<Limits, 'bytes' | 'cells'> = { bytes: 200 * 1024 * 1024, cells: 10_000_000 }

/**
 * Reads a PC-Axis file (PX-file format 2013, Statistics Sweden). Identifiers are those of the file's own language, so that they stay the
 * same whatever language is chosen for the labels. A cell with a sign instead of a figure is null and has the sign for its status; the
 * dash (nil) too, since files before 2005 wrote it both for zero and for what cannot be, and only the reader of a table can tell.
 * Refuses, with line and character, what lacks a mandatory keyword or has one that cannot be read, or other cells than its variables make.
 */
export function readPx(
  bytes: Uint8Array,
  { language: wanted }: PxChoices = {},
  limits: Pick<Limits, 'bytes' | 'cells'> = pxLimits,
): PxFile {
  if (bytes.length > limits.bytes) {
    throw new Refusal(formatRefusals.fileTooLarge, { megabytes: Math.round(limits.bytes / 1024 / 1024) })
  }
  const header = readHeader(utf16Label(bytes) ? new TextEncoder().encode(decodeText(bytes)) : bytes)
  const language = wanted === undefined ? null : chosenLanguage(header, wanted)
  mustBeWhole(header, language)
  mustHaveRoom(header, limits)
  const variables = readVariables(header, language)
  warnOfBrokenRules(header, variables)
  const text = (keyword: string) => textOf(header, keyword, language)?.trim() ?? null
  return {
    id: text('MATRIX'),
    label: textOf(header, 'TITLE', language) ?? textOf(header, 'DESCRIPTION', language),
    source: text('SOURCE'),
    updated: updatedOf(header),
    language: language ?? header.mainLanguage,
    languages: header.languages,
    dimensions: variables.map(({ dimension }) => dimension),
    notes: readNotes(header, variables, language),
    unit: text('UNITS'),
    decimals: decimalsOf(header),
    signs: signsOf(header, language),
    ...readFigures(header, variables),
    warnings: header.warnings,
  }
}

function textOf(header: Header, keyword: string, language: string | null): string | null {
  const stated = find(header, keyword, language) ?? find(header, keyword)
  const text = stated?.values.join(' ') ?? ''
  return text.trim() === '' ? null : text
}

/** The latest of the times the file gives, which are written year first (`20040212 16:28`). */
function updatedOf({ statements, mainLanguage }: Header): string | null {
  const times = statements
    .filter(
      ({ keyword, language }) => keyword === 'LAST-UPDATED' && (language ?? mainLanguage) === mainLanguage,
    )
    .flatMap(({ values }) => values)
  return times.sort().at(-1) || null
}

function signsOf(header: Header, language: string | null): ReadonlyMap<string, string> {
  const keywords = ['1', '2', '3', '4', '5', '6'].map((dots) => [
    `DATASYMBOL${dots}`,
    '.'.repeat(Number(dots)),
  ])
  const named = [...keywords, ['DATASYMBOLNIL', '-'], ['DATASYMBOLSUM', '.......']]
  return new Map(
    named.flatMap(([keyword = '', sign = '']): [string, string][] => {
      const shown = textOf(header, keyword, language)
      return shown === null ? [] : [[sign, shown]]
    }),
  )
}
