import { csvLines } from '../../formats/csv.ts'
import type { Table } from '../../formats/table.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Method } from './method.ts'
import { methods } from './methods.ts'
import { readOptions } from './options.ts'
import { calculationRefusals } from './texts.ts'

/** The method of that name, in any case and with low lines for hyphens; refused with all the names when there is none. */
export function mustFindMethod(name: string): Method {
  const plain = name.toLowerCase().replaceAll('_', '-')
  const method = methods.find((each) => each.name === plain)
  if (method) return method
  const known = methods.map((each) => each.name).join(', ')
  throw new Refusal(calculationRefusals.unknownMethod, { name, known })
}

/** Uses a method on a table, with `name=value` options, and writes the results as CSV: comma, point, line feeds, UTF-8 without a mark. */
export function calculate(
  method: Method,
  { input, reference }: { input: Table; reference: Table | null },
  options: readonly string[],
): string {
  if (method.needsReference && !reference) {
    throw new Refusal(calculationRefusals.missingReference, { method: method.name })
  }
  if (reference && !method.needsReference && !method.mayUseReference) {
    throw new Refusal(calculationRefusals.uselessReference, { method: method.name })
  }
  const { headers, rows } = method.run(input, reference, readOptions(method, options))
  const lines = csvLines([headers, ...rows.map(({ cells }) => cells)], { separator: ',', bom: false })
  return [...lines].map((line) => `${line.slice(0, -2)}\n`).join('')
}
