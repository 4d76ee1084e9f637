/** The administrations a municipality starts with, one per field of work; it renames and merges them as it likes. */
export const fields = [
  { code: 'health', name: 'Sundhed og forebyggelse', english: 'Health and prevention' },
  { code: 'elderly', name: 'Ældre og omsorg', english: 'Elderly care' },
  { code: 'children', name: 'Dagtilbud, skole og familie', english: 'Day care, schools and families' },
  {
    code: 'social',
    name: 'Social, psykiatri og handicap',
    english: 'Social services, psychiatry and disability',
  },
  { code: 'employment', name: 'Job og uddannelse', english: 'Jobs and education' },
  { code: 'culture', name: 'Kultur og fritid', english: 'Culture and leisure' },
  { code: 'technical', name: 'Plan, teknik og miljø', english: 'Planning, roads and environment' },
  { code: 'central', name: 'Stab, økonomi og HR', english: 'Staff, economy and HR' },
] as const

export const fieldCodes = fields.map(({ code }) => code) as [FieldCode, ...FieldCode[]]
export type FieldCode = (typeof fields)[number]['code']

/** A field of work in the reader's language; an unknown code stands as it is. */
export function nameOfField(code: string, locale: 'da' | 'en'): string {
  const field = fields.find((one) => one.code === code)
  return field ? (locale === 'da' ? field.name : field.english) : code
}
