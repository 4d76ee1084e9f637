import type { Table } from '../../formats/table.ts'
import type { Wording } from '../../values/locale.ts'

/** A published method of public-health statistics that `calculate` can use on a table. */
export interface Method {
  /** What it is called on the command line: `dsr`. */
  name: string
  about: Wording
  /** Whether it also takes the table of a reference population. */
  needsReference: boolean
  /** Whether it can use a reference population without needing one. */
  mayUseReference?: boolean
  options: MethodOption[]
  /**
   * The results as a table of text cells: the identifying columns of the input, then the measures. Numbers are written in full.
   * Throws a Refusal of `calculationRefusals`, with line and column, when the input cannot be used.
   */
  run(input: Table, reference: Table | null, options: ReadonlyMap<string, string>): Table
}

export interface MethodOption {
  name: string
  /** Other names it is understood by. */
  also?: readonly string[]
  about: Wording
  default?: string
}
