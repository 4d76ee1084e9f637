import { type Reason, Refusal, type RefusalDetails } from '../../values/refusal.ts'
import { offsetOf, type Path, placeOf } from '../json-walk.ts'
import { jsonStatRefusals, type Kind } from './refusals.ts'

/** A document being read: its text, to say where a fault is, and what has been noticed so far. */
export interface Reading {
  text: string
  /** The document says it is JSON-stat 2.0, so it is held to the letter of that version; 1.x was never written down so exactly. */
  isStrict: boolean
  /** How many cells may still be made, in all datasets of the document together. */
  cellsLeft: number
  warnings: Refusal[]
}

/** One place in the document: the way to it and what stands there; undefined when nothing does. */
export interface Spot {
  reading: Reading
  path: Path
  value: unknown
}

/** Says no to the document because of this place. */
export function refuse(spot: Spot, reason: Reason, details: RefusalDetails = {}): never {
  throw pointed(spot, reason, details)
}

/** Notes something odd that does not stop the reading; the first twenty are enough to see what kind of file it is. */
export function warn(spot: Spot, reason: Reason, details: RefusalDetails = {}): void {
  if (spot.reading.warnings.length < 20) spot.reading.warnings.push(pointed(spot, reason, details))
}

function pointed({ reading: { text }, path }: Spot, reason: Reason, details: RefusalDetails): Refusal {
  const place = placeOf(text, offsetOf(text, path))
  return new Refusal(reason, { ...details, ...place, path: writePath(path) })
}

function writePath(path: Path): string {
  return path.map((step, index) => writeStep(step, index === 0)).join('')
}

function writeStep(step: string | number, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`
  if (!/^[\p{L}\p{N}_$-]{1,60}$/u.test(step)) return `["${shortened(step)}"]`
  return isFirst ? step : `.${step}`
}

/** A name out of the file, fit to stand on one line of a sentence. */
export function shortened(name: string): string {
  const plain = name.replace(/[\p{C}\p{Z}]+/gu, ' ')
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}

/** The place one step further in. */
export function inside({ reading, path, value }: Spot, key: string | number): Spot {
  const isHere = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  return {
    reading,
    path: [...path, key],
    value: isHere ? (value as Record<string | number, unknown>)[key] : undefined,
  }
}

/** Nothing stands here, or null, which says as much. */
export function isAbsent({ value }: Spot): boolean {
  return value === undefined || value === null
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectAt(spot: Spot): Record<string, unknown> {
  return isObject(spot.value) ? spot.value : refuseType(spot, 'object')
}

export function listAt(spot: Spot): unknown[] {
  return Array.isArray(spot.value) ? spot.value : refuseType(spot, 'list')
}

/** The text here, null when there is none; a number counts as text where the document is not held to the letter. */
export function textAt(spot: Spot): string | null {
  if (isAbsent(spot)) return null
  return asText(spot) ?? refuseType(spot, 'text')
}

/** The list of texts here; none when there is nothing, and one text counts as a list of one in 1.x. */
export function textsAt(spot: Spot): string[] {
  if (isAbsent(spot)) return []
  const alone = Array.isArray(spot.value) || spot.reading.isStrict ? null : asText(spot)
  if (alone !== null) return [alone]
  if (!Array.isArray(spot.value)) refuseType(spot, 'texts')
  return listAt(spot).map((text, index) =>
    typeof text === 'string'
      ? text
      : (asText(inside(spot, index)) ?? refuseType(inside(spot, index), 'text')),
  )
}

/** The list of names here, of which none may stand twice. */
export function namesAt(spot: Spot): string[] {
  const names = textsAt(spot)
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) refuse(inside(spot, index), jsonStatRefusals.namedTwice, { name: shortened(name) })
    seen.add(name)
  }
  return names
}

function asText({ value, reading }: Spot): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' && !reading.isStrict ? String(value) : null
}

export function refuseType(spot: Spot, kind: Kind): never {
  if (spot.value !== undefined) refuse(spot, jsonStatRefusals.wrongType, { kind })
  const member = spot.path.at(-1) ?? ''
  const around = { ...spot, path: spot.path.slice(0, -1) }
  refuse(around, jsonStatRefusals.missing, { member: shortened(String(member)) })
}
