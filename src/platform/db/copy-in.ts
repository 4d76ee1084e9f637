import { pipeline } from 'node:stream/promises'
import type { PostgresCursorConstructor } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'

/** Rows as COPY text, in pieces of any size. */
export type CopyText = AsyncIterable<string> | Iterable<string>

/**
 * Lets Kysely's transaction take a COPY FROM: its door for cursors hands us the statement and the rows, on the transaction's own
 * connection. Gives one row with how many were taken.
 */
function openCopy(statement: string, [text]: unknown[]) {
  const taking = copyFrom(statement)
  let isTaken = false
  return Object.assign(taking, {
    async read() {
      if (isTaken) return []
      isTaken = true
      await pipeline(encoded(text as CopyText), taking)
      return [{ count: taking.rowCount }]
    },
    async close() {},
  })
}

async function* encoded(text: CopyText): AsyncGenerator<Buffer> {
  for await (const piece of text) yield Buffer.from(piece)
}

/** For the pool: `new` on a function that returns an object gives that object. */
export const copyIn = openCopy as unknown as PostgresCursorConstructor
