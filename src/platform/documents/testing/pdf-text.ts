import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF, page by page, in the order it is drawn, read through each font's ToUnicode map (PDF 1.7, 9.10.3);
 * just enough of the format to read what our typesetter writes.
 */
export function pagesOfPdf(pdf: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(({ head }) => {
    const contents = objects.get(reference(head, /\/Contents (\d+) 0 R/))
    const fonts = new Map<string, Map<number, string>>()
    for (const [, name = '', object = ''] of head.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const map = objects.get(reference(objects.get(Number(object))?.head ?? '', /\/ToUnicode (\d+) 0 R/))
      fonts.set(name, unicodeOf(map?.body ?? ''))
    }
    return textOf(contents?.body ?? '', fonts)
  })
}

interface PdfObject {
  readonly head: string
  readonly body: string
}

function objectsOf(pdf: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  for (const found of pdf.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const start = found.index + found[0].length
    const stream = pdf.indexOf('stream\n', start)
    const end = pdf.indexOf('endobj', start)
    const hasStream = stream !== -1 && stream < end
    const head = pdf.slice(start, hasStream ? stream : end)
    const length = reference(head, /\/Length (\d+)/)
    const bytes = hasStream ? pdf.slice(stream + 7, stream + 7 + length) : ''
    objects.set(Number(found[1]), { head, body: head.includes('/FlateDecode') ? inflated(bytes) : bytes })
  }
  return objects
}

function inflated(bytes: string): string {
  return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
}

function reference(head: string, pattern: RegExp): number {
  return Number(pattern.exec(head)?.[1] ?? -1)
}

function unicodeOf(map: string): Map<number, string> {
  const signs = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', unicode = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      signs.set(Number.parseInt(glyph, 16), Buffer.from(unicode, 'hex').swap16().toString('utf16le'))
    }
  }
  return signs
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  const token =
    /\/(f\d+) [\d.]+ Tf|\/ActualText <FEFF([0-9A-F]*)>[\s\S]*?EMC|\/ActualText \(([^)]*)\)[\s\S]*?EMC|\(|\bET\b/g
  let font: Map<number, string> | undefined
  let text = ''
  for (let found = token.exec(content); found !== null; found = token.exec(content)) {
    if (found[1] !== undefined) font = fonts.get(found[1])
    else if (found[0] === 'ET') text += '\n'
    // What a screen reader is given in place of the glyphs, as for a letter with a mark above it.
    else if (found[2] !== undefined) text += Buffer.from(found[2], 'hex').swap16().toString('utf16le')
    else if (found[3] !== undefined) text += found[3]
    else {
      const { bytes, end } = literalString(content, token.lastIndex)
      token.lastIndex = end
      const glyphs = Buffer.from(bytes, 'latin1')
      for (let at = 0; at + 1 < glyphs.length; at += 2) text += font?.get(glyphs.readUInt16BE(at)) ?? ''
    }
  }
  return text
}

/** A string in parentheses, which may hold balanced parentheses (PDF 1.7, 7.3.4.2). */
function literalString(content: string, start: number): { bytes: string; end: number } {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  let [bytes, at, depth] = ['', start, 1]
  while (at < content.length) {
    const sign = content[at] ?? ''
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0) break
    const escaped = sign === '\\' ? /^\\(?:([0-7]{1,3})|([\s\S]))/.exec(content.slice(at, at + 4)) : null
    const [written = sign, octal, letter = ''] = escaped ?? []
    if (escaped === null) bytes += sign
    else
      bytes +=
        octal === undefined ? (named[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8))
    at += written.length
  }
  return { bytes, end: at + 1 }
}
