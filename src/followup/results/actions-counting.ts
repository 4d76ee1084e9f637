import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { answerGroups, eachAnswer, moveAnswers } from '../answers/index.ts'
import { isOpen, isOver, type Survey } from '../surveys/index.ts'
import { releaseTally, type Way } from './actions-releasing.ts'
import {
  type Background,
  backgroundFor,
  fewestFor,
  type GroupSizes,
  groupOf,
  meanFigure,
} from './counting.ts'
import { isFullyTold, peopleIn } from './figures.ts'
import { fewestMore } from './live.ts'
import type { Measure } from './measure.ts'
import { isScore, measuredQuestions, measuresIn, strictest } from './measured.ts'
import { backgroundsOf, newestReleases, type ReleasesBySubject, subjectOf } from './reads.ts'
import { resultRefusals } from './refusals.ts'
import { addAnswers, emptyTally, type Tally } from './tally.ts'
import { insertMean, lockCounting, noteCounted } from './writes.ts'

interface Counting {
  survey: Survey
  today: Day
}

/**
 * Counts the answers of a survey that is over, and releases the counts: the only way to a result. Gives how many measures were released.
 * Counted again after it was opened again, only what enough new people have changed is told anew. Refuses a survey that is not over, and
 * answers that are too few.
 */
export async function countSurvey(tx: WriteTx, by: Actor, { survey, today }: Counting): Promise<number> {
  if (!isOver(survey, today)) throw new Refusal(resultRefusals.notClosed)
  if (survey.answersDeletedOn !== null) throw new Refusal(resultRefusals.answersDeleted)
  await lockCounting(tx, survey.id)
  await moveAnswers(tx, survey.id, 1)
  const { answers, sizes } = await sizesOf(tx, survey.id)
  const fewest = fewestFor('ordinary')
  if (answers < fewest) throw new Refusal(resultRefusals.tooFew, { answers, fewest })
  const asked = strictest(survey)
  const background = backgroundFor(await backgroundsOf(tx, survey), sizes, fewestFor(asked))
  const earlier = await newestReleases(tx, [survey.id])
  const isFirst = earlier.size === 0
  const measures = measuresIn(survey).filter(({ sensitivity }) => answers >= fewestFor(sensitivity))
  const told: Tally[] = []
  for (const tally of await talliesOf(tx, survey.id, { measures, background })) {
    const ways = waysFor(tally.measure, { survey, background, earlier }).map((way) => ({ ...way, asked }))
    const release = await releaseTally(tx, by, { survey, tally, ways })
    if (!release) continue
    earlier.set(release.subject, release)
    told.push(tally)
  }
  for (const tally of told)
    if (mayKeepMean(tally.measure, { survey, told, earlier })) await keepMean(tx, survey, tally, earlier)
  if (told.length === 0 && !isFirst) throw new Refusal(resultRefusals.nothingNew)
  await noteCounted(tx, survey.id)
  await recordCounting(tx, by, { survey, released: told.length })
  return told.length
}

/**
 * Releases what there is of an open survey whose maker has chosen to show it, when enough more have answered: everybody, undivided, and
 * nothing that is sensitive. Gives how many measures were released; none where it is not time yet.
 */
export async function countLive(tx: WriteTx, by: Actor, { survey, today }: Counting): Promise<number> {
  if (!survey.showsLive || !isOpen(survey, today)) return 0
  await lockCounting(tx, survey.id)
  await moveAnswers(tx, survey.id, fewestMore(0))
  const { answers } = await sizesOf(tx, survey.id)
  const earlier = await newestReleases(tx, [survey.id])
  const shown = Math.max(0, ...[...earlier.values()].map(({ table }) => peopleIn(table) ?? 0))
  if (answers - shown < fewestMore(shown)) return 0
  const measures = measuredQuestions(survey)
    .flatMap((measured) => measured.measures)
    .filter(({ sensitivity }) => sensitivity === 'ordinary')
  let released = 0
  for (const tally of await talliesOf(tx, survey.id, { measures, background: null })) {
    const ways: Way[] = [{ layer: 'L4', background: null }]
    if (await releaseTally(tx, by, { survey, tally, ways })) released++
  }
  if (released > 0) await recordCounting(tx, by, { survey, released })
  return released
}

function recordCounting(tx: WriteTx, by: Actor, { survey, released }: { survey: Survey; released: number }) {
  return record(tx, by, {
    kind: 'survey-counted',
    subjectKind: 'survey',
    subjectId: survey.id,
    details: { released },
  })
}

async function sizesOf(tx: WriteTx, surveyId: string): Promise<{ answers: number; sizes: GroupSizes }> {
  const groups = await answerGroups(tx, surveyId)
  const sizesBy = (nameOf: (group: (typeof groups)[number]) => string | null) => {
    const sizes = new Map<string, number>()
    for (const group of groups) {
      const name = nameOf(group)
      if (name !== null) sizes.set(name, (sizes.get(name) ?? 0) + group.count)
    }
    return sizes
  }
  return {
    answers: groups.reduce((sum, { count }) => sum + count, 0),
    sizes: {
      administration: sizesBy(({ administrationId }) => administrationId),
      role: sizesBy(({ role }) => role),
    },
  }
}

/** Lets the answers pass by once and counts them all; how many there are does not matter to the memory. */
async function talliesOf(
  tx: WriteTx,
  surveyId: string,
  { measures, background }: { measures: Measure[]; background: Background | null },
): Promise<Tally[]> {
  const tallies = measures.map(emptyTally)
  await eachAnswer(tx, surveyId, (answer) => {
    const group = background && groupOf(background, answer)
    for (const tally of tallies) addAnswers(tally, answer.answers, group)
  })
  return tallies
}

/**
 * How a measure may be released, the most telling first. What has been told before is told the same way again; a mean is of everybody; and
 * where the groups could not be protected, everybody together may still be.
 */
function waysFor(
  measure: Measure,
  {
    survey,
    background,
    earlier,
  }: { survey: Survey; background: Background | null; earlier: ReleasesBySubject },
): Way[] {
  const before = earlier.get(subjectOf(survey.id, measure.id))
  const isDivided = background !== null && !isScore(measure)
  if (before?.layer === 'L4') return [{ layer: 'L4', background: null }]
  if (before) return [{ layer: 'L2', background: before.table.dimensions.length > 1 ? background : null }]
  const undivided: Way = { layer: 'L2', background: null }
  return isDivided ? [{ layer: 'L2', background }, undivided] : [undivided]
}

/**
 * Whether a mean may be told beside what is told of the questions in it: where some answers to one are hidden, or stand from an earlier
 * time, the mean would help to work them out.
 */
function mayKeepMean(
  measure: Measure,
  { survey, told, earlier }: { survey: Survey; told: Tally[]; earlier: ReleasesBySubject },
): boolean {
  if (measure.valueOf === null) return false
  const items = measuresIn(survey).filter(
    (each) => !isScore(each) && each.questions.some((id) => measure.questions.includes(id)),
  )
  return items.every((item) => {
    const release = earlier.get(subjectOf(survey.id, item.id))
    return (
      release !== undefined &&
      told.some((tally) => tally.measure.id === item.id) &&
      isFullyTold(release.table)
    )
  })
}

async function keepMean(
  tx: WriteTx,
  survey: Survey,
  tally: Tally,
  earlier: ReleasesBySubject,
): Promise<void> {
  const figure = meanFigure(tally)
  const release = earlier.get(subjectOf(survey.id, tally.measure.id))
  if (figure && release)
    await insertMean(tx, survey.id, { measure: tally.measure.id, figure, releaseNumber: release.number })
}
