/** What a plan asks of an action beyond the four H's (hvad, hvordan, hvem, hvornår). Pure. */

/**
 * The columns a plan may add, by choice: the union of what municipal action plans have. Area, aim and follow-up are texts of the
 * municipality's own; goal and administration have columns of their own in the table.
 */
export const extraColumns = [
  'area',
  'goal',
  'target-group',
  'arena',
  'administration',
  'partners',
  'economy',
  'sign',
  'follow-up',
  'committee',
  'source',
] as const
export type ExtraColumn = (typeof extraColumns)[number]

/** Columns whose value lies in the action's own fields; the others are kept as texts by their name. */
export const ownFieldColumns = ['goal', 'administration'] as const satisfies ExtraColumn[]

export type TextColumn = Exclude<ExtraColumn, (typeof ownFieldColumns)[number]>

export const textColumns = extraColumns.filter(
  (column): column is TextColumn => !(ownFieldColumns as readonly string[]).includes(column),
)

/** The columns among these names that there are, in the order plans show them. */
export function knownColumns(names: readonly string[]): ExtraColumn[] {
  return extraColumns.filter((column) => names.includes(column))
}

/** How long a report holds when the plan says nothing else. */
export const usualFollowUpDays = 30

/** The form field of a text column. */
export function fieldOf(column: TextColumn): string {
  return `column-${column}`
}
