import type { Wording } from '../../values/locale.ts'

/**
 * What is asked, in which order and how it is counted: one version of a questionnaire. Published versions are never changed; a new
 * wording is a new version, and only questions with the same `wording` mark are compared over time.
 */
export interface Instrument {
  /** Stable over versions, e.g. `kendskab-blandt-ledere`. */
  id: string
  title: Wording
  /** Why we ask, who sees the answers, how long it takes. */
  introduction: Wording
  sections: Section[]
  scores: Score[]
  /** Where questions or rules come from, and on what terms. */
  source: Wording | null
}

export interface Section {
  id: string
  title: Wording
  help: Wording | null
  /** An expression; the section is left out where it is false. */
  showIf: string | null
  questions: Question[]
}

export interface QuestionHead {
  /** The variable's name in expressions, exports and scores: `[a-z][a-z0-9_]*`, stable over versions. */
  id: string
  text: Wording
  help: Wording | null
  /** Two questions with the same mark are worded alike and may be compared between rounds. */
  wording: string
  required: boolean
  showIf: string | null
  /** Makes an optional question required where it is true. */
  requireIf: string | null
  /** Answers of their own, apart from missing. */
  offersDontKnow: boolean
  offersNotRelevant: boolean
  /** Decides how many answers are needed before a result is shown. */
  sensitivity: Sensitivity
}

export type Sensitivity = 'ordinary' | 'sensitive' | 'offensive-behaviour'

export interface Choice {
  id: string
  label: Wording
  /** What the choice counts in a score. */
  points: number | null
}

export type Question = QuestionHead &
  (
    | { kind: 'single'; choices: Choice[] }
    | { kind: 'multiple'; choices: Choice[]; atMost: number | null }
    /** Steps of agreement or degree, in order; a matrix has several rows on the same steps. */
    | { kind: 'likert'; steps: Choice[] }
    | { kind: 'matrix'; steps: Choice[]; rows: { id: string; label: Wording }[] }
    | { kind: 'dots'; lowest: Wording; highest: Wording }
    | { kind: 'scale'; lowest: Wording; highest: Wording }
    | {
        kind: 'number'
        minimum: number | null
        maximum: number | null
        decimals: number
        unit: Wording | null
      }
    | { kind: 'date' }
    | { kind: 'text'; long: boolean }
  )

export type QuestionKind = Question['kind']

/** What one person answered to one question; a question without an entry is missing. */
export type Answer =
  | { kind: 'choice'; choice: string }
  | { kind: 'choices'; choices: string[] }
  /** A row holds a step's id, or `dont-know` or `not-relevant`; a row without an entry is missing. */
  | { kind: 'rows'; rows: Record<string, string> }
  | { kind: 'number'; number: number }
  | { kind: 'date'; date: string }
  | { kind: 'text'; text: string }
  | { kind: 'dont-know' }
  | { kind: 'not-relevant' }

export type Answers = Record<string, Answer>

/** A figure made of several questions, by a published rule. */
export interface Score {
  id: string
  name: Wording
  rule: ScoreRule
  /** Question ids; of a matrix all rows (`wellbeing`) or one (`wellbeing.calm`). */
  questions: string[]
  source: Wording
  /** What a value is taken to mean, where a confirmed source says so; never a diagnosis. */
  bands?: Band[] | undefined
}

/** The values from `from` to `to`, both included. */
export interface Band {
  from: number
  to: number
  label: Wording
}

/** `sum-times-four`: WHO-5. `sum`: T-ILS. `table`: SWEMWBS. `mean`: a mean of those answered, when at least so many are. */
export type ScoreRule =
  | { kind: 'sum' }
  | { kind: 'sum-times-four' }
  | { kind: 'table'; table: Record<number, number> }
  | { kind: 'mean'; atLeast: number }
