import { sql } from 'kysely'
import { type CastKey, cast, type Demo } from '../../src/demo/cast.ts'
import { tellStory } from '../../src/demo/havby.ts'
import { quickHash } from '../../src/platform/auth/testing/quick-hash.ts'
import { reading } from '../../src/platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../src/values/municipality-code.ts'
import { type FreshDatabase, freshDatabase, madeTemplate } from './database.ts'
import { houseOn, seeded, type TestHouse } from './house.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode

/** Stands in every sentence of Fjordby's own, so that a test sees one that turns up in Havby. */
export const fjordbyMark = 'Fjordmærke'

export interface HavbyHouse extends TestHouse {
  havby: Demo
}

export interface NeighboursHouse extends HavbyHouse {
  fjordby: Demo
}

/** A whole house where Havby has lived its story, and nobody else anything. */
export async function havbyHouse(): Promise<HavbyHouse> {
  const place = houseOn(await freshDatabase<unknown>(await toldOfHavby()))
  return { ...place, havby: await demoOf(place, havby, '') }
}

/** The same with Fjordby beside it, whose every sentence carries `fjordbyMark`. */
export async function neighboursHouse(): Promise<NeighboursHouse> {
  const place = houseOn(await freshDatabase<unknown>(await toldOfBoth()))
  return {
    ...place,
    havby: await demoOf(place, havby, ''),
    fjordby: await demoOf(place, fjordby, fjordbyMark),
  }
}

async function toldOfHavby(): Promise<string> {
  return madeTemplate('told_of_havby', await seeded(), (fresh) => tell(fresh, havby, ''))
}

async function toldOfBoth(): Promise<string> {
  return madeTemplate('told_of_both', await toldOfHavby(), (fresh) => tell(fresh, fjordby, fjordbyMark))
}

async function tell(
  fresh: FreshDatabase<unknown>,
  municipality: MunicipalityCode,
  mark: string,
): Promise<void> {
  const { house, owner } = houseOn(fresh)
  await tellStory({ house, owner, municipality, mark })
  await fresh.superuser.pool.query('update platform.account set password_hash = $1', [quickHash()])
}

/** What telling the story gave, read back from a database where it has been told. */
function demoOf({ house, owner }: TestHouse, municipality: MunicipalityCode, mark: string): Promise<Demo> {
  return reading(house.database, municipality, async (tx) => {
    const accounts = await tx.rows<{ id: string; email: string }>(
      sql`select id, email from platform.account where municipality_id = ${municipality}`,
    )
    const administrations = await tx.rows<{ id: string; field: string }>(
      sql`select id, fields[1] as field from platform.administration where municipality_id = ${municipality}`,
    )
    const idOf = (email: string) =>
      accounts.find((account) => account.email.replace('fjordby', 'havby') === email)?.id
    return {
      house,
      owner,
      municipality,
      people: Object.fromEntries(cast.map(({ key, email }) => [key, idOf(email)])) as Record<CastKey, string>,
      administrations: Object.fromEntries(administrations.map(({ id, field }) => [field, id])),
      actor: (key) => ({
        accountId: idOf(cast.find((member) => member.key === key)?.email ?? '') ?? '',
        name: cast.find((member) => member.key === key)?.name ?? key,
      }),
      say: (sentence) => (mark ? `${sentence} ${mark}` : sentence),
    }
  })
}
