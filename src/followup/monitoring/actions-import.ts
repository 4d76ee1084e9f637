import type { Table } from '../../formats/table.ts'
import { type Actor, record } from '../../platform/audit/index.ts'
import { fieldCodes } from '../../platform/auth/fields-of-work.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { type Day, parseDay } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Instrument } from '../surveys/index.ts'
import { poolUnnamed, tellWhatIsLeft } from './actions-sharing.ts'
import { smallestBatch } from './benchmark.ts'
import type { MonitoringRound } from './monitoring.ts'
import { partsOf, questionsOf } from './places.ts'
import { pooledAnswers } from './pooling.ts'
import { country } from './reads-pool.ts'
import { regionsOn } from './reads-results.ts'
import { findRound } from './reads-rounds.ts'
import { resultRefusals } from './refusals-results.ts'
import { type FiledAnswer, type ReadRoundFile, readRoundFile } from './round-file.ts'
import { insertRound } from './writes.ts'
import { insertImported, insertImportedStandings } from './writes-national.ts'
import { closeRound } from './writes-pool.ts'

/** An earlier round, as it is described by the one who brings it in. */
export interface EarlierRound {
  title: Wording
  period: string
  instrument: Instrument
  predecessorId: string | null
}

export interface ImportedRound {
  id: string
  municipalities: number
  answers: number
}

/** Reads the file of an earlier round against its questionnaire; every field of work may have been asked. */
export async function readEarlier(tx: ReadTx, table: Table, instrument: Instrument): Promise<ReadRoundFile> {
  const everyField = Object.fromEntries(instrument.sections.map(({ id }) => [id, [...fieldCodes]]))
  const municipalities = new Set((await regionsOn(tx, null)).keys())
  const read = readRoundFile(table, { instrument, sectionFields: everyField }, municipalities)
  if (!read) throw new Refusal(resultRefusals.fileColumns)
  return read
}

/**
 * Brings in an earlier round: each municipality sees its own answers by name, the others' only as sums that are told by the same rules as
 * those of a round asked here. Who answered is told; what is not in the file is missing.
 */
export async function importRound(
  tx: WriteTx,
  by: Actor,
  earlier: EarlierRound,
  answers: readonly FiledAnswer[],
): Promise<ImportedRound> {
  if (answers.length === 0) throw new Refusal(resultRefusals.fileEmpty)
  const sectionFields = fieldsIn(earlier.instrument, answers)
  const day = parseDay(`${earlier.period.slice(0, 4)}-${earlier.period.slice(5, 7) || '12'}-01`) as Day
  const id = await insertRound(tx, {
    ...earlier,
    sectionFields,
    reviewLinks: [],
    origin: 'imported',
    opensOn: day,
    answersBy: day,
    proofShare: null,
    openedByName: by.name,
  })
  const round = await findRound(tx, id)
  await closeRound(tx, { id, version: round.version })
  const byMunicipality = Map.groupBy(answers, ({ municipality }) => municipality)
  await insertImported(tx, id, answers)
  await insertImportedStandings(tx, id, standingsOf(round, byMunicipality))
  await poolUnnamed(tx, by, round, await pooledByRegion(tx, round, byMunicipality))
  await tellWhatIsLeft(tx, by, round)
  const found = { municipalities: byMunicipality.size, answers: answers.length }
  await record(tx, by, {
    kind: 'monitoring-round-imported',
    subjectKind: 'monitoring-round',
    subjectId: id,
    details: found,
  })
  return { id, ...found }
}

/** A section was asked of the fields of work that answered it. */
function fieldsIn(instrument: Instrument, answers: readonly FiledAnswer[]): Record<string, string[]> {
  return Object.fromEntries(
    instrument.sections.map(({ id, questions }) => {
      const asked = new Set(questions.map((question) => question.id))
      const given = new Set(
        answers.filter(({ questionId }) => asked.has(questionId)).map(({ field }) => field),
      )
      return [id, fieldCodes.filter((code) => given.has(code))]
    }),
  )
}

function standingsOf(round: MonitoringRound, byMunicipality: Map<string, FiledAnswer[]>) {
  const asked = questionsOf(round.instrument)
    .filter(({ question }) => question.kind !== 'text')
    .reduce(
      (sum, { question, section }) =>
        sum + partsOf(question).length * (round.sectionFields[section.id]?.length ?? 0),
      0,
    )
  return [...byMunicipality].map(([municipality, given]) => ({
    municipality,
    asked,
    answered: given.filter(({ answer }) => answer.kind !== 'text').length,
  }))
}

/** Where a region has fewer than three in the file, they are counted in the country only. */
async function pooledByRegion(
  tx: ReadTx,
  round: MonitoringRound,
  byMunicipality: Map<string, FiledAnswer[]>,
) {
  const regions = await regionsOn(tx, round.opensOn)
  const regionOf = (municipality: string) => regions.get(municipality) ?? country
  const inRegion = Map.groupBy(byMunicipality.keys(), regionOf)
  return [...byMunicipality].map(([municipality, given]) => {
    const region = regionOf(municipality)
    const isCountable = (inRegion.get(region)?.length ?? 0) >= smallestBatch
    return { region: isCountable ? region : country, answers: pooledAnswers(round.instrument, given) }
  })
}
