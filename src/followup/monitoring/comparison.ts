/** A municipality beside its region and the country, question by question. Pure. */

import { comparableQuestions, type Question, type Section } from '../surveys/index.ts'
import { type Benchmark, type Counts, shownCounts } from './benchmark.ts'
import type { FinalAnswer, GapReason, MonitoringRound } from './monitoring.ts'
import { questionsOf } from './places.ts'
import { commonStep, type FigureKey, figureName, type PooledAnswer } from './pooling.ts'
import { type CountedQuestion, countedParts, stepIdOf, upperSteps } from './steps.ts'

/** What one administration answered, or why it did not. */
export interface OwnPlace {
  administrationId: string
  step: string | null
  gapReason: GapReason | null
}

/** An answer of a municipality that shows its answers. */
export interface NamedAnswer {
  municipality: string
  step: string
}

/** One figure: what we answered, what others answered, and both in the round before. */
export interface ComparedFigure extends FigureKey {
  /** What the field of work answers as it is counted; null where it says nothing. */
  own: string | null
  places: OwnPlace[]
  /** In the order of the areas; null where nothing may be shown. */
  areas: (Counts | null)[]
  named: NamedAnswer[]
  before: { own: string | null; areas: (Counts | null)[] } | null
}

/** A question with everything that is counted of it. */
export interface ComparedQuestion {
  section: Section
  question: Question
  parts: { counted: CountedQuestion; figure: ComparedFigure }[]
  /** `reworded`: asked in the round before too, but in other words, so that the two are not compared. */
  since: 'compared' | 'reworded' | 'new' | 'first-round'
}

/** A round as somebody may see it: one's own answers, and what was told of some areas. */
export interface RoundSeen {
  round: Pick<MonitoringRound, 'instrument' | 'sectionFields'>
  own: readonly (Pick<FinalAnswer, 'questionId' | 'rowId' | 'field' | 'answer' | 'gapReason'> & {
    administrationId: string | null
  })[]
  areas: readonly (Benchmark | null)[]
  named: readonly (PooledAnswer & { municipality: string })[]
}

/** The comparison of one field of work, in the order of the questionnaire. */
export function comparisonOf(now: RoundSeen, before: RoundSeen | null, field: string): ComparedQuestion[] {
  const comparable = new Set(before ? comparableQuestions(before.round.instrument, now.round.instrument) : [])
  const known = new Set(before ? questionsOf(before.round.instrument).map(({ question }) => question.id) : [])
  const seen = { now: indexOf(now), before: before && indexOf(before) }
  return questionsOf(now.round.instrument)
    .filter(({ section }) => (now.round.sectionFields[section.id] ?? []).includes(field))
    .flatMap(({ question, section }): ComparedQuestion[] => {
      const isComparable = comparable.has(question.id)
      const parts = countedParts(question).map((counted) => {
        const key = { questionId: question.id, rowId: counted.rowId, field }
        return {
          counted,
          figure: figureOf(key, counted, { now: seen.now, before: isComparable ? seen.before : null }),
        }
      })
      if (parts.length === 0) return []
      const since = !before
        ? 'first-round'
        : isComparable
          ? 'compared'
          : known.has(question.id)
            ? 'reworded'
            : 'new'
      return [{ section, question, parts, since }]
    })
}

/** The comparison with what a municipality shows in the place of "we"; what it does not show is left out. */
export function withShown(
  compared: readonly ComparedQuestion[],
  shown: readonly PooledAnswer[],
): ComparedQuestion[] {
  const steps = new Map(shown.map((answer) => [figureName(answer), answer.step]))
  return compared.flatMap((question) => {
    const parts = question.parts.flatMap(({ counted, figure }) => {
      const own = steps.get(figureName(figure))
      return own === undefined ? [] : [{ counted, figure: { ...figure, own } }]
    })
    return parts.length > 0 ? [{ ...question, parts }] : []
  })
}

/**
 * How many of those who took a stand answered one of the steps that say most. "Don't know" and "not relevant" are no stand. Null where the
 * answers have no order, or nobody took one.
 */
export function upperShare(
  counted: Pick<CountedQuestion, 'steps'>,
  counts: Counts,
): { upper: number; of: number } | null {
  const upper = upperSteps(counted)
  if (!upper) return null
  const ordinary = counted.steps.filter(({ points }) => points !== null)
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (counts[id] ?? 0), 0)
  const of = sum(ordinary.map(({ id }) => id))
  return of === 0 ? null : { upper: sum(upper), of }
}

interface Indexed {
  own: Map<string, RoundSeen['own'][number][]>
  areas: (Map<string, Counts | null> | null)[]
  named: Map<string, NamedAnswer[]>
}

function indexOf({ own, areas, named }: RoundSeen): Indexed {
  return {
    own: Map.groupBy(own, figureName),
    areas: areas.map((benchmark) =>
      benchmark
        ? new Map(benchmark.figures.map((figure) => [figureName(figure), shownCounts(figure)]))
        : null,
    ),
    named: Map.groupBy(named, figureName),
  }
}

function figureOf(
  key: FigureKey,
  counted: CountedQuestion,
  { now, before }: { now: Indexed; before: Indexed | null },
): ComparedFigure {
  const finals = ownOf(now, key, counted)
  return {
    ...key,
    own: commonStep(counted, finals),
    places: finals.flatMap(({ administrationId, answer, gapReason }) =>
      administrationId ? [{ administrationId, step: answer && stepIdOf(answer, counted), gapReason }] : [],
    ),
    areas: now.areas.map((area) => area?.get(figureName(key)) ?? null),
    named: now.named.get(figureName(key)) ?? [],
    before: before && {
      own: commonStep(counted, ownOf(before, key, counted)),
      areas: before.areas.map((area) => area?.get(figureName(key)) ?? null),
    },
  }
}

/** One's own answers; of several choices one answer holds them all. */
function ownOf({ own }: Indexed, key: FigureKey, { question }: CountedQuestion) {
  return own.get(figureName(question.kind === 'multiple' ? { ...key, rowId: '' } : key)) ?? []
}
