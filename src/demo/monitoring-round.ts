import { sql } from 'kysely'
import { importRound } from '../followup/monitoring/actions-import.ts'
import { openRound } from '../followup/monitoring/actions-rounds.ts'
import { poolUnnamed } from '../followup/monitoring/actions-sharing.ts'
import type { MonitoringRound } from '../followup/monitoring/monitoring.ts'
import { partsOf, questionsOf } from '../followup/monitoring/places.ts'
import { pooledAnswers } from '../followup/monitoring/pooling.ts'
import { findRound, rounds } from '../followup/monitoring/reads-rounds.ts'
import { linkablePlaces } from '../followup/monitoring/review-links.ts'
import { insertImported, insertImportedStandings } from '../followup/monitoring/writes-national.ts'
import {
  type Answer,
  findReadyInstrument,
  type Instrument,
  type Question,
} from '../followup/surveys/index.ts'
import { recommendationGroups } from '../knowledge/catalogue/index.ts'
import { nameAreas } from '../knowledge/indicators/writes-seed.ts'
import { fieldCodes } from '../platform/auth/fields-of-work.ts'
import { nationalLevel } from '../platform/auth/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'

/** The invented region the invented municipalities lie in. */
const region = '9980'
const adviser = { accountId: null, name: 'Lise Lund' }
const instrumentId = 'monitorering-af-forebyggelsespakker'

const askedFields: Record<string, string[]> = {
  kendskab: [...fieldCodes],
  gennemgang: ['health', 'central'],
  handleplaner: ['elderly', 'children', 'social', 'culture'],
  gennemfoert: fieldCodes.filter((code) => code !== 'central'),
}

/** The rounds of the invented country: one answered two years ago and brought in, and one that is open now. Told once, whoever comes first. */
export async function addRounds(demo: Demo): Promise<MonitoringRound> {
  await changing(demo.owner, null, (tx) =>
    nameAreas(tx, [{ id: region, kind: 'region', name: 'Region Havlandet', invented: true }]),
  )
  const today = dayIn(demo.house.now())
  return changing(demo.house.database, nationalLevel, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtext('demo-rounds'))`)
    const known = (await rounds(tx)).find(({ origin, closed }) => origin === 'asked' && !closed)
    if (known) {
      await restoreImported(tx, demo, known.predecessorId)
      return findRound(tx, known.id)
    }
    const { instrument } = await findReadyInstrument(tx, instrumentId)
    const period = String(Number(today.slice(0, 4)) - 2)
    const earlier = await importRound(tx, adviser, earlierRound(instrument, period), ofTheTwo(instrument))
    await addNeighbours(tx, earlier.id, 0)
    const groups = await recommendationGroups(tx)
    const year = today.slice(0, 4)
    const id = await openRound(tx, adviser, {
      title: titleOf(instrument, year),
      period: year,
      instrument,
      sectionFields: askedFields,
      reviewLinks: linkablePlaces(instrument, groups).flatMap(({ question, row, suggested }) =>
        suggested && question.id === 'gennemfoert'
          ? [{ question: question.id, row, groups: [suggested] }]
          : [],
      ),
      predecessorId: earlier.id,
      opensOn: daysAfter(today, -20),
      answersBy: daysAfter(today, 22),
      proofShare: 0.1,
    })
    await addNeighbours(tx, id, 1)
    return findRound(tx, id)
  })
}

/** What the municipality answered two years ago, where a story that was cut short took it away. */
async function restoreImported(tx: WriteTx, demo: Demo, roundId: string | null): Promise<void> {
  if (roundId === null) return
  const isThere = await tx.row(sql`
    select 1 from followup.monitoring_imported
    where round_id = ${roundId}::uuid and municipality_id = ${demo.municipality} limit 1`)
  if (isThere) return
  const { instrument } = await findRound(tx, roundId)
  const own = ofTheTwo(instrument).filter(({ municipality }) => municipality === demo.municipality)
  await insertImported(tx, roundId, own)
  const told = { municipality: demo.municipality, asked: own.length, answered: own.length }
  await insertImportedStandings(tx, roundId, [told])
}

function titleOf(instrument: Instrument, year: string) {
  return { da: `${instrument.title.da} ${year}`, en: `${instrument.title.en} ${year}` }
}

function earlierRound(instrument: Instrument, period: string) {
  return { title: titleOf(instrument, period), period, instrument, predecessorId: null }
}

/** What Havby and its neighbour answered then. */
function ofTheTwo(instrument: Instrument) {
  return ['9901', '9902'].flatMap((municipality, at) =>
    answersOf(instrument, { place: at, round: 0 }).map((answer) => ({ municipality, ...answer })),
  )
}

/** The ten other invented municipalities have signed: they are counted, and named nowhere. */
async function addNeighbours(tx: WriteTx, roundId: string, round: number): Promise<void> {
  const found = await findRound(tx, roundId)
  const given = Array.from({ length: 10 }, (_, at) => ({
    region,
    answers: pooledAnswers(found.instrument, answersOf(found.instrument, { place: at + 2, round })),
  }))
  await poolUnnamed(tx, adviser, found, given)
}

/** What an invented municipality answers, always the same for the same place and round, and a little further in the later one. */
function answersOf(instrument: Instrument, { place, round }: { place: number; round: number }) {
  return questionsOf(instrument).flatMap(({ question, section }, column) =>
    (askedFields[section.id] ?? []).flatMap((field, row) =>
      partsOf(question).flatMap((rowId, part) => {
        const answer = inventedAnswer(question, place * 7 + column * 5 + row * 3 + part * 11 + round * 2)
        return answer ? [{ questionId: question.id, rowId, field, answer }] : []
      }),
    ),
  )
}

/** An answer for a turn; most lean to the upper half. */
export function inventedAnswer(question: Question, turn: number): Answer | null {
  const at = (count: number) => Math.min(count - 1, Math.floor((((turn * 37) % 101) / 101) ** 1.4 * count))
  if (question.kind === 'single')
    return { kind: 'choice', choice: question.choices[at(question.choices.length)]?.id ?? '' }
  if (question.kind === 'likert' || question.kind === 'matrix')
    return { kind: 'choice', choice: question.steps[at(question.steps.length)]?.id ?? '' }
  if (question.kind === 'multiple')
    return { kind: 'choices', choices: [question.choices[at(question.choices.length - 1)]?.id ?? ''] }
  return null
}
