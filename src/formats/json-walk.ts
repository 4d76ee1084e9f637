/** The way from the top of a JSON document to a place in it: names of members, and positions in lists from 0. */
export type Path = readonly (string | number)[]

interface Walk {
  fault: number | null
  found: number
}

interface Frame {
  isObject: boolean
  /** The container itself lies on the path. */
  isOnPath: boolean
  key: string | number
}

/** Where a text stops being JSON by the grammar of RFC 8259, as an offset from 0; null when all of it is. */
export function faultIn(text: string): number | null {
  return walk(text, null).fault
}

/** Where the value at the end of a path starts in a text that is JSON, or the nearest value around it that is there. */
export function offsetOf(text: string, path: Path): number {
  return walk(text, path).found
}

/** Only done once something is wrong: to say where, which `JSON.parse` cannot. Walks without recursion, to any depth. */
function walk(text: string, path: Path | null): Walk {
  const frames: Frame[] = []
  let found = 0
  let at = skipSpace(text, 0)
  for (;;) {
    const isOnPath = path !== null && liesOnPath(frames, path)
    if (isOnPath) found = at
    if (isOnPath && frames.length === path.length) return { fault: null, found }
    const opened = opening(text[at])
    if (opened) {
      at = skipSpace(text, at + 1)
      if (text[at] !== opened.end) {
        frames.push({ isObject: opened.isObject, isOnPath, key: 0 })
        const start = opened.isObject ? readKey(text, at, frames) : at
        if (start < 0) return { fault: -start - 1, found }
        at = start
        continue
      }
      at++
    } else {
      const end = endOfScalar(text, at)
      if (end < 0) return { fault: -end - 1, found }
      at = end
    }
    const next = afterValue(text, at, frames)
    if (next === null) return { fault: null, found }
    if (next < 0) return { fault: -next - 1, found }
    at = next
  }
}

function liesOnPath(frames: readonly Frame[], path: Path): boolean {
  const top = frames.at(-1)
  return !top || (top.isOnPath && String(top.key) === String(path[frames.length - 1]))
}

function opening(character: string | undefined): { isObject: boolean; end: string } | null {
  if (character === '{') return { isObject: true, end: '}' }
  if (character === '[') return { isObject: false, end: ']' }
  return null
}

// Offsets of faults come back as -1 - offset, so that offset 0 can be one too.

/** Notes the name of the next member and gives where its value starts. */
function readKey(text: string, at: number, frames: Frame[]): number {
  if (text[at] !== '"') return -1 - at
  const end = endOfText(text, at)
  if (end < 0) return end
  const colon = skipSpace(text, end)
  if (text[colon] !== ':') return -1 - colon
  const top = frames.at(-1)
  if (top) top.key = JSON.parse(text.slice(at, end))
  return skipSpace(text, colon + 1)
}

/** Closes what ends here and gives where the next value starts; null at the end of the document. */
function afterValue(text: string, from: number, frames: Frame[]): number | null {
  let at = skipSpace(text, from)
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    if (text[at] === ',') {
      at = skipSpace(text, at + 1)
      if (top.isObject) return readKey(text, at, frames)
      top.key = Number(top.key) + 1
      return at
    }
    if (text[at] !== (top.isObject ? '}' : ']')) return -1 - at
    frames.pop()
    at = skipSpace(text, at + 1)
  }
  return at < text.length ? -1 - at : null
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function endOfScalar(text: string, at: number): number {
  if (text[at] === '"') return endOfText(text, at)
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length
  number.lastIndex = at
  return number.test(text) ? number.lastIndex : -1 - at
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -1 - at
    if (code !== 0x5c) continue
    const escaped = text[at + 1] ?? ''
    if (escaped === 'u' && /^[0-9a-f]{4}$/i.test(text.slice(at + 2, at + 6))) at += 5
    else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) at++
    else return -1 - at
  }
  return -1 - text.length
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}

/** The line and the character in it, both from 1, of an offset; line ends are those of any system. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (const end of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
    line++
    lineStart = end.index + end[0].length
  }
  return { line, column: offset - lineStart + 1 }
}
