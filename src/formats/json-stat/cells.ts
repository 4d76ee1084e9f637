import { OneSign } from './one-sign.ts'
import { jsonStatRefusals } from './refusals.ts'
import { inside, isAbsent, isObject, refuse, refuseType, type Spot, shortened } from './spot.ts'

type Value = number | string | null

/**
 * The values of all cells in row-major order, from a list of as many or from an object of those that are there
 * (JSON-stat 2.0, section "value").
 */
export function readValues(spot: Spot, cells: number): Value[] {
  if (Array.isArray(spot.value)) return allValues(spot, spot.value, cells)
  if (!isObject(spot.value)) refuseType(spot, 'values')
  const given = Object.entries(spot.value)
  mustBeWorthItsRoom(spot, given.length, cells)
  const values = new Array<Value>(cells).fill(null)
  for (const [key, value] of given) {
    if (!isValue(value)) refuseType(inside(spot, key), 'value')
    values[cellNumber(spot, key, cells)] = value
  }
  return values
}

function allValues(spot: Spot, values: unknown[], cells: number): Value[] {
  if (values.length === 0 && cells > 0) refuse(spot, jsonStatRefusals.noFigures, { cells })
  if (values.length !== cells) refuse(spot, jsonStatRefusals.valueCount, { values: values.length, cells })
  const odd = values.findIndex((value) => !isValue(value))
  if (odd !== -1) refuseType(inside(spot, odd), 'value')
  return values as Value[]
}

/** A billion cells can be declared in fifty characters: what is mostly empty must hold one value in a hundred to be laid out. */
function mustBeWorthItsRoom(spot: Spot, given: number, cells: number): void {
  if (cells > Math.max(1_000_000, given * 100)) refuse(spot, jsonStatRefusals.tooManyCells, { cells })
}

/** `1e999` is a number to the grammar of JSON, but none that can be counted with. */
function isValue(value: unknown): value is Value {
  return value === null || typeof value === 'string' || Number.isFinite(value)
}

/** The signs of cells by their number, from one text for all, a list or an object (JSON-stat 2.0, section "status"). */
export function readStatus(spot: Spot, cells: number): ReadonlyMap<number, string> {
  const { value } = spot
  if (isAbsent(spot)) return new Map()
  if (typeof value === 'string') return sameForAll(value, cells)
  if (Array.isArray(value)) return listedStatus(spot, value, cells)
  if (!isObject(value)) refuseType(spot, 'statuses')
  // Eurostat's 1.x answers have a table of their own here: the signs in `value`, what they mean in `category`
  if (!spot.reading.isStrict && Array.isArray(value.value)) {
    return listedStatus(inside(spot, 'value'), value.value, cells)
  }
  const status = new Map<number, string>()
  for (const [key, sign] of Object.entries(value)) {
    const cell = cellNumber(spot, key, cells)
    if (sign !== null && typeof sign !== 'string') refuseType(inside(spot, key), 'status')
    if (sign) status.set(cell, sign)
  }
  return status
}

/** A list of one sign holds for every cell, as the format's own example "canada" writes it. */
function listedStatus(spot: Spot, signs: unknown[], cells: number): ReadonlyMap<number, string> {
  const odd = signs.findIndex((sign) => sign !== null && typeof sign !== 'string')
  if (odd !== -1) refuseType(inside(spot, odd), 'status')
  if (signs.length === 1 && cells > 1) return sameForAll(String(signs[0] ?? ''), cells)
  if (signs.length !== cells) refuse(spot, jsonStatRefusals.statusCount, { signs: signs.length, cells })
  return new Map([...signs.entries()].filter((entry): entry is [number, string] => Boolean(entry[1])))
}

function sameForAll(sign: string, cells: number): ReadonlyMap<number, string> {
  return sign === '' ? new Map() : new OneSign(sign, cells)
}

function cellNumber(spot: Spot, key: string, cells: number): number {
  if (/^(?:0|[1-9]\d{0,15})$/.test(key) && Number(key) < cells) return Number(key)
  return refuse(inside(spot, key), jsonStatRefusals.cellUnknown, { name: shortened(key), cells })
}
