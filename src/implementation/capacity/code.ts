import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'

/** Letters and digits that are not mistaken for each other on a big screen: no i, l, o, 0 or 1, and 31 in all. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Eight signs of an address out of random bytes: 31⁸, or 8.5 × 10¹¹. With fifty open assessments in the country and ten guesses a
 * second all day long, the chance of hitting one is 5 in 100,000.
 */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes]
    .filter((byte) => byte < 248) // 8 × 31: so that no sign is more likely than another
    .slice(0, 8)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
}

/** The short address behind /k/: the municipality and its code, as `9901-abcd-2345`. */
export function shortAddress(municipality: string, code: string): string {
  return `${municipality}-${code.slice(0, 4)}-${code.slice(4)}`
}

/** Reads what somebody typed or scanned; capitals, spaces and missing hyphens are forgiven. Null when it cannot be one. */
export function readShortAddress(text: string): { municipality: MunicipalityCode; code: string } | null {
  const parts = /^(\d{4})([a-z2-9]{8})$/.exec(text.toLowerCase().replace(/[\s-]/g, ''))
  const municipality = parts && parseMunicipalityCode(parts[1] ?? '')
  return parts && municipality ? { municipality, code: parts[2] ?? '' } : null
}
