import type { Locale } from '../../values/locale.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

/** What a person may be in Pejling. A new user from the municipality's sign-on has none of them. */
export const roles = [
  'coordinator',
  'editor',
  'leader',
  'frontline',
  'politician',
  'partner',
  'adviser',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role)
}

/** A person who is signed in, in one municipality (0000 is the national level). */
export interface Person {
  accountId: string
  name: string
  municipality: MunicipalityCode
  municipalityName: string
  /** None as long as a passkey that the role requires is missing: the person then reaches their own page only. */
  role: Role | null
  awaitsPasskey: boolean
  /** The administration an editor or leader answers for. */
  administrationId: string | null
  locale: Locale
}

/** The national level, where advisers belong. */
export const nationalLevel = '0000' as MunicipalityCode

/** The roles a municipality can give: an adviser belongs to the national level, everybody else to a municipality. */
export function rolesIn(municipality: MunicipalityCode): Role[] {
  return roles.filter((role) =>
    municipality === nationalLevel ? role === 'adviser' || role === 'administrator' : role !== 'adviser',
  )
}
