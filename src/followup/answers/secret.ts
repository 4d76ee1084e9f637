import { createHmac } from 'node:crypto'
import { readSecret, type Secret } from '../../platform/auth/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

/**
 * The secret of an invitation's link. It is made from the installation's own secret whenever a mail needs it, so that a reminder has the
 * same link and the database holds its hash alone.
 */
export function invitationSecret(municipality: MunicipalityCode, id: string, key: string): Secret {
  const random = createHmac('sha256', key).update(`invitation:${municipality}:${id}`).digest('base64url')
  return readSecret(`${municipality}.${random}`) as Secret
}
