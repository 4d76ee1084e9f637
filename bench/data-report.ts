import { availableParallelism, totalmem } from 'node:os'

let broken = 0

export function say(name: string, figure: string): void {
  console.log(`${name.padEnd(58)} ${figure}`)
}

/** Prints a figure beside its budget, and says so when the budget is broken. */
export function judge(
  name: string,
  figure: { value: number; unit: string; more?: string },
  budget: { most?: number; least?: number },
): void {
  const { value, unit, more = '' } = figure
  const isOver =
    value > (budget.most ?? Number.POSITIVE_INFINITY) || value < (budget.least ?? Number.NEGATIVE_INFINITY)
  if (isOver) broken++
  const wanted = budget.most === undefined ? `≥ ${budget.least}` : `≤ ${budget.most}`
  say(
    name,
    `${rounded(value)} ${unit}   budget ${wanted}${isOver ? '   OVER BUDGET' : ''}${more && `   ${more}`}`,
  )
}

export function budgetsBroken(): number {
  return broken
}

export function sayMachine(database: string): void {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  say(
    'machine',
    `${availableParallelism()} cores, ${gigabytes} GB of memory, ${database}, Node ${process.versions.node}`,
  )
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}

/** The most this process grows while it works, in megabytes of resident memory. */
export async function growth<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; megabytes: number; seconds: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const started = performance.now()
  try {
    const answer = await work()
    most = Math.max(most, process.memoryUsage.rss())
    return { answer, megabytes: (most - before) / 1024 ** 2, seconds: (performance.now() - started) / 1000 }
  } finally {
    clearInterval(watch)
  }
}

export function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2)
}
