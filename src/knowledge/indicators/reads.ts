import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Area, type Indicator, populationId } from '../figures/index.ts'

export const indicatorColumns = sql`
  id, name, short, finding, measures, unit, direction, decimals, minimum, maximum, population, source, publisher, url, rounds,
  caveats, breaks, risk_factors as "riskFactors"`

/** Every indicator in the order they are shown, the population with them. */
export function allIndicators(tx: ReadTx): Promise<Indicator[]> {
  return tx.rows<Indicator>(sql`select ${indicatorColumns} from knowledge.known_indicator order by position`)
}

/** The indicators people look at: all but the population. */
export async function indicators(tx: ReadTx): Promise<Indicator[]> {
  return (await allIndicators(tx)).filter(({ id }) => id !== populationId)
}

export async function findIndicator(tx: ReadTx, id: string): Promise<Indicator> {
  const found = await tx.row<Indicator>(
    sql`select ${indicatorColumns} from knowledge.known_indicator where id = ${id}`,
  )
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

/** Municipalities, regions and the country, by name. */
export function areas(tx: ReadTx): Promise<Area[]> {
  return tx.rows<Area>(
    sql`select id, kind, name, invented from knowledge.area order by name collate "da-x-icu"`,
  )
}
