import { type Header, refuseAt, warnAt } from './header.ts'

/** A cell as it stands in the file: a figure, or a sign that there is none. */
export interface Token {
  value: number | null
  sign: string | null
}

/** The reading of what follows DATA, one cell at a time, straight from the bytes. */
export interface Tokens {
  header: Header
  bytesLeft: number
  /** Where the token last read begins. */
  startedAt: number
  /** Where the row last begun begins (KEYS). */
  rowAt: number
  at: number
  token: Token
  /** The next thing whatever it is, as text; null at the end. */
  nextText(): string | null
  /** Says what is wrong with a file that ends too soon. */
  refuseAtEnd(found: number, expected: number): never
  /** Looks at how the file ended, once every cell is read. */
  finish(): void
}

export function tokensOf(header: Header): Tokens {
  const tokens: Tokens = {
    header,
    bytesLeft: header.bytes.length - header.dataAt,
    startedAt: header.dataAt,
    rowAt: header.dataAt,
    at: header.dataAt,
    token: { value: null, sign: null },
    nextText: () => nextText(tokens),
    refuseAtEnd: (found, expected) =>
      refuseAt(header, 'tooFewFigures', header.bytes.length, { found, expected }),
    finish: () => mustEnd(header),
  }
  return tokens
}

/** Tab, line breaks, space, comma, semicolon, and the sign DOS ended files with. */
const isParting = new Uint8Array(256)
for (const byte of [9, 10, 11, 12, 13, 26, 32, 44, 59]) isParting[byte] = 1
const quote = 34

/** The next cell; null at the end. The token is used again for the next one. */
export function nextToken(tokens: Tokens): Token | null {
  const { bytes } = tokens.header
  passPartings(tokens)
  const start = tokens.at
  if (start >= bytes.length) return null
  if (bytes[start] === quote) return quotedToken(tokens)
  let at = start
  while (at < bytes.length && isParting[bytes[at] ?? 0] === 0 && bytes[at] !== quote) at++
  tokens.at = at
  const value = numberIn(bytes, start, at)
  if (value !== null) return set(tokens, value, null)
  const text = textBetween(tokens.header, start, at)
  if (isSign(text)) return set(tokens, null, text)
  return refuseAt(tokens.header, 'notAFigure', start, { text: text.slice(0, 60) })
}

function passPartings(tokens: Tokens): void {
  const { bytes } = tokens.header
  let { at } = tokens
  while (at < bytes.length && isParting[bytes[at] ?? 0] === 1) at++
  tokens.at = at
  tokens.startedAt = at
}

function quotedToken(tokens: Tokens): Token {
  const text = quotedText(tokens).trim()
  if (isSign(text)) return set(tokens, null, text)
  if (isNumber.test(text) && Number.isFinite(Number(text))) return set(tokens, Number(text), null)
  warnAt(tokens.header, 'unknownSign', tokens.startedAt, { text: text.slice(0, 60) })
  return set(tokens, null, text)
}

function quotedText(tokens: Tokens): string {
  const { bytes } = tokens.header
  const start = tokens.at
  const end = bytes.indexOf(quote, start + 1)
  if (end === -1) refuseAt(tokens.header, 'openQuote', start)
  tokens.at = end + 1
  return textBetween(tokens.header, start + 1, end)
}

function nextText(tokens: Tokens): string | null {
  const { bytes } = tokens.header
  passPartings(tokens)
  if (tokens.at >= bytes.length) return null
  if (bytes[tokens.at] === quote) return quotedText(tokens)
  const start = tokens.at
  while (tokens.at < bytes.length && isParting[bytes[tokens.at] ?? 0] === 0) tokens.at++
  return textBetween(tokens.header, start, tokens.at)
}

function set({ token }: Tokens, value: number | null, sign: string | null): Token {
  token.value = value
  token.sign = sign
  return token
}

/** One to six dots and the dash (DATASYMBOL1–6 and DATASYMBOLNIL), a seventh dot (DATASYMBOLSUM), and the colon of older files. */
function isSign(text: string): boolean {
  return /^(?:\.{1,7}|-|:)$/.test(text)
}

const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i

/** Digits are added up as they are met; the sum divided by a power of ten is exact as long as both are (IEEE 754). */
function numberIn(bytes: Uint8Array, start: number, end: number): number | null {
  const sign = bytes[start]
  let whole = 0
  let digits = 0
  let decimals = -1
  for (let at = sign === 45 || sign === 43 ? start + 1 : start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 46 && decimals < 0) decimals = 0
    else if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + byte - 48
      digits++
      if (decimals >= 0) decimals++
    } else return numberByText(bytes, start, end)
  }
  if (digits === 0) return null
  if (digits > 15) return numberByText(bytes, start, end)
  const value = decimals > 0 ? whole / 10 ** decimals : whole
  return sign === 45 ? 0 - value : value
}

function numberByText(bytes: Uint8Array, start: number, end: number): number | null {
  if (end - start > 400) return null
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1')
  const value = isNumber.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : null
}

function textBetween({ bytes, codePage }: Header, start: number, end: number): string {
  return codePage.decode(Buffer.from(bytes.subarray(start, Math.min(end, start + 1000))).toString('latin1'))
}

/** A file cut off may look whole but for its last digits, so what ends without a semicolon must at least end a word. */
function mustEnd(header: Header): void {
  const { bytes } = header
  let at = bytes.length - 1
  while (at >= header.dataAt && isParting[bytes[at] ?? 0] === 1 && bytes[at] !== 59) at--
  if (bytes[at] === 59) return
  if (at === bytes.length - 1 && bytes[at] !== quote) refuseAt(header, 'brokenOff', bytes.length)
  warnAt(header, 'noEnd', bytes.length)
}
