import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { nextBenchmark, smallestBatch, sortWaiting, type ToldFigure } from './benchmark.ts'
import { mayBeTold } from './hiding.ts'
import type { FinalAnswer, MonitoringResponse, MonitoringRound } from './monitoring.ts'
import { figureName, type PooledAnswer, pooledAnswers } from './pooling.ts'
import {
  besideContributor,
  country,
  heldBackIn,
  isCountable,
  latestReleases,
  newSince,
  poolsOf,
  toldMunicipalities,
  waitingIn,
} from './reads-pool.ts'
import {
  deleteUncounted,
  forgetVerdicts,
  insertPooled,
  insertRelease,
  lockPool,
  markShown,
  markWaiting,
  moveLeftOver,
  replaceShared,
} from './writes-pool.ts'

/** What a municipality has just signed, and where it lies. */
export interface Signed {
  round: MonitoringRound
  response: Pick<MonitoringResponse, 'contributor' | 'level'>
  finals: FinalAnswer[]
  /** Its region, or the country where it has none. */
  region: string
}

/** Counts what was signed with the others, shows it to those the level says, and tells the comparison when it is due. */
export async function shareSigned(
  tx: WriteTx,
  by: Actor,
  { round, response, finals, region }: Signed,
): Promise<void> {
  await lockPool(tx, round.id)
  const pool = (await isCountable(tx, region)) ? region : country
  const answers = pooledAnswers(round.instrument, finals)
  await insertPooled(tx, { roundId: round.id, contributor: response.contributor, pool }, answers)
  await showByName(tx, round, response, answers)
  if ((await newSince(tx, round.id, pool)) >= smallestBatch)
    await tell(tx, by, { round, pool, moment: 'during' })
}

/**
 * Takes a reopened response out of what nobody has counted yet, and out of what is shown by name. What is told stays told; what was drawn
 * for a check stays drawn, and is looked up anew.
 */
export async function takeBackSigned(
  tx: WriteTx,
  round: MonitoringRound,
  { id, contributor }: Pick<MonitoringResponse, 'id' | 'contributor'>,
): Promise<void> {
  await lockPool(tx, round.id)
  await forgetVerdicts(tx, id)
  await deleteUncounted(tx, { roundId: round.id, contributor })
  await replaceShared(tx, { roundId: round.id, level: 'self' }, [])
}

/** Counts answers of municipalities that are not here: of an earlier round, or invented. Each has a random number of its own. */
export async function poolUnnamed(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  given: readonly { region: string; answers: PooledAnswer[] }[],
): Promise<void> {
  await lockPool(tx, round.id)
  for (const { region, answers } of given)
    await insertPooled(tx, { roundId: round.id, contributor: crypto.randomUUID(), pool: region }, answers)
  for (const pool of await poolsOf(tx, round.id))
    if ((await newSince(tx, round.id, pool)) >= smallestBatch)
      await tell(tx, by, { round, pool, moment: 'during' })
}

/** Tells what still waits when a round closes; what is left over in the regions is counted in the country. */
export async function tellWhatIsLeft(tx: WriteTx, by: Actor, round: MonitoringRound): Promise<void> {
  await lockPool(tx, round.id)
  for (const pool of await poolsOf(tx, round.id))
    if (pool !== country) await tell(tx, by, { round, pool, moment: 'closing' })
  await moveLeftOver(tx, round.id)
  await tell(tx, by, { round, pool: country, moment: 'closing' })
}

/**
 * Shows a signed response to those its level says. What would tell, together with what is told of all, what somebody else answered, is
 * left out: of three that are told, two shown would show the third.
 */
export async function showByName(
  tx: WriteTx,
  round: MonitoringRound,
  { contributor, level }: Pick<MonitoringResponse, 'contributor' | 'level'>,
  answers: readonly PooledAnswer[],
): Promise<void> {
  const at = { roundId: round.id, contributor }
  const showable = level === 'self' ? [] : await whatMayBeShown(tx, at, answers)
  if (showable.length > 0) await markShown(tx, at, showable)
  await replaceShared(tx, { roundId: round.id, level }, showable)
}

async function whatMayBeShown(
  tx: WriteTx,
  at: { roundId: string; contributor: string },
  answers: readonly PooledAnswer[],
): Promise<PooledAnswer[]> {
  const beside = Map.groupBy(await besideContributor(tx, at), figureName)
  return answers.filter((answer) => {
    const group = (beside.get(figureName(answer)) ?? []).map((each) => ({
      ...each,
      isShown: each.isShown || each.isOwn,
    }))
    const own = group.find(({ isOwn }) => isOwn)
    // shown once, it is known; and one that waits for its first count is counted as known then
    if (!own || beside.get(figureName(answer))?.find(({ isOwn }) => isOwn)?.isShown) return true
    if (own.toldIn === null) return !own.isHeld
    if (own.toldIn === 0) return false
    return mayBeTold({
      held: group.filter(({ isHeld }) => isHeld),
      fresh: group.filter(({ isHeld }) => !isHeld),
    })
  })
}

interface Telling {
  round: MonitoringRound
  pool: string
  moment: 'during' | 'closing'
}

async function tell(tx: WriteTx, by: Actor, { round, pool, moment }: Telling): Promise<void> {
  const at = { roundId: round.id, pool }
  const { told, held, dropped } = sortWaiting(await waitingIn(tx, round.id, pool), moment)
  const releases = await latestReleases(tx, [round.id])
  const numberAfter = (area: string) => (releases.find(({ areaId }) => areaId === area)?.number ?? 0) + 1
  await markWaiting(tx, at, held, 'held')
  await markWaiting(tx, at, dropped, { toldIn: 0 })
  await markWaiting(tx, at, told, { toldIn: numberAfter(pool) })
  if (told.length === 0) return
  for (const areaId of new Set([pool, country])) {
    const before = releases.find((release) => release.areaId === areaId)?.benchmark ?? null
    await release(tx, by, { roundId: round.id, areaId, number: numberAfter(areaId) }, { before, told })
  }
}

async function release(
  tx: WriteTx,
  by: Actor,
  area: { roundId: string; areaId: string; number: number },
  figures: { before: Parameters<typeof nextBenchmark>[0]; told: ToldFigure[] },
): Promise<void> {
  const heldBack = await heldBackIn(tx, area.roundId, area.areaId)
  await insertRelease(tx, {
    ...area,
    municipalities: await toldMunicipalities(tx, area.roundId, area.areaId),
    benchmark: nextBenchmark(figures.before, figures.told, heldBack),
  })
  await record(tx, by, {
    kind: 'monitoring-compared',
    subjectKind: 'monitoring-round',
    subjectId: area.roundId,
    details: { area: area.areaId, number: area.number },
  })
}
