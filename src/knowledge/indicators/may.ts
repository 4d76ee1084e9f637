import { hasCapability, nationalLevel, type Person } from '../../platform/auth/index.ts'
import type { SetName } from '../figures/index.ts'

/**
 * The sets a person may write, the most likely first: a coordinator the municipality's own, an adviser the national one, an
 * administrator either. The national level has no set of its own.
 */
export function setsFor(by: Pick<Person, 'role' | 'municipality'>): SetName[] {
  const sets: SetName[] = []
  if (hasCapability(by.role, 'import-indicators') && by.municipality !== nationalLevel) sets.push('own')
  if (hasCapability(by.role, 'write-national-indicators')) sets.push('national')
  return by.role === 'adviser' ? sets.filter((set) => set === 'national') : sets
}
