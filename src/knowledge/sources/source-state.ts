import { dayIn } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { hostOf } from './question.ts'
import type { Recipe } from './recipe.ts'
import { nextTurn } from './schedule.ts'
import { texts } from './texts.ts'
import { runTexts } from './texts-runs.ts'

interface RunSeen {
  state: 'queued' | 'running' | 'done' | 'failed'
  finishedAt: Date | null
  added: number | null
  changed: number | null
}

/** How a source stands: what came of its last run, when it last went well and last changed something, and when it comes again. */
export interface SourceState {
  kind: RunSeen['state'] | 'never'
  fetchedAt: Date | null
  changedAt: Date | null
  next: Date | null
  /** The host nobody has allowed yet. */
  blockedHost: string | null
  isFile: boolean
}

export function stateOf(
  recipe: Recipe,
  /** Newest first. */
  runs: readonly RunSeen[],
  about: { hosts: readonly string[]; now: Date },
): SourceState {
  const last = runs[0] ?? null
  const hosts = recipe.tables.flatMap(({ origin }) => hostOf(origin) ?? [])
  const blockedHost = hosts.find((host) => !about.hosts.includes(host)) ?? null
  const isFile = hosts.length === 0
  const ended = last?.finishedAt ? { at: last.finishedAt, failed: last.state === 'failed' } : null
  return {
    kind: last?.state ?? 'never',
    fetchedAt: runs.find(({ state }) => state === 'done')?.finishedAt ?? null,
    changedAt: runs.find(({ added, changed }) => (added ?? 0) + (changed ?? 0) > 0)?.finishedAt ?? null,
    next: blockedHost || isFile ? null : nextTurn(recipe.schedule, ended, about.now),
    blockedHost,
    isFile,
  }
}

/** The state in words, and with what urgency: a shape and a colour stand beside them. */
export function stateWords(
  state: SourceState,
  locale: Locale,
): { text: string; tone: 'good' | 'going' | 'attention' | 'quiet' } {
  const states = runTexts.states[locale]
  if (state.kind === 'failed') return { text: states.failed, tone: 'attention' }
  if (state.kind === 'queued' || state.kind === 'running') return { text: states[state.kind], tone: 'going' }
  if (state.kind === 'done') return { text: states.done, tone: 'good' }
  if (state.blockedHost) return { text: texts[locale].notAllowed(state.blockedHost), tone: 'quiet' }
  return { text: state.isFile ? texts[locale].waitsForFile : states.never, tone: 'quiet' }
}

export function nextWords({ next, blockedHost }: SourceState, now: Date, locale: Locale): string {
  if (blockedHost) return texts[locale].notAllowed(blockedHost)
  if (next === null) return texts[locale].notPlanned
  return next <= now ? texts[locale].soon : writeDay(dayIn(next), locale, 'short')
}
