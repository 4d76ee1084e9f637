import { Refusal } from '../../values/refusal.ts'
import { faultIn, placeOf } from '../json-walk.ts'
import { formatRefusals } from '../refusals.ts'
import { decodeText } from '../text-encoding.ts'
import { type Frame, readFrame } from './dataset.ts'
import { type Contents, readContents } from './document.ts'
import { jsonStatRefusals } from './refusals.ts'
import { isObject, type Reading, type Spot } from './spot.ts'

export interface JsonStatDocument extends Contents {
  /** What is odd about the file without making it unreadable, as refusals that were never thrown: they carry the sentence. */
  warnings: readonly Refusal[]
}

/** How much of a document is read before it is refused. Tests give smaller ones. */
export interface JsonStatLimits {
  bytes: number
  /** Cells in all its datasets together. */
  cells: number
}

const limitsOfDocuments: JsonStatLimits = { bytes: 100 * 1024 * 1024, cells: 10_000_000 }

/**
 * The tables in a JSON-stat document of any version (1.x, 2.0) and class: dataset, bundle, collection with datasets embedded.
 * Refuses with line, character and path what is not JSON, what breaks the structure of JSON-stat, a file over 100 MB
 * and more than ten million cells (json-stat.org/full; JSON-stat 2.0 schema, version 1.05).
 */
export function readJsonStat(
  bytes: Uint8Array,
  limits: JsonStatLimits = limitsOfDocuments,
): JsonStatDocument {
  const document = openDocument(bytes, limits)
  return { ...readContents(document), warnings: document.reading.warnings }
}

/**
 * What a JSON-stat 2.0 or 1.x dataset says about its table without its figures: PxWeb's description of a table is such a dataset with none.
 * Refuses as `readJsonStat` does, and a document that is no single dataset.
 */
export function readJsonStatFrame(bytes: Uint8Array, limits: JsonStatLimits = limitsOfDocuments): Frame {
  const document = openDocument(bytes, limits)
  const only = isObject(document.value) && isObject(document.value.dataset) ? document.value.dataset : null
  return readFrame(only ? { ...document, path: ['dataset'], value: only } : document, null)
}

function openDocument(bytes: Uint8Array, limits: JsonStatLimits): Spot {
  if (bytes.length > limits.bytes) {
    throw new Refusal(formatRefusals.fileTooLarge, { megabytes: Math.round(limits.bytes / 1024 / 1024) })
  }
  const text = decodeText(bytes)
  mustBeShallow(text)
  const value = parse(text)
  const isStrict = isObject(value) && value.version === '2.0'
  const reading: Reading = { text, isStrict, cellsLeft: limits.cells, warnings: [] }
  return { reading, path: [], value }
}

const mostLayers = 1000

/** A hundred bytes of memory are needed for every bracket that waits for its end, so a file of brackets is refused before it is read. */
function mustBeShallow(text: string): void {
  let layers = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) isInText = !isInText
    else if (isInText) at += code === 0x5c ? 1 : 0
    else if (code === 0x5b || code === 0x7b) layers++
    else if (code === 0x5d || code === 0x7d) layers--
    if (layers > mostLayers) {
      throw new Refusal(jsonStatRefusals.tooManyLayers, {
        ...placeOf(text, at),
        path: '',
        layers: mostLayers,
      })
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (fault) {
    const offset = faultIn(text)
    if (offset === null) throw fault
    const place = { ...placeOf(text, offset), path: '' }
    if (offset >= text.length) throw new Refusal(jsonStatRefusals.brokenOff, place)
    throw new Refusal(jsonStatRefusals.notJson, { ...place, character: characterAt(text, offset) })
  }
}

/** The character at an offset, by its number in Unicode when it cannot be seen. */
function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0
  const character = String.fromCodePoint(code)
  if (!/[\p{C}\p{Z}]/u.test(character)) return character
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
