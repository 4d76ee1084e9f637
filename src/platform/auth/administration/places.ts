import { sql } from 'kysely'
import type { Day } from '../../../values/day.ts'
import { Refusal } from '../../../values/refusal.ts'
import { type Actor, record } from '../../audit/index.ts'
import { webRefusals } from '../../forms/index.ts'
import type { ReadTx, WriteTx } from '../../tenancy/index.ts'
import { placeRefusals } from './texts.ts'

/** An administration (forvaltning) of the municipality. */
export interface Place {
  id: string
  name: string
  fields: string[]
  closedOn: Day | null
  people: number
  version: number
}

/** All administrations in their order, the closed ones last. */
export function placesOf(tx: ReadTx): Promise<Place[]> {
  return tx.rows<Place>(sql`
    select administration.id, administration.name, administration.fields, administration.closed_on as "closedOn",
           administration.version, count(account.id)::int as people
    from platform.administration administration
    left join platform.account account
      on account.municipality_id = administration.municipality_id and account.administration_id = administration.id
      and account.disabled_at is null
    where administration.municipality_id = ${tx.municipality}
    group by administration.municipality_id, administration.id
    order by administration.closed_on is not null, administration.position, administration.name collate "da-x-icu"`)
}

export async function mustFindPlace(tx: ReadTx, id: string): Promise<Place> {
  const place = (await placesOf(tx)).find((one) => one.id === id)
  if (!place) throw new Refusal(webRefusals.notFound)
  return place
}

export async function addPlace(
  tx: WriteTx,
  by: Actor,
  place: { name: string; fields: string[] },
): Promise<string> {
  await mustBeFree(tx, place.name, null)
  const row = await tx.row<{ id: string }>(sql`
    insert into platform.administration (municipality_id, name, fields, position)
    select ${tx.municipality}, ${place.name}, ${place.fields}::text[], coalesce(max(position) + 1, 0)
    from platform.administration where municipality_id = ${tx.municipality}
    returning id`)
  const id = row?.id as string
  await record(tx, by, { kind: 'administration-added', subjectKind: 'administration', subjectId: id })
  return id
}

/** False when somebody else saved first. Refuses a name another one has (nameTaken). */
export async function changePlace(
  tx: WriteTx,
  by: Actor,
  id: string,
  place: { name: string; fields: string[]; version: number },
): Promise<boolean> {
  await mustBeFree(tx, place.name, id)
  const saved = await tx.run(sql`
    update platform.administration set name = ${place.name}, fields = ${place.fields}::text[], version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${place.version}`)
  if (saved === 0) return false
  await record(tx, by, { kind: 'administration-changed', subjectKind: 'administration', subjectId: id })
  return true
}

/** Closes from a day on, or opens again with null. */
export async function closePlace(tx: WriteTx, by: Actor, id: string, closedOn: Day | null): Promise<void> {
  const saved = await tx.run(sql`
    update platform.administration set closed_on = ${closedOn}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}`)
  if (saved === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, {
    kind: closedOn ? 'administration-closed' : 'administration-reopened',
    subjectKind: 'administration',
    subjectId: id,
  })
}

/** Moves one step among the open ones; at the end it stays where it is. */
export async function movePlace(tx: WriteTx, by: Actor, id: string, steps: -1 | 1): Promise<void> {
  const order = (await placesOf(tx)).filter(({ closedOn }) => !closedOn).map((place) => place.id)
  const from = order.indexOf(id)
  if (from === -1) throw new Refusal(webRefusals.notFound)
  const to = Math.min(Math.max(0, from + steps), order.length - 1)
  order.splice(to, 0, ...order.splice(from, 1))
  await tx.run(sql`
    update platform.administration administration set position = ordered.place
    from unnest(${order}::uuid[]) with ordinality as ordered (id, place)
    where administration.municipality_id = ${tx.municipality} and administration.id = ordered.id`)
  await record(tx, by, {
    kind: 'administration-changed',
    subjectKind: 'administration',
    subjectId: id,
    details: { place: to + 1 },
  })
}

async function mustBeFree(tx: WriteTx, name: string, except: string | null): Promise<void> {
  const taken = await tx.row(sql`
    select 1 from platform.administration
    where municipality_id = ${tx.municipality} and lower(name) = lower(${name}) and id is distinct from ${except}::uuid`)
  if (taken) throw new Refusal(placeRefusals.nameTaken, { name })
}
