/** What was pasted: addresses in the order they came and each once, how often one came again, and what cannot be one. */
export interface Addresses {
  addresses: string[]
  repeated: number
  /** By the number of its line, from 1. */
  unreadable: { line: number; words: string }[]
}

/**
 * Reads what was copied from a mail program, a list or a spreadsheet. In a line with an address the other cells are names and the like
 * and are passed over; a line without any is a fault, unless it is the first and names the columns.
 */
export function readAddresses(text: string): Addresses {
  const found = new Set<string>()
  const unreadable: Addresses['unreadable'] = []
  let count = 0
  const lines = text.replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '').split(/\r\n|\n|\r/)
  const first = lines.findIndex((line) => line.trim() !== '')
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || (at === first && isHeading(line, lines.length))) continue
    const { addresses, faults } = readLine(line)
    for (const address of addresses) found.add(address)
    count += addresses.length
    for (const words of faults) unreadable.push({ line: at + 1, words: words.slice(0, 80) })
  }
  return { addresses: [...found], repeated: count - found.size, unreadable }
}

function readLine(line: string): { addresses: string[]; faults: string[] } {
  const cells = cellsOf(line)
  const addresses = cells.flatMap((cell) => addressesIn(cell) ?? [])
  const wrong = cells.filter((cell) => cell.includes('@') && addressesIn(cell) === null)
  if (addresses.length > 0 || wrong.length > 0) return { addresses, faults: wrong }
  return { addresses, faults: [line.trim()] }
}

/** The addresses in a cell, `Ida Friis <ida@havby.example>` and `Ida ida@havby.example` among them; null when one of them is none. */
function addressesIn(cell: string): string[] | null {
  const bracketed = [...cell.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside)
  const pieces = bracketed.length > 0 ? bracketed : cell.split(/\s+/).filter((piece) => piece.includes('@'))
  const addresses = pieces.map((piece) =>
    piece
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/^[("'“”«]+|[.)"'“”»]+$/g, '')
      .toLowerCase(),
  )
  return addresses.length > 0 && addresses.every(isAddress) ? addresses : null
}

function isAddress(text: string): boolean {
  return (
    /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\].]+(\.[^\s@<>"(),:;\\[\].]+)+$/.test(text) && text.length <= 254
  )
}

/** Cells between tabs, commas and semicolons, which also stand between addresses in a mail; those inside quotes are part of a name. */
function cellsOf(line: string): string[] {
  const bare = line.replace(/"([^"]*)"/g, (_, inside: string) =>
    inside.includes('@') ? inside : inside.replace(/[,;\t]/g, ' '),
  )
  return bare
    .split(/[,;\t]/)
    .map((cell) => cell.trim())
    .filter(Boolean)
}

function isHeading(line: string, lines: number): boolean {
  return lines > 1 && !line.includes('@') && /mail|adresse|address/i.test(line)
}
