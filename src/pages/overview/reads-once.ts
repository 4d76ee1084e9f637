import type { ReadTx } from '../../platform/tenancy/index.ts'

/**
 * The same transaction, which asks the database each question once. Topics read what they need by themselves, so a page over several
 * of them would ask for the catalogue and the indicators again and again.
 */
export function askingOnce(tx: ReadTx): ReadTx {
  const answers = new Map<string, Promise<unknown>>()
  const once = <T>(kind: string, query: Parameters<ReadTx['rows']>[0], ask: () => Promise<T>): Promise<T> => {
    const question = kind + JSON.stringify(query.toOperationNode())
    const known = answers.get(question) ?? ask()
    answers.set(question, known)
    return known as Promise<T>
  }
  return {
    municipality: tx.municipality,
    rows: (query) => once('rows', query, () => tx.rows(query)),
    row: (query) => once('row', query, () => tx.row(query)),
  }
}
