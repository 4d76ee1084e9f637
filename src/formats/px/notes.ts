import type { Header } from './header.ts'
import type { Variable } from './variables.ts'

/** Of whole tables and variables first, then of values and cells; at each level what must be shown before what may be. */
const order = ['NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE']

/**
 * The notes of a file in a language (null: the file's own), each with what it is about in front. A file without notes in that language
 * gives those of its own. `#` is a line break in PX.
 */
export function readNotes(header: Header, variables: readonly Variable[], language: string | null): string[] {
  const chosen = notesIn(header, language, [])
  if (chosen.length > 0 || language === null || language === header.mainLanguage) return chosen
  const label = (name: string) => variables.find((one) => one.name === name)?.dimension.label ?? name
  return notesIn(
    header,
    null,
    variables.map(({ name }) => [name, label(name)] as const),
  )
}

function notesIn(
  header: Header,
  language: string | null,
  labels: readonly (readonly [string, string])[],
): string[] {
  const isChosen = (said: string | null) =>
    (said ?? header.mainLanguage) === (language ?? header.mainLanguage)
  const labelOf = new Map(labels)
  return order.flatMap((keyword) =>
    header.statements.flatMap(({ keyword: said, language: spoken, subjects, values, faultAt }) => {
      const text = values.join(' ').replaceAll('#', '\n').trim()
      if (said !== keyword || faultAt !== null || text === '' || !isChosen(spoken)) return []
      const about = subjects
        .filter((subject) => subject !== '*')
        .map((subject) => labelOf.get(subject) ?? subject)
      return [about.length === 0 ? text : `${about.join(', ')}: ${text}`]
    }),
  )
}
