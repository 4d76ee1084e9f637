import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Indicator } from '../figures/index.ts'
import { undoImport } from './actions-import.ts'
import { findImport } from './reads-imports.ts'

/** Makes an indicator of the municipality's own, which no other municipality sees. */
export async function defineOwnIndicator(tx: WriteTx, by: Actor, indicator: Indicator): Promise<void> {
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  const { id, unit, direction, decimals, minimum, maximum, publisher, url, rounds } = indicator
  await tx.run(sql`
    insert into knowledge.own_indicator (municipality_id, id, position, name, short, finding, measures, unit, direction, decimals,
                                         minimum, maximum, population, source, publisher, url, rounds, caveats, breaks, made_by_name)
    select ${tx.municipality}, ${id}, coalesce(max(position), 0) + 1, ${json(indicator.name)}, ${json(indicator.short)},
           ${json(indicator.finding)}, ${json(indicator.measures)}, ${unit}, ${direction}, ${decimals}, ${minimum}, ${maximum},
           ${json(indicator.population)}, ${json(indicator.source)}, ${publisher}, ${url}, ${rounds}, ${json(indicator.caveats)},
           ${json(indicator.breaks)}, ${by.name}
    from knowledge.own_indicator where municipality_id = ${tx.municipality}`)
  await record(tx, by, { kind: 'own-indicator-defined', subjectKind: 'indicator', subjectId: id })
}

/** Says which rounds an own indicator has, and where its line is cut. */
export async function changeOwnRounds(
  tx: WriteTx,
  by: Actor,
  { id, rounds, breaks }: Pick<Indicator, 'id' | 'rounds' | 'breaks'>,
): Promise<void> {
  const changed = await tx.run(sql`
    update knowledge.own_indicator set rounds = ${rounds}, breaks = ${JSON.stringify(breaks)}::jsonb
    where municipality_id = ${tx.municipality} and id = ${id}`)
  if (changed === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, { kind: 'own-indicator-changed', subjectKind: 'indicator', subjectId: id })
}

/** Takes back figures that were recorded from inside Pejling, as one takes back a file. */
export async function takeBackObservations(tx: WriteTx, by: Actor, importId: string): Promise<void> {
  const past = await findImport(tx, importId)
  if (!past) throw new Refusal(webRefusals.notFound)
  await undoImport(tx, by, past)
}
