export interface TextStyle {
  /** Height of the type in px. */
  size: number
  weight?: 'regular' | 'bold' | undefined
}

/** Advance widths of IBM Plex Sans in hundredths of an em; a character that is not listed counts as a digit. */
const widths = widthOfEach({
  24: " '",
  25: 'ij',
  27: ',.l',
  28: '!',
  29: ':;',
  31: '|\u00a0\u202f',
  32: '[]f',
  33: '()·',
  35: 't',
  37: 'r',
  38: '/\\',
  40: '-I',
  42: '"',
  46: 'z',
  48: '?',
  49: 'sv',
  50: 'Lcy',
  51: 'Jx',
  53: 'agkåä',
  55: 'eé',
  56: 'F_oö',
  57: 'Thnuøü',
  58: 'ESZbdpq',
  59: 'Y–',
  61: 'PVX',
  62: 'C',
  63: 'K',
  64: 'ARÅ',
  65: 'B',
  67: 'D',
  68: 'U',
  69: '&G',
  71: '#HNOQØ',
  77: 'w',
  78: '—',
  80: '…',
  81: 'M',
  86: 'æ',
  87: 'm½',
  89: '@W',
  91: 'Æ',
  93: '%',
})

/** Semi-bold type is 3 to 5 % wider, and a fallback face may be wider than Plex; a label must have room for both. */
const margin = { regular: 1.04, bold: 1.08 }

/** How wide a text becomes, in px: a careful estimate, because a server has no screen to measure on. */
export function textWidth(text: string, { size, weight = 'regular' }: TextStyle): number {
  let hundredths = 0
  for (const character of text) hundredths += widths.get(character) ?? 60
  return (hundredths / 100) * size * margin[weight]
}

/** A text in lines no wider than `width` px; a word that is too long by itself is divided with a hyphen. */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, style) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(...divideWord(word, width, style))
    }
  }
  return lines
}

/** The first `most` of the lines; the last one ends in … when there were more. */
export function atMost(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1).trimEnd()}…`]
}

function divideWord(word: string, width: number, style: TextStyle): string[] {
  const parts: string[] = []
  let rest = word
  while (textWidth(rest, style) > width && rest.length > 4) {
    let length = rest.length - 1
    while (length > 2 && textWidth(`${rest.slice(0, length)}-`, style) > width) length -= 1
    // Never leave a single letter on a line of its own.
    length = Math.min(length, rest.length - 2)
    parts.push(`${rest.slice(0, length)}-`)
    rest = rest.slice(length)
  }
  return [...parts, rest]
}

function widthOfEach(groups: Record<number, string>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, characters]) =>
      [...characters].map((character): [string, number] => [character, Number(width)]),
    ),
  )
}
