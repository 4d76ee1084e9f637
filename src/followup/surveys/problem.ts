import type { Wording } from '../../values/locale.ts'

/** What is wrong with an instrument: where, as a path such as `sections.0.questions.2.showIf`, and in words. */
export interface Problem {
  path: string
  message: Wording
  /** What must be right before a draft is saved at all, or only before it is published. */
  stage: 'saving' | 'publishing'
  /** Within an expression, counted from 1. */
  line?: number
  column?: number
  /** Of a file, the line the path is found in, counted from 1. */
  fileLine?: number
}
