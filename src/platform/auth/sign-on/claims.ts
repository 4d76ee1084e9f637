import { type MunicipalityCode, parseMunicipalityCode } from '../../../values/municipality-code.ts'
import { isRole, nationalLevel, type Role, rolesIn } from '../person.ts'

/** What the municipality's sign-on says about a person, read by the claims the settings name. */
export interface SignOnPerson {
  /** Issuer and subject are who it is, for ever; the e-mail may change. */
  issuer: string
  subject: string
  municipality: MunicipalityCode | null
  email: string | null
  name: string
  administration: string | null
  /** None when the claim is missing, or names a role that the municipality cannot give. */
  role: Role | null
}

export interface ClaimNames {
  municipalityClaim: string
  administrationClaim: string
  roleClaim: string
}

/** Reads the claims strictly: what is not a text (or, for roles, a list of texts) counts as missing. */
export function readClaims(claims: Record<string, unknown>, names: ClaimNames): SignOnPerson {
  const municipality = parseMunicipalityCode(text(claims[names.municipalityClaim]) ?? '')
  const email = text(claims.email)?.toLowerCase() ?? null
  return {
    issuer: text(claims.iss) ?? '',
    subject: text(claims.sub) ?? '',
    // the national level is nobody's sign-on: advisers are invited
    municipality: municipality === nationalLevel ? null : municipality,
    email: email && email.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
    name: (text(claims.name) ?? email?.split('@')[0] ?? '').slice(0, 120),
    administration: text(claims[names.administrationClaim]),
    role: municipality ? roleOf(claims[names.roleClaim], municipality) : null,
  }
}

/** The first of the roles named that is one of ours. */
function roleOf(claim: unknown, municipality: MunicipalityCode): Role | null {
  const named = (Array.isArray(claim) ? claim : [claim]).map(text)
  return named.find((name): name is Role => isRole(name) && rolesIn(municipality).includes(name)) ?? null
}

function text(claim: unknown): string | null {
  const trimmed = typeof claim === 'string' ? claim.replaceAll('\u0000', '').toWellFormed().trim() : ''
  return trimmed || null
}
