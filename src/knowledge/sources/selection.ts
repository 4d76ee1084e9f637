import type { Category, Dimension } from '../../formats/cube.ts'
import type { SourceProblem } from './problem.ts'
import type { Choice, Selection } from './recipe.ts'

/** What is chosen from needs only codes and labels, of a table or of what a source says about one. */
type Named = Pick<Dimension, 'id' | 'label'> & { categories: readonly Pick<Category, 'id' | 'label'>[] }

/** The variable with this code or label, whatever its case; -1 when there is none. */
export function variableAt(dimensions: readonly Pick<Dimension, 'id' | 'label'>[], name: string): number {
  const wanted = plainName(name)
  const byId = dimensions.findIndex(({ id }) => plainName(id) === wanted)
  return byId >= 0 ? byId : dimensions.findIndex(({ label }) => plainName(label) === wanted)
}

/** The categories a selection means, as positions in the order of the table. A name nothing answers to is a problem. */
export function chosenCategories(dimension: Named, selection: Selection): number[] | SourceProblem {
  const positions = new Set<number>()
  for (const choice of selection.values) {
    const found = positionsOfChoice(dimension, choice)
    if (found.length === 0)
      return { kind: 'value-missing', variable: dimension.label, value: writeChoice(choice) }
    for (const position of found) positions.add(position)
  }
  return [...positions].sort((a, b) => a - b)
}

function positionsOfChoice({ categories }: Named, choice: Choice): number[] {
  if (typeof choice !== 'string') {
    return categories.flatMap(({ id, label }, position) => {
      const number = wholeNumber(id) ?? wholeNumber(label)
      return number !== null && number >= choice.from && number <= choice.to ? [position] : []
    })
  }
  for (const name of choice.split('|').map(plainName)) {
    const byId = categories.findIndex(({ id }) => plainName(id) === name)
    const position = byId >= 0 ? byId : categories.findIndex(({ label }) => plainName(label) === name)
    if (position >= 0) return [position]
  }
  return []
}

/** A choice as people write it: `TOT|I alt`, `65..125`. */
export function writeChoice(choice: Choice): string {
  return typeof choice === 'string' ? choice : `${choice.from}..${choice.to}`
}

/** `65`, or `65 år` as a label has it. */
function wholeNumber(text: string): number | null {
  const digits = /^\s*(\d{1,5})(?:\s+(?:år|years?))?\s*$/i.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

function plainName(text: string): string {
  return text.trim().toLowerCase()
}
