import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { House } from '../web/index.ts'
import type { ClaimedMail } from './queue.ts'

export interface Transport {
  /** Resolves when the relay has taken the mail over (or the file is written). */
  send(mail: ClaimedMail): Promise<void>
  close(): void
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** The municipality's mail relay, or, where none is set, a file per mail in the data folder that only we can read. */
export function openTransport(house: House): Transport {
  const { smtpUrl } = house.config
  return smtpUrl ? relay(house, smtpUrl) : folder(house)
}

function relay(house: House, smtpUrl: string): Transport {
  const transport = nodemailer.createTransport({ url: smtpUrl, ...patience })
  return {
    send: async (mail) => void (await transport.sendMail(messageOf(house, mail))),
    close: () => transport.close(),
  }
}

function folder(house: House): Transport {
  const path = join(house.dataFolder, 'mail')
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    send: async (mail) => {
      const { message } = await writer.sendMail(messageOf(house, mail))
      await mkdir(path, { recursive: true, mode: 0o700 })
      await writeFile(join(path, `${mail.id}.eml`), message as Buffer, { mode: 0o600 })
    },
    close: () => writer.close(),
  }
}

/** The Message-ID is the mail's own: should the relay get it twice after a crash, mail systems know that it is one. */
function messageOf(house: House, mail: ClaimedMail) {
  return {
    from: house.config.mailFrom,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body,
    messageId: `<${mail.id}@${new URL(house.config.publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // neither files nor addresses may come in by what somebody wrote
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
