import { type Cube, cellsOf, type Dimension, type DimensionRole } from '../cube.ts'
import { readCategories, readCategoryNotes } from './categories.ts'
import { readStatus, readValues } from './cells.ts'
import { jsonStatRefusals, jsonStatWarnings } from './refusals.ts'
import {
  inside,
  isAbsent,
  isObject,
  listAt,
  namesAt,
  objectAt,
  refuse,
  refuseType,
  type Spot,
  shortened,
  textAt,
  textsAt,
  warn,
} from './spot.ts'

/** What a dataset says about its table, without the figures. */
export type Frame = Omit<Cube, 'values' | 'status'>

/** Reads one dataset, of 2.0 or of 1.x, where `id`, `size` and `role` stand inside `dimension`. */
export function readDataset(dataset: Spot, name: string | null): Cube {
  const value = inside(dataset, 'value')
  if (isAbsent(value)) mustBeNoError(dataset)
  const frame = readFrame(dataset, name)
  const cells = cellsOf(frame.dimensions)
  if (!(cells <= dataset.reading.cellsLeft)) refuse(dataset, jsonStatRefusals.tooManyCells, { cells })
  dataset.reading.cellsLeft -= cells
  if (isAbsent(value)) refuseType(value, 'values')
  const status = readStatus(inside(dataset, 'status'), cells)
  return { ...frame, values: readValues(value, cells), status }
}

/** A source that cannot answer sends its reasons where the figures should be: refused with the words of the source. */
export function mustBeNoError(document: Spot): void {
  const error = inside(document, 'error')
  if (!Array.isArray(error.value)) return
  const label = inside(inside(error, 0), 'label').value
  refuse(error, jsonStatRefusals.saidBySource, { label: shortened(typeof label === 'string' ? label : '?') })
}

const datasetMembers = new Set(
  'version class href label note link updated source error extension id size role dimension value status'.split(
    ' ',
  ),
)

const dimensionMembers = new Set('href label note link extension category class version'.split(' '))
const categoryMembers = new Set('index label note unit coordinates child extension'.split(' '))

/** Reads what a dataset says about its table: dimensions, categories and where it comes from. */
export function readFrame(dataset: Spot, name: string | null): Frame {
  objectAt(dataset)
  if (dataset.reading.isStrict) warnOfUnknown(dataset, datasetMembers)
  const dimension = inside(dataset, 'dimension')
  objectAt(dimension)
  const outer = isAbsent(inside(dataset, 'id')) && isAbsent(inside(dataset, 'size')) ? dimension : dataset
  const ids = readIds(outer)
  mustMatch(dimension, ids, outer === dimension)
  const sizes = readSizes(inside(outer, 'size'), ids.length)
  const roles = readRoles(roleSpot(dataset, dimension, ids), ids)
  const notes = textsAt(inside(dataset, 'note'))
  const dimensions = ids.map((id, index) => {
    const spot = inside(dimension, id)
    const read = readDimension(spot, { id, size: sizes[index] ?? null, role: roles.get(id) ?? null })
    notes.push(...readDimensionNotes(spot, read))
    return read
  })
  return { ...readOrigin(dataset, name), dimensions, notes: [...new Set(notes)] }
}

function readIds(outer: Spot): string[] {
  const id = inside(outer, 'id')
  listAt(id)
  return namesAt(id)
}

function mustMatch(dimension: Spot, ids: readonly string[], isFirstVersion: boolean): void {
  const described = objectAt(dimension)
  const listed = new Set(ids)
  const extra = Object.keys(described).find(
    (key) => !listed.has(key) && !(isFirstVersion && ['id', 'size', 'role'].includes(key)),
  )
  for (const id of ids) {
    if (Object.hasOwn(described, id)) continue
    refuse(dimension, jsonStatRefusals.dimensionNotDescribed, { name: shortened(id) })
  }
  if (extra !== undefined) {
    refuse(inside(dimension, extra), jsonStatRefusals.dimensionNotListed, { name: shortened(extra) })
  }
}

function readSizes(size: Spot, ids: number): number[] {
  const sizes = listAt(size)
  if (sizes.length !== ids) refuse(size, jsonStatRefusals.sizeCount, { sizes: sizes.length, ids })
  const odd = sizes.findIndex((amount) => !Number.isSafeInteger(amount) || Number(amount) < 0)
  if (odd !== -1) refuseType(inside(size, odd), 'amount')
  return sizes as number[]
}

/** In 1.x the roles stand inside `dimension`; a dimension of that name is none. */
function roleSpot(dataset: Spot, dimension: Spot, ids: readonly string[]): Spot {
  const role = inside(dataset, 'role')
  return isAbsent(role) && !ids.includes('role') ? inside(dimension, 'role') : role
}

const roleNames: readonly DimensionRole[] = ['time', 'geo', 'metric']

function readRoles(role: Spot, ids: readonly string[]): Map<string, DimensionRole> {
  const roles = new Map<string, DimensionRole>()
  if (isAbsent(role)) return roles
  objectAt(role)
  warnOfUnknown(role, new Set(roleNames))
  for (const name of roleNames) {
    const list = inside(role, name)
    for (const [index, id] of namesAt(list).entries()) {
      const spot = inside(list, index)
      if (!ids.includes(id)) refuse(spot, jsonStatRefusals.dimensionUnknown, { name: shortened(id) })
      if (roles.has(id)) warn(spot, jsonStatWarnings.roleTwice, { name: shortened(id) })
      else roles.set(id, name)
    }
  }
  return roles
}

/** Reads one dimension with its categories; `size` is null when nothing says how many there must be. */
export function readDimension(
  spot: Spot,
  { id, size, role }: { id: string; size: number | null; role: DimensionRole | null },
): Dimension {
  objectAt(spot)
  const category = inside(spot, 'category')
  if (spot.reading.isStrict && size !== null) {
    warnOfUnknown(spot, dimensionMembers)
    warnOfUnknown(category, categoryMembers)
  }
  const categories = readCategories(category, size)
  return { id, label: textAt(inside(spot, 'label')) ?? id, role, categories }
}

function readDimensionNotes(spot: Spot, { label, categories }: Dimension): string[] {
  const own = textsAt(inside(spot, 'note')).map((text) => `${label}: ${text}`)
  return [...own, ...readCategoryNotes(inside(spot, 'category'), categories)]
}

/** What the table is called and where it comes from; sources keep its code and language under `extension`. */
function readOrigin(dataset: Spot, name: string | null): Omit<Frame, 'dimensions' | 'notes'> {
  const extension = inside(dataset, 'extension')
  if (!isAbsent(extension) && dataset.reading.isStrict) objectAt(extension)
  const px = inside(extension, 'px')
  const said = (...spots: Spot[]) =>
    spots.map(({ value }) => value).find((value) => typeof value === 'string' && value !== '') as
      | string
      | undefined
  const language = said(inside(px, 'language'), inside(extension, 'lang'))?.toLowerCase() ?? null
  const unit = said(inside(px, 'units'))
  const { value: decimals } = inside(px, 'decimals')
  return {
    id: said(inside(px, 'tableid'), inside(px, 'matrix'), inside(extension, 'id')) ?? name,
    label: textAt(inside(dataset, 'label')),
    source: textAt(inside(dataset, 'source')),
    updated: textAt(inside(dataset, 'updated')),
    language,
    languages: language === null ? [] : [language],
    ...(unit === undefined ? {} : { unit }),
    ...(Number.isInteger(decimals) ? { decimals: Number(decimals) } : {}),
  }
}

function warnOfUnknown(spot: Spot, known: ReadonlySet<string>): void {
  if (!isObject(spot.value)) return
  for (const key of Object.keys(spot.value)) {
    if (!known.has(key)) warn(inside(spot, key), jsonStatWarnings.memberUnknown, { name: shortened(key) })
  }
}
