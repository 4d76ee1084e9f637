import pg from 'pg'

/** From this run on a statement counts as one that comes again and again. */
const often = 50
/** Every connection keeps the plans of what it has prepared, so there are at most so many; and so many texts are counted. */
const mostPrepared = 200
const mostCounted = 5_000

const runs = new Map<string, number>()
const names = new Map<string, string>()

/**
 * A connection that has what is run often parsed and planned once, instead of each time: with row-level security that is most of the work
 * of a short statement. What is run seldom takes no memory.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own method has nine signatures; all but one pass through
  override query(...asked: any[]): any {
    const [text, values, ...rest] = asked
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && nameOf(text)
    return super.query(...((name ? [{ name, text }, values, ...rest] : asked) as [string]))
  }
}

function nameOf(text: string): string | undefined {
  const name = names.get(text)
  if (name || names.size === mostPrepared) return name
  const count = (runs.get(text) ?? 0) + 1
  if (count > 1 || runs.size < mostCounted) runs.set(text, count)
  if (count < often) return undefined
  runs.delete(text)
  names.set(text, `often_${names.size}`)
  return names.get(text)
}
