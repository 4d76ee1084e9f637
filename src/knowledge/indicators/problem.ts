export type ProblemKind =
  | 'unknown-municipality'
  | 'not-a-municipality'
  | 'invented-in-national'
  | 'unknown-indicator'
  | 'unreadable-period'
  | 'unreadable-number'
  | 'impossible-value'
  | 'interval-misses-value'
  | 'unknown-group'
  | 'two-groups'
  | 'duplicate'
  | 'conflict'

/** What is wrong with one line, so that a person can find it and put it right. */
export interface Problem {
  line: number
  kind: ProblemKind
  cell: string
  /** What the sentence needs: a name, the bounds, the line it collides with. */
  about: Record<string, string | number>
}
