import type { Person } from '../../platform/auth/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { settingRefusals } from './texts.ts'

/** A coordinator writes about all; an editor or leader about their own administration's, and about what nobody owns yet. */
export function mayEdit(
  by: Pick<Person, 'role' | 'administrationId'>,
  administrationId: string | null,
): boolean {
  if (by.role === 'coordinator') return true
  if (by.role !== 'editor' && by.role !== 'leader') return false
  return administrationId === null || administrationId === by.administrationId
}

export function mustBeAllowedToEdit(
  by: Pick<Person, 'role' | 'administrationId'>,
  administrationId: string | null,
): void {
  if (!mayEdit(by, administrationId)) throw new Refusal(settingRefusals.notYours)
}
