import type { Release } from '../../knowledge/releases/index.ts'
import type { Sensitivity } from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'
import type { Question, Score, Survey } from '../surveys/index.ts'
import { areSameScore, type Change, changesBetween, mayCompare, meanChange } from './change.ts'
import type { MeanFigure } from './counting.ts'
import { groupsOf, mayTellMean, peopleIn, type Share, sharesOf } from './figures.ts'
import { type Measure, type Measured, measuredQuestions, measuredScores, yesOrNo } from './measure.ts'
import { subjectOf } from './reads.ts'

/** What has been released of a survey: the newest release of each measure, and the means told. */
export interface Released {
  survey: Survey
  releases: readonly Release[]
  means: ReadonlyMap<string, MeanFigure>
}

/** One answer to a question, or to a row of it, as it may be told. */
export interface Line extends Share {
  label: Wording
  /** Don't know, not relevant, not answered: apart from the answers one chooses between. */
  isOwn: boolean
  change: Change | null
}

/** The answers that stand together: of the question, or of a row of its matrix. */
export interface Block {
  id: string
  name: Wording | null
  lines: Line[]
  /** The same answers in each group of the background. */
  groups: { id: string; name: Wording; people: number | null; lines: Line[] }[]
}

export interface Mean extends MeanFigure {
  change: Change | null
}

export interface QuestionResult {
  question: Question
  sensitivity: Sensitivity
  blocks: Block[]
  mean: Mean | null
  /** Why there is nothing: only some are asked, it is free text or a date, or too few have answered. */
  why: Measured['why'] | 'too-few' | null
  /** Whether the last round asked the same, so that it is compared. */
  isCompared: boolean
  releaseId: string | null
}

export interface ScoreResult {
  score: Score
  sensitivity: Sensitivity
  mean: Mean | null
  releaseId: string | null
}

export interface Results {
  survey: Survey
  questions: QuestionResult[]
  scores: ScoreResult[]
  /** What it is compared with, where there is a last round with results. */
  before: Survey | null
  releasedAt: Date | null
}

/** Everything that may be told of a survey, and how it has moved since the last round. Made of releases alone. */
export function resultsOf(now: Released, before: Released | null): Results {
  const earlier = before && before.releases.length > 0 ? before : null
  const dates = now.releases.map(({ releasedAt }) => releasedAt.getTime())
  return {
    survey: now.survey,
    questions: measuredQuestions(now.survey.instrument).map((measured) =>
      questionResult(measured, { now, before: earlier }),
    ),
    scores: measuredScores(now.survey.instrument).map((each) => {
      const was = earlier
        ? measuredScores(earlier.survey.instrument).find(({ score }) => score.id === each.score.id)
        : undefined
      const rounds = { now, before: areSameScore(was, each) ? earlier : null }
      return {
        score: each.score,
        sensitivity: each.measure.sensitivity,
        mean: meanOf(each.measure, rounds, was?.measure),
        releaseId: releaseOf(now, each.measure)?.id ?? null,
      }
    }),
    before: earlier?.survey ?? null,
    releasedAt: dates.length > 0 ? new Date(Math.max(...dates)) : null,
  }
}

interface Rounds {
  now: Released
  before: Released | null
}

function questionResult({ question, measures, why }: Measured, rounds: Rounds): QuestionResult {
  const releases = measures.flatMap((measure) => releaseOf(rounds.now, measure) ?? [])
  const first = measures[0]
  const was = first && earlierMeasure(first, rounds)
  return {
    question,
    sensitivity: question.sensitivity === 'ordinary' ? 'ordinary' : 'sensitive',
    blocks: first?.valueOf ? [] : blocksOf(question, measures, rounds),
    mean: first?.valueOf ? meanOf(first, rounds, was) : null,
    why: why ?? (releases.length === 0 ? 'too-few' : null),
    isCompared: was !== undefined,
    releaseId: releases[0]?.id ?? null,
  }
}

function blocksOf(question: Question, measures: Measure[], rounds: Rounds): Block[] {
  const blocks = measures.flatMap((measure) => blockOf(measure, rounds) ?? [])
  if (question.kind !== 'multiple') return blocks
  // each choice is counted by itself; on the page they stand together
  const [first] = blocks
  if (!first) return []
  const groups = first.groups.map((group) => ({
    ...group,
    lines: blocks.flatMap(({ groups }) => groups.find(({ id }) => id === group.id)?.lines ?? []),
  }))
  return [{ id: question.id, name: null, lines: blocks.flatMap(({ lines }) => lines), groups }]
}

function blockOf(measure: Measure, rounds: Rounds): Block | null {
  const table = releaseOf(rounds.now, measure)?.table
  if (!table) return null
  const was = earlierMeasure(measure, rounds)
  const earlier = was && rounds.before ? releaseOf(rounds.before, was)?.table : undefined
  const changes = earlier ? changesBetween(sharesOf(earlier), sharesOf(table)) : new Map<string, Change>()
  const isChoice = measure.categories.some(({ id }) => id === yesOrNo.yes)
  const linesOf = (shares: Share[], moved: ReadonlyMap<string, Change>) =>
    shares.flatMap((share): Line[] => {
      const category = measure.categories.find(({ id }) => id === share.category)
      if (!category || (isChoice && share.category !== yesOrNo.yes)) return []
      // nobody can be missing where one must answer
      if (share.category === 'missing' && share.count === 0) return []
      const label = isChoice && measure.part ? measure.part : category.label
      const isOwn = !share.category.startsWith('answer-')
      return [{ ...share, label, isOwn, change: moved.get(share.category) ?? null }]
    })
  return {
    id: measure.id,
    name: isChoice ? null : measure.part,
    lines: linesOf(sharesOf(table), changes),
    groups: groupsOf(table)
      .map(({ id, label }) => ({
        id,
        name: label,
        people: peopleIn(table, id),
        lines: linesOf(sharesOf(table, id), new Map()),
      }))
      .filter(({ people }) => people !== 0),
  }
}

/** The measure of the last round this one may be compared with. */
function earlierMeasure(measure: Measure, { now, before }: Rounds): Measure | undefined {
  if (!before) return undefined
  const was = measuredQuestions(before.survey.instrument)
    .flatMap(({ measures }) => measures)
    .find(({ id }) => id === measure.id)
  const instruments = { before: before.survey.instrument, after: now.survey.instrument }
  return mayCompare([was, measure], instruments) ? was : undefined
}

function meanOf(measure: Measure, { now, before }: Rounds, was: Measure | undefined): Mean | null {
  const figure = tellableMean(now, measure)
  if (!figure) return null
  const comparable =
    before &&
    was &&
    mayCompare([was, measure], { before: before.survey.instrument, after: now.survey.instrument })
  const earlier = comparable ? tellableMean(before, was) : null
  return { ...figure, change: earlier ? meanChange(earlier, figure) : null }
}

function tellableMean(round: Released, measure: Measure): MeanFigure | null {
  const figure = round.means.get(measure.id)
  const table = releaseOf(round, measure)?.table
  return figure && table && mayTellMean(table, figure.mean) ? figure : null
}

function releaseOf({ survey, releases }: Released, measure: Measure): Release | undefined {
  const subject = subjectOf(survey.id, measure.id)
  return releases
    .filter((release) => release.subject === subject)
    .reduce<Release | undefined>(
      (newest, each) => (newest && newest.number > each.number ? newest : each),
      undefined,
    )
}
