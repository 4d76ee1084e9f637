import pg from 'pg'

/** How a PostgreSQL type becomes a value, by the type's number in the catalogue and its array's. */
const parsers: { type: number; array: number; parse: (text: string) => unknown }[] = [
  { type: 20, array: 1016, parse: wholeNumber },
  { type: 1700, array: 1231, parse: Number },
  // A day has no hour and no zone: as a Date it would shift with the server's.
  { type: 1082, array: 1182, parse: unchanged },
  { type: 1114, array: 1115, parse: unchanged },
  { type: 1186, array: 1187, parse: unchanged },
]

/** The driver's own reader of `{1,2}`, whose published type does not say what it is. */
const arrayParser = pg.types.arrayParser as unknown as {
  create(text: string, parse: (text: string) => unknown): { parse(): unknown[] }
}

const overrides = new Map<number, (text: string) => unknown>()
for (const { type, array, parse } of parsers) {
  overrides.set(type, parse)
  overrides.set(array, (text) => arrayParser.create(text, parse).parse())
}

/**
 * Reads int8 and numeric as numbers, date and interval as text, timestamptz as Date; for one connection, so that
 * libraries with their own pool of the same driver are left as they are.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    const override = format === 'binary' ? undefined : overrides.get(type)
    return override ?? pg.types.getTypeParser(type, format)
  },
} as pg.CustomTypesConfig

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${text} is too large for a number`)
  return number
}

function unchanged(text: string): string {
  return text
}
