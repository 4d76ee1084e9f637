import { sql } from 'kysely'
import type { TestHouse } from '../../../../tests/support/house.ts'
import { changing } from '../../../platform/tenancy/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import {
  type Answers,
  closeSurvey,
  createSurvey,
  type Instrument,
  openSurvey,
  type Question,
} from '../../surveys/index.ts'

const word = (text: string) => ({ da: text, en: text })
const by = { accountId: null, name: 'test' }
const steps = ['aldrig', 'nogle gange', 'altid'].map((text, at) => ({
  id: `trin${at}`,
  label: word(text),
  points: at,
}))

export function question(id: string, kind: object, change: Partial<Question> = {}): Question {
  return {
    id,
    text: word(`Spørgsmål ${id}?`),
    help: null,
    wording: id,
    required: true,
    showIf: null,
    requireIf: null,
    offersDontKnow: false,
    offersNotRelevant: false,
    sensitivity: 'ordinary',
    ...kind,
    ...change,
  } as unknown as Question
}

/** Asked of all: a degree twice, several choices, something sensitive and a text; of some: one more. */
export function instrumentOf(change: Partial<Question> = {}): Instrument {
  const questions = [
    question('ofte', { kind: 'likert', steps }, change),
    question('tit', { kind: 'likert', steps }),
    question('hvad', {
      kind: 'multiple',
      atMost: null,
      choices: ['mad', 'søvn'].map((text, at) => ({ id: `valg${at}`, label: word(text), points: null })),
    }),
    question('krænket', { kind: 'likert', steps }, { sensitivity: 'offensive-behaviour' }),
    question('hvorfor', { kind: 'text', long: true }, { required: false }),
    question('kun', { kind: 'likert', steps }, { showIf: "ofte = 'trin0'" }),
  ]
  return {
    id: 'prove',
    title: word('Prøve'),
    introduction: word('Vi prøver.'),
    sections: [{ id: 'a', title: word('Hverdagen'), help: null, showIf: null, questions }],
    scores: [
      {
        id: 'samlet',
        name: word('Samlet tal'),
        rule: { kind: 'sum' },
        questions: ['ofte', 'tit'],
        source: word('Vores eget'),
      },
    ],
    source: null,
  }
}

/** As many answers as each step should have, to the question `ofte`; every answer says the rest too. */
export function answersOf(counts: [number, number, number]): Answers[] {
  return counts.flatMap((count, step) =>
    Array.from({ length: count }, (_, at): Answers => {
      const choice = { kind: 'choice', choice: `trin${step}` } as const
      return {
        ofte: choice,
        tit: choice,
        krænket: choice,
        hvad: { kind: 'choices', choices: at % 2 === 0 ? ['valg0'] : ['valg0', 'valg1'] },
        hvorfor: { kind: 'text', text: `Fordi ${step}.${at}` },
      }
    }),
  )
}

/** What the respondents say they belong to, one after the other. */
interface Groups {
  administrations?: string[]
  roles?: string[]
}

interface Asked extends Groups {
  answers: Answers[]
  instrument?: Instrument
  predecessorId?: string
  isClosed?: boolean
}

/** A survey of a municipality with these answers waiting in the queue; closed unless said otherwise. */
export async function answeredSurvey(
  { house, fresh }: TestHouse,
  municipality: MunicipalityCode,
  { answers, instrument = instrumentOf(), predecessorId, isClosed = true, ...groups }: Asked,
): Promise<string> {
  const id = await changing(house.database, municipality, async (tx) => {
    const row = await tx.row<{ id: string }>(sql`
      insert into followup.instrument (municipality_id, name, created_by_name)
      values (${municipality}, ${`prove-${crypto.randomUUID()}`}, 'test') returning id`)
    const instrumentId = row?.id as string
    await tx.run(sql`
      insert into followup.instrument_version (municipality_id, instrument_id, number, contents, published_by_name)
      values (${municipality}, ${instrumentId}::uuid, 1, ${JSON.stringify(instrument)}::jsonb, 'test')`)
    const survey = await createSurvey(tx, by, {
      instrumentId,
      versionNumber: 1,
      title: 'Prøve af resultater',
      mode: 'anonymous',
      opensOn: dayIn(house.now()),
      closesOn: null,
      administrations: [...new Set(groups.administrations)],
      roles: [...new Set(groups.roles)],
      predecessorId: predecessorId ?? null,
    })
    await openSurvey(tx, by, survey)
    if (isClosed) await closeSurvey(tx, by, survey)
    return survey
  })
  await sendAll({ fresh }, municipality, { survey: id, answers, ...groups })
  return id
}

/** Lays answers in the queue, and an answered invitation for each. */
export async function sendAll(
  { fresh }: Pick<TestHouse, 'fresh'>,
  municipality: MunicipalityCode,
  { survey, answers, ...groups }: { survey: string; answers: Answers[] } & Groups,
): Promise<void> {
  const inTurn = (names: string[] = []) => answers.map((_, at) => names[at % names.length] ?? null)
  await fresh.superuser.pool.query(
    `insert into followup.answer_queue (municipality_id, survey_id, answered_on, contents, administration_id, role)
     select $1, $2, '2026-11-26', each, administration, role
     from unnest($3::jsonb[], $4::uuid[], $5::text[]) as given (each, administration, role)`,
    [
      municipality,
      survey,
      answers.map((each) => JSON.stringify(each)),
      inTurn(groups.administrations),
      inTurn(groups.roles),
    ],
  )
  await fresh.superuser.pool.query(
    `insert into followup.invitation (municipality_id, survey_id, address, token_hash, answered)
     select $1, $2, gen_random_uuid() || '@havby.example', sha256(gen_random_uuid()::text::bytea), true
     from generate_series(1, $3::int)`,
    [municipality, survey, answers.length],
  )
}
