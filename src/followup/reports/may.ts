/** Who may see and change reports. Pure. */

import { hasCapability, type Person } from '../../platform/auth/index.ts'
import { webRefusals } from '../../platform/forms/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { CommitteeItem } from './item.ts'

/** Those who prepare items for the committees see drafts; others see what has been frozen. */
export function seesDrafts({ role }: Pick<Person, 'role'>): boolean {
  return role === 'coordinator' || role === 'editor' || role === 'leader' || role === 'administrator'
}

export function mayWrite({ role }: Pick<Person, 'role'>): boolean {
  return hasCapability(role, 'write-reports')
}

/** A draft looks like nothing to those who do not see drafts; so does what was thrown away, to those who cannot bring it back. */
export function mustSee(by: Pick<Person, 'role'>, item: Pick<CommitteeItem, 'frozenAt' | 'removedAt'>): void {
  if (!item.frozenAt && !seesDrafts(by)) throw new Refusal(webRefusals.notFound)
  if (item.removedAt && !mayWrite(by)) throw new Refusal(webRefusals.notFound)
}
