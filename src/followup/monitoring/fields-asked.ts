/** Which fields of work a round asks. Pure. */

import { fieldCodes } from '../../platform/auth/fields-of-work.ts'
import type { MonitoringRound } from './monitoring.ts'

/** The fields of work a round asks, in the national order. */
export function fieldsOf({ sectionFields }: Pick<MonitoringRound, 'sectionFields'>): string[] {
  const asked = new Set(Object.values(sectionFields).flat())
  return fieldCodes.filter((code) => asked.has(code))
}
