import { sql } from 'kysely'
import { saveSheet } from '../followup/monitoring/actions-answering.ts'
import { takeOn } from '../followup/monitoring/actions-response.ts'
import { giveReason } from '../followup/monitoring/actions-settling.ts'
import type { MonitoringRound } from '../followup/monitoring/monitoring.ts'
import { partsOf, together } from '../followup/monitoring/places.ts'
import type { PrefillSources } from '../followup/monitoring/prefill.ts'
import { colleagues, prefillSources, type Work, workOf } from '../followup/monitoring/reads-answering.ts'
import { findResponse } from '../followup/monitoring/reads-rounds.ts'
import { type PartAnswered, partOf } from '../followup/monitoring/sheet-form.ts'
import { insertDelegation } from '../followup/monitoring/writes-answering.ts'
import type { Answer, Answers, Question } from '../followup/surveys/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import { type CastKey, cast, type Demo } from './cast.ts'
import { addRounds, inventedAnswer } from './monitoring-round.ts'

interface Asked {
  who: CastKey
  field: string
  section: string
  /** How far they are: all answered, the first half, or nothing. */
  far: 'done' | 'begun' | 'asked'
  minutes: number
}

/** Anne has shared the round out: the three who know most are done, two differ about the social services, and nobody has jobs and education. */
const asked: Asked[] = [
  { who: 'anne', field: 'health', section: 'kendskab', far: 'done', minutes: 2 },
  { who: 'anne', field: 'health', section: 'gennemgang', far: 'done', minutes: 3 },
  { who: 'anne', field: 'health', section: 'gennemfoert', far: 'done', minutes: 5 },
  { who: 'mette', field: 'children', section: 'kendskab', far: 'done', minutes: 3 },
  { who: 'mette', field: 'children', section: 'handleplaner', far: 'done', minutes: 4 },
  { who: 'mette', field: 'children', section: 'gennemfoert', far: 'done', minutes: 6 },
  { who: 'nadia', field: 'social', section: 'kendskab', far: 'done', minutes: 2 },
  { who: 'nadia', field: 'social', section: 'handleplaner', far: 'done', minutes: 3 },
  { who: 'nadia', field: 'social', section: 'gennemfoert', far: 'done', minutes: 7 },
  { who: 'soeren', field: 'social', section: 'kendskab', far: 'done', minutes: 2 },
  { who: 'jonas', field: 'elderly', section: 'kendskab', far: 'done', minutes: 4 },
  { who: 'jonas', field: 'elderly', section: 'handleplaner', far: 'begun', minutes: 2 },
  { who: 'jonas', field: 'elderly', section: 'gennemfoert', far: 'asked', minutes: 0 },
  { who: 'tom', field: 'culture', section: 'kendskab', far: 'asked', minutes: 0 },
  { who: 'tom', field: 'culture', section: 'handleplaner', far: 'asked', minutes: 0 },
  { who: 'tom', field: 'culture', section: 'gennemfoert', far: 'asked', minutes: 0 },
  { who: 'karen', field: 'technical', section: 'kendskab', far: 'asked', minutes: 0 },
  { who: 'karen', field: 'technical', section: 'gennemfoert', far: 'begun', minutes: 4 },
  { who: 'per', field: 'central', section: 'kendskab', far: 'asked', minutes: 0 },
]

/** A round is open and half done, filled in with what was answered two years ago and with what the review says. */
export async function addMonitoring(demo: Demo): Promise<void> {
  const round = await addRounds(demo)
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    await takeOn(tx, demo.actor('anne'), round, today)
    await share(tx, demo, round)
    const sources = await prefillSources(tx, round, today)
    for (const each of asked)
      if (each.far !== 'asked') await answer(tx, demo, { round, each, sources, today })
    await sayWhyNot(tx, demo, { round, today })
    await tx.run(sql`
      update followup.monitoring_delegation set sent_at = ${daysAfter(today, -12)}::date
      where municipality_id = ${tx.municipality} and sent_at is not null`)
  })
}

async function responseIn(tx: WriteTx, round: MonitoringRound): Promise<Work> {
  const response = await findResponse(tx, round.id)
  if (!response) throw new Error('the round has not been taken on')
  return workOf(tx, round, response)
}

async function share(tx: WriteTx, demo: Demo, round: MonitoringRound): Promise<void> {
  const { response } = await responseIn(tx, round)
  const people = await colleagues(tx)
  for (const { who, field, section } of asked) {
    const name = demo.actor(who).name
    const person = people.find((each) => each.name.startsWith(name))
    const email = person?.email ?? cast.find(({ key }) => key === who)?.email ?? ''
    await insertDelegation(tx, {
      responseId: response.id,
      sectionId: section,
      administrationId: demo.administrations[field] ?? '',
      name: demo.say(name),
      email,
      note:
        who === 'anne' ? '' : demo.say('Du ved mest om det her. Ret endelig det, der ikke passer længere.'),
      isMailed: who !== 'anne',
    })
  }
}

interface Answering {
  round: MonitoringRound
  each: Asked
  sources: PrefillSources
  today: Day
}

async function answer(tx: WriteTx, demo: Demo, { round, each, sources, today }: Answering): Promise<void> {
  const work = await responseIn(tx, round)
  const name = demo.say(demo.actor(each.who).name)
  const delegation = work.delegations.find(
    (known) =>
      known.name === name &&
      known.sectionId === each.section &&
      known.administrationId === demo.administrations[each.field],
  )
  if (!delegation) return
  const part = partOf(work, delegation, sources)
  const isDone = each.far === 'done'
  const questions = isDone ? part.questions : part.questions.slice(0, 1)
  await saveSheet(
    tx,
    { accountId: null, name },
    {
      work,
      sheet: {
        delegation,
        questions,
        answers: answersOn(part, each),
        comments:
          each.who === 'nadia'
            ? { kendskab_ledere: demo.say('To nye ledere er kommet til siden foråret.') }
            : {},
        prefills: part.prefills,
        seenVersion: delegation.version,
        seconds: each.minutes * 60,
        isDone,
        confirms: true,
      },
      today,
      locale: 'da',
    },
  )
}

/** Most is confirmed, some corrected, and what stood open is answered. Those who have only begun stop half way. */
function answersOn(part: PartAnswered, { who, far }: Asked): Answers {
  const answers: Answers = {}
  for (const [column, question] of part.questions.entries()) {
    const parts = partsOf(question)
    const known = part.prefills.filter(({ questionId }) => questionId === question.id)
    const byPart = new Map<string, Answer>()
    for (const [at, rowId] of parts
      .slice(0, far === 'begun' ? Math.ceil(parts.length / 2) : undefined)
      .entries()) {
      const said =
        known.find((prefill) => prefill.rowId === rowId)?.answer ??
        inventedAnswer(question, column * 7 + at * 3)
      if (said) byPart.set(rowId, isCorrected(who, column, at) ? corrected(question, said) : said)
    }
    const whole = together(question, byPart)
    if (whole) answers[question.id] = whole
  }
  return answers
}

/** Søren sees the first two things otherwise than Nadia; the others correct one in six. */
function isCorrected(who: CastKey, column: number, at: number): boolean {
  return who === 'soeren' ? column < 2 : who !== 'nadia' && (column + at) % 6 === 5
}

/** One step further down, as somebody says who has looked. */
function corrected(question: Question, answer: Answer): Answer {
  const steps =
    question.kind === 'likert' || question.kind === 'matrix'
      ? question.steps
      : question.kind === 'single'
        ? question.choices
        : []
  const at = answer.kind === 'choice' ? steps.findIndex(({ id }) => id === answer.choice) : -1
  const next = steps[at + 1] ?? steps[at - 1]
  return at >= 0 && next ? { kind: 'choice', choice: next.id } : answer
}

async function sayWhyNot(
  tx: WriteTx,
  demo: Demo,
  { round, today }: { round: MonitoringRound; today: Day },
): Promise<void> {
  const work = await responseIn(tx, round)
  const places = work.places.filter(
    ({ questionId, administrationId, state }) =>
      questionId === 'kendskab_medarbejdere' &&
      administrationId === demo.administrations.technical &&
      state === 'missing',
  )
  const reason = demo.say('Driften har ikke spurgt medarbejderne endnu.')
  await giveReason(tx, demo.actor('anne'), { work, places, gapReason: 'nobody-knows', reason, today })
}
