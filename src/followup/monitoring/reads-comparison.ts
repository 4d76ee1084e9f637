import { nationalLevel } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Release } from './benchmark.ts'
import { comparisonOf, type RoundSeen } from './comparison.ts'
import { fieldsOf } from './fields-asked.ts'
import type { MonitoringResponse, MonitoringRound } from './monitoring.ts'
import { country, latestReleases } from './reads-pool.ts'
import { type Area, comparedAreas, nameOfArea, ownAnswers, ownName, shownToUs } from './reads-results.ts'
import { findResponse, findRound, regionOf } from './reads-rounds.ts'
import type { ComparedRound } from './sheet.ts'

/** A round as one municipality, or the national level, may see it, with the round before. */
export interface SeenRound {
  round: MonitoringRound
  response: MonitoringResponse | null
  areas: { area: Area; release: Release | null }[]
  now: RoundSeen
  before: (RoundSeen & { round: MonitoringRound }) | null
}

/** Everything the comparison is made of. Of others only what was released, and what they show themselves, is ever read. */
export async function seenRound(tx: ReadTx, roundId: string, today: Day): Promise<SeenRound> {
  const round = await findRound(tx, roundId)
  const predecessor = round.predecessorId ? await findRound(tx, round.predecessorId) : null
  const areas = await areasFor(tx, round, today)
  const releases = await latestReleases(tx, [round.id, ...(predecessor ? [predecessor.id] : [])])
  const released = (id: string, { id: areaId }: Area) =>
    releases.find((release) => release.roundId === id && release.areaId === areaId) ?? null
  const named = (await shownToUs(tx, round.id)).flatMap(({ municipality, answers }) =>
    answers.map((answer) => ({ ...answer, municipality })),
  )
  return {
    round,
    response: await findResponse(tx, round.id),
    areas: areas.map((area) => ({ area, release: released(round.id, area) })),
    now: {
      round,
      own: await ownAnswers(tx, round.id),
      areas: areas.map((area) => released(round.id, area)?.benchmark ?? null),
      named,
    },
    before: predecessor && {
      round: predecessor,
      own: await ownAnswers(tx, predecessor.id),
      areas: areas.map((area) => released(predecessor.id, area)?.benchmark ?? null),
      named: [],
    },
  }
}

/** A municipality is held against its own region and the country; the national level sees every region. */
async function areasFor(tx: ReadTx, round: MonitoringRound, today: Day): Promise<Area[]> {
  if (isNational(tx)) return comparedAreas(tx, round.id)
  const region = await regionOf(tx, round.opensOn < today ? round.opensOn : today)
  const own = region === country ? [] : [await nameOfArea(tx, region)]
  return [...own, await nameOfArea(tx, country)]
}

/** The comparison of every field of work, for files. */
export async function comparedRound(tx: ReadTx, roundId: string, today: Day): Promise<ComparedRound> {
  const { round, areas, now, before } = await seenRound(tx, roundId, today)
  return {
    round,
    areas: areas.map(({ area }) => area),
    own: isNational(tx) ? null : { code: tx.municipality ?? '', name: await ownName(tx) },
    questions: fieldsOf(round).flatMap((field) => comparisonOf(now, before, field)),
  }
}

function isNational({ municipality }: ReadTx): boolean {
  return municipality === nationalLevel || municipality === null
}
