import { sql } from 'kysely'
import { countSurvey } from '../src/followup/results/actions-counting.ts'
import { closeSurvey, createSurvey, findSurvey, openSurvey } from '../src/followup/surveys/index.ts'
import { changing } from '../src/platform/tenancy/index.ts'
import type { House } from '../src/platform/web/index.ts'
import { dayIn } from '../src/values/day.ts'
import { growth, judge, percentile, rounded, say } from './data-report.ts'
import { inHouse, type Place, place } from './surveys-place.ts'

const by = { accountId: null, name: 'bench' }
const roles = ['Ledelse', 'Hjemmepleje', 'Skole', 'Dagtilbud', 'Administration']

/** Counts a survey of many answers in bounded memory, and opens the page of its result again and again. */
export async function measureResults(
  { address, folder }: { address: string; folder: string },
  { cookies }: Place,
  { respondents, questions, visits }: { respondents: number; questions: number; visits: number },
): Promise<void> {
  const counted = await inHouse(folder, async ({ house }) => {
    const survey = await askedAndAnswered(house, { respondents, questions })
    const today = dayIn(house.now())
    const { answer, ...cost } = await growth(() =>
      changing(house.database, place, async (tx) =>
        countSurvey(tx, by, { survey: await findSurvey(tx, survey), today }),
      ),
    )
    return { survey, released: answer, ...cost }
  })
  const answers = respondents * questions
  say(
    'answers counted, and released as',
    `${answers} of ${respondents} people, ${counted.released} tables by role`,
  )
  judge('counting and protecting them', { value: counted.seconds, unit: 's' }, { most: 60 })
  judge('… memory it grew by', { value: counted.megabytes, unit: 'MB' }, { most: 250 })
  const milliseconds: number[] = []
  let bytes = 0
  for (let visit = 0; visit < visits; visit++) {
    const started = performance.now()
    const page = await fetch(`${address}/undersoegelser/${counted.survey}/resultat`, {
      headers: { cookie: cookies[0] },
    })
    const html = await page.text()
    milliseconds.push(performance.now() - started)
    bytes = html.length
    if (page.status !== 200 || html.split('class="chart"').length - 1 < Math.min(questions, 20))
      throw new Error(`the result of ${counted.survey} answered ${page.status} with too few charts`)
  }
  const more = `p50 ${rounded(percentile(milliseconds, 0.5))} ms, ${Math.round(bytes / 1024)} kB, ${visits} visits`
  judge(
    `results page over ${answers} answers, p95`,
    { value: percentile(milliseconds, 0.95), unit: 'ms', more },
    { most: 300 },
  )
}

async function askedAndAnswered(
  house: House,
  { respondents, questions }: { respondents: number; questions: number },
): Promise<string> {
  const instrument = { ...instrumentOf(questions) }
  return changing(house.database, place, async (tx) => {
    const row = await tx.row<{ id: string }>(sql`
      insert into followup.instrument (municipality_id, name, created_by_name)
      values (${place}, ${instrument.id}, 'bench') returning id`)
    const instrumentId = row?.id as string
    await tx.run(sql`
      insert into followup.instrument_version (municipality_id, instrument_id, number, contents, published_by_name)
      values (${place}, ${instrumentId}::uuid, 1, ${JSON.stringify(instrument)}::jsonb, 'bench')`)
    const today = dayIn(house.now())
    const survey = await createSurvey(tx, by, {
      ...{
        instrumentId,
        versionNumber: 1,
        title: 'Bench',
        mode: 'anonymous',
        opensOn: today,
        closesOn: null,
      },
      ...{ administrations: [], roles, predecessorId: null },
    })
    await openSurvey(tx, by, survey)
    await closeSurvey(tx, by, survey)
    await tx.run(sql`
      insert into followup.answer (municipality_id, survey_id, answered_on, role, contents)
      select ${place}, ${survey}::uuid, ${today}::date, (${roles}::text[])[1 + person % ${roles.length}],
        (select jsonb_object_agg('q' || q, jsonb_build_object('kind', 'choice', 'choice', 'trin' || (person * 7 + q * q + person / 11) % 5))
         from generate_series(1, ${questions}::int) q)
      from generate_series(1, ${respondents}::int) person`)
    return survey
  })
}

/** So many questions of agreement, as most surveys are made of. */
function instrumentOf(questions: number) {
  const word = (text: string) => ({ da: text, en: text })
  const steps = ['Helt enig', 'Enig', 'Hverken eller', 'Uenig', 'Helt uenig'].map((text, at) => ({
    id: `trin${at}`,
    label: word(text),
    points: at,
  }))
  const question = (_: unknown, at: number) => ({
    ...{
      id: `q${at + 1}`,
      text: word(`Udsagn nummer ${at + 1} om hverdagen`),
      help: null,
      wording: `q${at + 1}`,
    },
    ...{ required: true, showIf: null, requireIf: null, offersDontKnow: false, offersNotRelevant: false },
    ...{ sensitivity: 'ordinary', kind: 'likert', steps },
  })
  return {
    id: 'bench-resultat',
    title: word('Bench'),
    introduction: word(''),
    sections: [
      {
        ...{ id: 'alt', title: word('Alt'), help: null, showIf: null },
        questions: Array.from({ length: questions }, question),
      },
    ],
    scores: [],
    source: null,
  }
}
