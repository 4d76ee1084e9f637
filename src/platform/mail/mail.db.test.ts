import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { changing } from '../tenancy/index.ts'
import type { House } from '../web/index.ts'
import { sendMail } from './jobs.ts'
import { queueMail } from './queue.ts'
import type { Transport } from './transport.ts'

const havby = '9901' as MunicipalityCode
const letter = (number: number) => ({
  recipient: `leder${number}@havby.example`,
  subject: 'Din handling\r\nBcc: alle@havby.example',
  body: `Kære leder ${number}\næøå https://havby.example/link`,
})

describe('mail', () => {
  let here: TestHouse
  let house: House
  beforeAll(async () => {
    here = await testHouse()
    house = { ...here.house, dataFolder: await mkdtemp(join(tmpdir(), 'pejling-mail-')) }
  })
  afterAll(async () => {
    await rm(house.dataFolder, { recursive: true })
    await here.close()
  })
  const queue = (number: number) => changing(house.database, havby, (tx) => queueMail(tx, letter(number)))
  const rowOf = async (id: string) => {
    const { rows } = await here.fresh.superuser.pool.query(
      'select sent_at, attempts, body, not_before > now() as waits from platform.mail where id = $1',
      [id],
    )
    return rows[0]
  }

  test('is sent once by two processes at the same time, and its links are forgotten', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(queue))
    const taken: string[] = []
    const slow: Transport = { send: async ({ id }) => void taken.push(id), close: () => {} }
    const counts = await Promise.all([
      sendMail(house, havby, slow),
      sendMail(house, havby, slow),
      sendMail(house, havby, slow),
    ])
    expect(counts.reduce((sum, count) => sum + count)).toBe(6)
    expect(taken.sort()).toEqual(ids.sort())
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ sent_at: expect.any(Date), body: '' })
  })

  test('that the relay refuses waits longer each time, and the others still go out', async () => {
    const [bad, good] = [await queue(7), await queue(8)]
    const picky: Transport = {
      send: async ({ recipient }) => {
        if (recipient.startsWith('leder7')) throw new Error('550 no such mailbox')
      },
      close: () => {},
    }
    await expect(sendMail(house, havby, picky)).rejects.toThrow('the mail relay refused')
    expect(await rowOf(good)).toMatchObject({ sent_at: expect.any(Date) })
    expect(await rowOf(bad)).toMatchObject({ sent_at: null, attempts: 1, waits: true })
    await expect(sendMail(house, havby, picky)).resolves.toBe(0)
    await here.fresh.superuser.pool.query(
      `update platform.mail set not_before = now(), attempts = 10 where id = $1`,
      [bad],
    )
    await expect(sendMail(house, havby, picky)).resolves.toBe(0)
  })

  test('without a relay becomes a file of its own, with one subject line and nobody added', async () => {
    const id = await queue(9)
    await sendMail(house, havby)
    expect(await readdir(join(house.dataFolder, 'mail'))).toEqual([`${id}.eml`])
    const file = await readFile(join(house.dataFolder, 'mail', `${id}.eml`), 'utf8')
    expect(file).toContain('To: leder9@havby.example')
    expect(file).not.toMatch(/^Bcc:/m)
    expect(file).toContain(`Message-ID: <${id}@localhost>`)
  })

  test('goes to a real relay by SMTP', async () => {
    const relay = await sink()
    const id = await queue(10)
    const { port } = relay.server.address() as { port: number }
    const sent = await sendMail(
      { ...house, config: { ...house.config, smtpUrl: `smtp://127.0.0.1:${port}` } },
      havby,
    )
    relay.server.close()
    expect(sent).toBe(1)
    expect(relay.recipients).toEqual(['<leder10@havby.example>'])
    expect(relay.text()).toContain(`Message-ID: <${id}@localhost>`)
  })

  test('of one municipality is not sent in the name of another', async () => {
    const id = await queue(11)
    await expect(sendMail(house, '9902' as MunicipalityCode)).resolves.toBe(0)
    expect(await rowOf(id)).toMatchObject({ sent_at: null, attempts: 0 })
    await changing(house.database, havby, (tx) =>
      tx.run(sql`delete from platform.mail where municipality_id = ${havby} and id = ${id}`),
    )
  })
})

/** A mail relay that takes everything: just enough of RFC 5321. */
async function sink(): Promise<{ server: Server; recipients: string[]; text(): string }> {
  const recipients: string[] = []
  let text = ''
  const server = createServer((socket) => {
    let isData = false
    socket.write('220 sink\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString('utf8').split('\r\n').filter(Boolean)) {
        if (isData && line !== '.') {
          text += `${line}\n`
          continue
        }
        const verb = line.slice(0, 4).toUpperCase()
        if (verb === 'RCPT') recipients.push(line.slice(line.indexOf('<')).split(' ')[0] ?? '')
        isData = verb === 'DATA'
        socket.write(isData ? '354 go on\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
        if (verb === 'QUIT') socket.end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, recipients, text: () => text }
}
