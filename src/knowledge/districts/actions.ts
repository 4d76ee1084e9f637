import type { Actor } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Sensitivity } from '../../statistics/disclosure/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Indicator, writePeriod } from '../figures/index.ts'
import { dropCounts, type Release, release, storeCounts } from '../releases/index.ts'
import { isSensitiveByNature, subjectOf } from './district.ts'
import type { ReadCounts } from './read-counts.ts'
import { uploads } from './reads.ts'
import { districtRefusals } from './refusals.ts'
import type { Upload } from './upload.ts'
import { deleteUpload, insertUpload, saveDistricts } from './writes.ts'

/** The layer small areas are told in: the municipality's own reports on citizens. */
export const layer = 'L1'

/**
 * Takes a file's counts in, all periods or none, into the store of raw counts; nobody sees them before they are released. Counts of the
 * same indicator and period that were waiting are thrown away. What hurts to be known for is told by the stricter rules whatever is asked.
 */
export async function takeInCounts(
  tx: WriteTx,
  by: Actor,
  file: {
    indicator: Indicator
    sensitivity: Sensitivity
    source: string
    fileName: string
    read: ReadCounts
  },
): Promise<void> {
  const { indicator, read, source, fileName } = file
  if (indicator.unit !== 'percent') throw new Refusal(districtRefusals.notOfPeople)
  if (read.problems.length > 0) throw new Refusal(districtRefusals.hasProblems)
  if (read.rounds.length === 0) throw new Refusal(districtRefusals.noLines)
  const waiting = await uploads(tx, indicator.id)
  const sensitivity = isSensitiveByNature(indicator.id) ? 'sensitive' : file.sensitivity
  for (const { period, table, districts } of read.rounds) {
    const before = waiting.find((each) => each.period === period)
    if (before) await throwAway(tx, by, before)
    const countsId = await storeCounts(tx, by, { subject: subjectOf(indicator.id, period), source, table })
    await insertUpload(tx, {
      ...{ indicator: indicator.id, period, sensitivity, countsId, source, fileName, districts },
      uploadedBy: by.name,
    })
  }
}

/** Throws waiting counts away, unreleased. */
export async function throwAway(tx: WriteTx, by: Actor, upload: Upload): Promise<void> {
  await deleteUpload(tx, upload.id)
  await dropCounts(tx, by, upload.countsId)
}

/** Releases waiting counts by the rules; from then on they are seen as they are told now, and the districts have their names. */
export async function releaseUpload(
  tx: WriteTx,
  by: Actor,
  { upload, indicator }: { upload: Upload; indicator: Indicator },
): Promise<Release> {
  const released = await release(tx, by, {
    subject: subjectOf(upload.indicator, upload.period),
    layer,
    sensitivity: upload.sensitivity,
    title: {
      da: `${indicator.name.da} i lokalområder, ${writePeriod(upload.period, 'da')}`,
      en: `${indicator.name.en} in local areas, ${writePeriod(upload.period, 'en')}`,
    },
    counts: upload.countsId,
  })
  await saveDistricts(tx, upload.districts)
  await deleteUpload(tx, upload.id)
  return released
}
