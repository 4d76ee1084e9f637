/** What ids of a municipality's own indicators begin with, so that none is both national and own. */
export const ownIndicatorMark = 'egen_'

/** Whether an indicator is a municipality's own, which no other municipality sees. */
export function isOwnIndicator(id: string): boolean {
  return id.startsWith(ownIndicatorMark)
}
