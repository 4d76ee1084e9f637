import type { z } from 'zod'
import type { Wording } from '../../values/locale.ts'
import { checkInstrument } from './check-instrument.ts'
import type { Instrument } from './instrument.ts'
import { instrumentSchema } from './instrument-schema.ts'
import type { Problem } from './problem.ts'

export type ReadInstrument = { ok: true; instrument: Instrument } | { ok: false; problems: Problem[] }

/** Reads an instrument from a JSON file. All that is wrong is said by path; an instrument with a problem is not read at all. */
export function readInstrument(text: string): ReadInstrument {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, problems: [{ path: '', message: notJson, stage: 'saving' }] }
  }
  const read = instrumentIn(value)
  if (!read.ok) return read
  const problems = checkInstrument(read.instrument)
  return problems.length > 0 ? { ok: false, problems } : read
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

const notJson: Wording = {
  da: 'Filen er ikke JSON. Hent et skema herfra for at se, hvordan filen skal se ud.',
  en: 'The file is not JSON. Download an instrument here to see what the file should look like.',
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
