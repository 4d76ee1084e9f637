/** Four digits with a leading zero, as the authorities write them: `0101` is Copenhagen. */
export type MunicipalityCode = string & { readonly __municipalityCode: unique symbol }

/** Reads `101`, `0101` or ` 0101 `; Statistics Denmark writes three digits. Null when it is no code. */
export function parseMunicipalityCode(text: string): MunicipalityCode | null {
  const digits = text.trim()
  if (!/^\d{3,4}$/.test(digits)) return null
  return digits.padStart(4, '0') as MunicipalityCode
}
