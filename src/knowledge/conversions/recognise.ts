import { isArchive } from '../../formats/archive.ts'
import { decodeText } from '../../formats/text-encoding.ts'

/** What a file is: Statistikbanken's own CSV has its figures under `INDHOLD`; `sheet` is any other separated text. */
export type Kind = 'json-stat' | 'px' | 'workbook' | 'statbank' | 'sheet'

const openings: readonly [Kind, RegExp][] = [
  ['json-stat', /^\s*[[{]/],
  // a keyword, perhaps with a language and a subject, and the kinds of value a PX keyword can have
  ['px', /^\s*[A-Z][A-Z0-9-]+(?:\[[\w-]+\])?(?:\("[^"]*"(?:,\s*"[^"]*")*\))?\s*=\s*(?:["\d]|YES|NO|TLIST)/],
  ['statbank', /^[^\r\n]*;"?INDHOLD"?\s*(?:[\r\n]|$)/i],
]

/** The kind of a file by what it holds; only a text that opens like none of them is told by its name. */
export function kindOf(bytes: Uint8Array, fileName: string): Kind {
  if (isArchive(bytes)) return 'workbook'
  const opening = openingText(bytes)
  const known = openings.find(([, shape]) => shape.test(opening))
  if (known) return known[0]
  if (/\.json$/i.test(fileName)) return 'json-stat'
  return /\.px$/i.test(fileName) ? 'px' : 'sheet'
}

/** The first characters without the mark of UTF-8, which a cut in the middle of a character would otherwise leave standing. */
function openingText(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return decodeText(bytes.subarray(hasMark ? 3 : 0, 4096 + (hasMark ? 3 : 0)))
}
