import { dropCounts, type Release, release, storeCounts } from '../../knowledge/releases/index.ts'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { answersToCount, moveAnswers, type SentAnswer } from '../answers/index.ts'
import { isOpen, type Survey, said } from '../surveys/index.ts'
import { type Background, backgroundFor, countTable, fewestFor, layer, meanFigure } from './counting.ts'
import { isFullyTold } from './figures.ts'
import { type Measure, measuredQuestions, measuredScores } from './measure.ts'
import { backgroundsOf, subjectOf } from './reads.ts'
import { resultRefusals } from './refusals.ts'
import { insertMean, lockCounting, replaceReleasedTexts } from './writes.ts'

/** Whether no more answers are taken: closed by somebody, or past its last day. */
export function isOver(survey: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>, today: Day): boolean {
  return (
    survey.state === 'closed' ||
    (survey.state === 'open' && survey.opensOn <= today && !isOpen(survey, today))
  )
}

/**
 * Counts the answers of a survey that is over, and releases the counts: the only way to a result. Gives how many measures were released.
 * Counted again after it was opened again, only what enough new people have changed is told anew. Refuses a survey that is not over, and
 * answers that are too few.
 */
export async function countSurvey(
  tx: WriteTx,
  by: Actor,
  { survey, today }: { survey: Survey; today: Day },
): Promise<number> {
  if (!isOver(survey, today)) throw new Refusal(resultRefusals.notClosed)
  await lockCounting(tx, survey.id)
  await moveAnswers(tx, survey.id, 1)
  const answers = await answersToCount(tx, survey.id)
  const fewest = fewestFor('ordinary')
  if (answers.length < fewest) throw new Refusal(resultRefusals.tooFew, { answers: answers.length, fewest })
  const backgrounds = await backgroundsOf(tx, survey)
  const made: Made[] = []
  for (const measure of measuresIn(survey)) {
    if (answers.length < fewestFor(measure.sensitivity)) continue
    const release = await releaseMeasure(tx, by, { survey, measure, answers, backgrounds })
    if (release) made.push({ measure, release })
  }
  for (const each of made) if (mayKeepMean(each, made)) await keepMean(tx, survey, each, answers)
  const released = made.length
  if (released === 0) throw new Refusal(resultRefusals.nothingNew)
  await record(tx, by, {
    kind: 'survey-counted',
    subjectKind: 'survey',
    subjectId: survey.id,
    details: { released },
  })
  return released
}

interface Made {
  measure: Measure
  release: Release
}

/**
 * Whether a mean may be told beside what is told of the questions in it: where some answers to one are hidden, the mean would help to
 * work them out.
 */
function mayKeepMean({ measure }: Made, made: Made[]): boolean {
  if (measure.valueOf === null) return false
  const items = made.filter(
    (each) =>
      each.measure.valueOf === null && each.measure.questions.some((id) => measure.questions.includes(id)),
  )
  return items.every(({ release: { table } }) => isFullyTold(table))
}

async function keepMean(
  tx: WriteTx,
  survey: Survey,
  { measure, release: { number } }: Made,
  answers: readonly SentAnswer[],
): Promise<void> {
  const figure = meanFigure(measure, answers)
  if (figure) await insertMean(tx, survey.id, { measure: measure.id, figure, releaseNumber: number })
}

function measuresIn({ instrument }: Survey): Measure[] {
  return [
    ...measuredQuestions(instrument).flatMap(({ measures }) => measures),
    ...measuredScores(instrument).map(({ measure }) => measure),
  ]
}

interface Counted {
  survey: Survey
  measure: Measure
  answers: readonly SentAnswer[]
  backgrounds: Background[]
}

async function releaseMeasure(tx: WriteTx, by: Actor, counted: Counted): Promise<Release | null> {
  const { survey, measure, answers, backgrounds } = counted
  const { sensitivity } = measure
  // a mean is told of everybody only
  const background = measure.valueOf ? null : backgroundFor(backgrounds, answers, sensitivity)
  const subject = subjectOf(survey.id, measure.id)
  const source = said(survey.instrument.title, 'da')
  const table = countTable(measure, answers, background)
  const counts = await storeCounts(tx, by, { subject, source, table })
  const title = titleOf(survey, measure)
  try {
    return await release(tx, by, { subject, layer, sensitivity, title, counts })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    await dropCounts(tx, by, counts)
    return null
  }
}

function titleOf(survey: Survey, measure: Measure) {
  const titleIn = (locale: 'da' | 'en') => {
    const words = wordsOf(survey, measure)
    return [survey.title, ...words.map((wording) => said(wording, locale))].join(' · ')
  }
  return { da: titleIn('da'), en: titleIn('en') }
}

function wordsOf({ instrument }: Survey, measure: Measure) {
  const score = measuredScores(instrument).find((each) => each.measure.id === measure.id)
  if (score) return [score.score.name]
  const asked = measuredQuestions(instrument).find(({ measures }) =>
    measures.some(({ id }) => id === measure.id),
  )
  return [...(asked ? [asked.question.text] : []), ...(measure.part ? [measure.part] : [])]
}

/** Lets others read the texts a person has read and chosen; those chosen before are replaced. */
export async function releaseTexts(
  tx: WriteTx,
  by: Actor,
  chosen: { surveyId: string; question: string; texts: string[]; today: Day },
): Promise<void> {
  const { surveyId, question, texts, today } = chosen
  await replaceReleasedTexts(tx, { surveyId, question }, { texts, on: today, by: by.name })
  await record(tx, by, {
    kind: 'survey-texts-released',
    subjectKind: 'survey',
    subjectId: surveyId,
    details: { question, texts: texts.length },
  })
}
