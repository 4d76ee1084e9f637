import { nationalLevel } from '../../platform/auth/index.ts'
import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { House } from '../../platform/web/index.ts'
import { type Fetching, fetchingFor } from './actions-answers.ts'
import { performRun } from './actions-runs.ts'
import { hostOf } from './question.ts'
import { lastRuns, type Run, type Source, sources } from './reads.ts'
import { nextTurn } from './schedule.ts'
import { runTexts } from './texts-runs.ts'
import { endBrokenRuns, forgetOldAnswers, queueRun, takeRun } from './writes.ts'

const name = 'refresh-sources'

/** Runs the recipes somebody asked for and those whose turn it is, one after the other, at the national level only. */
export const sourceJobs: Job[] = [
  {
    name,
    everyMinutes: 1,
    run: async (house, municipality) => {
      if (municipality === nationalLevel) await refreshWhatWaits(house, fetchingFor(house, house.database))
    },
  },
]

export async function refreshWhatWaits(house: Pick<House, 'now'>, fetching: Fetching): Promise<void> {
  const { database } = fetching
  const now = house.now()
  const { every, runs } = await reading(database, nationalLevel, async (tx) => ({
    every: await sources(tx),
    runs: await lastRuns(tx),
  }))
  await changing(database, nationalLevel, async (tx) => {
    await endBrokenRuns(tx, runTexts.cutOff)
    await forgetOldAnswers(tx)
    for (const source of every)
      if (isDue(source, runs, { fetching, now }))
        await queueRun(tx, { recipeId: source.id, kind: 'refresh', byName: jobActor(name).name })
  })
  for (;;) {
    const run = await changing(database, nationalLevel, takeRun)
    if (!run) return
    await performRun(fetching, jobActor(name), run)
  }
}

/** A source whose host nobody has allowed is not asked, and does not fail either: it waits for a yes. */
function isDue(
  { id, recipe }: Source,
  runs: readonly Run[],
  { fetching, now }: { fetching: Fetching; now: Date },
): boolean {
  const hosts = recipe.tables.flatMap(({ origin }) => hostOf(origin, fetching.addresses) ?? [])
  if (hosts.length === 0 || !hosts.every((host) => fetching.policy.hosts.includes(host))) return false
  const last = runs.find(({ recipeId }) => recipeId === id)
  if (last?.state === 'queued' || last?.state === 'running') return false
  const turn = nextTurn(
    recipe.schedule,
    last?.finishedAt ? { at: last.finishedAt, failed: last.state === 'failed' } : null,
    now,
  )
  return turn !== null && turn <= now
}
