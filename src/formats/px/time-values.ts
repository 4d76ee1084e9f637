/** How many periods of each length there are in a year (PX-file format 2013, TIMEVAL). */
const periodsInYear: Record<string, number> = { A: 1, H: 2, T: 3, Q: 4, M: 12, W: 52 }

/**
 * Whether what TIMEVAL says fits a variable with so many values: `TLIST(A1),"2019","2020"` lists them, and
 * `TLIST(A1,"1994"-"1996")` gives the first and the last, which are counted and never written out.
 */
export function isTimeOf([list = '', ...times]: readonly string[], count: number): boolean {
  const written = /^TLIST\s*\(\s*([A-Z])\d*\s*(?:,\s*"([^"]*)"\s*-\s*"([^"]*)"\s*)?\)$/i.exec(list)
  const scale = written?.[1]?.toUpperCase()
  if (!written || scale === undefined) return false
  if (written[2] === undefined) return times.length === count
  const first = periodOf(written[2], scale)
  const last = periodOf(written[3] ?? '', scale)
  if (first === null || last === null) return false
  const between = last - first + 1
  return scale === 'W' ? Math.abs(between - count) <= count / 52 + 1 : between === count
}

/** A period as a count from the year 0: `20013` by quarters, `200610` by months, `1994` by years. */
function periodOf(text: string, scale: string): number | null {
  const perYear = periodsInYear[scale]
  const written = /^(\d{4})[A-Z]?(\d{0,2})$/i.exec(text.trim())
  if (!perYear || !written) return null
  return Number(written[1]) * perYear + (perYear === 1 ? 0 : Number(written[2] || 1) - 1)
}
