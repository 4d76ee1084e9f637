import type { Wording } from '../../values/locale.ts'
import { namesIn } from './check-expression.ts'
import type { Instrument } from './instrument.ts'
import type { Problem } from './problem.ts'
import { placedQuestions } from './references.ts'

/**
 * What is wrong with the order conditions rest on each other in: a circle, in which nothing can ever be decided, or a question shown
 * by the answer to one that is asked later or in the section itself, which is not known when it should be shown.
 */
export function orderProblems(instrument: Pick<Instrument, 'sections'>): Problem[] {
  const conditions = conditionsOf(instrument)
  const circles = circleProblems(conditions)
  const inCircle = new Set(circles.map(({ path }) => path))
  return [
    ...circles,
    ...laterProblems(
      instrument,
      conditions.filter(({ path }) => !inCircle.has(path)),
    ),
  ]
}

/** One condition: where it stands, whom it decides about, and what it asks. */
interface Condition {
  path: string
  kind: 'show' | 'require'
  /** The questions that wait for it. */
  of: string[]
  /** Questions from this position on are not known yet when it is asked. */
  before: number
  names: string[]
}

function conditionsOf(instrument: Pick<Instrument, 'sections'>): Condition[] {
  const found: Condition[] = []
  let position = 0
  for (const [sectionAt, section] of instrument.sections.entries()) {
    const of = section.questions.map(({ id }) => id)
    const path = `sections.${sectionAt}`
    found.push({ path: `${path}.showIf`, kind: 'show', of, before: position, names: namesIn(section.showIf) })
    for (const [questionAt, question] of section.questions.entries()) {
      const own = { of: [question.id], before: position }
      const at = `${path}.questions.${questionAt}`
      found.push({ ...own, path: `${at}.showIf`, kind: 'show', names: namesIn(question.showIf) })
      found.push({ ...own, path: `${at}.requireIf`, kind: 'require', names: namesIn(question.requireIf) })
      position += 1
    }
  }
  return found.filter(({ names }) => names.length > 0)
}

function circleProblems(conditions: Condition[]): Problem[] {
  const restsOn = new Map<string, Set<string>>()
  for (const { of, names } of conditions)
    for (const id of of) restsOn.set(id, new Set([...(restsOn.get(id) ?? []), ...names]))
  const reached = new Map<string, ReadonlyMap<string, string | null>>()
  const reachedFrom = (name: string) => {
    const found = reached.get(name) ?? wayFrom(restsOn, name)
    reached.set(name, found)
    return found
  }
  return conditions.flatMap(({ path, of, names }) => {
    for (const id of of)
      for (const name of names) {
        const cameFrom = reachedFrom(name)
        if (cameFrom.has(id)) return [problemAt(path, circle([id, ...wayBack(cameFrom, id)]))]
      }
    return []
  })
}

/** Everything that can be reached along what rests on what, each with where one came from. */
function wayFrom(restsOn: ReadonlyMap<string, Set<string>>, from: string): Map<string, string | null> {
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const at of cameFrom.keys())
    for (const next of restsOn.get(at) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, at)
  return cameFrom
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const way: string[] = []
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at)
  return way
}

function laterProblems(instrument: Pick<Instrument, 'sections'>, conditions: Condition[]): Problem[] {
  const placed = placedQuestions(instrument)
  return conditions
    .filter(({ kind }) => kind === 'show')
    .flatMap(({ path, before, names }) => {
      const late = names.find((name) => (placed.get(name)?.position ?? -1) >= before)
      return late === undefined ? [] : [problemAt(path, later(late))]
    })
}

function problemAt(path: string, message: Wording): Problem {
  return { path, message, stage: 'saving' }
}

function circle(way: string[]): Wording {
  const drawn = way.join(' → ')
  return {
    da: `Betingelserne går i ring: ${drawn}. Fjern en af dem.`,
    en: `The conditions go in a circle: ${drawn}. Remove one of them.`,
  }
}

function later(id: string): Wording {
  return {
    da: `${id} bliver først spurgt senere, så svaret kendes ikke her. Flyt ${id} frem.`,
    en: `${id} is only asked later, so its answer is not known here. Move ${id} forward.`,
  }
}
