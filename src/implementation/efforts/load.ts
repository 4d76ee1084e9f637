import { busyStages, type Stage } from './stage.ts'

/** How many efforts an administration can carry at once when the municipality has not said otherwise. */
export const usualLimit = 5

/** One administration's load. */
export interface AdministrationLoad {
  id: string
  name: string
  /** Efforts being tested or running in which it takes part. */
  busy: number
  limit: number
  isOver: boolean
  isAtLimit: boolean
}

/** How many efforts run at once in each administration. Only few can be carried through at the same time, so the load is shown before the list. */
export function loadOf(
  efforts: readonly { stage: Stage; administrationIds: readonly string[] }[],
  administrations: readonly { id: string; name: string }[],
  limit: number,
): AdministrationLoad[] {
  const busy = efforts.filter(({ stage }) => busyStages.includes(stage))
  return administrations.map(({ id, name }) => {
    const count = busy.filter(({ administrationIds }) => administrationIds.includes(id)).length
    return { id, name, busy: count, limit, isOver: count > limit, isAtLimit: count === limit }
  })
}
