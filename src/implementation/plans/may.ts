import type { Person } from '../../platform/auth/index.ts'

/** What decides who may work on an effort and its plan. */
export interface Shared {
  ownerAccount: string | null
  /** The administrations that take part. */
  administrationIds: readonly string[]
}

/**
 * Who may change an effort and its plan: the coordinator all of them; an editor or a leader those they own themselves and those
 * their own administration takes part in. Nobody else.
 */
export function mayWorkOn(by: Person, shared: Shared): boolean {
  if (by.role === 'coordinator') return true
  if (by.role !== 'editor' && by.role !== 'leader') return false
  if (shared.ownerAccount === by.accountId) return true
  return by.administrationId !== null && shared.administrationIds.includes(by.administrationId)
}

/** Who may say how far an action is: the one who answers for it, and those who may change the plan. */
export function mayReport(by: Person, action: { isOwn: boolean }, shared: Shared): boolean {
  return action.isOwn || mayWorkOn(by, shared)
}

/** Whether a person sees only what is theirs: somebody outside the municipality who has promised an action. */
export function seesOnlyOwn(by: Person): boolean {
  return by.role === 'partner'
}
