/** Colours as in the PDF; the typeface is one that every office has, because a Word file is to be worked on. */
export const look = {
  font: 'Calibri',
  ink: '18262B',
  muted: '4D6066',
  petrol: '0B4F57',
  line: 'D5DFE1',
  head: 'F0F4F4',
  tint: { info: 'E7F1F1', warning: 'FDF3DD' },
  edge: { info: '0B4F57', warning: 'B35806' },
} as const

/** Half points. */
export const headingSizes = { title: 46, section: 29, part: 24 } as const

/** The width of the text column, in twentieths of a point. */
export const columnTwips = 9072

export const lists = { numbered: 'numbered' } as const

/** Text without the signs XML 1.0 forbids (section 2.2): one of them, and Word will not open the file. */
export function wordText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(forbidden, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to be left out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
