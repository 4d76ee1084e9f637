import { cellsOf } from '../cube.ts'
import type { Limits } from '../limits.ts'
import { find, type Header, refuseAt } from './header.ts'
import { nextToken, type Tokens, tokensOf } from './tokens.ts'
import type { Variable } from './variables.ts'

/** The cells of a table in row-major order. */
export interface Figures {
  values: (number | string | null)[]
  status: Map<number, string>
}

/** What a cell of its own holds where a file with KEYS leaves its row out: the format leaves out rows of zeros only. */
const leftOut = 0
/** A table keyed by row may claim cells that cost the file nothing, so it may claim fewer. */
const maxKeyedCells = 4_000_000

/**
 * Refuses a table of more cells than the limit, and one that claims more than its file can hold, before anything is made of either:
 * every figure takes a character and a space, unless rows are left out (KEYS).
 */
export function mustHaveRoom(header: Header, limits: Pick<Limits, 'cells'>): void {
  const names = ['STUB', 'HEADING'].flatMap((keyword) => find(header, keyword)?.values ?? [])
  const expected = names.reduce(
    (product, name) => product * (find(header, 'VALUES', null, [name])?.values.length || 1),
    1,
  )
  const isKeyed = names.some((name) => find(header, 'KEYS', null, [name]) !== null)
  const room = isKeyed ? Math.min(limits.cells, maxKeyedCells) : limits.cells
  if (expected > room) refuseAt(header, 'tooLarge', header.dataAt, { cells: room })
  const tokens = tokensOf(header)
  if (isKeyed || tokens.bytesLeft >= expected * 2 - 1) return
  let found = 0
  while (nextToken(tokens)) found++
  tokens.refuseAtEnd(found, expected)
}

/**
 * Reads what follows DATA, in one pass. Figures are parted by spaces, tabs, line breaks, commas or semicolons (PX-file format 2013, DATA).
 * A dot, up to six, a dash or a colon is no figure: the cell is empty and its status is the sign itself.
 * Refuses too few, too many, and anything else than figures and signs.
 */
export function readFigures(header: Header, variables: readonly Variable[]): Figures {
  const keyed = keyedOf(header, variables)
  const tokens = tokensOf(header)
  const figures = keyed.length > 0 ? readKeyed(tokens, { variables, keyed }) : readPlain(tokens, variables)
  tokens.finish()
  return figures
}

function readPlain(tokens: Tokens, variables: readonly Variable[]): Figures {
  const expected = cellsOf(variables.map(({ dimension }) => dimension))
  const figures: Figures = { values: [], status: new Map() }
  for (let cell = 0; cell < expected; cell++) {
    const token = nextToken(tokens) ?? tokens.refuseAtEnd(cell, expected)
    figures.values.push(token.value)
    if (token.sign !== null) figures.status.set(cell, token.sign)
  }
  if (nextToken(tokens)) refuseAt(tokens.header, 'tooManyFigures', tokens.startedAt, { expected })
  return figures
}

interface Keyed {
  variable: Variable
  position: number
  positionOf: Map<string, number>
}

/** The variables whose values stand before each row, in the order of the table. */
function keyedOf(header: Header, variables: readonly Variable[]): Keyed[] {
  return variables.flatMap((variable, position): Keyed[] => {
    const by = find(header, 'KEYS', null, [variable.name])?.values[0]?.toUpperCase()
    if (by === undefined) return []
    const texts = by === 'CODES' ? (variable.codes ?? variable.values) : variable.values
    const positionOf = new Map(texts.map((text, index) => [text, index] as const).reverse())
    return [{ variable, position, positionOf }]
  })
}

function readKeyed(
  tokens: Tokens,
  { variables, keyed }: { variables: readonly Variable[]; keyed: readonly Keyed[] },
): Figures {
  const sizes = variables.map(({ dimension }) => dimension.categories.length)
  const strides = sizes.map((_, index) => sizes.slice(index + 1).reduce((product, size) => product * size, 1))
  const offsets = offsetsWithinRow(sizes, strides, new Set(keyed.map(({ position }) => position)))
  const expected = sizes.reduce((product, size) => product * size, 1)
  const figures: Figures = { values: new Array(expected).fill(leftOut), status: new Map() }
  const isSeen = new Uint8Array(expected)
  let rows = 0
  for (
    let start = readRowStart(tokens, keyed, strides);
    start !== null;
    start = readRowStart(tokens, keyed, strides)
  ) {
    if (isSeen[start] === 1) refuseAt(tokens.header, 'repeatedRow', tokens.rowAt)
    isSeen[start] = 1
    rows++
    for (const offset of offsets) {
      const token = nextToken(tokens) ?? tokens.refuseAtEnd(rows * offsets.length - 1, expected)
      figures.values[start + offset] = token.value
      if (token.sign !== null) figures.status.set(start + offset, token.sign)
    }
  }
  return figures
}

/** How far from the row's first cell each of its cells lies, in the order they stand in the file. */
function offsetsWithinRow(
  sizes: readonly number[],
  strides: readonly number[],
  keyed: ReadonlySet<number>,
): number[] {
  let offsets = [0]
  for (const [index, size] of sizes.entries()) {
    if (keyed.has(index)) continue
    offsets = offsets.flatMap((offset) =>
      Array.from({ length: size }, (_, at) => offset + at * (strides[index] ?? 0)),
    )
  }
  return offsets
}

/** Reads the keys of the next row; null when there are no more rows. */
function readRowStart(tokens: Tokens, keyed: readonly Keyed[], strides: readonly number[]): number | null {
  let start = 0
  for (const [index, { variable, position, positionOf }] of keyed.entries()) {
    const key: string | null = tokens.nextText()
    if (index === 0) tokens.rowAt = tokens.startedAt
    if (key === null) {
      if (index === 0) return null
      return refuseAt(tokens.header, 'unknownKey', tokens.startedAt, { text: '', variable: variable.name })
    }
    const found = positionOf.get(key)
    if (found === undefined) {
      return refuseAt(tokens.header, 'unknownKey', tokens.startedAt, {
        text: key.slice(0, 60),
        variable: variable.name,
      })
    }
    start += found * (strides[position] ?? 0)
  }
  return start
}
