import type { Locale } from '../../values/locale.ts'

/** How a list is asked for in the address: `soeg`, `sorter` with a minus in front for the other way, `side`. */
export interface Asked {
  search: string
  /** The column sorted by; empty for the order the list has of itself. */
  sort: string
  order: 'ascending' | 'descending'
  page: number
}

/** The rows of one page, and how many pages there are. */
export interface Listing<Row> {
  rows: Row[]
  asked: Asked
  pages: number
}

const rowsOnAPage = 25

export function askedIn(query: URLSearchParams): Asked {
  const sort = query.get('sorter') ?? ''
  const page = Number(query.get('side') ?? '1')
  return {
    search: (query.get('soeg') ?? '').trim().slice(0, 100),
    sort: sort.replace(/^-/, ''),
    order: sort.startsWith('-') ? 'descending' : 'ascending',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/**
 * The rows in which every word searched for stands, sorted by a column as the reader's language sorts, one page of them. An unknown
 * column leaves the order; a page past the last is the last.
 */
export function listed<Row>(
  all: Row[],
  asked: Asked,
  by: { locale: Locale; words(row: Row): string; columns: Record<string, (row: Row) => string | number> },
): Listing<Row> {
  const wanted = asked.search.toLocaleLowerCase(by.locale).split(/\s+/).filter(Boolean)
  const found = all.filter((row) => {
    const words = by.words(row).toLocaleLowerCase(by.locale)
    return wanted.every((word) => words.includes(word))
  })
  const column = Object.hasOwn(by.columns, asked.sort) ? by.columns[asked.sort] : undefined
  if (column) {
    const { compare } = new Intl.Collator(by.locale, { numeric: true })
    const way = asked.order === 'ascending' ? 1 : -1
    found.sort((one, other) => way * between(column(one), column(other), compare))
  }
  const pages = Math.max(1, Math.ceil(found.length / rowsOnAPage))
  const page = Math.min(asked.page, pages)
  const rows = found.slice((page - 1) * rowsOnAPage, page * rowsOnAPage)
  return { rows, asked: { ...asked, page }, pages }
}

function between(one: string | number, other: string | number, compare: (a: string, b: string) => number) {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : compare(String(one), String(other))
}

/** The address of the same list asked for otherwise; another search or order begins at its first page. */
export function listAddress(path: string, asked: Asked, change: Partial<Asked>): string {
  const next = { ...asked, page: 1, ...change }
  const query = new URLSearchParams()
  if (next.search) query.set('soeg', next.search)
  if (next.sort) query.set('sorter', next.order === 'descending' ? `-${next.sort}` : next.sort)
  if (next.page > 1) query.set('side', String(next.page))
  return query.size > 0 ? `${path}?${query}` : path
}

/** What a column's heading leads to, and how the list is sorted by it now. */
export function sortOf(path: string, asked: Asked, column: string) {
  const isHere = asked.sort === column
  const order = isHere && asked.order === 'ascending' ? 'descending' : 'ascending'
  return { href: listAddress(path, asked, { sort: column, order }), order: isHere ? asked.order : null }
}
