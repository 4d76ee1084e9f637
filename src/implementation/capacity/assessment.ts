import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'

/** Lowest and highest dot: 1 is where something must be strengthened, 5 is high capacity. */
export const scale = { lowest: 1, highest: 5 } as const

/** One spoke of the radar. `inferred` when no source names it in so many words. */
export interface Dimension {
  id: string
  name: Wording
  /** What one asks oneself before placing the dot. */
  question: Wording
  /** What 1 and 5 look like here, or what else helps to place the dot. */
  help?: Wording | undefined
  inferred: boolean
  /** The kinds of practice examples to offer when it is low. */
  kinds: string[]
  /** What has helped elsewhere. */
  moves: Wording[]
}

/** Dimensions that belong together, with where they come from. */
export interface DimensionSet {
  id: string
  name: Wording
  source: Wording
  dimensions: Dimension[]
  /** Of one the municipality has written itself; null for those Pejling comes with. */
  own: { createdBy: string; retiredOn: Day | null; version: number } | null
  /** How many assessments were made by it. */
  used: number
}

/** Whether a new assessment may use it: those put away are not offered. */
export function isOffered({ own }: Pick<DimensionSet, 'own'>): boolean {
  return own === null || own.retiredOn === null
}

export const subjects = ['effort', 'team', 'municipality'] as const
export type Subject = (typeof subjects)[number]

export const moments = ['before', 'during', 'after'] as const
export type Moment = (typeof moments)[number]

/** How dots are placed: each person their own, one set that people agree on, or a room where phones place them at once. */
export const ways = ['each', 'shared', 'room'] as const
export type Way = (typeof ways)[number]

export const raterRoles = ['leader', 'staff'] as const
export type RaterRole = (typeof raterRoles)[number]

/** A dot for each dimension, 1 to 5. All of them are placed, so that the same people stand behind every spoke. */
export type Scores = Record<string, number>

/** One person's dots, as they are counted: nobody's name stands on them. */
export interface Rating {
  role: RaterRole | null
  scores: Scores
}

/** The middle dot of a group, and the two between which the middle half of its dots lie. Never the ends: those are single people. */
export interface Middle {
  middle: number
  low: number
  high: number
}

/** What may be told of an assessment, one entry for each dimension in its order; null is hidden or nobody. */
export interface Summary {
  /** How many placed dots; null when that is not told, or nobody counted. */
  count: number | null
  all: (Middle | null)[]
  leader: (Middle | null)[]
  staff: (Middle | null)[]
  /** In a room: all dots of each dimension, lowest first, so that no row of dots is a person. */
  dots: number[][] | null
}

/** What is decided when an assessment is opened. */
export interface AssessmentFields {
  subject: Subject
  effortId: string | null
  team: string | null
  moment: Moment
  heldOn: Day
  way: Way
  setId: string
  seats: number
}

export interface Assessment extends AssessmentFields {
  id: string
  /** The effort's, the team's or the municipality's name. */
  subjectName: string
  dimensions: Dimension[]
  sharedScores: Scores | null
  code: string
  openedBy: string
  closedOn: Day | null
  /** When the dots of single people were deleted. */
  ratingsDeletedOn: Day | null
  /** What may be told of it; null as long as it is open, and when too few placed dots. */
  result: Summary | null
  releaseId: string | null
  /** What decides who may work on the effort, and which examples are near; null when it is not about one. */
  effort: {
    ownerAccount: string | null
    administrationIds: string[]
    targetGroups: string[]
    arenas: string[]
  } | null
  version: number
}

/** Whether two assessments can be laid over each other: about the same, by the same dimensions. */
export function areComparable(one: Assessment, other: Assessment): boolean {
  return one.id !== other.id && one.setId === other.setId && isSameSubject(one, other)
}

/** Whether two assessments are about the same effort, the same team or both about the municipality. */
export function isSameSubject(one: Assessment, other: Assessment): boolean {
  const about = ({ subject, effortId, team }: Assessment) =>
    JSON.stringify([subject, effortId, team?.toLocaleLowerCase('da') ?? null])
  return about(one) === about(other)
}

/** The assessment to compare with: the latest one before it with a result, of the same thing by the same dimensions. */
export function earlierOf(one: Assessment, others: readonly Assessment[]): Assessment | null {
  const before = others.filter(
    (other) => areComparable(one, other) && summaryOf(other) !== null && other.heldOn < one.heldOn,
  )
  return before.sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))[0] ?? null
}

/** An earlier summary in the order of these dimensions; null where one was not there, or was worded otherwise. */
export function alignedMiddles(dimensions: readonly Dimension[], earlier: Assessment): (Middle | null)[] {
  const then = summaryOf(earlier)
  return dimensions.map((dimension) => {
    const index = earlier.dimensions.findIndex((each) => isAskedAlike(each, dimension))
    return then?.all[index] ?? null
  })
}

/** Whether the same is asked: the same dimension by the same name and question. What helps to answer may differ. */
export function isAskedAlike(one: Dimension, other: Dimension): boolean {
  const asked = ({ id, name, question }: Dimension) => [id, name.da, name.en, question.da, question.en]
  return JSON.stringify(asked(one)) === JSON.stringify(asked(other))
}

/** What can be seen of an assessment now: its protected result, or the dots people have agreed on. */
export function summaryOf({ way, sharedScores, dimensions, result }: Assessment): Summary | null {
  if (way !== 'shared') return result
  if (sharedScores === null) return null
  const all = dimensions.map(({ id }) => {
    const score = sharedScores[id]
    return score === undefined ? null : { middle: score, low: score, high: score }
  })
  return { count: null, all, leader: all.map(() => null), staff: all.map(() => null), dots: null }
}

/** Only whole dots on the scale, of dimensions the assessment has. */
export function validScores(
  dimensions: readonly Dimension[],
  scores: Readonly<Record<string, unknown>>,
): Scores {
  return Object.fromEntries(
    dimensions.flatMap(({ id }) => {
      const score = Number(scores[id])
      const isDot = Number.isInteger(score) && score >= scale.lowest && score <= scale.highest
      return isDot ? [[id, score] as const] : []
    }),
  )
}
