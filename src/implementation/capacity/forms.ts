import { z } from 'zod'
import { fields } from '../../platform/forms/index.ts'
import type { Form } from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Assessment, RaterRole, Scores } from './assessment.ts'
import { moments, raterRoles, validScores, ways } from './assessment.ts'
import { answerTexts } from './texts.ts'

/** What opens an assessment; `about` is `municipality`, `team` or the id of an effort. */
export const openingSchema = z.object({
  about: z.union([z.uuid(), z.literal('municipality'), z.literal('team')]),
  team: fields.optionalText(120),
  moment: fields.choice(moments),
  heldOn: fields.day(),
  way: fields.choice(ways),
  set: fields.text(40),
  seats: fields.whole(1, 500),
})

export const noteSchema = z.object({
  works: fields.optionalText(),
  hard: fields.optionalText(),
  focus: fields.optionalText(),
})

/** The dots of a form: all of them, or what is missing, each beside its area. A role is asked for where groups are told apart. */
export function readDots(
  form: Form,
  { dimensions }: Assessment,
  { asksRole, locale }: { asksRole: boolean; locale: Locale },
): { ok: true; scores: Scores; role: RaterRole | null } | { ok: false; errors: FieldError[] } {
  const t = answerTexts[locale]
  const scores = validScores(
    dimensions,
    Object.fromEntries(dimensions.map(({ id }) => [id, form.text(dotField(id))])),
  )
  const errors = dimensions.flatMap(({ id, name }) =>
    id in scores ? [] : [{ field: dotField(id), message: t.missing(name[locale]) }],
  )
  const role = raterRoles.find((each) => each === form.text('role')) ?? null
  if (asksRole && !role) errors.unshift({ field: 'role', message: t.roleMissing })
  return errors.length ? { ok: false, errors } : { ok: true, scores, role: asksRole ? role : null }
}

/** The name of a dimension's dots in a form. */
export function dotField(dimension: string): string {
  return `dot-${dimension}`
}
