import { z } from 'zod'
import { facetFieldSchema, type SharedFacets } from '../../knowledge/catalogue/index.ts'
import { fields } from '../../platform/forms/index.ts'
import { type EffortFields, originKinds, type Scope, scopes, tactics } from './effort.ts'
import { type Answers, fieldsOf, judgements, type Part, type PartField } from './parts.ts'

/** The short first form: what cannot wait. Facets follow along from where the effort comes. */
export const newSchema = z.object({
  title: fields.text(200),
  kind: facetFieldSchema.kind,
  scope: fields.choice(scopes),
  ownerAccount: fields.optionalUuid(),
  administrationIds: fields.uuids(),
  recommendationIds: fields.ids(),
  originKind: fields.choice(originKinds),
  originId: fields.optionalText(80),
})

/** The basics of an effort in full. */
export const basicsSchema = z.object({
  title: fields.text(200),
  about: fields.optionalText(),
  scope: fields.choice(scopes),
  ownerAccount: fields.optionalUuid(),
  administrationIds: fields.uuids(),
  recommendationIds: fields.ids(),
  tactic: fields.optionalChoice(tactics),
  hard: fields.optionalText(),
  ...facetFieldSchema,
})

/** An effort from the short form, with the facets it starts with. */
export function newFields(value: z.infer<typeof newSchema>, start: Partial<EffortFields>): EffortFields {
  const facets: SharedFacets = {
    kind: value.kind,
    targetGroups: start.targetGroups ?? [],
    arenas: start.arenas ?? [],
    riskFactors: start.riskFactors ?? [],
    protectiveFactors: start.protectiveFactors ?? [],
  }
  const { title, scope, ownerAccount, administrationIds, recommendationIds } = value
  return {
    ...facets,
    title,
    scope,
    ownerAccount,
    administrationIds,
    recommendationIds,
    about: start.about ?? null,
    tactic: null,
    hard: null,
  }
}

/** What the form of a part holds. */
export function partSchema(part: Part, scope: Scope) {
  return z.object(Object.fromEntries(fieldsOf(part, scope).map((field) => [field.name, schemaOf(field)])))
}

function schemaOf(field: PartField) {
  switch (field.kind) {
    case 'whole':
      return fields.optionalWhole(0, 1_000_000_000)
    case 'day':
      return fields.optionalDay()
    case 'indicators':
      return fields.ids()
    case 'judgement':
      return fields.optionalChoice(judgements)
    case 'line':
    case 'remark':
      return fields.optionalText(500)
    case 'long':
      return fields.optionalText()
  }
}

/** The answers of a part from a form that was read; an empty field empties the answer. */
export function answersIn(value: Record<string, unknown>): Answers {
  return Object.fromEntries(
    Object.entries(value).map(([name, answer]) => [name, (answer ?? '') as string | number | string[]]),
  )
}
