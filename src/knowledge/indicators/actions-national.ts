import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import type { Indicator, Observation } from '../figures/index.ts'
import { type Difference, differenceTo, storeObservations } from './writes.ts'

/**
 * Adds figures to the national set from somewhere inside Pejling, such as a source that was read again. Whoever calls has checked that
 * they lie within their indicator's bounds and may be written by this person, command or job.
 */
export async function recordNationalObservations(
  tx: WriteTx,
  by: Actor,
  added: { source: string; observations: readonly Observation[] },
): Promise<Difference & { importId: string }> {
  const stored = await storeObservations(
    tx,
    'national',
    { source: added.source, fileName: null, byName: by.name },
    added.observations,
  )
  const { importId, ...difference } = stored
  await record(tx, by, {
    kind: 'observations-recorded',
    subjectKind: 'observation-import',
    subjectId: importId,
    details: { set: 'national', ...difference },
  })
  return stored
}

/** What adding these figures to the national set would do; stores nothing. */
export function nationalDifference(tx: ReadTx, observations: readonly Observation[]): Promise<Difference> {
  return differenceTo(tx, 'national', observations)
}

/** Makes an indicator, last in the order they are shown. One that is there is left as it is; says whether it was made. */
export async function defineIndicator(tx: WriteTx, by: Actor, indicator: Indicator): Promise<boolean> {
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  const { id, unit, direction, decimals, minimum, maximum, publisher, url, rounds, riskFactors } = indicator
  const made = await tx.run(sql`
    insert into knowledge.indicator (id, position, name, short, finding, measures, unit, direction, decimals, minimum, maximum,
                                     population, source, publisher, url, rounds, caveats, breaks, risk_factors)
    select ${id}, coalesce(max(position), 0) + 1, ${json(indicator.name)}, ${json(indicator.short)}, ${json(indicator.finding)},
           ${json(indicator.measures)}, ${unit}, ${direction}, ${decimals}, ${minimum}, ${maximum}, ${json(indicator.population)},
           ${json(indicator.source)}, ${publisher}, ${url}, ${rounds}, ${json(indicator.caveats)}, ${json(indicator.breaks)},
           ${riskFactors}
    from knowledge.indicator
    on conflict (id) do nothing`)
  if (made === 0) return false
  await record(tx, by, { kind: 'indicator-defined', subjectKind: 'indicator', subjectId: id })
  return true
}
