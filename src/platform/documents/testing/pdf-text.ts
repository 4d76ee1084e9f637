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
  const tokens = /\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\()])*)\)|\bET\b/g
  let font: Map<number, string> | undefined
  let text = ''
  for (const [token, name, written] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name)
    else if (written !== undefined) {
      const glyphs = Buffer.from(unescaped(written), 'latin1')
      for (let at = 0; at + 1 < glyphs.length; at += 2) text += font?.get(glyphs.readUInt16BE(at)) ?? ''
    } else if (token === 'ET') text += '\n'
  }
  return text
}

function unescaped(written: string): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return written.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (named[sign] ?? sign),
  )
}
