import { sql } from 'kysely'
import { type CastKey, cast } from '../../../demo/cast.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { changing, type Database } from '../../tenancy/index.ts'
import type { House } from '../../web/index.ts'
import { openAccount } from '../accounts.ts'
import { fields } from '../fields-of-work.ts'
import { quickHash } from './quick-hash.ts'

/** The cast and the administrations of an invented municipality, without the rest of its story. Gives account ids by key. */
export async function peopleOf(
  place: { house: House; owner: Database },
  municipality: MunicipalityCode,
  mark = '',
): Promise<Record<CastKey, string>> {
  await changing(place.owner, null, (tx) =>
    tx.run(sql`update platform.municipality set joined_at = now() where id = ${municipality}`),
  )
  const passwordHash = quickHash()
  return changing(place.house.database, municipality, async (tx) => {
    const administrations: Record<string, string> = {}
    for (const [position, field] of fields.entries()) {
      const row = await tx.row<{ id: string }>(sql`
        insert into platform.administration (municipality_id, name, fields, position)
        values (${municipality}, ${field.name + mark}, ${[field.code]}, ${position}) returning id`)
      administrations[field.code] = row?.id as string
    }
    const people = {} as Record<CastKey, string>
    for (const { key, email, name, role, field } of cast) {
      const own = municipality === '9901' ? email : email.replace('havby', 'fjordby')
      const administrationId = field ? (administrations[field] ?? null) : null
      people[key] = await openAccount(
        tx,
        { accountId: null, name: 'test' },
        { email: own, name: name + mark, role, administrationId, passwordHash },
        place.house.secret,
      )
    }
    return people
  })
}
