import { Refusal } from '../values/refusal.ts'
import type { Cube } from './cube.ts'
import { fileLimits, type Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import { cubeOf } from './statbank-cube.ts'
import { type StatbankRow, statbankRowsIn } from './statbank-rows.ts'

/**
 * Reads an answer of Statistikbanken in CSV or BULK as a table: every column but the last is a variable, known by its heading, and the
 * last holds the figures. What the cells may hold, and what the signs mean, is said at `statbankRows`.
 */
export function readStatbankCsv(bytes: Uint8Array, limits: Limits = fileLimits): Cube {
  if (bytes.length > limits.bytes) {
    throw new Refusal(formatRefusals.fileTooLarge, { megabytes: Math.round(limits.bytes / 1024 / 1024) })
  }
  const rows = statbankRowsIn(bytes)
  const first = rows.next()
  if (first.done) return cubeOf(first.value, [])
  return cubeOf(first.value.variables, startingWith(first.value, rows))
}

function* startingWith(first: StatbankRow, rows: Iterable<StatbankRow>): Generator<StatbankRow> {
  yield first
  yield* rows
}
