import type { Release } from '../../knowledge/releases/index.ts'
import type { Sensitivity } from '../../statistics/disclosure/index.ts'
import type { Question, Score, Survey } from '../surveys/index.ts'
import { type Block, blocksOf } from './blocks.ts'
import { areSameScore, type Change, mayCompare, meanChange } from './change.ts'
import type { MeanFigure } from './counting.ts'
import { mayTellMean, peopleIn, sharesOf } from './figures.ts'
import type { Measure } from './measure.ts'
import { type Measured, measuredQuestions, measuredScores } from './measured.ts'
import { type Median, middleOf } from './middle.ts'
import { type ReleasesBySubject, subjectOf } from './reads.ts'

/** What has been released of a survey: the newest release of each measure, and the means told, by subject. */
export interface Released {
  survey: Survey
  releases: ReleasesBySubject
  means: ReadonlyMap<string, MeanFigure>
}

export interface Mean extends MeanFigure {
  change: Change | null
}

export interface QuestionResult {
  question: Question
  sensitivity: Sensitivity
  blocks: Block[]
  /** Of numbers alone. */
  mean: Mean | null
  median: Median | null
  /** Why there is nothing: only some are asked, it is free text, a score tells it, or too few stand behind. */
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
  /** When something was last told, or when the answers were counted and nothing could be. */
  releasedAt: Date | null
  /** How many answers the figures are of. */
  people: number | null
  /** Whether they were shown while it was open, and so of everybody together. */
  isLive: boolean
}

/** Questions by their place; the last is not among them. */
export interface Stretch {
  from: number
  to: number
}

const everything: Stretch = { from: 0, to: Number.POSITIVE_INFINITY }

interface Rounds {
  now: Released
  before: Released | null
}

/**
 * Everything that may be told of a survey, and how it has moved since the last round; made of releases alone. Of its questions all, or a
 * stretch of them.
 */
export function resultsOf(now: Released, before: Released | null, stretch: Stretch = everything): Results {
  const earlier = before && before.releases.size > 0 ? before : null
  const rounds = { now, before: earlier }
  const releases = [...now.releases.values()]
  const live = releases.filter(({ layer }) => layer === 'L4')
  const people = (live.length > 0 ? live : releases).flatMap(({ table }) => peopleIn(table) ?? [])
  const dates = releases.map(({ releasedAt }) => releasedAt.getTime())
  const wereMeasured = earlier ? measuredQuestions(earlier.survey).flatMap(({ measures }) => measures) : []
  const hadScores = earlier ? measuredScores(earlier.survey) : []
  return {
    survey: now.survey,
    questions: measuredQuestions(now.survey)
      .slice(stretch.from, stretch.to)
      .map((each) => questionResult(each, rounds, wereMeasured)),
    scores: measuredScores(now.survey).map((each): ScoreResult => {
      const was = hadScores.find(({ score }) => score.id === each.score.id)
      const isSame = areSameScore(was, each)
      return {
        score: each.score,
        sensitivity: each.measure.sensitivity,
        mean: meanOf(each.measure, rounds, isSame ? was?.measure : undefined),
        releaseId: releaseOf(now, each.measure)?.id ?? null,
      }
    }),
    before: earlier?.survey ?? null,
    releasedAt: dates.length > 0 ? new Date(Math.max(...dates)) : now.survey.countedAt,
    people: people.length > 0 ? Math.max(...people) : null,
    isLive: live.length > 0,
  }
}

function questionResult(
  { question, measures, why }: Measured,
  rounds: Rounds,
  wereMeasured: readonly Measure[],
): QuestionResult {
  const told = measures.map((measure) => {
    const was = comparable(measure, rounds, wereMeasured)
    return {
      measure,
      was,
      now: releaseOf(rounds.now, measure)?.table ?? null,
      before: (was && rounds.before && releaseOf(rounds.before, was)?.table) ?? null,
    }
  })
  const [first] = told
  const middle = first?.now ? middleOf(first.measure, sharesOf(first.now)) : null
  const releases = measures.flatMap((measure) => releaseOf(rounds.now, measure) ?? [])
  return {
    question,
    sensitivity: question.sensitivity === 'ordinary' ? 'ordinary' : 'sensitive',
    blocks: blocksOf(question, told),
    mean: first ? meanOf(first.measure, rounds, first.was) : null,
    median: middle?.median ?? null,
    why: why ?? (releases.length === 0 ? 'too-few' : null),
    isCompared: first?.was !== undefined,
    releaseId: releases[0]?.id ?? null,
  }
}

/** The measure of the last round this one may be compared with. */
function comparable(
  measure: Measure,
  { now, before }: Rounds,
  wereMeasured: readonly Measure[],
): Measure | undefined {
  if (!before) return undefined
  const was = wereMeasured.find(({ id }) => id === measure.id)
  const instruments = { before: before.survey.instrument, after: now.survey.instrument }
  return mayCompare([was, measure], instruments) ? was : undefined
}

function meanOf(measure: Measure, { now, before }: Rounds, was: Measure | undefined): Mean | null {
  const figure = tellableMean(now, measure)
  if (!figure) return null
  const wasSame =
    before &&
    was &&
    mayCompare([was, measure], { before: before.survey.instrument, after: now.survey.instrument })
  const earlier = wasSame ? tellableMean(before, was) : null
  return { ...figure, change: earlier ? meanChange(earlier, figure) : null }
}

/** A mean that was told when the answers were counted, or one that the told answers give by themselves. */
function tellableMean(round: Released, measure: Measure): MeanFigure | null {
  const table = releaseOf(round, measure)?.table
  if (!table) return null
  const kept = round.means.get(subjectOf(round.survey.id, measure.id))
  const figure = kept ?? middleOf(measure, sharesOf(table))?.mean ?? null
  return figure && mayTellMean(table, figure.mean) ? figure : null
}

function releaseOf({ survey, releases }: Released, measure: Measure): Release | undefined {
  return releases.get(subjectOf(survey.id, measure.id))
}
