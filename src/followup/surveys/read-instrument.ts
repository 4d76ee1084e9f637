import type { z } from 'zod'
import { faultIn, offsetOf, placeOf } from '../../formats/json-walk.ts'
import type { Wording } from '../../values/locale.ts'
import { checkInstrument } from './check-instrument.ts'
import type { Instrument } from './instrument.ts'
import { instrumentSchema } from './instrument-schema.ts'
import type { Problem } from './problem.ts'

export type ReadInstrument = { ok: true; instrument: Instrument } | { ok: false; problems: Problem[] }

/**
 * Reads an instrument from a JSON file. All that is wrong is said by path and line, and then nothing is read at all. What is only missing
 * before it can be published is no hindrance: a draft that was taken out comes in again.
 */
export function readInstrument(file: string): ReadInstrument {
  const text = file.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { line, column } = placeOf(text, faultIn(text) ?? 0)
    return { ok: false, problems: [{ path: '', message: notJson(column), stage: 'saving', fileLine: line }] }
  }
  const read = instrumentIn(value)
  const problems = read.ok
    ? checkInstrument(read.instrument).filter(({ stage }) => stage === 'saving')
    : read.problems
  if (problems.length === 0) return read
  return {
    ok: false,
    problems: problems.slice(0, 100).map((problem) => ({ ...problem, fileLine: lineOf(text, problem.path) })),
  }
}

/** The line in the file; of what is missing, the line it is missing in. */
function lineOf(text: string, path: string): number {
  return placeOf(text, offsetOf(text, path === '' ? [] : path.split('.'))).line
}

/** An instrument's shape without its meaning: fields and their sorts, not whether conditions and scores make sense. */
export function instrumentIn(value: unknown): ReadInstrument {
  const parsed = instrumentSchema.safeParse(value)
  if (parsed.success) return { ok: true, instrument: parsed.data }
  const problems = parsed.error.issues
    .slice(0, 100)
    .map((issue): Problem => ({ path: issue.path.join('.'), message: wordsFor(issue), stage: 'saving' }))
  return { ok: false, problems }
}

/** The same instrument as a JSON file; reading it gives the instrument back. */
export function writeInstrument(instrument: Instrument): string {
  return `${JSON.stringify(instrument, null, 2)}\n`
}

function notJson(column: number): Wording {
  return {
    da: `Her, ved tegn ${column}, holder filen op med at være JSON. Hent et skema herfra for at se, hvordan filen skal se ud.`,
    en: `Here, at character ${column}, the file stops being JSON. Download an instrument here to see what the file should look like.`,
  }
}

function wordsFor(issue: z.core.$ZodIssue): Wording {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        da: `Feltet ${issue.keys.join(', ')} kender vi ikke.`,
        en: `We do not know the field ${issue.keys.join(', ')}.`,
      }
    case 'too_big':
      return { da: `Højst ${issue.maximum}.`, en: `At most ${issue.maximum}.` }
    case 'too_small':
      return { da: `Mindst ${issue.minimum}.`, en: `At least ${issue.minimum}.` }
    case 'invalid_union':
      return { da: 'Slagsen kender vi ikke.', en: 'We do not know this kind.' }
    case 'invalid_value':
      return { da: 'Værdien kender vi ikke.', en: 'We do not know this value.' }
    case 'invalid_key':
      return { da: 'Navnet på feltet passer ikke.', en: 'The name of the field does not fit.' }
    default:
      return {
        da: 'Feltet mangler eller har en forkert slags værdi.',
        en: 'The field is missing or of the wrong sort.',
      }
  }
}
