import type { Schedule } from './recipe.ts'

const days: Record<Exclude<Schedule, 'never'>, number> = { daily: 1, weekly: 7, monthly: 30, quarterly: 91 }
const aDay = 86_400_000

/**
 * When a recipe comes round again: a whole turn after it last went well, a day after it failed, and now when it has never been run.
 * Null when it only runs because somebody asks.
 */
export function nextTurn(
  schedule: Schedule,
  last: { at: Date; failed: boolean } | null,
  now: Date,
): Date | null {
  if (schedule === 'never') return null
  if (!last) return now
  return new Date(last.at.getTime() + (last.failed ? 1 : days[schedule]) * aDay)
}
