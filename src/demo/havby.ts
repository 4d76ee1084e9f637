import { sql } from 'kysely'
import { openAccount } from '../platform/auth/accounts.ts'
import { demoLogins, demoPassword } from '../platform/auth/demo-logins.ts'
import { fields as fieldsOfWork } from '../platform/auth/fields-of-work.ts'
import { hashPassword } from '../platform/auth/index.ts'
import { changing, type Database, reading } from '../platform/tenancy/index.ts'
import type { House } from '../platform/web/index.ts'
import type { MunicipalityCode } from '../values/municipality-code.ts'
import { type CastKey, cast, type Demo } from './cast.ts'
import { parts } from './parts.ts'
import { forgetStory } from './start-over.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const national = '0000' as MunicipalityCode
const storyteller = { accountId: null, name: 'demo' }

/** Fills Havby and its neighbour once, and gives the lines that tell how to sign in. */
export async function seedDemo(house: House, owner: Database): Promise<string[]> {
  const isThere = await reading(house.database, havby, async (tx) => {
    return (await tx.row(sql`select 1 from platform.account limit 1`)) !== null
  })
  const isCutShort = (await progressOf(house.database)) === 'begun'
  if (isCutShort) for (const place of [havby, fjordby, national]) await forgetStory(owner, place)
  if (!isThere || isCutShort) {
    await noteProgress(owner, 'begun')
    await Promise.all([
      tellStory({ house, owner, municipality: havby, mark: '' }),
      tellStory({ house, owner, municipality: fjordby, mark: '' }),
      addAdviser(house, owner),
    ])
    await noteProgress(owner, 'told')
  }
  return [
    '',
    `Demo: Havby og Fjordby er opdigtede / are invented. Adgangskode / password: ${demoPassword}`,
    ...demoLogins.map(({ email, role }) => `  ${email}  (${role})`),
  ]
}

type Progress = 'begun' | 'told'

/** Kept beside the seeds, so that a story cut short by a power failure is known for what it is at the next start. */
async function progressOf(database: Database): Promise<Progress | null> {
  const row = await reading(database, null, (tx) =>
    tx.row<{ fingerprint: Progress }>(sql`select fingerprint from platform.seed where name = 'demo'`),
  )
  return row?.fingerprint ?? null
}

async function noteProgress(owner: Database, progress: Progress): Promise<void> {
  await changing(owner, null, (tx) =>
    tx.run(sql`
      insert into platform.seed (name, fingerprint) values ('demo', ${progress})
      on conflict (name) do update set fingerprint = excluded.fingerprint`),
  )
}

/** Puts the cast and every part of the story into one invented municipality. `mark` tells its sentences from others'. */
export async function tellStory(place: {
  house: House
  owner: Database
  municipality: MunicipalityCode
  mark: string
}): Promise<Demo> {
  const { house, owner, municipality, mark } = place
  await changing(owner, null, (tx) =>
    tx.run(
      sql`update platform.municipality set joined_at = coalesce(joined_at, now()) where id = ${municipality}`,
    ),
  )
  const passwordHash = await hashPassword(demoPassword)
  const demo = await changing(house.database, municipality, async (tx) => {
    const administrations: Record<string, string> = {}
    for (const [position, field] of fieldsOfWork.entries()) {
      const row = await tx.row<{ id: string }>(sql`
        insert into platform.administration (municipality_id, name, fields, position)
        values (${municipality}, ${mark ? `${field.name} ${mark}` : field.name}, ${[field.code]}, ${position}) returning id`)
      administrations[field.code] = row?.id as string
    }
    const people = {} as Record<CastKey, string>
    for (const member of cast) {
      const email = municipality === havby ? member.email : member.email.replace('havby', 'fjordby')
      const name = mark ? `${member.name} ${mark}` : member.name
      const administrationId = member.field ? (administrations[member.field] ?? null) : null
      people[member.key] = await openAccount(
        tx,
        storyteller,
        { email, name, role: member.role, administrationId, passwordHash },
        house.secret,
      )
    }
    const named = (key: CastKey) => ({
      accountId: people[key],
      name: cast.find((member) => member.key === key)?.name ?? key,
    })
    return {
      house,
      owner,
      municipality,
      people,
      administrations,
      actor: named,
      say: (sentence: string) => (mark ? `${sentence} ${mark}` : sentence),
    } satisfies Demo
  })
  for (const part of parts) await part(demo)
  return demo
}

async function addAdviser(house: House, owner: Database): Promise<void> {
  await changing(owner, null, (tx) =>
    tx.run(sql`update platform.municipality set joined_at = now() where id = ${national}`),
  )
  const passwordHash = await hashPassword(demoPassword)
  await changing(house.database, national, (tx) =>
    openAccount(
      tx,
      storyteller,
      { email: 'lise.lund@raadgiver.example', name: 'Lise Lund', role: 'adviser', passwordHash },
      house.secret,
    ),
  )
}
