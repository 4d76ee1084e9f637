import { Refusal } from '../values/refusal.ts'
import { formatRefusals } from './refusals.ts'

/**
 * The text of a file in the encodings Danish systems save in: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252.
 * Bytes that are not valid UTF-8 are read as Windows-1252 (of which ISO-8859-1 is a part), where every byte is a character.
 * Refuses UTF-16 that breaks off.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes)
  if (utf16) {
    const text = decodeStrictly(bytes, utf16)
    if (text === null) throw new Refusal(formatRefusals.unknownCharacters)
    return text
  }
  return decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes)
}

/** The name of the UTF-16 order a file declares in its first two bytes; null when it declares none. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
