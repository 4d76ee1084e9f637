import type { CsvStream } from '../../formats/csv-stream.ts'
import { type DecimalMark, guessDecimalMark } from '../../formats/numbers.ts'
import type { Observation } from '../figures/index.ts'
import type { Reading } from './column-roles.ts'
import { copyRow } from './copy-text.ts'
import type { Problem } from './problem.ts'
import { figureReader, keyOf, type ReadingRules } from './read-figures.ts'

/** How the numbers of each column are written; null as long as nobody has looked. */
export type Marks = ReadonlyMap<number, DecimalMark | null> | null

/** Thrown when a cell can be read two ways, and the other cells of its column must be looked at first. */
export class MarkUnknown extends Error {}

/** What a long file was found to hold. */
export interface Tally {
  figures: number
  indicators: Set<string>
  areas: Set<string>
  periods: Set<string>
}

/** Everything that is wrong with a long file: the first problems, and how many there are. */
export interface Wrong {
  problems: Problem[]
  count: number
}

const problemsKept = 200

/**
 * The figures of a long file as COPY text, a batch of lines at a time. Problems are only known when all of it is read: then `refuse`
 * makes the error that ends the text, and so whoever takes it keeps nothing.
 */
export async function* figureText(
  csv: CsvStream,
  from: { reading: Reading; rules: ReadingRules; marks: Marks; tally: Tally },
  refuse: (wrong: Wrong) => Error,
): AsyncGenerator<string> {
  const { reading, rules, marks, tally } = from
  let piece = ''
  const reader = figureReader(reading, rules, {
    keep: (figure) => {
      piece += copyRow(figure)
      count(tally, figure)
    },
    earlier: () => null,
    markOf: (column) => markIn(marks, column),
  })
  const wrong: Wrong = { problems: [], count: 0 }
  for await (const rows of csv.batches()) {
    for (const row of rows) reader.take(row)
    wrong.count += reader.problems.length
    wrong.problems.push(...reader.problems.splice(0).slice(0, problemsKept - wrong.problems.length))
    if (wrong.count === 0 && piece !== '') yield piece
    piece = ''
  }
  if (wrong.count === 0) return
  await nameEarlierLines(wrong.problems, csv, from)
  throw refuse(wrong)
}

function count(tally: Tally, { indicator, area, period }: Observation): void {
  tally.figures++
  tally.indicators.add(indicator)
  tally.areas.add(area)
  tally.periods.add(period)
}

function markIn(marks: Marks, column: number): DecimalMark | null {
  if (marks === null) throw new MarkUnknown()
  return marks.get(column) ?? null
}

/** Looks through the figures' columns for how their numbers are written; null for a column that tells nothing, or two things. */
export async function marksIn(csv: CsvStream, { roles }: Reading): Promise<NonNullable<Marks>> {
  const columns = roles.flatMap((role, column) => (/^(?:value$|figures-)/.test(role) ? [column] : []))
  const told = columns.map(() => new Set<DecimalMark>())
  for await (const rows of csv.batches()) {
    for (const { cells } of rows) {
      columns.forEach((column, index) => {
        const mark = guessDecimalMark([cells[column] ?? ''])
        if (mark) told[index]?.add(mark)
      })
    }
  }
  return new Map(
    columns.map((column, index) => {
      const [mark, ...others] = told[index] ?? []
      return [column, others.length === 0 && mark ? mark : null]
    }),
  )
}

/** Reads the file again to say of each figure that stands twice where it stood first. */
async function nameEarlierLines(
  problems: readonly Problem[],
  csv: CsvStream,
  { reading, rules, marks }: { reading: Reading; rules: ReadingRules; marks: Marks },
): Promise<void> {
  const repeated = problems.filter(({ kind }) => kind === 'duplicate')
  if (repeated.length === 0) return
  const wanted = new Set(repeated.map(({ about }) => keyOf(about as unknown as Observation)))
  const first = new Map<string, { line: number; value: number | null }>()
  const reader = figureReader(reading, rules, {
    keep: (figure, line) => {
      if (wanted.has(keyOf(figure))) first.set(keyOf(figure), { line, value: figure.value })
    },
    earlier: () => null,
    markOf: (column) => markIn(marks, column),
  })
  for await (const rows of csv.batches()) {
    for (const row of rows) reader.take(row)
    reader.problems.length = 0
  }
  for (const problem of repeated) {
    const { area: _, group: __, ...about } = problem.about
    const earlier = first.get(keyOf(problem.about as unknown as Observation))
    if (!earlier) continue
    problem.about = { earlier: earlier.line, ...about }
    if (earlier.value !== (problem.cell === '' ? null : Number(problem.cell))) problem.kind = 'conflict'
  }
}
