import { type Dialect, type Separator, separators } from './csv-records.ts'

/** Reads the dialect off a `sep=;` line if there is one, as Excel writes it, and off the header and the line after it if not. */
export function dialectOf(text: string): Dialect {
  const declared = /^sep=([;,\t|])(?:\r\n|\r|\n|$)/i.exec(text)
  if (declared) return { separator: declared[1] as Separator, start: declared[0].length }
  return { separator: sniffSeparator(text), start: 0 }
}

/**
 * The separator the header uses. When it uses several, the one the next line has as many of: `Andel, pct.;Antal` is two columns
 * when the line below is `12,4;31`. A semicolon wins over a comma, which Danes write inside numbers. When the first line is a title,
 * which may have commas, it is the semicolon if two lines further down agree on that.
 */
function sniffSeparator(text: string): Separator {
  const lines = countSeparators(text.slice(0, charactersLookedAt))
  const [header, next] = lines
  const used = separators.filter((_, index) => (header?.[index] ?? 0) > 0)
  const agreed = used.filter((separator) => {
    const index = separators.indexOf(separator)
    return next === undefined || next[index] === header?.[index]
  })
  const isHeader = used.includes(';') || used.includes('\t')
  return agreed[0] ?? (isHeader ? used[0] : belowTitle(lines)) ?? used[0] ?? ';'
}

/** Only semicolons: a column of `Havby, øst` has commas too, and the tabs a sheet is saved with stand after its title as well. */
function belowTitle(lines: readonly number[][]): Separator | undefined {
  const counts = lines.map((line) => line[separators.indexOf(';')] ?? 0)
  const header = counts.findIndex((count) => count > 0)
  return header > 0 && counts[header] === counts[header + 1] ? ';' : undefined
}

/** A title of ten lines, the header and a row. */
const linesLookedAt = 12
/** A line longer than this is refused whatever parts it. */
const charactersLookedAt = 1_000_000

/** How many of each separator stand outside quotes in the first lines that are not blank. */
function countSeparators(text: string): number[][] {
  const counted: number[][] = []
  let counts = separators.map(() => 0)
  let isBlank = true
  let startsCell = true
  for (let at = 0; at < text.length && counted.length < linesLookedAt; at++) {
    const character = text.charAt(at)
    const separator = separators.indexOf(character as Separator)
    if (character === '"' && startsCell) {
      at = endOfQuote(text, at)
      isBlank = false
    } else if (character === '\n' || character === '\r') {
      if (!isBlank) counted.push(counts)
      counts = separators.map(() => 0)
      isBlank = true
    } else if (separator >= 0) counts[separator] = (counts[separator] ?? 0) + 1
    else if (character.trim() !== '') isBlank = false
    startsCell = separator >= 0 || character === '\n' || character === '\r'
  }
  return isBlank || counted.length === linesLookedAt ? counted : [...counted, counts]
}

function endOfQuote(text: string, opening: number): number {
  let end = text.indexOf('"', opening + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end === -1 ? text.length : end
}
