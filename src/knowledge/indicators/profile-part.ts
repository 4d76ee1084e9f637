import { type Indicator, plainPlaceName } from '../figures/index.ts'

/** Which part of a long profile somebody looks at. */
export interface PartAsked {
  search: string
  /** From 1; `all` is everything at once. */
  page: number | 'all'
}

/** A part of a profile: its rows, and where they stand among those that were found and among all there are. */
export interface ProfilePart<Row> {
  rows: Row[]
  search: string
  page: number
  pages: number
  /** The first of the shown, from 1; 0 when there is none. */
  from: number
  found: number
  total: number
}

/** More than this are searched and shown a page at a time. */
export const rowsOnPage = 25

export function partAsked(query: URLSearchParams): PartAsked {
  const page = Number(query.get('side'))
  return {
    search: (query.get('soeg') ?? '').trim().slice(0, 80),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  }
}

/** The rows whose indicator has every word of the search in what it is called or measures, in either language, one page of them. */
export function partOf<Row extends { indicator: Indicator }>(
  rows: readonly Row[],
  { search, page }: PartAsked,
): ProfilePart<Row> {
  const words = plainPlaceName(search).split(' ').filter(Boolean)
  const found = words.length === 0 ? rows : rows.filter(({ indicator }) => isFound(textOf(indicator), words))
  const size = page === 'all' ? Math.max(1, found.length) : rowsOnPage
  const pages = Math.max(1, Math.ceil(found.length / size))
  const shown = page === 'all' ? 1 : Math.min(page, pages)
  const start = (shown - 1) * size
  return {
    rows: found.slice(start, start + size),
    search,
    page: shown,
    pages,
    from: found.length === 0 ? 0 : start + 1,
    found: found.length,
    total: rows.length,
  }
}

function isFound(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

function textOf({ id, name, short, finding, measures }: Indicator): string {
  return plainPlaceName(
    [id, ...[name, short, finding, measures].flatMap(({ da, en }) => [da, en])]
      .join(' ')
      .replaceAll('_', ' '),
  )
}
