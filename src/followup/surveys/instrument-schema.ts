import { z } from 'zod'
import type { Instrument, Question, Score } from './instrument.ts'

const long = 4000
const short = 500
/** Text that a database can hold: no zero bytes, no half characters. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((each) => each.isWellFormed() && !each.includes('\u0000'))
const wording = (most = long) => z.strictObject({ da: text(most), en: text(most) })
const name = text(80).min(1)
const condition = text(short).nullable()

const head = {
  id: name,
  text: wording(),
  help: wording().nullable(),
  wording: text(120).min(1),
  required: z.boolean(),
  showIf: condition,
  requireIf: condition,
  offersDontKnow: z.boolean(),
  offersNotRelevant: z.boolean(),
  sensitivity: z.enum(['ordinary', 'sensitive', 'offensive-behaviour']),
}

const choices = z
  .array(
    z.strictObject({ id: name, label: wording(short), points: z.number().min(-1000).max(1000).nullable() }),
  )
  .max(60)
const rows = z.array(z.strictObject({ id: name, label: wording(short) })).max(60)
const bound = z.number().min(-1e12).max(1e12).nullable()

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('single'), choices }),
  z.strictObject({ ...head, kind: z.literal('multiple'), choices, atMost: z.number().int().nullable() }),
  z.strictObject({ ...head, kind: z.literal('likert'), steps: choices }),
  z.strictObject({ ...head, kind: z.literal('matrix'), steps: choices, rows }),
  z.strictObject({ ...head, kind: z.literal('dots'), lowest: wording(short), highest: wording(short) }),
  z.strictObject({ ...head, kind: z.literal('scale'), lowest: wording(short), highest: wording(short) }),
  z.strictObject({
    ...head,
    kind: z.literal('number'),
    minimum: bound,
    maximum: bound,
    decimals: z.number().int().min(0).max(6),
    unit: wording(80).nullable(),
  }),
  z.strictObject({ ...head, kind: z.literal('date') }),
  z.strictObject({ ...head, kind: z.literal('text'), long: z.boolean() }),
]) satisfies z.ZodType<Question>

const table = z.record(z.string().regex(/^-?\d{1,6}$/), z.number()) as unknown as z.ZodType<
  Record<number, number>
>

const score = z.strictObject({
  id: name,
  name: wording(short),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sum') }),
    z.strictObject({ kind: z.literal('sum-times-four') }),
    z.strictObject({ kind: z.literal('table'), table }),
    z.strictObject({ kind: z.literal('mean'), atLeast: z.number().int() }),
  ]),
  questions: z.array(text(120)).max(100),
  source: wording(),
  bands: z
    .array(z.strictObject({ from: z.number(), to: z.number(), label: wording(short) }))
    .max(20)
    .optional(),
}) satisfies z.ZodType<Score>

/** The shape of an instrument as a file and in the database; what it means is checked after. */
export const instrumentSchema = z.strictObject({
  id: name,
  title: wording(short),
  introduction: wording(),
  sections: z
    .array(
      z.strictObject({
        id: name,
        title: wording(short),
        help: wording().nullable(),
        showIf: condition,
        questions: z.array(question).max(200),
      }),
    )
    .max(60),
  scores: z.array(score).max(20),
  source: wording().nullable(),
}) satisfies z.ZodType<Instrument>
