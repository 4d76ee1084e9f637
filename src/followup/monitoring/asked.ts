/** Which administrations answer which sections. Pure. */

import type { Section } from '../surveys/index.ts'
import type { MonitoringRound } from './monitoring.ts'

/** An administration of the municipality, in the order the municipality has given. */
export interface AskedAdministration {
  id: string
  name: string
  fields: string[]
}

/** A section for one administration, and the field of work it answers for there. */
export interface AskedSection {
  section: Section
  administration: AskedAdministration
  field: string
}

type Asking = Pick<MonitoringRound, 'instrument' | 'sectionFields'>

/** The field of work an administration answers a section for: the first of those the section asks; null when it is not asked. */
export function fieldAsked(
  round: Asking,
  sectionId: string,
  { fields }: Pick<AskedAdministration, 'fields'>,
) {
  return (round.sectionFields[sectionId] ?? []).find((field) => fields.includes(field)) ?? null
}

/** Every section with every administration that answers it, section by section. */
export function askedSections(
  round: Asking,
  administrations: readonly AskedAdministration[],
): AskedSection[] {
  return round.instrument.sections.flatMap((section) =>
    administrations.flatMap((administration) => {
      const field = fieldAsked(round, section.id, administration)
      return field === null ? [] : [{ section, administration, field }]
    }),
  )
}
