import { Refusal } from '../../src/values/refusal.ts'

/** The refusal that ends this work; fails when it ends in any other way. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(outcome instanceof Refusal)) throw new Error(`expected a refusal, got ${String(outcome)}`)
  return outcome
}
