/** What a spreadsheet's number format makes of a number; `other` shows it as a number. */
export type NumberKind = 'day' | 'moment' | 'time' | 'percentage' | 'other'

/** The formats Excel knows by number alone (ECMA-376 part 1, 18.8.30; 27–58 are the East Asian dates). */
const builtIn: readonly [NumberKind, readonly number[]][] = [
  ['percentage', [9, 10]],
  ['day', [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
  ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]],
  ['moment', [22]],
]

/** The kind of a built-in format by its number, or of a format of the workbook's own by its code, such as `dd/mm/yyyy` or `0.0%`. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn.find(([, ids]) => ids.includes(id))?.[0] ?? 'other'
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return 'other'
  const symbols = code.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, '').split(';')[0] ?? ''
  if (symbols.includes('%')) return 'percentage'
  const hasTime = /[hs]/i.test(symbols)
  const hasDay = /[dy]/i.test(symbols) || (!hasTime && /m/i.test(symbols))
  if (hasDay) return hasTime ? 'moment' : 'day'
  return hasTime ? 'time' : 'other'
}

/**
 * A cell's number as text: days as `2026-11-22`, moments as `2026-11-22T13:30:00`, times as `13:30:00`, percentages as `12.4%`
 * (Excel stores 0.124), all else with a point as decimal mark. Numbers that are no day of Excel's calendar stay numbers.
 */
export function writeCellNumber(value: number, kind: NumberKind, startsIn1904: boolean): string {
  if (kind === 'percentage') return `${Number((value * 100).toPrecision(15))}%`
  if (kind === 'other') return String(value)
  if (kind === 'time' && value >= 0 && value < 1) return instantOf(value).slice(11)
  const days = startsIn1904 ? value + 1462 : value
  if (!isInCalendar(days)) return String(value)
  // Excel believes 1900 was a leap year, so its first sixty days are numbered one too high.
  const written = instantOf(days < 60 ? days + 1 : days)
  return kind === 'day' || written.endsWith('T00:00:00') ? written.slice(0, 10) : written
}

function isInCalendar(days: number): boolean {
  return days >= 1 && days < 2_958_466 && Math.floor(days) !== 60
}

function instantOf(daysSinceExcelBegan: number): string {
  const seconds = Math.round(daysSinceExcelBegan * 86_400)
  return new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19)
}
