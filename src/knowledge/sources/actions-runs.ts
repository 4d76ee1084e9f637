import { type Actor, record } from '../../platform/audit/index.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { changing, type WriteTx } from '../../platform/tenancy/index.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import type { Fetching } from './actions-answers.ts'
import { refresh, rehearse } from './actions-refresh.ts'
import { findSource } from './reads.ts'
import { sourceRefusals } from './texts-refusals.ts'
import { runTexts } from './texts-runs.ts'
import { failRun, finishRun, queueRun, type RunResult, startRun } from './writes.ts'

/** Asks for a run; the job does it within a minute, outside of the request. Refuses when one waits already. */
export async function askForRun(
  tx: WriteTx,
  by: Actor,
  asked: { recipeId: string; kind: 'refresh' | 'trial' },
): Promise<void> {
  await findSource(tx, asked.recipeId)
  const id = await queueRun(tx, { ...asked, byName: by.name })
  if (!id) throw new Refusal(sourceRefusals.alreadyWaiting)
  await record(tx, by, {
    kind: 'source-run-asked',
    subjectKind: 'source',
    subjectId: asked.recipeId,
    details: { kind: asked.kind },
  })
}

/** Does a run that was taken from the queue, and writes down how it went. What the source or the recipe lacks is no fault of ours. */
export async function performRun(
  fetching: Fetching,
  by: Actor,
  run: { id: string; recipeId: string; kind: 'refresh' | 'trial' },
): Promise<RunResult | Refusal> {
  try {
    if (run.kind === 'refresh') return await refresh(fetching, by, run)
    const result = await rehearse(fetching, run.recipeId)
    await changing(fetching.database, nationalLevel, (tx) => finishRun(tx, run.id, result))
    return result
  } catch (thrown) {
    const problem = thrown instanceof Refusal ? bothSentences(thrown) : runTexts.fault
    await changing(fetching.database, nationalLevel, (tx) => failRun(tx, run.id, problem))
    if (thrown instanceof Refusal) return thrown
    throw thrown
  }
}

/** A run that begins at once: a command's. */
export async function runNow(fetching: Fetching, by: Actor, recipeId: string): Promise<RunResult | Refusal> {
  const id = await changing(fetching.database, nationalLevel, (tx) => startRun(tx, recipeId, by.name))
  return performRun(fetching, by, { id, recipeId, kind: 'refresh' })
}

function bothSentences(refusal: Refusal): Wording {
  return { da: sentenceOf(refusal, 'da'), en: sentenceOf(refusal, 'en') }
}
