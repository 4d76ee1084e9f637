/**
 * Characters XML cannot carry, or may change on the way, and the beginning of what would otherwise be read as an escape: also
 * without its closing underscore, since a character that is escaped after it brings one.
 */
const mustBeEscaped =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be kept out of XML
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]|_(?=x[0-9a-f]{4})/gi

/** A text as a workbook stores it: characters XML cannot carry become `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function escapeForWorkbook(text: string): string {
  const escaped = text.replace(mustBeEscaped, (found) => found.split('').map(escapeUnit).join(''))
  // write-excel-file 4.1.1 looks texts up in a plain object, where `constructor` already means something.
  return escaped in {} ? `${escapeUnit(escaped.charAt(0))}${escaped.slice(1)}` : escaped
}

/** The text a person sees in a cell, given what the workbook stores. */
export function unescapeFromWorkbook(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
