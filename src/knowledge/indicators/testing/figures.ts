import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts'
import { municipalitySeed } from '../../../platform/auth/municipalities.ts'
import { loadOnce } from '../../../platform/house/index.ts'
import {
  changing,
  type Database,
  type ReadTx,
  reading,
  type WriteTx,
} from '../../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import type { Observation, SetName } from '../../figures/index.ts'
import { selectedFigures } from '../reads-selection.ts'
import { everything, type SelectedFigure } from '../selection.ts'
import { indicatorSeed } from '../writes-seed.ts'

export const anne = { accountId: null, name: 'Anne Kjær' }

/** A database of the test file's own with the indicators in it, emptied of figures before each test. */
export function figureDatabase() {
  let fresh: FreshDatabase<unknown> | undefined
  const opened = (role: 'application' | 'owner') => fresh?.[role].kysely as unknown as Database
  beforeAll(async () => {
    fresh = await freshDatabase<unknown>()
    await loadOnce(opened('owner'), [municipalitySeed, indicatorSeed])
  })
  afterAll(() => fresh?.drop())
  beforeEach(async () => {
    await fresh?.superuser.pool.query(`truncate knowledge.observation, knowledge.observation_change, knowledge.observation_import,
      knowledge.own_observation, knowledge.own_observation_change, knowledge.own_observation_import cascade`)
  })
  return {
    as: <T>(municipality: MunicipalityCode, work: (tx: WriteTx) => Promise<T>) =>
      changing(opened('application'), municipality, work),
    read: <T>(municipality: MunicipalityCode, work: (tx: ReadTx) => Promise<T>) =>
      reading(opened('application'), municipality, work),
    /** As the owner, who writes what is national. */
    asOwner: <T>(municipality: MunicipalityCode | null, work: (tx: WriteTx) => Promise<T>) =>
      changing(opened('owner'), municipality, work),
    superuser: () => fresh?.superuser.pool,
  }
}

export function smoking(
  area: string,
  value: number | null,
  period = '2025',
  indicator = 'rygning',
): Observation {
  return {
    indicator,
    area,
    group: 'all',
    period,
    value,
    low: null,
    high: null,
    n: null,
    missing: value === null ? 'not-given' : null,
  }
}

/** Every real municipality with the same figure but one, each with the same number of people. */
export async function wholeCountry(
  tx: ReadTx,
  value: number,
  odd: { area: string; value: number },
): Promise<Observation[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from knowledge.area where kind = 'municipality' and not invented`,
  )
  return rows.flatMap(({ id }) => [
    smoking(id, id === odd.area ? odd.value : value),
    smoking(id, 1000, '2026', 'folketal'),
  ])
}

/** Everything in a set. */
export async function storedFigures(tx: ReadTx, set: SetName): Promise<SelectedFigure[]> {
  return (await gathered(selectedFigures((work) => work(tx), { set, ...everything }))).flat()
}

export async function gathered<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

export function file(set: SetName, observations: Observation[]) {
  return {
    set,
    source: 'Prøve',
    fileName: 'prøve.csv',
    figures: { observations, problems: [], empty: 0, leftOut: 0 },
  }
}
