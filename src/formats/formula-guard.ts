/** What makes a spreadsheet take a cell for a formula, full-width twins included (OWASP, CSV Injection). */
const startsLikeFormula = /^'*[=+\-@\t\r\n\0＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/
const negativeNumber = /^-\d[\d.,]*(?:[ \u00a0]?%)?$/

/**
 * A text no spreadsheet runs as a formula: an apostrophe goes in front of one that starts like a formula.
 * A negative number stays a number; a telephone number with its plus is guarded, or the plus would be lost.
 */
export function guardFormula(text: string): string {
  return startsLikeFormula.test(text) && !negativeNumber.test(text) ? `'${text}` : text
}

/** The text as it was before `guardFormula`. */
export function withoutGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
