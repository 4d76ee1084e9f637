import type { Category, Cube, Dimension } from '../cube.ts'
import { cellsOf } from '../cube.ts'

const piece = 10_000

/**
 * A table as the text of a JSON-stat 2.0 dataset, in pieces, so that a long one need never lie in memory; `readJsonStat` gives the same
 * table back. Values are written as an object of those that are there when most are not. The table's code, language, unit and
 * decimals stand under `extension.px`, where Statistikbanken and PxWeb keep them.
 */
export function* jsonStatText(cube: Cube): Generator<string> {
  yield JSON.stringify(describe(cube)).slice(0, -1)
  yield* cellsText(cube)
  yield* statusText(cube)
  yield '}\n'
}

function describe(cube: Cube): object {
  const { dimensions } = cube
  return {
    version: '2.0',
    class: 'dataset',
    ...present({ label: cube.label, source: cube.source, updated: isoMoment(cube.updated) }),
    ...(cube.notes.length > 0 ? { note: [...new Set(cube.notes)] } : {}),
    ...describeExtension(cube),
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    ...describeRoles(dimensions),
    dimension: Object.fromEntries(
      dimensions.map((dimension) => [dimension.id, describeDimension(dimension)]),
    ),
  }
}

function present(members: Record<string, string | null>): object {
  return Object.fromEntries(Object.entries(members).filter(([, text]) => text !== null))
}

/** Moments are ISO 8601 in JSON-stat; PX writes `20260101 09:00`. What is neither is left out, as readers would refuse it. */
function isoMoment(text: string | null): string | null {
  const px = /^(\d{4})(\d\d)(\d\d)(?:[ T](\d\d):(\d\d))?$/.exec(text ?? '')
  if (px) return `${px[1]}-${px[2]}-${px[3]}${px[4] ? `T${px[4]}:${px[5]}:00` : ''}`
  return text !== null && /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text) ? text : null
}

/** JSON-stat has a place for units by category only, so that of a whole table stands beside its code. */
function describeExtension({ id, language, unit = null, decimals }: Cube): object {
  const texts = present({ tableid: id, language, units: unit })
  const px = decimals === undefined ? texts : { ...texts, decimals }
  return Object.keys(px).length === 0 ? {} : { extension: { px } }
}

function describeRoles(dimensions: readonly Dimension[]): object {
  const roles = (['time', 'geo', 'metric'] as const)
    .map(
      (role) =>
        [role, dimensions.filter((dimension) => dimension.role === role).map(({ id }) => id)] as const,
    )
    .filter(([, ids]) => ids.length > 0)
  return roles.length === 0 ? {} : { role: Object.fromEntries(roles) }
}

function describeDimension({ label, categories }: Dimension): object {
  const of = (member: (category: Category) => unknown) => {
    const entries = categories.map((category) => [category.id, member(category)] as const)
    const given = entries.filter(([, value]) => value !== undefined)
    return given.length === 0 ? undefined : Object.fromEntries(given)
  }
  return {
    label,
    category: {
      index: categories.map(({ id }) => id),
      label: of((category) => category.label),
      unit: of(describeUnit),
      coordinates: of(({ coordinates }) => coordinates),
      child: of(({ children }) => children),
    },
  }
}

function describeUnit({ unit, decimals }: Category): object | undefined {
  if (unit === undefined && decimals === undefined) return undefined
  return { label: unit, decimals }
}

function* cellsText({ values, dimensions }: Cube): Generator<string> {
  const cells = cellsOf(dimensions)
  const filled = values.reduce<number>((count, value) => (value === null ? count : count + 1), 0)
  if (filled * 2 >= cells) yield* listText('value', values)
  else yield* objectText('value', givenValues(values))
}

function* givenValues(values: Cube['values']): Generator<[number, number | string]> {
  for (const [cell, value] of values.entries()) if (value !== null) yield [cell, value]
}

function* listText(name: string, values: Cube['values']): Generator<string> {
  yield `,"${name}":[`
  for (let start = 0; start < values.length; start += piece) {
    const text = JSON.stringify(values.slice(start, start + piece)).slice(1, -1)
    yield start === 0 ? text : `,${text}`
  }
  yield ']'
}

function* objectText(name: string, entries: Iterable<[number, number | string]>): Generator<string> {
  yield `,"${name}":{`
  let parts: string[] = []
  let isFirst = true
  for (const [key, value] of entries) {
    parts.push(`"${key}":${JSON.stringify(value)}`)
    if (parts.length < piece) continue
    yield `${isFirst ? '' : ','}${parts.join(',')}`
    isFirst = false
    parts = []
  }
  if (parts.length > 0) yield `${isFirst ? '' : ','}${parts.join(',')}`
  yield '}'
}

function* statusText({ status, dimensions }: Cube): Generator<string> {
  if (status.size === 0) return
  const common = status.size === cellsOf(dimensions) ? commonSign(status) : null
  if (common !== null) yield `,"status":${JSON.stringify(common)}`
  else yield* objectText('status', status.entries())
}

function commonSign(status: ReadonlyMap<number, string>): string | null {
  const first = status.get(0) ?? null
  for (const sign of status.values()) if (sign !== first) return null
  return first
}
