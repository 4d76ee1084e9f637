import type { Person } from '../../platform/auth/index.ts'
import { mayWorkOn, type Shared, seesOnlyOwn } from '../plans/index.ts'

/** Who may change an effort: the same as may change its plan. */
export function mayEdit(by: Person, effort: Shared): boolean {
  return mayWorkOn(by, effort)
}

/** Whether a person sees the inside of an effort: its dilemma, its money, its conditions and its history. Somebody outside does not. */
export function seesInside(by: Person): boolean {
  return !seesOnlyOwn(by)
}

/** Who sets how many efforts an administration should carry at once. */
export function maySetLimit(by: Person): boolean {
  return by.role === 'coordinator'
}
