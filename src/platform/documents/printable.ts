/** Stands for a sign the printed fonts cannot draw, so that the reader sees that something was there. */
const replacement = '\ufffd'

/** Signs people paste that the fonts lack, with the nearest they have. */
const nearest: Record<string, string> = {
  '✔': '✓',
  '☑': '✓',
  '✅': '✓',
  '✘': '×',
  '✗': '×',
  '❌': '×',
  '●': '•',
  '■': '•',
  '▪': '•',
  '\u202f': '\u00a0',
  '\u2009': ' ',
  '\u2011': '-',
}

/**
 * Text as it can be printed: PDF/UA-1 allows no sign without a drawn shape, and one emoji would otherwise stop a whole report.
 * Line ends become line feeds, tabs spaces; invisible signs are left out and signs outside the coverage become `\ufffd`.
 */
export function printable(text: string, coverage: ReadonlySet<number>): string {
  const lines = text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
  let printed = ''
  for (const sign of lines) printed += printableSign(sign, coverage)
  return printed
}

function printableSign(sign: string, coverage: ReadonlySet<number>): string {
  if (sign === '\n' || sign === '\u00ad') return sign
  // Controls, direction marks and joiners; variation selectors only choose between shapes we do not have.
  if (/^[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]$/u.test(sign)) return ''
  if (isCovered(sign, coverage)) return sign
  const other = nearest[sign]
  return other !== undefined && isCovered(other, coverage) ? other : replacement
}

function isCovered(sign: string, coverage: ReadonlySet<number>): boolean {
  return coverage.has(sign.codePointAt(0) ?? 0)
}
