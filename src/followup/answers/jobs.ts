import { sql } from 'kysely'
import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { House } from '../../platform/web/index.ts'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { findSurvey, isOpen, surveys } from '../surveys/index.ts'
import { closeUntouched, forgetDrafts, forgetInvited, forgetNamed } from './actions-forgetting.ts'
import { writeDueMails } from './actions-inviting.ts'
import { fewestInBatch } from './anonymity.ts'
import { surveysWithMailDue } from './reads.ts'
import { moveAnswers } from './writes.ts'

const mostInARound = 200

/** What answering does by itself: writes ordered mails, moves sent answers in shuffled batches, and forgets what is done with. */
export const answerJobs: Job[] = [
  {
    name: 'write-invitations',
    everyMinutes: 1,
    run: async (house, municipality) => void (await writeInvitations(house, municipality)),
  },
  {
    name: 'move-answers',
    everyMinutes: 1,
    run: async (house, municipality) => void (await moveAllAnswers(house, municipality)),
  },
  {
    name: 'forget-invited',
    cron: '40 3 * * *',
    run: async (house, municipality) => void (await forgetAllInvited(house, municipality)),
  },
]

/** Writes every mail that is due in open surveys, some at a time, and gives how many; those of surveys not open wait. */
export async function writeInvitations(house: House, municipality: MunicipalityCode): Promise<number> {
  const today = dayIn(house.now())
  const due = await reading(house.database, municipality, surveysWithMailDue)
  let written = 0
  for (const { surveyId } of due) {
    for (let more = true; more; ) {
      const count = await changing(house.database, municipality, async (tx) => {
        const survey = await findSurvey(tx, surveyId)
        return isOpen(survey, today) ? writeDueMails(tx, survey, { house, today, most: mostInARound }) : 0
      })
      written += count
      more = count === mostInARound
    }
  }
  return written
}

/** Moves what is waiting: at least ten together while a survey is open, and the rest when it is closed. Gives how many. */
export async function moveAllAnswers(house: House, municipality: MunicipalityCode): Promise<number> {
  const today = dayIn(house.now())
  return changing(house.database, municipality, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtext('move-answers'), hashtext(${municipality}))`)
    let moved = 0
    for (const survey of await surveys(tx))
      if (survey.state !== 'draft')
        moved += await moveAnswers(tx, survey.id, isOpen(survey, today) ? fewestInBatch : 1)
    return moved
  })
}

/**
 * Forgets what has been kept as long as it may: drafts nobody came back to, and in each survey that is over its drafts, addresses, links and
 * answers given by name. A survey nobody has touched for long is closed first. Gives how many invitations went.
 */
export function forgetAllInvited(house: House, municipality: MunicipalityCode): Promise<number> {
  const today = dayIn(house.now())
  const by = jobActor('forget-invited')
  return changing(house.database, municipality, async (tx) => {
    await forgetDrafts(tx, today)
    let forgotten = 0
    for (const { id } of await surveys(tx)) {
      const survey = await findSurvey(tx, id)
      if (await closeUntouched(tx, by, { survey, today })) continue
      forgotten += await forgetInvited(tx, by, { survey, today })
      await forgetNamed(tx, by, { survey, today })
    }
    return forgotten
  })
}
