import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Job } from '../jobs/job.ts'
import { changing } from '../tenancy/index.ts'
import type { House } from '../web/index.ts'
import { claimMail, markSent } from './queue.ts'
import { openTransport, type Transport } from './transport.ts'

const mostInARound = 200

/** Sends what is due, one mail at a time. A mail the relay refuses waits for its next try; the others go on. */
export const sendMailJob: Job = {
  name: 'send-mail',
  everyMinutes: 1,
  run: async (house, municipality) => void (await sendMail(house, municipality)),
}

/** Sends the mails of one municipality and says how many were sent. Throws the relay's last fault when some were not. */
export async function sendMail(
  house: House,
  municipality: MunicipalityCode,
  transport: Transport = openTransport(house),
): Promise<number> {
  let sent = 0
  let fault: unknown = null
  try {
    for (let round = 0; round < mostInARound; round++) {
      const mail = await changing(house.database, municipality, claimMail)
      if (!mail) break
      try {
        await transport.send(mail)
      } catch (thrown) {
        fault = thrown
        continue
      }
      await changing(house.database, municipality, (tx) => markSent(tx, mail.id))
      sent++
    }
  } finally {
    transport.close()
  }
  if (fault) throw new Error('the mail relay refused', { cause: fault })
  return sent
}
