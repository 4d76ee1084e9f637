import { z } from 'zod'
import { fields } from '../../platform/forms/index.ts'
import type { ActionFields } from './action-fields.ts'
import { personalPrompts } from './personal.ts'
import { type ExtraColumn, extraColumns, fieldOf, type TextColumn, textColumns } from './plan.ts'
import type { PlannedAction } from './reads.ts'

const optionalEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(
    /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    'Skriv en e-mailadresse som navn@forening.dk|Write an e-mail address such as name@association.dk',
  )
  .optional()
  .transform((text) => text || null)

/** What the form of an action holds, in a plan with these columns. */
export function actionSchema(columns: readonly ExtraColumn[]) {
  const chosen = textColumns.filter((column) => columns.includes(column))
  return z.object({
    what: fields.text(300),
    how: fields.optionalText(),
    ownerAccount: fields.optionalUuid(),
    ownerName: fields.optionalText(120),
    ownerEmail: optionalEmail,
    administrationId: fields.optionalUuid(),
    startsOn: fields.optionalDay(),
    dueOn: fields.optionalDay(),
    goal: fields.optionalText(500),
    waitsFor: fields.uuids(),
    ...(Object.fromEntries(chosen.map((column) => [fieldOf(column), fields.optionalText(1000)])) as Record<
      string,
      ReturnType<typeof fields.optionalText>
    >),
  })
}

/** The fields of an action from a form that was read. */
export function actionFieldsOf(
  value: Record<string, unknown>,
  columns: readonly ExtraColumn[],
): ActionFields {
  const chosen = textColumns.filter((column): column is TextColumn => columns.includes(column))
  const texts = Object.fromEntries(
    chosen.map((column) => [column, (value[fieldOf(column)] as string | null) ?? '']),
  )
  const {
    what,
    how,
    ownerAccount,
    ownerName,
    ownerEmail,
    administrationId,
    startsOn,
    dueOn,
    goal,
    waitsFor,
  } = value as unknown as ActionFields
  return {
    what,
    how,
    ownerAccount,
    ownerName,
    ownerEmail,
    administrationId,
    startsOn,
    dueOn,
    goal,
    waitsFor,
    columns: texts,
  }
}

/** The values a form starts with: what is stored. */
export function valuesOf(action: PlannedAction & { ownerEmail: string | null }): Record<string, string> {
  const texts = Object.fromEntries(
    textColumns.map((column) => [fieldOf(column), action.columns[column] ?? '']),
  )
  return {
    what: action.what,
    how: action.how ?? '',
    ownerAccount: action.ownerAccount ?? '',
    ownerName: action.ownerAccount ? '' : (action.ownerName ?? ''),
    ownerEmail: action.ownerEmail ?? '',
    administrationId: action.administrationId ?? '',
    startsOn: action.startsOn ?? '',
    dueOn: action.dueOn ?? '',
    goal: action.goal ?? '',
    ...texts,
  }
}

/** What a form just held, by field name, so that nothing typed is lost. */
export function typedValues(values: Map<string, string[]>): Record<string, string> {
  return Object.fromEntries([...values].map(([name, all]) => [name, all[0] ?? '']))
}

export const shapeSchema = z.object({
  columns: fields.choices(extraColumns),
  followUpDays: fields.whole(7, 365),
})

export const personalSchema = z.object({
  prompt: fields.choice(personalPrompts),
  what: fields.text(300),
  how: fields.optionalText(2000),
  withWhom: fields.optionalText(200),
  dueOn: fields.optionalDay(),
})
