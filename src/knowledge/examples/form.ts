import { z } from 'zod'
import { fields } from '../../platform/forms/index.ts'
import { facetFieldSchema } from '../catalogue/index.ts'
import type { ExampleContent, OwnExample } from './example.ts'

/** The form an example is written in. */
export const exampleSchema = z.object({
  title: fields.text(200),
  year: fields.optionalWhole(1900, 2200),
  what: fields.text(4000),
  forWhom: fields.optionalText(2000),
  howMuch: fields.optionalText(2000),
  outcome: fields.optionalText(4000),
  contact: fields.optionalText(300),
  ...facetFieldSchema,
  recommendations: fields.ids(),
  share: fields.tick(),
})

/** A form's values as it shows them; texts as they were typed. */
export interface ExampleFormValues extends Partial<Omit<ExampleContent, 'year'>> {
  year?: string
  share?: boolean
}

/** An own example as the form shows it. */
export function exampleFormValues(example: OwnExample): ExampleFormValues {
  return {
    ...example,
    title: example.title.da,
    year: example.year === null ? '' : String(example.year),
    what: example.what?.da ?? '',
    forWhom: example.forWhom?.da ?? null,
    howMuch: example.howMuch?.da ?? null,
    outcome: example.outcome?.da ?? null,
    share: example.sharedOn !== null,
  }
}
