import { sql } from 'kysely'
import {
  invitationSecret,
  invite,
  keepDraft,
  moveAnswers,
  sendAnswer,
  sittingBehind,
} from '../followup/answers/index.ts'
import {
  type Answer,
  type Answers,
  answersThatCount,
  findSurvey,
  type Question,
  type Survey,
  surveys,
} from '../followup/surveys/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import { dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'

const invited = 52
const answered = 33

/** The open poll has been out for twelve days: 52 are asked, 33 have answered, and two have begun and not sent. */
export async function addAnswers(demo: Demo): Promise<void> {
  const { house, municipality } = demo
  const today = dayIn(house.now())
  await changing(house.database, municipality, async (tx) => {
    const open = (await surveys(tx)).find(({ state, mode }) => state === 'open' && mode === 'anonymous')
    if (!open) return
    const survey = await findSurvey(tx, open.id)
    const addresses = Array.from({ length: invited }, (_, at) => `medarbejder${at + 1}@havby.example`)
    await invite(tx, demo.actor('anne'), survey, { addresses, key: house.secret })
    // as the job would have noted it twelve days ago
    await tx.run(sql`
      update followup.invitation set mailed_on = ${daysAfter(today, -12)}::date
      where municipality_id = ${municipality} and survey_id = ${survey.id}::uuid`)
    const rows = await tx.rows<{ id: string }>(sql`
      select id from followup.invitation
      where municipality_id = ${municipality} and survey_id = ${survey.id}::uuid order by address`)
    for (const [at, { id }] of rows.slice(0, answered + 2).entries()) {
      const secret = invitationSecret(municipality, id, house.secret)
      const sitting = await sittingBehind(tx, secret)
      const draft = {
        answers: answersOf(survey, at),
        administration: survey.administrations[at % Math.max(1, survey.administrations.length)] ?? null,
        role: survey.roles[at % Math.max(1, survey.roles.length)] ?? null,
      }
      await keepDraft(tx, sitting, {
        draft,
        formKey: crypto.randomUUID(),
        today: daysAfter(today, -(at % 12)),
      })
      if (at < answered) await sendAnswer(tx, secret, daysAfter(today, -(at % 12)))
    }
    await moveAnswers(tx, survey.id, 10)
  })
}

/** Steps of a matrix, from the most agreeing, as often as they are chosen. */
const leaning = [0, 1, 1, 0, 2, 1, 3, 0, 1, 2, 1, 0, 3, 2, 1, 0, 1, 4, 2]

/** What somebody answers, always the same for the same number; most lean to the upper end, as people do. */
export function answersOf(survey: Survey, person: number): Answers {
  const questions = survey.instrument.sections.flatMap((section) => section.questions)
  const all = questions.map((question, at): [string, Answer | null] => [
    question.id,
    answerTo(question, (person * 37 + at * 53) % 97),
  ])
  const said = all.filter((each): each is [string, Answer] => each[1] !== null)
  return answersThatCount(survey.instrument, Object.fromEntries(said))
}

function answerTo(question: Question, turn: number): Answer | null {
  const upper = (count: number) => count - 1 - Math.floor(((turn * turn) % 11) / 11 / 0.4) - (turn % 2)
  const oneOf = <T>(all: readonly T[]) => all[Math.max(0, Math.min(all.length - 1, upper(all.length)))] as T
  if (question.offersDontKnow && turn % 13 === 0) return { kind: 'dont-know' }
  switch (question.kind) {
    case 'single':
      return { kind: 'choice', choice: oneOf(question.choices).id }
    case 'likert':
      return { kind: 'choice', choice: oneOf(question.steps).id }
    case 'multiple':
      return { kind: 'choices', choices: [oneOf(question.choices).id] }
    case 'matrix':
      return {
        kind: 'rows',
        rows: Object.fromEntries(
          question.rows.map(({ id }, row) => [
            id,
            (question.steps[leaning[(turn + row * 5) % leaning.length] ?? 0] as { id: string }).id,
          ]),
        ),
      }
    case 'dots':
      return { kind: 'number', number: 2 + (turn % 4) }
    case 'scale':
      return { kind: 'number', number: 4 + (turn % 7) }
    default:
      return null
  }
}
