import type { Category } from '../cube.ts'
import { jsonStatRefusals } from './refusals.ts'
import {
  inside,
  isAbsent,
  isObject,
  namesAt,
  objectAt,
  refuse,
  refuseType,
  type Spot,
  shortened,
  textAt,
  textsAt,
} from './spot.ts'

/**
 * The categories of a dimension in their order (JSON-stat 2.0, section "category"), read at its `category` member.
 * `size` is how many there must be; null when the dimension stands alone and nothing says.
 */
export function readCategories(category: Spot, size: number | null): Category[] {
  objectAt(category)
  const ids = orderedIds(category, size)
  const known = new Set(ids)
  const label = members(category, 'label', known)
  const unit = members(category, 'unit', known)
  const coordinates = members(category, 'coordinates', known)
  const children = readChildren(category, known)
  return ids.map((id) => ({
    id,
    label: (isAbsent(label) ? null : textAt(inside(label, id))) ?? id,
    ...(isAbsent(unit) ? {} : readUnit(inside(unit, id))),
    ...(isAbsent(coordinates) ? {} : readCoordinates(inside(coordinates, id))),
    ...(children.has(id) ? { children: children.get(id) ?? [] } : {}),
  }))
}

/** What is noted about single categories, each with the category's name in front. */
export function readCategoryNotes(category: Spot, categories: readonly Category[]): string[] {
  if (isAbsent(inside(category, 'note'))) return []
  const note = members(category, 'note', new Set(categories.map(({ id }) => id)))
  return categories.flatMap(({ id, label }) => textsAt(inside(note, id)).map((text) => `${label}: ${text}`))
}

function orderedIds(category: Spot, size: number | null): string[] {
  const index = inside(category, 'index')
  const label = inside(category, 'label')
  if (isAbsent(index) && isAbsent(label)) refuse(category, jsonStatRefusals.noCategories)
  if (isAbsent(index)) return onlyId(label, size)
  if (!Array.isArray(index.value) && !isObject(index.value)) refuseType(index, 'index')
  const ids = Array.isArray(index.value) ? namesAt(index) : byPosition(index, size)
  mustBeAsMany(index, ids.length, size)
  return ids
}

/** A dimension of one category needs no index; of several, nothing else tells their order, which members of JSON do not have. */
function onlyId(label: Spot, size: number | null): string[] {
  const ids = Object.keys(objectAt(label))
  if (ids.length > 1) refuse(label, jsonStatRefusals.orderUnknown, { categories: ids.length })
  mustBeAsMany(label, ids.length, size)
  return ids
}

function mustBeAsMany(spot: Spot, categories: number, size: number | null): void {
  if (size !== null && categories !== size) refuse(spot, jsonStatRefusals.categoryCount, { categories, size })
}

function byPosition(index: Spot, size: number | null): string[] {
  const positions = Object.entries(objectAt(index))
  mustBeAsMany(index, positions.length, size)
  const ids = new Array<string | undefined>(positions.length).fill(undefined)
  for (const [id, position] of positions) {
    const isFree = Number.isInteger(position) && Number(position) >= 0 && Number(position) < ids.length
    if (!isFree || ids[Number(position)] !== undefined) {
      refuse(inside(index, id), jsonStatRefusals.positions, { size: ids.length })
    }
    ids[Number(position)] = id
  }
  return ids as string[]
}

/** A member of `category` that says something about categories by their ids, all of which must be known. */
function members(category: Spot, name: string, known: ReadonlySet<string>): Spot {
  const spot = inside(category, name)
  if (isAbsent(spot)) return spot
  for (const id of Object.keys(objectAt(spot))) mustBeKnown(inside(spot, id), id, known)
  return spot
}

function mustBeKnown(spot: Spot, id: string, known: ReadonlySet<string>): void {
  if (!known.has(id)) refuse(spot, jsonStatRefusals.categoryUnknown, { name: shortened(id) })
}

function readUnit(spot: Spot): { unit?: string; decimals?: number } {
  if (isAbsent(spot)) return {}
  objectAt(spot)
  const decimals = inside(spot, 'decimals')
  if (!isAbsent(decimals) && !Number.isInteger(decimals.value)) refuseType(decimals, 'integer')
  const position = inside(spot, 'position')
  if (!isAbsent(position) && !['start', 'end'].includes(String(position.value))) refuseType(position, 'side')
  const name = textAt(inside(spot, 'label')) ?? textAt(inside(spot, 'base'))
  const symbol = textAt(inside(spot, 'symbol'))
  const unit = [symbol, name].filter((part) => part !== null).join(' ')
  return {
    ...(unit === '' ? {} : { unit }),
    ...(isAbsent(decimals) ? {} : { decimals: Number(decimals.value) }),
  }
}

function readCoordinates(spot: Spot): { coordinates?: [number, number] } {
  if (isAbsent(spot)) return {}
  const point = spot.value
  const isPoint = Array.isArray(point) && point.length === 2 && point.every(Number.isFinite)
  if (!isPoint) refuseType(spot, 'point')
  return { coordinates: [point[0], point[1]] }
}

function readChildren(category: Spot, known: ReadonlySet<string>): Map<string, string[]> {
  const spot = members(category, 'child', known)
  const children = new Map<string, string[]>()
  if (isAbsent(spot)) return children
  for (const parent of Object.keys(objectAt(spot))) {
    const list = inside(spot, parent)
    const ids = namesAt(list)
    for (const [index, id] of ids.entries()) mustBeKnown(inside(list, index), id, known)
    children.set(parent, ids)
  }
  mustHaveNoCircle(spot, children)
  return children
}

/** Walks down from every parent by a list of its own, as a hierarchy may be deeper than calls can go. */
function mustHaveNoCircle(spot: Spot, children: ReadonlyMap<string, readonly string[]>): void {
  const done = new Set<string>()
  for (const start of children.keys()) {
    const above = new Set<string>()
    const steps = [{ id: start, isLeaving: false }]
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (step.isLeaving) {
        above.delete(step.id)
        done.add(step.id)
        continue
      }
      if (above.has(step.id))
        refuse(inside(spot, step.id), jsonStatRefusals.childCircle, { name: shortened(step.id) })
      if (done.has(step.id)) continue
      above.add(step.id)
      steps.push({ id: step.id, isLeaving: true })
      for (const id of children.get(step.id) ?? []) steps.push({ id, isLeaving: false })
    }
  }
}
