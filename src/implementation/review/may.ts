import type { Role } from '../../platform/auth/index.ts'

/** A coordinator answers for every administration; an editor or leader for their own, and nobody else at all. */
export function mayAnswerFor(
  by: { role: Role | null; administrationId: string | null },
  administrationId: string,
): boolean {
  if (by.role === 'coordinator') return true
  return (by.role === 'editor' || by.role === 'leader') && by.administrationId === administrationId
}
