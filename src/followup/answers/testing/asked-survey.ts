import { sql } from 'kysely'
import { changing } from '../../../platform/tenancy/index.ts'
import type { House } from '../../../platform/web/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { createSurvey, type Instrument, openSurvey, type Question, type Survey } from '../../surveys/index.ts'

const word = (text: string) => ({ da: text, en: text })
const by = { accountId: null, name: 'test' }

function question(id: string, kind: object, change: Partial<Question> = {}): Question {
  return {
    id,
    text: word(`Spørgsmål ${id}?`),
    help: null,
    wording: id,
    required: false,
    showIf: null,
    requireIf: null,
    offersDontKnow: false,
    offersNotRelevant: false,
    sensitivity: 'ordinary',
    ...kind,
    ...change,
  } as unknown as Question
}

const steps = ['aldrig', 'nogle-gange', 'altid'].map((id) => ({ id, label: word(id), points: null }))

/** Two sections: a required choice that opens a question on the same page, then a number and a text. */
const instrument: Instrument = {
  id: 'prove',
  title: word('Prøve'),
  introduction: word('Vi spørger for at prøve.'),
  scores: [],
  source: null,
  sections: [
    {
      id: 'a',
      title: word('Hverdagen'),
      help: null,
      showIf: null,
      questions: [
        question('ofte', { kind: 'likert', steps }, { required: true }),
        question('hvorfor', { kind: 'text', long: true }, { showIf: "ofte = 'aldrig'" }),
      ],
    },
    {
      id: 'b',
      title: word('Til sidst'),
      help: null,
      showIf: null,
      questions: [
        question('antal', { kind: 'number', minimum: 0, maximum: 1_000_000, decimals: 0, unit: null }),
        question('ord', { kind: 'text', long: false }),
      ],
    },
  ],
}

/** Asks the small instrument in a municipality, open from today, and gives the survey's id. */
export function askSomething(
  house: House,
  municipality: MunicipalityCode,
  asked: Partial<Pick<Survey, 'mode' | 'roles' | 'administrations'>> & { isOpen?: boolean } = {},
): Promise<string> {
  return changing(house.database, municipality, async (tx) => {
    const row = await tx.row<{ id: string }>(sql`
      insert into followup.instrument (municipality_id, name, created_by_name)
      values (${municipality}, ${`prove-${crypto.randomUUID()}`}, 'test') returning id`)
    const instrumentId = row?.id as string
    await tx.run(sql`
      insert into followup.instrument_version (municipality_id, instrument_id, number, contents, published_by_name)
      values (${municipality}, ${instrumentId}::uuid, 1, ${JSON.stringify(instrument)}::jsonb, 'test')`)
    const id = await createSurvey(tx, by, {
      instrumentId,
      versionNumber: 1,
      title: 'Prøve af svar',
      mode: asked.mode ?? 'anonymous',
      opensOn: dayIn(house.now()),
      closesOn: null,
      administrations: asked.administrations ?? [],
      roles: asked.roles ?? [],
      predecessorId: null,
    })
    if (asked.isOpen !== false) await openSurvey(tx, by, id)
    return id
  })
}
