import { SaxesParser } from 'saxes'
import { Refusal } from '../values/refusal.ts'
import { formatRefusals } from './refusals.ts'

/** Who listens while XML is read. Names come without their namespace prefix; attributes keep theirs. */
export interface XmlListener {
  opened?(name: string, attributes: Readonly<Record<string, string>>): void
  closed?(name: string): void
  text?(text: string): void
}

/** Ordinary workbooks nest some ten deep and carry some twenty attributes; every open element and attribute costs memory. */
const maxDepth = 64
const maxAttributes = 256

/**
 * Reads XML piece by piece in constant memory. Knows the five built-in entities and no others.
 * Refuses a document type of its own (entity bombs, foreign files), XML that is not well formed, and unreasonable nesting.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let attributes = 0
  parser.on('doctype', () => refuse('declaresItsOwnRules'))
  parser.on('error', () => refuse('damagedWorkbook'))
  parser.on('opentagstart', () => {
    depth++
    attributes = 0
    if (depth > maxDepth) refuse('declaresItsOwnRules')
  })
  parser.on('attribute', () => {
    attributes++
    if (attributes > maxAttributes) refuse('declaresItsOwnRules')
  })
  parser.on('opentag', (tag) => listener.opened?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => {
    depth--
    listener.closed?.(localName(tag.name))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))

  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of pieces) parser.write(decoded(() => decoder.decode(piece, { stream: true })))
  parser.write(decoded(() => decoder.decode()))
  parser.close()
}

function refuse(reason: 'declaresItsOwnRules' | 'damagedWorkbook'): never {
  throw new Refusal(formatRefusals[reason])
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    return refuse('damagedWorkbook')
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
