/** How much of a file is read before it is refused. Tests give smaller ones. */
export interface Limits {
  /** Bytes of the file as it was uploaded. */
  bytes: number
  /** Bytes of everything read out of an archive, added up. */
  inflatedBytes: number
  /** Files inside an archive. */
  entries: number
  /** How many times larger than its packed bytes a file inside an archive may become. */
  ratio: number
  /** Cells in the whole file, empty ones included. */
  cells: number
  /** Characters in all cells: one long shared text may stand in a million cells. */
  characters: number
  columns: number
  /** Excel itself holds no more than 32,767 characters in a cell. */
  cellCharacters: number
}

const megabyte = 1024 * 1024

/** What an honest spreadsheet stays within: two million cells are the 98 municipalities × 200 indicators × 100 years. */
export const fileLimits: Limits = {
  bytes: 50 * megabyte,
  inflatedBytes: 50 * megabyte,
  entries: 1_000,
  ratio: 200,
  cells: 2_000_000,
  characters: 50 * megabyte,
  columns: 2_000,
  cellCharacters: 32_767,
}
