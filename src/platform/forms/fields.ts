import { z } from 'zod'
import { parseDay } from '../../values/day.ts'
import { writeNumber } from '../../values/numbers.ts'

/** The field schemas every form is put together from. Empty optional fields become null. */
export const fields = {
  /** A text that must be filled in. */
  text: (max = 200) => z.string().trim().min(1).max(max),
  optionalText: (max = 4000) =>
    z
      .string()
      .trim()
      .max(max)
      .optional()
      .transform((text) => text || null),
  choice: <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values),
  optionalChoice: <const T extends readonly [string, ...string[]]>(values: T) =>
    z
      .enum(['', ...values])
      .optional()
      .transform((value) => (value || null) as T[number] | null),
  choices: <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).default([]),
  ids: () => z.array(z.string().max(80)).default([]),
  uuid: () => z.uuid(),
  uuids: () => z.array(z.uuid()).default([]),
  optionalUuid: () =>
    z
      .union([z.uuid(), z.literal('')])
      .optional()
      .transform((value) => value || null),
  day: () =>
    z
      .string()
      .trim()
      .transform((text, context) => readDay(text, context)),
  optionalDay: () =>
    z
      .string()
      .trim()
      .optional()
      .transform((text, context) => (text ? readDay(text, context) : null)),
  whole: (min: number, max: number) =>
    z
      .string()
      .trim()
      .transform((text, context) => readWhole(text, min, max, context)),
  optionalWhole: (min: number, max: number) =>
    z
      .string()
      .trim()
      .optional()
      .transform((text, context) => (text ? readWhole(text, min, max, context) : null)),
  /** A ticked box. */
  tick: () =>
    z
      .string()
      .optional()
      .transform((value) => value !== undefined),
  email: () =>
    z
      .string()
      .trim()
      .toLowerCase()
      .max(254)
      .regex(
        /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
        'Skriv en e-mailadresse som navn@kommune.dk|Write an e-mail address such as name@kommune.dk',
      ),
  version: () => z.string().transform((text, context) => readWhole(text, 1, 1_000_000, context)),
}

function readDay(text: string, context: z.core.$RefinementCtx) {
  const day = parseDay(text) ?? parseDay(fromDanish(text))
  if (day) return day
  context.addIssue({
    code: 'custom',
    message: 'Skriv en dato som 24-12-2026|Write a date such as 2026-12-24',
  })
  return z.NEVER
}

function fromDanish(text: string): string {
  const parts = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text)
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : ''
}

function readWhole(text: string, min: number, max: number, context: z.core.$RefinementCtx) {
  const number = Number(text.replace(/\./g, '').replace(/\s/g, ''))
  if (text !== '' && Number.isInteger(number) && number >= min && number <= max) return number
  context.addIssue({
    code: 'custom',
    message: `Skriv et helt tal fra ${writeNumber(min, 'da')} til ${writeNumber(max, 'da')}|Write a whole number from ${writeNumber(min, 'en')} to ${writeNumber(max, 'en')}`,
  })
  return z.NEVER
}
