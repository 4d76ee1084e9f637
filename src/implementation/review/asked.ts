/** Who is asked about what. Pure. */

import { counts, type Recommendation } from '../../knowledge/catalogue/index.ts'
import type { Administration } from '../settings/index.ts'

type Asking = Pick<Recommendation, 'fields' | 'addressee' | 'withdrawnOn'>

/** An administration is asked about every recommendation to the municipality that names one of its fields of work. */
export function isAsked(
  recommendation: Asking,
  administration: Pick<Administration, 'fields' | 'isOpen'>,
): boolean {
  if (!administration.isOpen || !counts(recommendation)) return false
  return recommendation.fields.some((field) => administration.fields.includes(field))
}
