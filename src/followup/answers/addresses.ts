/** What was pasted, as addresses in the order they came and each once; and what cannot be one. */
export interface Addresses {
  addresses: string[]
  unreadable: string[]
}

/** Reads addresses pasted from a mail program, a list or a spreadsheet: `Ida Friis <ida@havby.example>; bo@havby.example`. */
export function readAddresses(text: string): Addresses {
  const addresses = new Set<string>()
  const unreadable: string[] = []
  for (const piece of text.replace(/"[^"\n]*"/g, ' ').split(/[\n\r,;\t]+/)) {
    const words = piece.trim()
    if (words === '') continue
    const address = (/<([^<>]*)>\s*$/.exec(words)?.[1] ?? words).trim().toLowerCase()
    if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(address) && address.length <= 254) addresses.add(address)
    else unreadable.push(words.slice(0, 80))
  }
  return { addresses: [...addresses], unreadable }
}
