/** What the municipality does next in a round. Pure. */

import type { Day } from '../../values/day.ts'
import { askedSections } from './asked.ts'
import { countsOf } from './place-standing.ts'
import type { Work } from './reads-answering.ts'

export interface NextStep {
  step: 'delegate' | 'settle' | 'wait' | 'reasons' | 'sign' | 'result' | 'over'
  /** How many parts, places or people it is about. */
  count: number
}

/** Share everything out; settle what differs; wait for those who are asked; give reasons for the rest; sign. */
export function nextStepIn(work: Work, today: Day): NextStep {
  const { round, response, administrations, delegations, places } = work
  if (response.signedOn) return { step: 'result', count: 0 }
  if (round.closed || round.answersBy < today) return { step: 'over', count: 0 }
  const { differing, missing } = countsOf(places)
  const isOpen = (sectionId: string, administrationId: string) =>
    places.some(
      (place) =>
        place.sectionId === sectionId &&
        place.administrationId === administrationId &&
        place.state === 'missing',
    )
  const nobodys = askedSections(round, administrations).filter(
    ({ section, administration }) =>
      isOpen(section.id, administration.id) &&
      !delegations.some(
        (each) => each.sectionId === section.id && each.administrationId === administration.id,
      ),
  )
  const waiting = new Set(
    delegations
      .filter((each) => !each.isDone && isOpen(each.sectionId, each.administrationId))
      .map(({ email }) => email),
  )
  if (nobodys.length > 0) return { step: 'delegate', count: nobodys.length }
  if (differing > 0) return { step: 'settle', count: differing }
  if (waiting.size > 0) return { step: 'wait', count: waiting.size }
  if (missing > 0) return { step: 'reasons', count: missing }
  return { step: 'sign', count: 0 }
}
