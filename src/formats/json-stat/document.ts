import type { Cube, Dimension } from '../cube.ts'
import { mustBeNoError, readDataset, readDimension } from './dataset.ts'
import { jsonStatRefusals, jsonStatWarnings } from './refusals.ts'
import {
  inside,
  isAbsent,
  isObject,
  objectAt,
  refuse,
  refuseType,
  type Spot,
  shortened,
  textAt,
  warn,
} from './spot.ts'

/** A table in a document, by the name the document gives it: the key of a bundle, the label or the address in a collection. */
export interface NamedCube {
  name: string | null
  cube: Cube
}

/** What a collection only points to. */
export interface Link {
  label: string | null
  href: string | null
}

export interface Contents {
  datasets: NamedCube[]
  links: Link[]
  /** A dimension that stands alone. */
  dimension: Dimension | null
}

const layersRead = 32
/** What may stand beside the datasets of a bundle without being one. */
const aboutBundle = new Set('version class href label note link updated source error extension'.split(' '))

/** Reads a whole document, whatever its class. */
export function readContents(document: Spot): Contents {
  const found: Contents = { datasets: [], links: [], dimension: null }
  const members = objectAt(document)
  mustBeKnownVersion(inside(document, 'version'))
  const name = classOf(document)
  if (name === 'dataset') found.datasets.push({ name: null, cube: readDataset(document, null) })
  else if (name === 'collection') readCollection(document, { found, layer: 0 })
  else if (name === 'dimension') {
    const id = textAt(inside(document, 'label')) ?? ''
    found.dimension = readDimension(document, { id, size: null, role: null })
  } else if (name === 'bundle') readBundle(document, Object.keys(members), found)
  else refuse(inside(document, 'class'), jsonStatRefusals.unknownClass, { name: shortened(name) })
  return found
}

function mustBeKnownVersion(version: Spot): void {
  if (isAbsent(version)) return
  if (typeof version.value !== 'string') refuseType(version, 'text')
  if (/^(?:1(?:\.\d+)*|2\.0)$/.test(version.value)) return
  refuse(version, jsonStatRefusals.unknownVersion, { version: shortened(version.value) })
}

/** The class a document says it has, or, in 1.x, shows: a dataset has `dimension`, a bundle has datasets by name. */
function classOf(document: Spot): string {
  const name = textAt(inside(document, 'class'))
  if (name === 'error') mustBeNoError(document)
  if (name !== null) return name
  if (document.reading.isStrict) refuseType({ ...inside(document, 'class'), value: undefined }, 'text')
  const isDataset = ['dimension', 'value', 'id', 'size'].some(
    (key) => !isAbsent(inside(document, key)) && !looksLikeDataset(inside(document, key)),
  )
  return isDataset ? 'dataset' : 'bundle'
}

function looksLikeDataset(spot: Spot): boolean {
  return isObject(spot.value) && isObject(spot.value.dimension)
}

/** Datasets by name (JSON-stat 1.x, "bundle"). Sources put other things beside them, which are passed over. */
function readBundle(document: Spot, names: readonly string[], found: Contents): void {
  const spots = names
    .filter((name) => !aboutBundle.has(name))
    .map((name) => inside(document, name))
    .filter(({ value }) => isObject(value) && ('dimension' in value || 'value' in value))
  if (spots.length === 0) {
    mustBeNoError(document)
    refuse(document, jsonStatRefusals.notJsonStat)
  }
  for (const spot of spots) {
    const name = String(spot.path.at(-1))
    found.datasets.push({ name, cube: readDataset(spot, name === 'dataset' ? null : name) })
  }
}

interface Layer {
  found: Contents
  layer: number
}

/** Datasets embedded in a collection are read, at any depth; what it only points to is listed. */
function readCollection(collection: Spot, { found, layer }: Layer): void {
  if (layer > layersRead) {
    warn(collection, jsonStatWarnings.nestedTooDeep)
    return
  }
  const link = inside(collection, 'link')
  objectAt(link)
  const list = inside(link, 'item')
  if (isAbsent(list)) return
  if (!Array.isArray(list.value)) refuseType(list, 'list')
  for (const index of list.value.keys()) readLinked(inside(list, index), { found, layer })
}

function readLinked(linked: Spot, { found, layer }: Layer): void {
  const members = objectAt(linked)
  const name = textAt(inside(linked, 'class'))
  const label = textAt(inside(linked, 'label'))
  const href = textAt(inside(linked, 'href'))
  if (name === 'collection' && members.link !== undefined) {
    readCollection(linked, { found, layer: layer + 1 })
  } else if (name === 'dataset' && (members.value !== undefined || members.dimension !== undefined)) {
    found.datasets.push({ name: label ?? href, cube: readDataset(linked, null) })
  } else if (name === 'dimension' && members.category !== undefined) {
    readDimension(linked, { id: label ?? '', size: null, role: null })
  } else if (name === null || ['dataset', 'collection', 'dimension'].includes(name)) {
    found.links.push({ label, href })
  } else refuse(inside(linked, 'class'), jsonStatRefusals.unknownClass, { name: shortened(name) })
}
