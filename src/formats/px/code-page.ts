import { isUtf8 } from 'node:buffer'

/** Turns the bytes of a text, one character each (ISO-8859-1), into the text they stand for. */
export type Decode = (latin1: string) => string

export interface CodePage {
  /** The name people know it by, e.g. `UTF-8`. */
  name: string
  decode: Decode
}

/**
 * The code page a PX file's text really is written in, from what it declares (CODEPAGE, else CHARSET) and the bytes themselves: bytes that
 * are UTF-8 are read as such whatever is declared, and Nordic letters betray a DOS code page taken for Windows' and the other way round.
 * Nothing declared is read as Windows-1252, as PxWeb does, though the format says DOS.
 */
export function codePageOf(header: Uint8Array, declared: string | null): CodePage {
  const claim = declared ? knownAs(declared) : null
  const highest = highBytesOf(header)
  if (highest.total === 0) return claim ?? windows
  if (isUtf8(header)) return utf8
  if (claim === null || claim === utf8) return looksLikeDos(highest) ? dos850 : windows
  if (claim === windows || claim.name === 'ISO-8859-1') return looksLikeDos(highest) ? dos850 : claim
  if (claim === dos850 || claim === dos437) return looksLikeWindows(highest) ? windows : claim
  return claim
}

/** The code page a name stands for, as the name it is known by; null when nobody knows it. */
export function knownAs(name: string): CodePage | null {
  const plain = name
    .toLowerCase()
    .replace(/[\s_]/g, '-')
    .replace(/^(?:cp|ibm|dos|oem)-?(?=\d)/, '')
  if (plain === '437') return dos437
  if (plain === '850' || plain === '858') return dos850
  if (/^(?:ansi|1252|windows-1252|win-1252)$/.test(plain)) return windows
  if (/^utf-?8$/.test(plain)) return utf8
  try {
    const decoder = new TextDecoder(/^\d{4}$/.test(plain) ? `windows-${plain}` : plain)
    if (decoder.encoding.startsWith('utf-16')) return null
    return { name: plain.toUpperCase(), decode: decodedBy(decoder) }
  } catch {
    return null
  }
}

function decodedBy(decoder: TextDecoder): Decode {
  return (latin1) => (isPlain(latin1) ? latin1 : decoder.decode(Buffer.from(latin1, 'latin1')))
}

const utf8: CodePage = { name: 'UTF-8', decode: decodedBy(new TextDecoder('utf-8', { ignoreBOM: true })) }
const windows: CodePage = { name: 'Windows-1252', decode: decodedBy(new TextDecoder('windows-1252')) }
const dos437 = dosPage(
  '437',
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
)
const dos850 = dosPage(
  '850',
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
)

function dosPage(number: string, upperHalf: string): CodePage {
  const characters = [...upperHalf]
  const decode: Decode = (latin1) =>
    latin1.replace(/[\x80-\xff]/g, (byte) => characters[byte.charCodeAt(0) - 128] ?? byte)
  return { name: `DOS ${number}`, decode }
}

function isPlain(latin1: string): boolean {
  for (let at = 0; at < latin1.length; at++) if (latin1.charCodeAt(at) > 127) return false
  return true
}

interface HighBytes {
  total: number
  /** æ ø å ä ö ü é and their capitals as DOS writes them, which in Windows are quotation marks and the like. */
  dosLetters: number
  /** Those of them that Windows has no letter or common punctuation for: å ø ü Å Ø É. */
  certainlyDos: number
  /** The letters of Windows-1252 from À to ÿ, which in DOS are frames and Greek. */
  windowsLetters: number
}

const noPunctuation = new Set([0x81, 0x86, 0x8f, 0x90, 0x9b, 0x9d])
const nordicInDos = new Set([0x81, 0x82, 0x84, 0x86, 0x8e, 0x8f, 0x90, 0x91, 0x92, 0x94, 0x99, 0x9b, 0x9d])

function highBytesOf(bytes: Uint8Array): HighBytes {
  const found: HighBytes = { total: 0, dosLetters: 0, certainlyDos: 0, windowsLetters: 0 }
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 128) continue
    found.total++
    if (byte >= 0xc0) found.windowsLetters++
    else if (nordicInDos.has(byte) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) {
      found.dosLetters++
      if (noPunctuation.has(byte)) found.certainlyDos++
    }
  }
  return found
}

function isLetter(byte = 0): boolean {
  return (byte > 64 && byte < 91) || (byte > 96 && byte < 123)
}

/** An apostrophe within an English word is Windows'; letters beside letters, and some that Windows cannot mean, are DOS'. */
function looksLikeDos({ total, dosLetters, certainlyDos, windowsLetters }: HighBytes): boolean {
  return windowsLetters === 0 && certainlyDos > 0 && dosLetters > total * 0.7
}

function looksLikeWindows({ dosLetters, windowsLetters }: HighBytes): boolean {
  return dosLetters === 0 && windowsLetters > 0
}
