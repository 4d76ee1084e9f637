import { z } from 'zod'
import { fields as formFields } from '../../platform/forms/index.ts'
import { facetFieldSchema } from './facet-form.ts'
import { type OwnContent, wordingOf, writtenSentences } from './own-recommendation.ts'
import { bases, equityDirections, type Field, fields, staffRoles, strengths } from './recommendation.ts'

/** One text field per field of work and sentence: `forHealth_children`. */
type SentenceField = `forHealth_${Field}` | `forOwnTask_${Field}`
const sentenceFields = fields.flatMap((field): SentenceField[] => [
  `forHealth_${field}`,
  `forOwnTask_${field}`,
])
const sentenceSchema = Object.fromEntries(
  sentenceFields.map((name) => [name, formFields.optionalText(500)]),
) as Record<SentenceField, ReturnType<typeof formFields.optionalText>>

/** The form an own recommendation is written in. */
export const ownSchema = z.object({
  statement: formFields.text(300),
  explanation: formFields.optionalText(2000),
  statementEnglish: formFields.optionalText(300),
  explanationEnglish: formFields.optionalText(2000),
  sourceHeading: formFields.optionalText(300),
  sourceUrl: formFields
    .optionalText(500)
    .refine((address) => address === null || /^https?:\/\/\S+$/.test(address), {
      message:
        'Skriv en hel adresse, der begynder med https://|Write a whole address beginning with https://',
    }),
  ...facetFieldSchema,
  strength: formFields.choice(strengths),
  fields: formFields.choices(fields),
  staffRoles: formFields.choices(staffRoles),
  basis: formFields.choices(bases),
  equity: formFields.optionalChoice(equityDirections),
  indicators: formFields.ids(),
  thinEvidence: formFields.tick(),
  supersedes: formFields.optionalText(80),
  ...sentenceSchema,
})

/** What was written in the form, as the catalogue keeps it. */
export function ownContentFrom(value: z.infer<typeof ownSchema>): OwnContent {
  return {
    statement: wordingOf(value.statement, value.statementEnglish),
    explanation: wordingOf(value.explanation ?? '', value.explanationEnglish),
    sourceHeading: value.sourceHeading ?? '',
    sourcePage: null,
    sourceUrl: value.sourceUrl,
    kind: value.kind,
    strength: value.strength,
    basis: value.basis,
    priority: false,
    fields: value.fields,
    staffRoles: value.staffRoles,
    targetGroups: value.targetGroups,
    arenas: value.arenas,
    riskFactors: value.riskFactors,
    protectiveFactors: value.protectiveFactors,
    indicators: value.indicators,
    equity: value.equity,
    thinEvidence: value.thinEvidence,
    sentences: writtenSentences(
      fields.map((field) => ({
        field,
        forHealth: wordingOf(value[`forHealth_${field}`] ?? '', null),
        forOwnTask: wordingOf(value[`forOwnTask_${field}`] ?? '', null),
      })),
    ),
    supersedes: value.supersedes,
  }
}

/** A form's values as texts, so that what was typed stands there again when something is wrong. */
export type OwnFormValues = Record<string, string | string[]>

/** An own recommendation as the form shows it; English that only repeats the Danish is left empty. */
export function ownFormValues(content: OwnContent): OwnFormValues {
  const english = (wording: { da: string; en: string }) => (wording.en === wording.da ? '' : wording.en)
  return {
    statement: content.statement.da,
    explanation: content.explanation.da,
    statementEnglish: english(content.statement),
    explanationEnglish: english(content.explanation),
    sourceHeading: content.sourceHeading,
    sourceUrl: content.sourceUrl ?? '',
    kind: content.kind,
    strength: content.strength,
    equity: content.equity ?? '',
    supersedes: content.supersedes ?? '',
    thinEvidence: content.thinEvidence ? 'yes' : '',
    fields: content.fields,
    staffRoles: content.staffRoles,
    basis: content.basis,
    targetGroups: content.targetGroups,
    arenas: content.arenas,
    riskFactors: content.riskFactors,
    protectiveFactors: content.protectiveFactors,
    indicators: content.indicators,
    ...Object.fromEntries(
      content.sentences.flatMap(({ field, forHealth, forOwnTask }) => [
        [`forHealth_${field}`, forHealth.da],
        [`forOwnTask_${field}`, forOwnTask.da],
      ]),
    ),
  }
}

/** The names of the fields that hold several values. */
export const listFields = [
  'fields',
  'staffRoles',
  'basis',
  'targetGroups',
  'arenas',
  'riskFactors',
  'protectiveFactors',
  'indicators',
]
