/** A computation that may not have an answer: the result, or the reason why there is none. Never NaN, never a silent zero. */
export type Outcome<Result extends object, Reason extends string> =
  | ({ kind: 'value' } & Result)
  | { kind: 'refused'; reason: Reason }

/** Says no to a computation and why, so that a page can tell the reader. */
export function refused<Reason extends string>(reason: Reason): { kind: 'refused'; reason: Reason } {
  return { kind: 'refused', reason }
}

/** The standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054
