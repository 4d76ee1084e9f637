/** The administrations a municipality starts with, one per field of work; it renames and merges them as it likes. */
export const fields = [
  { code: 'health', name: 'Sundhed og forebyggelse' },
  { code: 'elderly', name: 'Ældre og omsorg' },
  { code: 'children', name: 'Dagtilbud, skole og familie' },
  { code: 'social', name: 'Social, psykiatri og handicap' },
  { code: 'employment', name: 'Job og uddannelse' },
  { code: 'culture', name: 'Kultur og fritid' },
  { code: 'technical', name: 'Plan, teknik og miljø' },
  { code: 'central', name: 'Stab, økonomi og HR' },
] as const
