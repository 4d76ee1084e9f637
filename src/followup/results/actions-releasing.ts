import {
  dropCounts,
  plannedRelease,
  type Release,
  release,
  storeCounts,
} from '../../knowledge/releases/index.ts'
import type { Actor } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import {
  type LayerId,
  protect,
  type ReleasedTable,
  type Sensitivity,
} from '../../statistics/disclosure/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Survey, said } from '../surveys/index.ts'
import { type Background, countTable } from './counting.ts'
import { isAnythingTold, peopleIn, toldOfEverybody } from './figures.ts'
import type { Measure } from './measure.ts'
import { isScore, measuredQuestions, measuredScores } from './measured.ts'
import { subjectOf } from './reads.ts'
import type { Tally } from './tally.ts'

/** One way to release a measure: by which layer's rules, and divided by what. */
export interface Way {
  layer: LayerId
  background: Background | null
  /** The most sensitive of all that is asked. */
  asked?: Sensitivity
}

/**
 * Releases a measure by the first of the ways that is good enough; null, and nothing kept, where nothing may be told. Divided into groups
 * only where that hides nothing of everybody: two releases of the same people cannot stand beside each other.
 */
export async function releaseTally(
  tx: WriteTx,
  by: Actor,
  { survey, tally, ways }: { survey: Survey; tally: Tally; ways: Way[] },
): Promise<Release | null> {
  const { measure } = tally
  const way = ways.length > 1 ? bestWay(tally, ways) : ways[0]
  if (!way) return null
  const { background, ...order } = way
  const subject = subjectOf(survey.id, measure.id)
  const named = { ...order, subject, sensitivity: measure.sensitivity }
  const source = said(survey.instrument.title, 'da')
  const counts = await storeCounts(tx, by, { subject, source, table: countTable(tally, background) })
  try {
    const { table } = await plannedRelease(tx, named)
    if (isWorthTelling(measure, table))
      return await release(tx, by, { ...named, counts, title: titleOf(survey, measure) })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
  await dropCounts(tx, by, counts)
  return null
}

/** The first way that tells of everybody all that the last one does. */
function bestWay(tally: Tally, ways: readonly Way[]): Way | undefined {
  const told = ways.map((way) => {
    const { sensitivity } = tally.measure
    const made = protect(countTable(tally, way.background), { ...way, sensitivity })
    return made.kind === 'value' ? toldOfEverybody(made.table) : new Set<string>()
  })
  const most = told.at(-1) ?? new Set()
  return ways.find((_, at) => [...most].every((answer) => told[at]?.has(answer)))
}

/** Of a score the mean is told, which needs to know of how many; else an answer. A release that hides them all would tell that they are few. */
function isWorthTelling(measure: Measure, table: ReleasedTable): boolean {
  return isScore(measure) ? peopleIn(table) !== null : isAnythingTold(table)
}

/** The survey's title and what the measure is of. */
function titleOf(survey: Survey, measure: Measure) {
  const titleIn = (locale: 'da' | 'en') => {
    const words = wordsOf(survey, measure)
    return [survey.title, ...words.map((wording) => said(wording, locale))].join(' · ')
  }
  return { da: titleIn('da'), en: titleIn('en') }
}

function wordsOf(survey: Survey, measure: Measure) {
  const score = measuredScores(survey).find((each) => each.measure.id === measure.id)
  if (score) return [score.score.name]
  const asked = measuredQuestions(survey).find(({ measures }) => measures.some(({ id }) => id === measure.id))
  return [...(asked ? [asked.question.text] : []), ...(measure.part ? [measure.part] : [])]
}
