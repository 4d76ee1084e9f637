import type { Choice, Recipe, Selection } from './recipe.ts'
import { writeChoice } from './selection.ts'

/** Selections as people write them, one a line: `ALDER = 65..125`, `KØN? = TOT|I alt`, `STATUS = A; B`. The ? is for "may be absent". */
export function writeSelections(selections: readonly Selection[]): string {
  return selections.map(writeSelection).join('\n')
}

/** Groups as people write them, the group first: `sex:female KØN = 2|K`. */
export function writeGroups(groups: Recipe['groups']): string {
  return groups
    .flatMap(({ group, of }) => of.map((selection) => `${group} ${writeSelection(selection)}`))
    .join('\n')
}

/** Reads selections line by line; gives the number of the first line that is none. */
export function readSelections(text: string): { ok: true; value: Selection[] } | { ok: false; line: number } {
  const value: Selection[] = []
  for (const { written, line } of linesOf(text)) {
    const selection = readSelection(written)
    if (!selection) return { ok: false, line }
    value.push(selection)
  }
  return { ok: true, value }
}

/** Reads groups; lines of the same group belong together. */
export function readGroups(
  text: string,
): { ok: true; value: Recipe['groups'] } | { ok: false; line: number } {
  const found = new Map<string, Selection[]>()
  for (const { written, line } of linesOf(text)) {
    const [, group = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(written) ?? []
    const selection = readSelection(rest)
    if (!selection || group.includes('=')) return { ok: false, line }
    found.set(group, [...(found.get(group) ?? []), selection])
  }
  return { ok: true, value: [...found].map(([group, of]) => ({ group, of })) }
}

function linesOf(text: string): { written: string; line: number }[] {
  return text
    .split(/\r?\n/)
    .map((written, at) => ({ written: written.trim(), line: at + 1 }))
    .filter(({ written }) => written !== '')
}

function writeSelection({ variable, optional, values }: Selection): string {
  return `${variable}${optional ? '?' : ''} = ${values.map(writeChoice).join('; ')}`
}

function readSelection(line: string): Selection | null {
  const [, variable = '', rest = ''] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? []
  const optional = variable.endsWith('?')
  const name = (optional ? variable.slice(0, -1) : variable).trim()
  const values = rest
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .map(readChoice)
  return name === '' || values.length === 0 ? null : { variable: name, values, optional }
}

function readChoice(text: string): Choice {
  const [, from, to] = /^(\d{1,4})\.\.(\d{1,4})$/.exec(text) ?? []
  return from !== undefined && to !== undefined ? { from: Number(from), to: Number(to) } : text
}
